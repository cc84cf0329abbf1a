import Notices
import Reporting

/// The words of the event table in both languages, and citations as they are printed.
struct LawWords {
  let language: Language
  /// The documents cited, by key.
  let sources: [String: LegalSource]

  /// One of two texts.
  func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// `《最低生活保障审核确认办法》（民发〔2021〕57号）第十九条、第二十条`: several articles of one document together.
  /// A document whose standing is open is marked.
  private func document(_ key: String, _ articles: [String]) -> String {
    let articles = articles.filter { !$0.isEmpty }.joined(separator: "、")
    guard let source = sources[key] else {
      return [key, articles].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let number = source.number.isEmpty ? "" : "（\(source.number)）"
    let isOpen = source.status != "现行"
    let standing =
      isOpen ? say("〔\(source.status)〕", source.status == "废止" ? " [repealed]" : " [unverified]") : ""
    return "《\(source.title)》\(number)\(articles)\(standing)"
  }

  /// Citations in a row.
  func citations(_ citations: [Citation]) -> String {
    var documents: [(key: String, articles: [String])] = []
    for citation in citations {
      if documents.last?.key == citation.source {
        documents[documents.count - 1].articles.append(citation.article)
      } else {
        documents.append((citation.source, [citation.article]))
      }
    }
    return documents.isEmpty
      ? say("没有写明", "none given")
      : documents.map { document($0.key, $0.articles) }.joined(separator: say("；", "; "))
  }

  /// A programme.
  func programme(_ programme: Programme) -> String {
    say("\(programme.chinese)（\(programme.rawValue)）", "\(programme.rawValue) (\(programme.chinese))")
  }

  /// An event.
  func event(_ event: CaseEventKind) -> String { say(event.chinese, "\(event.rawValue) (\(event.chinese))") }

  /// An act, with what it is.
  func act(_ act: NoticeAct) -> String {
    switch act {
    case .preDecision: say("公示（决定以前，征求异议）", "公示: posted before the decision, objections invited")
    case .publication: say("公布（已经决定，没有异议期）", "公布: a decision is published, no window")
    case .none: say("不张贴", "nothing is posted")
    }
  }

  /// How long something is posted.
  func period(_ rule: PeriodRule) -> String {
    let unit =
      rule.unit == .calendar
      ? say("\(rule.days) 天（自然日）", "\(rule.days) calendar days")
      : say("\(rule.days) 个工作日", "\(rule.days) working days")
    let rollover =
      rule.rollover == .restDays
      ? say("，最后一天是休息日的顺延到下一个工作日", ", the last day rolls over days off")
      : say("，不顺延", ", no roll-over")
    return unit + say("，从张贴的第二天算起", ", from the day after posting") + rollover
  }

  /// Where it is posted on paper.
  func board(_ board: NoticeBoard) -> String {
    switch board {
    case .community: say("所在村、社区公示栏", "board of the village or community")
    case .institution: say("供养服务机构公示栏", "board of the care institution")
    }
  }

  /// A field that a list may have.
  func field(_ field: NoticeField) -> String {
    switch field {
    case .name: say("申请人姓名", "applicant's name")
    case .town: say("镇", "town")
    case .community: say("村、社区", "community")
    case .householdSize: say("家庭人口", "persons in the household")
    case .coveredPersons: say("保障人口", "persons covered")
    case .monthlyAmount: say("月保障金额", "amount a month")
    case .oneOffAmount: say("一次性金额", "amount paid once")
    case .reasonCategory: say("救助事由（只写类别）", "category of the reason")
    }
  }

  /// The body at a level.
  func body(_ level: PlaceLevel) -> String {
    switch level {
    case .district: say("区民政局", "the district's bureau of civil affairs")
    case .town: say("镇人民政府", "the town government")
    case .community: say("社区", "the community")
    case .grid: say("网格", "the grid")
    }
  }

  /// What follows an objection.
  func repost(_ rule: RepostRule) -> String {
    switch rule {
    case .must:
      say(
        "有异议的重新调查，必须重新公示；没有重新公示的，不公布确认决定",
        "looked into, and must be posted again; without that the decision is not published")
    case .offer:
      say(
        "有异议的重新调查，可以重新公示；没有查清的，不公布确认决定",
        "looked into, may be posted again; until then the decision is not published")
    case .none: say("没有异议期，投诉随时可以提", "no window; complaints at any time")
    }
  }

  /// Who decides, and up to which amount.
  func delegation(_ delegation: Delegation) -> String {
    let limit = delegation.limit.map { limit in
      say("，\(limit.yuan) 元以下（含）", ", up to and including \(limit.yuan) yuan")
    }
    return body(delegation.decider) + (limit ?? "")
  }

  /// From when to when something is in force.
  func force(since: CivilDate, until: CivilDate?) -> String {
    until.map { say("\(since) 至 \($0)", "\(since) to \($0)") } ?? say("\(since) 起", "since \(since)")
  }

  /// A day with its day of the week.
  func day(_ date: CivilDate) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return "\(date) " + say(date.chineseWeekday, names[date.weekday - 1])
  }
}
