import Disclosure
import Notices
import Reporting
import Testing

@Suite("The statistics")
struct StatisticsTests {
  private func cells(_ cases: [CaseRecord], k: Int = 5, asOf: String = "2026-06-15") -> [StatisticCell] {
    Fixture.clearing(cases, policy: Fixture.policy(k: k), asOf: Fixture.day(asOf)).value.notices.statistics
  }

  private func cell(
    _ cells: [StatisticCell], _ place: PlaceCode, _ programme: Programme = .dibao, _ month: String = "2026-05"
  ) -> StatisticCell? {
    cells.first { $0.place == place && $0.programme == programme && $0.period.description == month }
  }

  private func confirmed(
    _ count: Int, _ prefix: String, town: PlaceCode, on date: String = "2026-05-20"
  ) -> [CaseRecord] {
    (0..<count).map { Fixture.confirmed("\(prefix)\($0)", on: date, town: town) }
  }

  @Test("count households, persons and money of a month, a town and the district")
  func counts() {
    let cells = cells(
      confirmed(6, "A", town: Fixture.townA) + confirmed(7, "B", town: Fixture.townB))
    #expect(cell(cells, Fixture.townA)?.households == .exact(6))
    #expect(cell(cells, Fixture.townA)?.persons == .exact(12))
    #expect(cell(cells, Fixture.townA)?.amount == Money(fen: 300_000))
    #expect(cell(cells, Fixture.district)?.households == .exact(13))
    #expect(cell(cells, Fixture.district)?.amount == Money(fen: 650_000))
  }

  @Test("withhold persons and money with the households, and zero with the small numbers")
  func together() {
    let cells = cells(confirmed(3, "A", town: Fixture.townA))
    for place in [Fixture.townA, Fixture.townB, Fixture.district] {
      #expect(cell(cells, place)?.households == .concealed)
      #expect(cell(cells, place)?.persons == .concealed)
      #expect(cell(cells, place)?.amount == nil)
    }
  }

  @Test("conceal the towns when the district's total would give one away")
  func complementary() {
    let cells = cells(confirmed(20, "A", town: Fixture.townA) + confirmed(2, "B", town: Fixture.townB))
    #expect(cell(cells, Fixture.district)?.households == .exact(22))
    #expect(cell(cells, Fixture.district)?.amount == Money(fen: 1_100_000))
    for town in [Fixture.townA, Fixture.townB] {
      #expect(cell(cells, town)?.households == .concealed)
      #expect(cell(cells, town)?.persons == .concealed)
      #expect(cell(cells, town)?.amount == nil)
    }
  }

  @Test("have the communities that are shown, and no others")
  func communities() {
    let both = cells(confirmed(7, "A", town: Fixture.townA) + confirmed(8, "B", town: Fixture.townB))
    #expect(cell(both, Fixture.communityA)?.households == .exact(7))
    #expect(cell(both, Fixture.communityB)?.persons == .exact(16))
    let one = cells(confirmed(7, "A", town: Fixture.townA))
    #expect(cell(one, Fixture.communityA) == nil)
    #expect(cell(one, Fixture.townA)?.households == .concealed)
  }

  @Test("follow the threshold of the site")
  func threshold() {
    let cases = confirmed(6, "A", town: Fixture.townA)
    #expect(cell(cells(cases, k: 5), Fixture.district)?.households == .exact(6))
    #expect(cell(cells(cases, k: 6), Fixture.district)?.households == .concealed)
  }

  @Test("hide the number next to which few are on no list: whoever keeps the list could take it away")
  func besideTheList() {
    let listed = confirmed(12, "A", town: Fixture.townA)
    func number(_ hidden: Int) -> DisclosedCount? {
      let more = (0..<hidden).map { Fixture.confirmed("M\($0)", on: "2026-05-20", protection: .minor) }
      return cell(cells(listed + more), Fixture.district)?.households
    }
    #expect(number(0) == .exact(12))
    for hidden in 1...6 { #expect(number(hidden) == .concealed) }
    #expect(number(7) == .exact(19))
  }

  @Test("are those of months that are over")
  func months() {
    let cases =
      confirmed(6, "A", town: Fixture.townA, on: "2026-05-31")
      + confirmed(6, "B", town: Fixture.townA, on: "2026-06-01")
    #expect(Set(cells(cases, asOf: "2026-06-30").map(\.period.description)) == ["2026-05"])
    #expect(Set(cells(cases, asOf: "2026-07-01").map(\.period.description)) == ["2026-05", "2026-06"])
    #expect(cells(cases, asOf: "2026-05-31").isEmpty)
  }

  @Test("include those who are never listed")
  func neverListed() {
    let hidden: [CaseRecord] = (0..<6).map { index in
      Fixture.confirmed("M\(index)", on: "2026-05-20", protection: index % 2 == 0 ? .minor : .protected)
    }
    let small: [CaseRecord] = (0..<6).map { index in
      Fixture.record(
        "S\(index)", .linshi, relief: .smallUrgent,
        events: [Fixture.event(.confirmed, "2026-05-20", oneOff: 50_000)])
    }
    let cells = cells(hidden + small)
    #expect(cell(cells, Fixture.district)?.households == .exact(6))
    #expect(cell(cells, Fixture.district, .linshi)?.households == .exact(6))
    #expect(cell(cells, Fixture.district, .linshi)?.amount == Money(fen: 300_000))
  }

  @Test("count a case that was confirmed twice in a month once, with what was said last")
  func twice() {
    let cases = (0..<6).map { index in
      Fixture.record(
        "C\(index)",
        events: [
          Fixture.event(.confirmed, "2026-05-20", monthly: 10_000),
          Fixture.event(.confirmed, "2026-05-25", monthly: 20_000, covered: 1)
        ])
    }
    let cell = cell(cells(cases), Fixture.district)
    #expect(cell?.households == .exact(6))
    #expect(cell?.persons == .exact(6))
    #expect(cell?.amount == Money(fen: 120_000))
  }

  @Test("have no amount where recognition grants no money")
  func recognition() {
    let cases = (0..<6).map { index in
      Fixture.record("C\(index)", .dibaoBianyuan, events: [Fixture.event(.confirmed, "2026-05-20")])
    }
    let cell = cell(cells(cases), Fixture.district, .dibaoBianyuan)
    #expect(cell?.households == .exact(6))
    #expect(cell?.amount == nil)
  }

  @Test("have a cell for every place and programme of a month, in a fixed order")
  func grid() {
    let cells = cells(confirmed(5, "A", town: Fixture.townA))
    #expect(cells.count == 3 * Programme.allCases.count)
    let keys = cells.map { "\($0.period) \($0.place)" }
    #expect(keys == keys.sorted())
    #expect(cells.prefix(Programme.allCases.count).map(\.programme) == Programme.allCases)
  }

  @Test("leave a case out whose numbers can not be used, and say so")
  func notCounted() {
    let bad = Fixture.record("BAD", events: [Fixture.event(.confirmed, "2026-05-20", monthly: -1)])
    let report = Fixture.clearing(confirmed(6, "A", town: Fixture.townA) + [bad])
    #expect(cell(report.value.notices.statistics, Fixture.district)?.households == .exact(6))
    #expect(report.ruleIDs.contains("disclosure.not-counted"))
  }

  @Test("do not overflow, whatever a store holds")
  func overflow() {
    let huge = (0..<10).map { index in
      Fixture.record("C\(index)", events: [Fixture.event(.confirmed, "2026-05-20", monthly: Int.max)])
    }
    let report = Fixture.clearing(huge)
    #expect(report.value.notices.statistics.isEmpty)
    #expect(report.ruleIDs.filter { $0 == "disclosure.not-counted" }.count == 10)
  }

  @Test("are not made of one town alone")
  func oneTown() {
    let store = Fixture.store(confirmed(9, "A", town: Fixture.townA), town: Fixture.townA)
    let report = clear(store, under: Fixture.policy(), asOf: Fixture.today)
    #expect(report.value.notices.statistics.isEmpty)
    #expect(report.ruleIDs == ["disclosure.town-without-statistics"])
  }
}
