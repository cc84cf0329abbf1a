import Notices

extension Fixture {
  /// An event table after domain rule 1.2: every (programme, event) pair has its row.
  static let eventTable: RuleTable = {
    var rules: [NoticeRule] = [
      posting("dibao-opinion", .dibao, .opinion, fields: listed, after: .offer, basis: "57号 第十九条"),
      publication("dibao-confirmed", .dibao, .confirmed, fields: listed, basis: "57号 第二十四条"),
      posting(
        "tekun-opinion", .tekun, .opinion, fields: [.name, .town, .community, .monthlyAmount], after: .must,
        basis: "43号 第十五条"),
      publication(
        "tekun-confirmed", .tekun, .confirmed, fields: [.name, .town, .community, .monthlyAmount],
        basis: "43号 第十七条"),
      posting(
        "tekun-termination", .tekun, .terminationOpinion, fields: [.name, .town, .community], after: .must,
        boards: [.community, .institution], basis: "43号 第二十六条"),
      posting(
        "linshi-spending-opinion", .linshi, .opinion, relief: .spending, fields: spending, after: .offer,
        basis: "意见2026 二(二)"),
      publication(
        "linshi-spending-confirmed", .linshi, .confirmed, relief: .spending, fields: spending,
        basis: "意见2026 二(二)"),
      posting(
        "bianyuan-opinion", .dibaoBianyuan, .opinion, fields: [.name, .town, .community, .householdSize],
        after: .offer, basis: "分层分类意见 二"),
      publication(
        "bianyuan-confirmed", .dibaoBianyuan, .confirmed, fields: [.name, .town, .community, .householdSize],
        basis: "分层分类意见 二")
    ]
    let covered = Set(rules.map { "\($0.programme)-\($0.event)" })
    for programme in Programme.allCases {
      for event in CaseEventKind.allCases where !covered.contains("\(programme)-\(event)") {
        rules.append(none("\(programme.slug)-\(event.rawValue)", programme, event))
      }
    }
    for event in [CaseEventKind.opinion, .confirmed] {
      rules.append(none("linshi-small-\(event.rawValue)", .linshi, event, relief: .smallUrgent))
    }
    return table(rules)
  }()

  static let listed: Set<NoticeField> = [.name, .town, .community, .coveredPersons, .monthlyAmount]
  static let spending: Set<NoticeField> = [.name, .town, .community, .oneOffAmount, .reasonCategory]
  static let sevenDays = PeriodRule(days: 7, unit: .calendar, rollover: .restDays)
  static let fifteenDays = PeriodRule(days: 15, unit: .calendar, rollover: .none)

  static func table(_ rules: [NoticeRule], objections: [NoticeAct: ObjectionRule]? = nil) -> RuleTable {
    RuleTable(
      rules: rules, delegations: delegations,
      objections: objections ?? [
        .preDecision: ObjectionRule(how: "向镇提出", body: .town),
        .publication: ObjectionRule(how: "向区民政局投诉", body: .district)
      ],
      sources: [:])
  }

  /// Since 2021 the towns decide everything, temporary assistance up to 2,000 yuan; the district what is above.
  static let delegations: [Delegation] = {
    let towns = Programme.allCases.map { programme in
      Delegation(
        programme: programme, decider: .town, limit: programme == .linshi ? Money(fen: 200_000) : nil,
        basis: [Citation("黑民规〔2021〕7号")], since: day("2021-07-01"), until: nil)
    }
    let district = Delegation(
      programme: .linshi, decider: .district, limit: nil, basis: [Citation("暂行办法 第四十八条")],
      since: day("2014-05-01"), until: nil)
    return towns + [district]
  }()

  static func posting(
    _ id: String, _ programme: Programme, _ event: CaseEventKind, relief: ReliefKind? = nil,
    fields: Set<NoticeField>, after: RepostRule, boards: [NoticeBoard] = [.community], basis: String,
    period: PeriodRule? = sevenDays
  ) -> NoticeRule {
    rule(id, programme, event, relief, .preDecision, boards, period, fields, after, basis)
  }

  static func publication(
    _ id: String, _ programme: Programme, _ event: CaseEventKind, relief: ReliefKind? = nil,
    fields: Set<NoticeField>, basis: String, period: PeriodRule? = fifteenDays
  ) -> NoticeRule {
    rule(id, programme, event, relief, .publication, [.community], period, fields, .none, basis)
  }

  static func none(
    _ id: String, _ programme: Programme, _ event: CaseEventKind, relief: ReliefKind? = nil
  ) -> NoticeRule {
    rule(id, programme, event, relief, .none, [], nil, [], .none, "57号 第二十一条")
  }

  private static func rule(
    _ id: String, _ programme: Programme, _ event: CaseEventKind, _ relief: ReliefKind?, _ act: NoticeAct,
    _ boards: [NoticeBoard], _ period: PeriodRule?, _ fields: Set<NoticeField>, _ after: RepostRule,
    _ basis: String
  ) -> NoticeRule {
    NoticeRule(
      id: id, programme: programme, event: event, reliefKind: relief, act: act, reason: "", boards: boards,
      period: period, fields: fields, afterObjection: after, basis: [Citation(basis)],
      since: day("2021-07-01"), until: nil, isVerified: true)
  }
}
