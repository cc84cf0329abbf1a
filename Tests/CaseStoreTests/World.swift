import CaseStore
import Digests
import Disclosure
import Notices

/// What the sample tests are made with.
enum World {
  static func code(_ text: String) -> PlaceCode {
    guard let code = PlaceCode(text) else { preconditionFailure("not a code: \(text)") }
    return code
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("not a day: \(text)") }
    return day
  }

  static let places: PlaceTree = {
    var places = [
      Place(
        code: code("232762"), name: "松岭区", slug: "songling", level: .district, parent: nil, isExample: false,
        office: nil, dutyPhone: nil)
    ]
    for (index, name) in ["甲镇", "乙镇", "丙镇"].enumerated() {
      let town = code("23276210\(index)")
      places.append(
        Place(
          code: town, name: name, slug: "t\(index)", level: .town, parent: code("232762"), isExample: true,
          office: nil, dutyPhone: nil))
      for number in 1...2 {
        let community = code("\(town)00\(number)")
        places.append(
          Place(
            code: community, name: "示例\(name)\(number)社区", slug: "c\(number)", level: .community,
            parent: town,
            isExample: true, office: nil, dutyPhone: nil))
        places.append(
          Place(
            code: code("\(community)001"), name: "示例网格", slug: "g", level: .grid, parent: community,
            isExample: true, office: nil, dutyPhone: nil))
      }
    }
    return PlaceTree(places)
  }()

  static let calendar = WorkCalendar(
    (2024...2027).map {
      WorkCalendar.Year(year: $0, holidays: [], makeUpWorkdays: [], isVerified: false, source: "test")
    })

  static let rules: RuleTable = {
    var rules: [NoticeRule] = []
    for programme in Programme.allCases where programme != .gangxing {
      let relief: ReliefKind? = programme == .linshi ? .spending : nil
      rules.append(rule(programme, .opinion, relief, .preDecision, 7))
      rules.append(rule(programme, .confirmed, relief, .publication, 15))
    }
    rules.append(rule(.tekun, .terminationOpinion, nil, .preDecision, 7))
    for event in [CaseEventKind.opinion, .confirmed] {
      rules.append(rule(.gangxing, event, nil, .none, 0))
      rules.append(rule(.linshi, event, .smallUrgent, .none, 0))
    }
    return RuleTable(
      rules: rules,
      delegations: Programme.allCases.map {
        Delegation(
          programme: $0, decider: .town, limit: $0 == .linshi ? Money(fen: 200_000) : nil, basis: [],
          since: day("2021-07-01"), until: nil)
      } + [
        Delegation(
          programme: .linshi, decider: .district, limit: nil, basis: [], since: day("2014-05-01"), until: nil)
      ],
      objections: [
        .preDecision: ObjectionRule(how: "向镇提出", body: .town),
        .publication: ObjectionRule(how: "向区民政局投诉", body: .district)
      ],
      sources: [:])
  }()

  private static func rule(
    _ programme: Programme, _ event: CaseEventKind, _ relief: ReliefKind?, _ act: NoticeAct, _ days: Int
  ) -> NoticeRule {
    let amount: NoticeField? =
      switch programme {
      case .dibao, .tekun: event == .terminationOpinion ? nil : .monthlyAmount
      case .linshi: .oneOffAmount
      case .dibaoBianyuan, .gangxing: nil
      }
    return NoticeRule(
      id: "\(programme)-\(event)", programme: programme, event: event, reliefKind: relief, act: act,
      reason: "",
      boards: [.community],
      period: act == .none ? nil : PeriodRule(days: days, unit: .calendar, rollover: .restDays),
      fields: Set([NoticeField.name, .town, .community, .coveredPersons] + [amount].compactMap { $0 }),
      afterObjection: .offer, basis: [], since: day("2021-07-01"), until: nil, isVerified: true)
  }

  static func settings(
    _ households: Int, seed: UInt64 = 7, asOf: String = "2026-06-15"
  ) -> SampleStore.Settings {
    SampleStore.Settings(
      households: households, seed: seed, asOf: day(asOf), places: places, calendar: calendar, rules: rules)
  }

  static let policy: DisclosurePolicy = {
    guard let key = SecretKey([UInt8](repeating: 3, count: 32)) else {
      preconditionFailure("32 bytes are a key")
    }
    return DisclosurePolicy(rules: rules, calendar: calendar, places: places, numberKey: key)
  }()
}
