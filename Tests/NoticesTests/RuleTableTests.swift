import Notices
import Testing

@Suite("The event table")
struct RuleTableTests {
  private static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

  private static func rule(
    _ id: String, relief: ReliefKind? = nil, since: String, until: String? = nil,
    event: CaseEventKind = .confirmed
  ) -> NoticeRule {
    NoticeRule(
      id: id, programme: .linshi, event: event, reliefKind: relief, act: .publication, reason: "", boards: [],
      period: nil, fields: [], afterObjection: .none, basis: [], since: day(since), until: until.map(day),
      isVerified: false)
  }

  private let table = RuleTable(
    rules: [
      rule("any-old", since: "2021-07-01", until: "2026-06-30"), rule("any-new", since: "2026-07-01"),
      rule("small", relief: .smallUrgent, since: "2026-01-29"),
      rule("spending", relief: .spending, since: "2026-01-29", until: "2026-12-31")
    ],
    delegations: [
      delegation(.district, nil, since: "2014-05-01"),
      delegation(.town, 200_000, since: "2021-07-01", until: "2026-12-31")
    ],
    objections: [:], sources: [:])

  private static func delegation(
    _ level: PlaceLevel, _ limit: Int?, since: String, until: String? = nil
  ) -> Delegation {
    Delegation(
      programme: .linshi, decider: level, limit: limit.map { Money(fen: $0) }, basis: [], since: day(since),
      until: until.map(day))
  }

  @Test(
    "gives the row in force, that of the relief kind before the general one",
    arguments: [
      ("2021-06-30", ReliefKind?.none, String?.none), ("2021-07-01", .none, "any-old"),
      ("2026-06-30", .none, "any-old"), ("2026-07-01", .none, "any-new"),
      ("2026-01-28", .smallUrgent, "any-old"),
      ("2026-01-29", .smallUrgent, "small"), ("2026-08-01", .smallUrgent, "small"),
      ("2026-12-31", .spending, "spending"), ("2027-01-01", .spending, "any-new")
    ])
  func lookup(day: String, relief: ReliefKind?, id: String?) {
    #expect(table.rule(for: .linshi, .confirmed, reliefKind: relief, on: Self.day(day))?.id == id)
  }

  @Test(
    "cites no document on a day before it came into force or after it was repealed",
    arguments: [
      ("2021-06-30", ["open", "old", "unknown"]), ("2021-07-01", ["open", "new", "unknown"]),
      ("2026-07-01", ["open", "new", "unknown"])
    ])
  func inForce(day: String, keys: [String]) {
    let documents = [
      LegalSource(key: "open", title: "", number: "", status: "待核实"),
      LegalSource(key: "old", title: "", number: "", status: "废止", until: Self.day("2021-06-30")),
      LegalSource(key: "new", title: "", number: "", status: "现行", since: Self.day("2021-07-01"))
    ]
    let table = RuleTable(
      rules: [], delegations: [], objections: [:],
      sources: Dictionary(uniqueKeysWithValues: documents.map { ($0.key, $0) }))
    let cited = ["open", "old", "new", "unknown"].map { Citation("\($0) 第一条") }
    #expect(table.inForce(cited, on: Self.day(day)).map(\.source) == keys)
  }

  @Test("gives nothing for another programme or event")
  func nothing() {
    #expect(table.rule(for: .dibao, .confirmed, reliefKind: nil, on: Self.day("2026-08-01")) == nil)
    #expect(table.rule(for: .linshi, .refused, reliefKind: nil, on: Self.day("2026-08-01")) == nil)
  }

  @Test(
    "gives the lowest body that may decide an amount on a day, the limit included",
    arguments: [
      (200_000, "2026-08-01", PlaceLevel?.some(.town)), (200_001, "2026-08-01", .district),
      (0, "2026-08-01", .town), (200_000, "2021-06-30", .district), (200_000, "2027-01-01", .district),
      (1, "2014-04-30", .none)
    ])
  func deciders(fen: Int, day: String, level: PlaceLevel?) {
    #expect(table.decider(for: .linshi, amount: Money(fen: fen), on: Self.day(day))?.decider == level)
    #expect(table.decider(for: .dibao, amount: Money(fen: fen), on: Self.day(day)) == nil)
  }

  @Test(
    "cites a source and an article",
    arguments: [
      ("57号 第十九条", "57号", "第十九条"), ("意见2026 二(一) 1", "意见2026", "二(一) 1"), ("救助法", "救助法", ""), ("", "", "")
    ])
  func citations(text: String, source: String, article: String) {
    let citation = Citation(text)
    #expect(citation.source == source && citation.article == article)
  }
}
