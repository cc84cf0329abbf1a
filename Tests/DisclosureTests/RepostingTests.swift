import Disclosure
import Notices
import Reporting
import Testing

@Suite("After an objection")
struct RepostingTests {
  /// A case of 特困 or 低保 with events given as kind and day.
  private func record(
    _ course: [(CaseEventKind, String)], _ programme: Programme = .tekun, id: String = "C1"
  ) -> CaseRecord {
    Fixture.record(
      id, programme,
      events: course.map {
        Fixture.event($0.0, $0.1, monthly: [.opinion, .confirmed].contains($0.0) ? 60_000 : nil)
      })
  }

  private static let contested: [(CaseEventKind, String)] = [
    (.accepted, "2026-05-20"), (.opinion, "2026-06-01"), (.objection, "2026-06-03"),
    (.reinvestigated, "2026-06-04")
  ]

  @Test("the first list loses the line on the day of the second posting, and both are linked")
  func replaced() throws {
    let course = Self.contested + [(CaseEventKind.opinion, "2026-06-05")]
    let neighbour = record([(.opinion, "2026-06-01")], id: "C2")
    func notices(_ day: String) -> [PublicNotice] {
      Fixture.clearing([record(course), neighbour], asOf: Fixture.day(day)).notices
    }
    let before = notices("2026-06-04")
    #expect(before.map(\.rows.count) == [2])
    #expect(before[0].repostedAs.isEmpty && before[0].reposts.isEmpty)
    let after = notices("2026-06-05")
    #expect(after.map { $0.id.postedOn?.description } == ["2026-06-05", "2026-06-01"])
    #expect(after.map(\.rows.count) == [1, 1])
    #expect(after[0].reposts == [after[1].id] && after[1].repostedAs == [after[0].id])
    #expect(after[0].repostedAs.isEmpty && after[1].reposts.isEmpty)
    // The line that stays keeps its number.
    #expect(Set(after[1].rows.map(\.number)).isSubset(of: before[0].rows.map(\.number)))
    // The links stay when both windows are over.
    let ended = notices("2026-07-01")
    #expect(ended.map(\.state) == [.ended, .ended])
    #expect(ended[0].reposts == [ended[1].id] && ended[1].repostedAs == [ended[0].id])
  }

  @Test("a list of one line is taken down whole, and the refusal says why")
  func alone() throws {
    let report = Fixture.clearing(
      [record(Self.contested + [(.opinion, "2026-06-05")])], asOf: Fixture.day("2026-06-08"))
    #expect(report.notices.map(\.state) == [.open, .withdrawn])
    #expect(report.notices[1].rows.isEmpty)
    let refusal = try #require(report.value.refusals.first)
    #expect(refusal.reason == .reposted && refusal.notice == report.notices[1].id)
    #expect(report.diagnostics.isEmpty)
  }

  @Test("the intended end of support is posted again as well")
  func termination() {
    let course: [(CaseEventKind, String)] = [
      (.confirmed, "2026-01-05"), (.terminationOpinion, "2026-06-01"), (.objection, "2026-06-02"),
      (.reinvestigated, "2026-06-04"), (.terminationOpinion, "2026-06-05")
    ]
    let notices = Fixture.clearing([record(course)], asOf: Fixture.day("2026-06-05")).notices
    let endings = notices.filter { $0.event == .terminationOpinion }
    #expect(endings.map(\.state) == [.open, .withdrawn])
    #expect(endings[0].reposts == [endings[1].id])
  }

  @Test("nobody learns of a second posting before its day")
  func scheduled() {
    let course = Self.contested + [(CaseEventKind.opinion, "2026-06-12")]
    let notices = Fixture.clearing([record(course)], asOf: Fixture.day("2026-06-11")).notices
    #expect(notices.count == 1 && notices[0].repostedAs.isEmpty)
  }

  @Test("two applications in one case are not taken for a second posting")
  func twoApplications() {
    let course: [(CaseEventKind, String)] = [
      (.opinion, "2026-01-05"), (.refused, "2026-01-20"), (.opinion, "2026-06-12")
    ]
    let far: [(CaseEventKind, String)] = [(.opinion, "2026-01-05"), (.opinion, "2026-06-12")]
    for course in [course, far] {
      let notices = Fixture.clearing([record(course, .dibao)]).notices
      #expect(notices.count == 2)
      #expect(notices.allSatisfy { $0.reposts.isEmpty && $0.repostedAs.isEmpty })
    }
  }

  @Test("without an objection a new opinion still replaces one that is shown")
  func corrected() {
    let notices = Fixture.clearing([record([(.opinion, "2026-06-08"), (.opinion, "2026-06-12")], .dibao)])
      .notices
    #expect(notices.map(\.state) == [.open, .withdrawn])
  }

  struct Decision: Sendable, CustomTestStringConvertible {
    let programme: Programme
    let steps: [(CaseEventKind, String)]
    let rule: String?
    var testDescription: String { "\(programme): \(steps.map { "\($0.0)" }.joined(separator: " "))" }
  }

  static let decisions: [Decision] = [
    // 特困 must be posted again, 低保 may be.
    Decision(programme: .tekun, steps: contested, rule: "disclosure.not-reposted"),
    Decision(programme: .dibao, steps: contested, rule: nil),
    Decision(programme: .tekun, steps: contested + [(.opinion, "2026-06-04")], rule: nil),
    Decision(programme: .tekun, steps: contested + [(.opinion, "2026-06-05")], rule: nil),
    // The second posting can be objected to as well.
    Decision(
      programme: .tekun,
      steps: contested + [
        (.opinion, "2026-06-04"), (.objection, "2026-06-06"), (.reinvestigated, "2026-06-08")
      ],
      rule: "disclosure.not-reposted"),
    Decision(
      programme: .dibao, steps: contested + [(.opinion, "2026-06-04"), (.objection, "2026-06-06")],
      rule: "disclosure.objection-open"),
    // An objection of the day of the second posting led to it.
    Decision(
      programme: .tekun,
      steps: [
        (.opinion, "2026-06-01"), (.objection, "2026-06-04"), (.reinvestigated, "2026-06-04"),
        (.opinion, "2026-06-04")
      ], rule: nil),
    // Not looked into: no decision of any programme may be published.
    Decision(programme: .tekun, steps: Array(contested.dropLast()), rule: "disclosure.objection-open"),
    Decision(programme: .dibao, steps: Array(contested.dropLast()), rule: "disclosure.objection-open"),
    // A complaint after the window does not stop the decision; one on its last day does.
    Decision(
      programme: .tekun, steps: [(.opinion, "2026-06-01"), (.objection, "2026-06-08")],
      rule: "disclosure.objection-open"),
    Decision(programme: .tekun, steps: [(.opinion, "2026-06-01"), (.objection, "2026-06-09")], rule: nil),
    // Accepted and visited, and then no opinion: nothing was posted.
    Decision(
      programme: .dibao, steps: [(.accepted, "2026-05-20"), (.surveyed, "2026-05-25")],
      rule: "disclosure.no-posting"),
    Decision(programme: .dibao, steps: [(.opinion, "2026-06-01")], rule: nil),
    Decision(programme: .dibao, steps: [], rule: nil)
  ]

  @Test("a decision is published if its posting was in order, and refused if not", arguments: decisions)
  func decided(decision: Decision) {
    let report = Fixture.clearing([record(decision.steps + [(.confirmed, "2026-06-15")], decision.programme)])
    let listed = report.notices.filter { $0.event == .confirmed }.flatMap(\.rows)
    #expect(listed.count == (decision.rule == nil ? 1 : 0))
    #expect(report.ruleIDs == (decision.rule.map { [$0] } ?? []))
    #expect(report.hasErrors == (decision.rule != nil))
  }

  @Test("a decision that is yet to be published is a warning only, and an old one is let be")
  func severity() {
    func report(_ day: String) -> Report<Clearance> {
      Fixture.clearing([record(Self.contested + [(.confirmed, "2026-06-15")])], asOf: Fixture.day(day))
    }
    #expect(report("2026-06-14").diagnostics.map(\.severity) == [.warning])
    #expect(report("2026-06-30").diagnostics.map(\.severity) == [.error])
    #expect(report("2026-07-01").diagnostics.isEmpty)
  }
}
