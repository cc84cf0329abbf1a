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
      [.opinion, .confirmed, .terminationOpinion].contains(event) && relief != .smallUrgent
        && protection == nil
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

  /// A table that a careless hand wrote: every event of every programme is posted with all fields.
  static let careless = Fixture.table(
    Programme.allCases.flatMap { programme in
      CaseEventKind.allCases.map { event in
        Fixture.publication(
          "\(programme)-\(event)", programme, event, fields: Set(NoticeField.allCases), basis: "57号 第二十四条")
      }
    })

  private func clearing(_ situation: Situation, rules: RuleTable) -> [PublicNotice] {
    // An objection must answer a posting, so that nothing but the law stands in the way.
    let event = Fixture.event(situation.event, "2026-06-12", monthly: 60_000, oneOff: 60_000)
    let record = Fixture.record(
      "C1", situation.programme, relief: situation.relief, reason: .illness, protection: situation.protection,
      events: [event])
    return Fixture.clearing([record], policy: Fixture.policy(rules: rules)).notices
  }

  @Test("is on no list, though the event table asks for it")
  func carelessTable() {
    #expect(Self.situations.count == 5 * 12 * 3 * 3)
    var listed = 0
    for situation in Self.situations {
      let notices = clearing(situation, rules: Self.careless)
      #expect(notices.isEmpty == !situation.mayBeListed, "\(situation.testDescription)")
      listed += notices.count
    }
    #expect(listed > 0)
  }

  @Test("is on no list under the real table")
  func realTable() {
    for situation in Self.situations where !situation.mayBeListed {
      #expect(clearing(situation, rules: Fixture.eventTable).isEmpty, "\(situation.testDescription)")
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
