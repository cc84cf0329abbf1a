import Notices
import Reporting

/// The event table of a day for a person at a terminal: first who decides, then what is posted, then what is not.
struct RulesText {
  private let table: RulesOfDay
  private let words: LawWords
  private var sheet: TerminalSheet

  /// The text.
  var text: String { sheet.text }

  init(_ table: RulesOfDay, _ words: LawWords) {
    self.table = table
    self.words = words
    sheet = TerminalSheet(labelColumns: 12)
    let labels = table.programmes.flatMap(table.rows).map { TerminalText.width(name($0)) }
    sheet = TerminalSheet(labelColumns: max(12, (labels.max() ?? 0) + 2))
    sheet.plain(words.say("\(table.day) 适用的公示规则", "Rules that apply on \(table.day)"))
    for programme in table.programmes { add(programme) }
    addObjections()
    sheet.heading(words.say("从不列名，无论规则怎么写", "Never listed, whatever the rules say"))
    sheet.plain(
      words.say(
        "不予确认、减发、停发的人，小额快救的人，未成年人，受保护的人。他们只计入统计。",
        "refusals, reductions, stops, small and urgent relief, minors, protected persons; they count in statistics only"
      ))
  }

  private mutating func add(_ programme: Programme) {
    sheet.heading("【" + words.programme(programme) + "】")
    let delegations = table.delegations(of: programme)
    if delegations.isEmpty {
      sheet.line(words.say("谁决定", "decided by"), words.say("这一天没有规定", "no rule on this day"))
    }
    for delegation in delegations { add(delegation) }
    let rows = table.rows(of: programme)
    for rule in rows where rule.act != .none { addPosted(rule) }
    let silent = rows.filter { $0.act == .none }
    if !silent.isEmpty { sheet.heading(words.say("不张贴", "Nothing is posted")) }
    for rule in silent {
      sheet.line(
        name(rule),
        "\(rule.reason)\(mark(rule.isVerified)) \(words.say("依据", "by")) \(words.citations(table.basis(rule.basis)))"
      )
    }
  }

  private mutating func add(_ delegation: Delegation) {
    sheet.line(
      words.say("谁决定", "decided by"), words.delegation(delegation) + mark(delegation.isVerified))
    let force = words.force(since: delegation.since, until: delegation.until)
    sheet.line("", "\(force) \(words.say("依据", "by")) \(words.citations(delegation.basis))")
    if !delegation.note.isEmpty { sheet.line("", delegation.note) }
  }

  private mutating func addPosted(_ rule: NoticeRule) {
    sheet.heading("\(name(rule)) → \(words.act(rule.act))\(mark(rule.isVerified))")
    sheet.line(words.say("期限", "period"), rule.period.map(words.period) ?? words.say("没有写", "not given"))
    sheet.line(words.say("项目", "fields"), fields(rule))
    sheet.line(
      words.say("张贴", "boards"), rule.boards.map(words.board).joined(separator: words.say("、", ", ")))
    sheet.line(words.say("异议", "objections"), words.repost(rule.afterObjection))
    sheet.line(words.say("依据", "by"), words.citations(table.basis(rule.basis)))
    sheet.line(
      words.say("规则", "rule"),
      "\(rule.id)\(words.say("，", ", "))\(words.force(since: rule.since, until: rule.until))")
    if !rule.reason.isEmpty { sheet.line(words.say("说明", "remark"), rule.reason) }
  }

  private mutating func addObjections() {
    sheet.heading(words.say("怎样提意见", "How to object"))
    for act in [NoticeAct.preDecision, .publication] {
      guard let objection = table.rules.objections[act] else { continue }
      sheet.line(act.chinese, "\(objection.how)\(words.say("受理：", " To: "))\(words.body(objection.body))")
      sheet.line("", "\(words.say("依据", "by")) \(words.citations(table.basis(objection.basis)))")
    }
  }

  private func name(_ rule: NoticeRule) -> String {
    let event = words.language == .chinese ? rule.event.chinese : rule.event.rawValue
    switch rule.reliefKind {
    case .smallUrgent?: return event + words.say("·小额快救", " (small)")
    case .spending?: return event + words.say("·支出型", " (spending)")
    case nil: return event
    }
  }

  private func fields(_ rule: NoticeRule) -> String {
    NoticeField.allCases.filter(rule.fields.contains).map(words.field)
      .joined(separator: words.say("、", ", "))
  }

  private func mark(_ isVerified: Bool) -> String { isVerified ? "" : words.say("〔待核实〕", " [unverified]") }
}
