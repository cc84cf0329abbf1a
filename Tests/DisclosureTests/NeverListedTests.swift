import Disclosure
import Notices
import Reporting
import Testing

/// The whole product of programme, event, relief kind and protection, under a table that would list everything.
@Suite("What may never be listed")
struct NeverListedTests {
  struct Situation: Sendable, CustomTestStringConvertible {
    let programme: Programme
    let event: CaseEventKind
    let relief: ReliefKind?
    let protection: Protection?

    var testDescription: String {
      "\(programme) \(event) \(relief?.rawValue ?? "-") \(protection?.rawValue ?? "-")"
    }

    /// What the law allows; written down independently of the program.
    var mayBeListed: Bool {
      let isListedEvent =
        event == .opinion || event == .confirmed || (event == .terminationOpinion && programme == .tekun)
      return isListedEvent && relief != .smallUrgent && protection == nil
        && !(programme == .linshi && relief == nil)
    }
  }

  static let situations: [Situation] = Programme.allCases.flatMap { programme in
    CaseEventKind.allCases.flatMap { event in
      [nil, .smallUrgent, .spending].flatMap { relief in
        [nil, .minor, .protected].map { protection in
          Situation(programme: programme, event: event, relief: relief, protection: protection)
        }
      }
    }
  }

  /// Tables that a careless or hostile hand wrote: every event of every programme is posted with all fields, as one act
  /// or the other, with a row for each kind of relief as well.
  static let hostile: [NoticeAct: RuleTable] = [
    .preDecision: table(.preDecision), .publication: table(.publication)
  ]

  /// The one of them that publishes decisions.
  static let careless = table(.publication)

  private static func table(_ act: NoticeAct) -> RuleTable {
    Fixture.table(
      Programme.allCases.flatMap { programme in
        CaseEventKind.allCases.flatMap { event in
          ([nil] + ReliefKind.allCases).map { relief in
            let id = "\(programme)-\(event)-\(relief?.rawValue ?? "any")"
            let all = Set(NoticeField.allCases)
            return act == .publication
              ? Fixture.publication(id, programme, event, relief: relief, fields: all, basis: "57号 第二十四条")
              : Fixture.posting(
                id, programme, event, relief: relief, fields: all, after: .offer, basis: "57号 第十九条")
          }
        }
      })
  }

  private func clearing(
    _ situation: Situation, rules: RuleTable, asOf: String = "2026-06-15"
  ) -> Report<Clearance> {
    // An objection must answer a posting, so that nothing but the law stands in the way.
    let event = Fixture.event(situation.event, "2026-06-12", monthly: 60_000, oneOff: 60_000)
    let record = Fixture.record(
      "C1", situation.programme, relief: situation.relief, reason: .illness, protection: situation.protection,
      events: [event])
    return Fixture.clearing([record], policy: Fixture.policy(rules: rules), asOf: Fixture.day(asOf))
  }

  @Test(
    "is on no list, though the event table asks for it: all programmes, events, kinds of relief and protections",
    arguments: [NoticeAct.preDecision, .publication])
  func hostileTable(act: NoticeAct) throws {
    #expect(Self.situations.count == 5 * 12 * 3 * 3)
    let rules = try #require(Self.hostile[act])
    var listed = 0
    for situation in Self.situations {
      let report = clearing(situation, rules: rules)
      #expect(report.notices.isEmpty == !situation.mayBeListed, "\(situation.testDescription)")
      listed += report.notices.count
      // No page is left behind either, once the window would be over: that would say that there was somebody.
      let later = clearing(situation, rules: rules, asOf: "2026-09-01")
      #expect(later.notices.isEmpty == !situation.mayBeListed, "\(situation.testDescription)")
      #expect(later.notices.flatMap(\.rows).isEmpty)
      // Whoever is not listed, and may ask why, is told of by case and never silently dropped.
      if !situation.mayBeListed, situation.event.isAskedAfter {
        #expect(report.value.refusals.map(\.caseID) == [CaseID("C1")], "\(situation.testDescription)")
      }
    }
    // 5 programmes x 2 events, less 临时救助 without a kind: 4 programmes with nil or spending, 临时救助 with spending;
    // and the end of 特困, with nil or spending.
    #expect(listed == 4 * 2 * 2 + 2 + 2)
  }

  @Test("counts in the statistics all the same, whoever is confirmed")
  func counted() {
    for programme in Programme.allCases {
      for relief in [nil, ReliefKind.smallUrgent, .spending] {
        let cases = [nil, Protection.minor, .protected].flatMap { protection in
          (0..<3).map { index in
            Fixture.record(
              "C\(protection?.rawValue ?? "-")\(index)", programme, relief: relief, protection: protection,
              events: [Fixture.event(.confirmed, "2026-05-12", monthly: 60_000, oneOff: 60_000)])
          }
        }
        let statistics = Fixture.clearing(cases).value.notices.statistics
        // The figures of the towns are withheld, because nobody was confirmed in the others.
        let total = statistics.first { $0.place == Fixture.district && $0.programme == programme }
        #expect(total?.households == .exact(9), "\(programme) \(relief?.rawValue ?? "-")")
      }
    }
  }

  @Test("is on no list under the real table")
  func realTable() {
    for situation in Self.situations where !situation.mayBeListed {
      #expect(clearing(situation, rules: Fixture.eventTable).notices.isEmpty, "\(situation.testDescription)")
    }
  }

  @Test(
    "stops the build when the event table asks for it",
    arguments: [CaseEventKind.refused, .adjusted, .stopped])
  func error(event: CaseEventKind) {
    let record = Fixture.record(events: [Fixture.event(event, "2026-06-12", monthly: 60_000)])
    let report = Fixture.clearing([record], policy: Fixture.policy(rules: Self.careless))
    #expect(report.ruleIDs == ["disclosure.never-listed"])
    #expect(report.hasErrors)
    #expect(report.reasons == [.neverListed])
  }
}

extension CaseEventKind {
  /// Whether somebody may ask why such an event is on no list; written down independently of the program.
  fileprivate var isAskedAfter: Bool {
    [.opinion, .confirmed, .terminationOpinion, .refused, .adjusted, .stopped].contains(self)
  }
}
