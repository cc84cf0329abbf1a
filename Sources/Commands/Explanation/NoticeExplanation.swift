import Content
import Disclosure
import Notices
import Reporting
import SiteModel

/// Why a notice is as it is: the event, the row of the table, the law, each field, the signer, the days one by one, how
/// to object, what becomes of it, and which lines are not on it. It names cases by their keys and quotes no value.
struct NoticeExplanation {
  let id: NoticeID
  let content: SiteContent
  let clearance: Clearance
  /// The day on which the notice is looked at.
  let asOf: CivilDate
  let words: LawWords

  /// The notice; `nil` when every line of it was refused.
  private var notice: PublicNotice? { clearance.notices.notices.first { $0.id == id } }

  /// The lines that would stand on it and do not.
  var refusals: [Refusal] { clearance.refusals.filter { $0.notice == id } }

  /// Whether the store has anything of this notice.
  var isKnown: Bool { notice != nil || !refusals.isEmpty }

  /// The explanation.
  var text: String {
    var sheet = TerminalSheet(labelColumns: words.language == .chinese ? 22 : 26)
    if let notice {
      explainState(notice, &sheet)
      let rule = content.rules.rules.first { $0.id == notice.provenance.rule }
      explainGround(notice, rule, &sheet)
      explainFields(notice, rule, &sheet)
      explainSigner(notice, &sheet)
      explainDays(notice.period, &sheet)
      explainObjection(notice, rule, &sheet)
      explainEnd(notice, &sheet)
    } else {
      sheet.plain(id.rawValue)
      sheet.plain(
        words.say("这份公示没有一行可以列出，所以没有发布。", "No line of this notice can be listed, so there is none."))
    }
    explainRefusals(&sheet)
    return sheet.text
  }

  private func explainState(_ notice: PublicNotice, _ sheet: inout TerminalSheet) {
    sheet.plain(id.rawValue)
    sheet.plain(notice.title(in: content.places))
    let last = words.day(notice.period.lastDay)
    // A notice that is yet to come is looked at on its first day; its state is that of today all the same.
    let state = asOf < notice.period.postedOn ? .scheduled : notice.state
    switch state {
    case .scheduled:
      sheet.plain(
        words.say(
          "\(asOf)：还没有张贴，\(words.day(notice.period.postedOn))张贴，最后一天 \(last)。下面是张贴那天的样子。",
          "On \(asOf): not yet posted; goes up on \(words.day(notice.period.postedOn)), last day \(last). "
            + "What follows is how it will stand on that day."))
    case .open:
      let left = notice.period.daysLeft(on: asOf)
      sheet.plain(
        words.say(
          "\(asOf)：正在\(notice.act.chinese)，\(notice.rows.count) 行，最后一天 \(last)，还剩 \(left) 天。",
          "On \(asOf): open, \(notice.rows.count) lines, last day \(last), \(left) days left."))
    case .ended:
      sheet.plain(
        words.say(
          "\(asOf)：已经结束，最后一天是 \(last)；名单已经撤下。",
          "On \(asOf): ended, the last day was \(last); the list is gone."))
    case .withdrawn:
      sheet.plain(
        words.say(
          "\(asOf)：已经全部撤下（原定最后一天 \(last)）。",
          "On \(asOf): taken down whole (its last day would be \(last))."))
    }
  }

  private func explainGround(_ notice: PublicNotice, _ rule: NoticeRule?, _ sheet: inout TerminalSheet) {
    sheet.heading(words.say("为什么有这份\(notice.act.chinese)", "Why there is this notice"))
    sheet.line(words.say("项目", "programme"), words.programme(notice.programme))
    sheet.line(words.say("环节", "event"), words.event(notice.event))
    sheet.line(words.say("性质", "act"), words.act(notice.act))
    if let rule {
      let mark = rule.isVerified ? "" : words.say("〔待核实〕", " [unverified]")
      sheet.line(
        words.say("规则", "rule"),
        "\(rule.id)\(words.say("，", ", "))\(words.force(since: rule.since, until: rule.until))\(mark)")
      if !rule.reason.isEmpty { sheet.line(words.say("说明", "remark"), rule.reason) }
    }
    sheet.line(words.say("依据", "by"), words.citations(notice.provenance.basis))
    for earlier in notice.reposts {
      sheet.line(
        words.say("重新公示", "posted again"), words.say("原来的公示：", "first posted as ") + earlier.rawValue)
    }
    for later in notice.repostedAs {
      sheet.line(words.say("已重新公示", "posted again"), words.say("见 ", "as ") + later.rawValue)
    }
  }

  private func explainSigner(_ notice: PublicNotice, _ sheet: inout TerminalSheet) {
    sheet.heading(words.say("谁署名，凭什么", "Who signs, and by what power"))
    let name = content.places[notice.signer].map { place in
      "\(place.name)\(place.level == .district ? "民政局" : "人民政府")（\(place.code)）"
    }
    sheet.line(words.say("署名", "signed by"), name ?? notice.signer.rawValue)
    let delegation = content.rules.delegations(for: notice.programme, on: notice.period.postedOn)
      .first { $0.basis == notice.provenance.authority }
    if let delegation {
      let mark = delegation.isVerified ? "" : words.say("〔待核实〕", " [unverified]")
      sheet.line(words.say("谁决定", "decided by"), words.delegation(delegation) + mark)
      sheet.line("", words.force(since: delegation.since, until: delegation.until))
      if !delegation.note.isEmpty { sheet.line("", delegation.note) }
    }
    sheet.line(words.say("依据", "by"), words.citations(notice.provenance.authority))
    if notice.act == .preDecision, delegation?.decider == .district {
      sheet.line(
        "",
        words.say(
          "初审意见由镇提出，决定权在区的也由镇公示、署名。",
          "An opinion is the town's to form and to sign, also where the district decides."))
    }
  }

  private func explainObjection(
    _ notice: PublicNotice, _ rule: NoticeRule?, _ sheet: inout TerminalSheet
  ) {
    sheet.heading(words.say("怎样提意见", "How to object"))
    sheet.line(words.say("写在页面上的话", "words on the page"), notice.objection.how)
    let body = content.places[notice.objectionBody]?.office?.name ?? notice.objectionBody.rawValue
    sheet.line(words.say("受理", "to"), body)
    if let rule { sheet.line(words.say("有异议以后", "after an objection"), words.repost(rule.afterObjection)) }
    sheet.line(words.say("依据", "by"), words.citations(notice.objection.basis))
  }

  private func explainEnd(_ notice: PublicNotice, _ sheet: inout TerminalSheet) {
    sheet.heading(words.say("期满以后", "When it is over"))
    let next = words.day(notice.period.lastDay.adding(days: 1))
    sheet.plain(
      words.say(
        "\(next)零点起（北京时间）名单不再公开：下一次构建把它从页面、订阅、搜索和保留的旧版本中撤下，原地址只留说明（标题、日期、条数、找谁问）。",
        "From midnight of \(next) in China the list is public no longer: the next build takes it from page, feed, search "
          + "and kept releases; at its address stay title, days, number of lines and whom to ask."))
    sheet.line(
      words.say("依据", "by"), words.citations([Citation("个保法 第十九条"), Citation("个保法 第四十七条")]))
  }

  private func explainRefusals(_ sheet: inout TerminalSheet) {
    sheet.heading(words.say("没有列入或者已经撤下的", "Not listed, or taken down"))
    if refusals.isEmpty { return sheet.plain(words.say("没有。", "None.")) }
    for reason in RefusalReason.allCases {
      let cases = Set(refusals.filter { $0.reason == reason }.map(\.caseID)).sorted()
      guard !cases.isEmpty else { continue }
      let sentence = reason.sentence
      let shown = cases.prefix(20).map(\.description).joined(separator: " ")
      let more = cases.count > 20 ? words.say(" 等", " and more") : ""
      sheet.line(
        words.language == .chinese ? sentence.zh : reason.rawValue,
        words.say("\(cases.count) 件：", "\(sentence.en); \(cases.count): ") + shown + more)
      if let rule = reason.diagnosticRule {
        sheet.line("", words.say("详见 ", "see ") + "gongshi explain \(rule.id)")
      }
    }
  }
}
