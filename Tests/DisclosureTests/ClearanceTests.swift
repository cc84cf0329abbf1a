import Digests
import Disclosure
import Notices
import Reporting
import Testing

@Suite("The life of a notice")
struct ClearanceTests {
  /// Posted on Friday 12 June 2026: day 1 is Saturday, day 7 Friday 19 June.
  @Test(
    "is scheduled, open to the end of its last day, then ended",
    arguments: [
      ("2026-06-11", NoticeState?.none), ("2026-06-12", .open), ("2026-06-13", .open), ("2026-06-19", .open),
      ("2026-06-20", .ended), ("2027-01-01", .ended)
    ])
  func states(today: String, state: NoticeState?) {
    let notices = Fixture.clearing([Fixture.opinion()], asOf: Fixture.day(today)).notices
    #expect(notices.first?.state == state)
    #expect(notices.first?.rows.isEmpty == state.map { $0 != .open })
    if let notice = notices.first {
      #expect(notice.period.firstDay == Fixture.day("2026-06-13"))
      #expect(notice.period.lastDay == Fixture.day("2026-06-19"))
    }
  }

  @Test(
    "keeps a page without its list, and a number of lines only if it is not telling", arguments: [1, 5, 6, 7])
  func tombstones(lines: Int) {
    func content(_ cases: [CaseRecord]) -> [NoticeContent] {
      Fixture.clearing(cases).notices.filter { $0.town == Fixture.townA }.map(\.content)
    }
    let opinions = (0..<lines).map { Fixture.opinion("C\($0)", on: "2026-05-04") }
    #expect(content(opinions) == [.tombstone(lines: .concealed)])
    // Of decisions, as far as the statistics show the town.
    let decisions = (0..<lines).map { Fixture.confirmed("C\($0)", on: "2026-05-04") }
    #expect(content(decisions) == [.tombstone(lines: .concealed)])
    let others = (0..<9).map { Fixture.confirmed("D\($0)", on: "2026-05-04", town: Fixture.townB) }
    #expect(content(decisions + others) == [.tombstone(lines: lines < 6 ? .concealed : .exact(lines))])
    // A small list of the same month would be the town's number less this one.
    let later = Fixture.confirmed("E", on: "2026-05-06")
    #expect(
      content(decisions + others + [later]) == Array(repeating: .tombstone(lines: .concealed), count: 2))
  }

  @Test("ends early when every line has been taken down")
  func withdrawn() {
    let gone = Fixture.clearing([Fixture.opinion(then: [Fixture.event(.withdrawn, "2026-06-14")])])
    #expect(gone.notices.map(\.state) == [.withdrawn])
    #expect(gone.notices.map(\.content) == [.tombstone(lines: .concealed)])
    // The page goes on saying so after the last day, and does not tell of an end that came later.
    let later = Fixture.clearing(
      [Fixture.opinion(then: [Fixture.event(.withdrawn, "2026-06-14")])], asOf: Fixture.day("2026-07-01"))
    #expect(later.notices.map(\.state) == [.withdrawn])
    let stopped = Fixture.clearing(
      [Fixture.opinion(then: [Fixture.event(.stopped, "2026-06-22")])], asOf: Fixture.day("2026-07-01"))
    #expect(stopped.notices.map(\.state) == [.ended])
    let tomorrow = Fixture.clearing([Fixture.opinion(then: [Fixture.event(.withdrawn, "2026-06-16")])])
    #expect(tomorrow.notices.map(\.state) == [.open])
  }

  @Test("goes on with the lines that are left")
  func oneLineLess() {
    let cases = [
      Fixture.opinion("C1"), Fixture.opinion("C2", then: [Fixture.event(.withdrawn, "2026-06-14")])
    ]
    let report = Fixture.clearing(cases)
    #expect(report.notices.flatMap(\.rows).count == 1)
    #expect(report.value.refusals.map(\.caseID) == [CaseID("C2")])
  }

  @Test("goes on unchanged while an objection is looked into, and the operator is told")
  func objection() {
    let objected = Fixture.clearing([Fixture.opinion(then: [Fixture.event(.objection, "2026-06-14")])])
    let calm = Fixture.clearing([Fixture.opinion()])
    #expect(objected.notices == calm.notices)
    #expect(objected.ruleIDs == ["disclosure.objection-pending"])
    #expect(objected.diagnostics.map(\.severity) == [.note])
    let resolved = [
      Fixture.event(.objection, "2026-06-13"), Fixture.event(.reinvestigated, "2026-06-14")
    ]
    #expect(Fixture.clearing([Fixture.opinion(then: resolved)]).diagnostics.isEmpty)
  }

  @Test("warns of a decision while objections are still invited")
  func decidedInWindow() {
    let early = Fixture.event(.confirmed, "2026-06-14", monthly: 69_000)
    #expect(Fixture.clearing([Fixture.opinion(then: [early])]).ruleIDs == ["disclosure.decided-in-window"])
  }

  @Test("begins again with a new opinion after an objection")
  func reposting() {
    let events = [
      Fixture.event(.objection, "2026-05-06"), Fixture.event(.reinvestigated, "2026-06-01"),
      Fixture.event(.opinion, "2026-06-12", monthly: 70_000)
    ]
    let notices = Fixture.clearing([Fixture.opinion(on: "2026-05-04", then: events)]).notices
    #expect(notices.map(\.state) == [.open, .ended])
  }

  @Test("rolls over holidays: posted on 24 September 2026, seven days end on 1 October, a holiday")
  func rollover() {
    let report = Fixture.clearing([Fixture.opinion(on: "2026-09-24")], asOf: Fixture.day("2026-10-05"))
    let period = report.notices.first?.period
    #expect(period?.lastDay == Fixture.day("2026-10-05"))
    #expect(period?.rolledOverBy == 4)
    #expect(report.notices.first?.state == .open)
  }
}

@Suite("The signer of a notice")
struct SignerTests {
  private func spending(_ id: String, _ kind: CaseEventKind, by body: PlaceCode, fen: Int) -> CaseRecord {
    Fixture.record(
      id, .linshi, relief: .spending, reason: .illness,
      events: [Fixture.event(kind, "2026-06-12", by: body, oneOff: fen)])
  }

  @Test(
    "is the body that decides, by programme and amount; an opinion is the town's",
    arguments: [
      (CaseEventKind.confirmed, Fixture.townA, 200_000, true), (.confirmed, Fixture.townA, 200_001, false),
      (.confirmed, Fixture.district, 200_001, true), (.confirmed, Fixture.district, 200_000, false),
      (.opinion, Fixture.townA, 500_000, true), (.opinion, Fixture.district, 500_000, true),
      (.opinion, Fixture.district, 100_000, false), (.opinion, Fixture.townB, 500_000, false)
    ])
  func deciders(kind: CaseEventKind, body: PlaceCode, fen: Int, isListed: Bool) {
    let report = Fixture.clearing([spending("C1", kind, by: body, fen: fen)])
    #expect(report.notices.map(\.signer) == (isListed ? [body] : []))
    #expect(report.hasErrors == !isListed)
  }

  @Test("makes two notices of one town and day when town and district decided")
  func twoSigners() throws {
    let cases = [
      spending("C1", .confirmed, by: Fixture.townA, fen: 100_000),
      spending("C2", .confirmed, by: Fixture.district, fen: 900_000)
    ]
    let notices = Fixture.clearing(cases).notices
    #expect(
      notices.map(\.id.rawValue) == [
        "20260612-linshi-gongbu-232762100", "20260612-linshi-gongbu-232762100-232762"
      ])
    #expect(notices.map(\.signer) == [Fixture.townA, Fixture.district])
    #expect(
      notices.map(\.provenance.authority) == [
        [Citation("黑民规〔2021〕7号")], [Citation("暂行办法 第四十八条")]
      ])
  }
}

@Suite("Clearing a store")
struct StoreClearingTests {
  /// A mixed lot: programmes, towns, days, ends and objections.
  static let lot: [CaseRecord] = (0..<120).map { index in
    let town = index % 2 == 0 ? Fixture.townA : Fixture.townB
    let date = ["2026-06-12", "2026-06-10", "2026-05-04", "2026-06-20"][index % 4]
    let later: [CaseEvent] =
      switch index % 7 {
      case 0: [Fixture.event(.withdrawn, "2026-06-14")]
      case 1: [Fixture.event(.objection, "2026-06-13")]
      case 2: [Fixture.event(.confirmed, "2026-06-15", by: town, monthly: 69_000)]
      default: []
      }
    return Fixture.opinion(
      "C\(1000 + index)", on: date, name: "王甲子\(["", "丑", "寅"][index % 3])", town: town, then: later)
  }

  @Test("gives the same whatever the order in which cases and events come", arguments: 1...8)
  func orderIndependence(seed: UInt64) {
    struct Generator: RandomNumberGenerator {
      var state: UInt64
      mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
      }
    }
    var generator = Generator(state: seed)
    let shuffled = Self.lot.shuffled(using: &generator).map { record in
      Fixture.record(
        record.id.rawValue, record.programme, town: record.town, name: record.applicantName.text,
        events: record.events.shuffled(using: &generator))
    }
    let one = Fixture.clearing(Self.lot)
    let other = Fixture.clearing(shuffled)
    // Compared as values: how a set of fields prints differs from one set to the next.
    #expect(one.value.notices.notices == other.value.notices.notices)
    #expect(one.value.notices.statistics == other.value.notices.statistics)
    #expect(one.value.refusals == other.value.refusals)
    #expect(one.diagnostics == other.diagnostics)
  }

  @Test("orders notices by day, newest first, then by id")
  func order() {
    let notices = Fixture.clearing(Self.lot).notices
    let days = notices.map(\.period.postedOn)
    #expect(days == days.sorted(by: >))
    for (a, b) in zip(notices, notices.dropFirst()) where a.period.postedOn == b.period.postedOn {
      #expect(a.id < b.id)
    }
    #expect(Set(notices.map(\.id)).count == notices.count)
  }

  @Test("with another key gives the same rows under other numbers")
  func keys() {
    let other = SecretKey([UInt8](repeating: 9, count: 32)) ?? Fixture.key
    let one = Fixture.clearing(Self.lot).notices
    let two = Fixture.clearing(Self.lot, policy: Fixture.policy(key: other)).notices
    #expect(one.map(\.id) == two.map(\.id))
    for (a, b) in zip(one, two) where !a.rows.isEmpty {
      #expect(a.rows.count == b.rows.count)
      #expect(Set(a.rows.map(\.number)).isDisjoint(with: b.rows.map(\.number)))
    }
  }

  @Test("that is empty gives nothing and complains of nothing")
  func empty() {
    let report = Fixture.clearing([])
    #expect(report.notices.isEmpty && report.value.notices.statistics.isEmpty)
    #expect(report.diagnostics.isEmpty && report.value.refusals.isEmpty)
  }

  @Test("lists nobody twice in a notice and everybody who may be listed once")
  func completeness() {
    let report = Fixture.clearing(Self.lot)
    let listed = report.notices.flatMap(\.rows).count
    let open = Self.lot.filter { record in
      record.events.contains { event in
        event.kind == .opinion && event.onDate <= Fixture.today
          && Fixture.today.days(since: event.onDate) <= 7
      }
    }
    let confirmed = Self.lot.filter { $0.events.contains { $0.kind == .confirmed } }
    let withdrawn = open.filter { $0.events.contains { $0.kind == .withdrawn } }
    let listedConfirmed = confirmed.filter { record in
      !record.events.contains { $0.kind == .opinion && $0.onDate > Fixture.today }
    }
    #expect(listed >= open.count - withdrawn.count)
    #expect(listed == open.count - withdrawn.count + listedConfirmed.count)
  }
}

extension Personal<String> {
  /// The value, which only the tests of Disclosure may read.
  fileprivate var text: String { readForTests(self) }
}
