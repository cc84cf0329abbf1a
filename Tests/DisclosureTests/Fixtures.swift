import Digests
import Disclosure
import Notices
import Reporting

/// Places, rules, calendars and cases for the tests; whatever a test does not name is sound and ordinary.
enum Fixture {
  static let district = code("232762")
  static let townA = code("232762100")
  static let townB = code("232762101")
  static let communityA = code("232762100001")
  static let communityB = code("232762101001")

  /// The day of the tests: a Monday without holidays near.
  static let today = day("2026-06-15")

  static func code(_ text: String) -> PlaceCode {
    guard let code = PlaceCode(text) else { preconditionFailure("not a code: \(text)") }
    return code
  }

  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("not a day: \(text)") }
    return day
  }

  static let places: PlaceTree = {
    func place(_ code: PlaceCode, _ name: String, _ level: PlaceLevel, in parent: PlaceCode?) -> Place {
      Place(
        code: code, name: name, slug: "p\(code)", level: level, parent: parent, isExample: true,
        office: level == .grid
          ? nil : Office(name: "\(name)窗口", address: "\(name)示例路1号", phone: "0457-0000001", hours: "待区民政局填写"),
        dutyPhone: nil)
    }
    return PlaceTree([
      place(district, "松岭区", .district, in: nil),
      place(townA, "甲镇", .town, in: district), place(townB, "乙镇", .town, in: district),
      place(communityA, "示例一社区", .community, in: townA),
      place(communityB, "示例二社区", .community, in: townB)
    ])
  }()

  /// 2025 and 2026 with one holiday each, 1 to 3 October, and Sunday 27 September 2026 worked.
  static let calendar = WorkCalendar([year(2025), year(2026, worked: ["2026-09-27"])])

  static func year(_ year: Int, worked: [String] = []) -> WorkCalendar.Year {
    WorkCalendar.Year(
      year: year, holidays: Set((1...3).map { day("\(year)-10-0\($0)") }),
      makeUpWorkdays: Set(worked.map(day)), isVerified: false, source: "test")
  }

  static let key: SecretKey = {
    guard let key = SecretKey((0..<32).map { UInt8($0) }) else { preconditionFailure("32 bytes are a key") }
    return key
  }()

  static func policy(
    rules: RuleTable = eventTable, calendar: WorkCalendar = calendar, k: Int = 5, key: SecretKey = key
  ) -> DisclosurePolicy {
    DisclosurePolicy(rules: rules, calendar: calendar, places: places, k: k, numberKey: key)
  }

  static func event(
    _ kind: CaseEventKind, _ date: String, by body: PlaceCode = townA, monthly: Int? = nil,
    oneOff: Int? = nil,
    covered: Int? = nil, id: String? = nil
  ) -> CaseEvent {
    CaseEvent(
      id: id ?? "\(kind.rawValue)-\(date)", kind: kind, onDate: day(date), byBody: body,
      monthlyAmount: monthly.map { Money(fen: $0) }, oneOffAmount: oneOff.map { Money(fen: $0) },
      coveredPersons: covered)
  }

  static func record(
    _ id: String = "C1", _ programme: Programme = .dibao, town: PlaceCode = townA,
    community: PlaceCode? = nil,
    name: String = "王甲子", size: Int = 3, covered: Int = 2, relief: ReliefKind? = nil,
    reason: ReasonCategory? = nil, protection: Protection? = nil, events: [CaseEvent]
  ) -> CaseRecord {
    CaseRecord(
      id: CaseID(id), programme: programme, town: town,
      community: community ?? (town == townB ? communityB : communityA), applicantName: Personal(name),
      householdSize: size, coveredPersons: covered, reliefKind: relief, reason: reason,
      protection: protection, events: events)
  }

  /// A 低保 case whose opinion was posted on a day.
  static func opinion(
    _ id: String = "C1", on date: String = "2026-06-12", name: String = "王甲子", town: PlaceCode = townA,
    then later: [CaseEvent] = []
  ) -> CaseRecord {
    record(
      id, town: town, name: name,
      events: [event(.accepted, "2026-01-05", by: town), event(.opinion, date, by: town, monthly: 69_000)]
        + later)
  }

  /// A 低保 case that was confirmed on a day.
  static func confirmed(
    _ id: String, on date: String, town: PlaceCode = townA, covered: Int = 2, monthly: Int = 50_000,
    protection: Protection? = nil
  ) -> CaseRecord {
    record(
      id, town: town, covered: covered, protection: protection,
      events: [event(.confirmed, date, by: town, monthly: monthly)])
  }

  static func store(
    _ cases: [CaseRecord], people: [PersonalDetails] = [], town: PlaceCode? = nil
  ) -> CaseSnapshot {
    CaseSnapshot(cases: cases, people: people, town: town)
  }

  /// Clears cases on the day of the tests.
  static func clearing(
    _ cases: [CaseRecord], policy: DisclosurePolicy = policy(), asOf: CivilDate = today
  ) -> Report<Clearance> {
    clear(store(cases), under: policy, asOf: asOf)
  }
}

extension Report<Clearance> {
  var notices: [PublicNotice] { value.notices.notices }
  var ruleIDs: [String] { diagnostics.map(\.rule.id) }
  var reasons: [RefusalReason] { value.refusals.map(\.reason) }
}
