import Notices
import Reporting
import Testing

@testable import Disclosure

@Suite("Statistics that have been published")
struct PublishedStatisticsTests {
  private func confirmed(
    _ count: Int, _ prefix: String, on date: String, town: PlaceCode = Fixture.townA
  )
    -> [CaseRecord]
  {
    (0..<count).map { Fixture.confirmed("\(prefix)\($0)", on: date, town: town) }
  }

  private func run(
    _ cases: [CaseRecord], _ asOf: String, k: Int = 5, earlier: PublishedStatistics = PublishedStatistics()
  ) -> Report<Clearance> {
    clear(Fixture.store(cases), under: Fixture.policy(k: k), asOf: Fixture.day(asOf), earlier: earlier)
  }

  private func number(
    _ report: Report<Clearance>, _ period: String, _ place: PlaceCode = Fixture.district
  ) -> DisclosedCount? {
    report.value.notices.statistics.first {
      $0.period.description == period && $0.place == place && $0.programme == .dibao
    }?.households
  }

  private let may = "2026-05-20"
  private let june = "2026-06-20"

  @Test("stay as they were when the store changes, and the operator is told")
  func kept() {
    let first = run(confirmed(9, "A", on: may), "2026-06-15")
    #expect(number(first, "2026-05") == .exact(9))
    let cases = confirmed(10, "A", on: may) + confirmed(8, "B", on: june)
    let second = run(cases, "2026-07-15", earlier: first.value.published)
    #expect(number(second, "2026-05") == .exact(9))
    #expect(number(second, "2026-06") == .exact(8))
    #expect(second.diagnostics.map(\.rule.id) == ["disclosure.statistic-kept"])
    #expect(number(run(cases, "2026-07-15"), "2026-05") == .exact(10))
    // Somebody taken away, too; and a number that was hidden stays hidden.
    let fewer = run(confirmed(8, "A", on: may), "2026-06-16", earlier: first.value.published)
    #expect(number(fewer, "2026-05") == .exact(9))
    let hidden = run(confirmed(2, "A", on: may), "2026-06-15")
    let more = run(confirmed(9, "A", on: may), "2026-06-16", earlier: hidden.value.published)
    #expect(number(more, "2026-05") == .concealed)
  }

  @Test("stay when there is no store, or another threshold")
  func withoutStore() {
    let first = run(confirmed(9, "A", on: may), "2026-06-15")
    #expect(number(run([], "2026-07-15", earlier: first.value.published), "2026-05") == .exact(9))
    let higher = run(
      confirmed(9, "A", on: may) + confirmed(9, "B", on: june), "2026-07-15", k: 9,
      earlier: first.value.published)
    #expect(number(higher, "2026-05") == .exact(9))
    #expect(number(higher, "2026-06") == .concealed)
    #expect(higher.diagnostics.isEmpty)
  }

  @Test("are not shown for a day before they were")
  func past() {
    let first = run(confirmed(9, "A", on: may), "2026-06-15")
    let past = run(confirmed(9, "A", on: may), "2026-05-31", earlier: first.value.published)
    #expect(past.value.notices.statistics.isEmpty)
    #expect(past.value.published == first.value.published)
  }

  @Test("are one month after the other, without a gap")
  func gap() {
    let report = run(confirmed(9, "A", on: "2026-02-10"), "2026-06-15")
    let months = Set(report.value.notices.statistics.map(\.period.description))
    #expect(months == ["2026-02", "2026-03", "2026-04", "2026-05"])
    #expect(number(report, "2026-03") == .concealed)
  }

  /// Twelve months of 2025 in one town, with the numbers given.
  private func year(_ numbers: [Int]) -> [CaseRecord] {
    numbers.enumerated().flatMap { index, count in
      confirmed(count, "M\(index)-", on: "2025-\(index < 9 ? "0" : "")\(index + 1)-10")
    }
  }

  @Test(
    "have a total of a year that is over, if it gives no month away",
    arguments: [
      ([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], DisclosedCount.exact(108)),
      ([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 2], .concealed),
      ([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 2, 2], .concealed),
      ([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 2, 3], .exact(95)),
      ([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 5, 5], .concealed),
      ([1, 2, 0, 1, 0, 3, 1, 0, 2, 1, 0, 1], .exact(12))
    ])
  func years(numbers: [Int], expected: DisclosedCount) {
    let cases = year(numbers)
    // The first month must have something in it, or the year does not begin with the store.
    #expect(number(run(cases, "2026-01-01"), "2025") == expected)
    #expect(number(run(cases, "2025-12-31"), "2025") == nil)
  }

  @Test("have no total of a year that does not begin with the store, or whose store is gone")
  func partOfYear() {
    #expect(number(run(Array(year([0] + Array(repeating: 9, count: 11))), "2026-01-15"), "2025") == nil)
    let cases = year(Array(repeating: 9, count: 12))
    let december = run(cases, "2025-12-31")
    let gone = run(confirmed(9, "X", on: "2025-12-10"), "2026-01-15", earlier: december.value.published)
    #expect(number(gone, "2025") == .concealed)
    #expect(gone.value.notices.statistics.filter { $0.isShown && $0.period == .year(2025) }.isEmpty)
  }

  @Test("are the same text whatever order the store has, and come back from it")
  func text() {
    let cases = year([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 2, 3]) + confirmed(7, "B", on: may, town: Fixture.townB)
    let a = run(cases, "2026-06-15").value
    let b = run(cases.reversed(), "2026-06-15").value
    #expect(a.published.text == b.published.text)
    #expect(a.notices.statistics == b.notices.statistics)
    #expect(PublishedStatistics(text: a.published.text) == a.published)
    #expect(PublishedStatistics(text: PublishedStatistics().text) == PublishedStatistics())
  }

  @Test("of 200 communities and 24 months are made and audited as one")
  func large() {
    var places = [(code: Fixture.district, parent: PlaceCode?.none)]
    var cases: [CaseRecord] = []
    var random = Mix(state: 5)
    for town in 0..<20 {
      let code = Fixture.code("232762\(100 + town)")
      places.append((code, Fixture.district))
      for community in 0..<10 {
        let inner = Fixture.code("\(code)\(900 + community)")
        places.append((inner, code))
        for (index, programme) in Programme.allCases.enumerated() {
          let month = index * 5
          let date = "\(2024 + month / 12)-\(month % 12 < 9 ? "0" : "")\(month % 12 + 1)-10"
          for _ in 0..<(6 + random.below(9)) {
            cases.append(
              Fixture.record(
                "C\(cases.count)", programme, town: code, community: inner, relief: .spending,
                events: [Fixture.event(.confirmed, date, by: code, monthly: 50_000, oneOff: 50_000)]))
          }
        }
      }
    }
    let tree = PlaceTree(
      places.map { place in
        Place(
          code: place.code, name: "示例", slug: "p\(place.code)",
          level: place.parent == nil ? .district : place.parent == Fixture.district ? .town : .community,
          parent: place.parent, isExample: true, office: nil, dutyPhone: nil)
      })
    var tally = FindingTally()
    var confirmed = ConfirmedCases(places: tree, asOf: Fixture.day("2026-01-15"))
    for record in cases { confirmed.count(record, postings: []) }
    #expect(confirmed.findings.isEmpty)
    let published = Statistics(
      places: tree, k: 5, asOf: Fixture.day("2026-01-15"), earlier: PublishedStatistics()
    ).protect(confirmed, findings: &tally)
    #expect(tally.diagnostics.isEmpty)
    #expect(published.tables.count == 24 * Programme.allCases.count)
    #expect(published.tables.values.allSatisfy { $0.nodes.count == 221 })
    #expect(published.cells(tree).contains { $0.isShown && tree[$0.place]?.level == .community })
  }

  @Test("text that is not as it was written is refused")
  func damaged() {
    let text = run(confirmed(9, "A", on: may), "2026-06-15").value.published.text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      var fewer = lines
      fewer.remove(at: index)
      #expect(PublishedStatistics(text: fewer.joined(separator: "\n")) == nil, "without line \(index)")
      var twice = lines
      twice.insert(lines[index], at: index)
      #expect(PublishedStatistics(text: twice.joined(separator: "\n")) == nil, "line \(index) twice")
    }
    for (from, to) in [
      ("2026-05", "2026-13"), ("dibao", "dibai"), ("\t9\t", "\t-9\t"), ("\t9\t", "\tx\t"),
      ("\t18\t", "\t*\t"), ("\t0\t", "\t7\t")
    ] {
      #expect(text.contains(from))
      let first = text.ranges(of: from)[0]
      #expect(PublishedStatistics(text: text.replacingCharacters(first, to)) == nil, "\(from) to \(to)")
    }
    #expect(PublishedStatistics(text: "") == nil)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
