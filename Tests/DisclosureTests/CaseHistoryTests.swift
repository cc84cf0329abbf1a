import Notices
import Testing

@testable import Disclosure

@Suite("The events of a case")
struct CaseHistoryTests {
  private func history(_ events: [(CaseEventKind, String)], asOf: String = "2026-12-31") -> CaseHistory {
    CaseHistory(events.map { Fixture.event($0.0, $0.1) }, asOf: Fixture.day(asOf))
  }

  @Test("in the usual course are in order")
  func usual() {
    let course: [(CaseEventKind, String)] = [
      (.accepted, "2026-01-05"), (.surveyed, "2026-01-08"), (.opinion, "2026-01-12"),
      (.objection, "2026-01-14"),
      (.reinvestigated, "2026-01-20"), (.opinion, "2026-01-21"), (.confirmed, "2026-02-02"),
      (.paid, "2026-03-01"),
      (.adjusted, "2026-04-01"), (.terminationOpinion, "2026-05-01"), (.stopped, "2026-05-20")
    ]
    #expect(history(course).breaches.isEmpty)
    #expect(history(course.reversed()).breaches.isEmpty)
  }

  @Test("of one day are in order, whatever they are")
  func oneDay() {
    #expect(history(CaseEventKind.allCases.map { ($0, "2026-01-05") }).breaches.isEmpty)
  }

  @Test("that older events led to may stand alone, except what answers a posting")
  func alone() {
    for kind in CaseEventKind.allCases {
      let isBroken = !history([(kind, "2026-01-05")]).breaches.isEmpty
      #expect(isBroken == [.objection, .reinvestigated].contains(kind), "\(kind)")
    }
  }

  @Test(
    "before the one they follow from are out of order",
    arguments: [
      (CaseEventKind.surveyed, CaseEventKind.accepted), (.opinion, .accepted), (.withdrawn, .accepted),
      (.confirmed, .accepted), (.confirmed, .opinion), (.refused, .accepted), (.refused, .opinion),
      (.objection, .opinion), (.objection, .terminationOpinion), (.reinvestigated, .objection),
      (.adjusted, .confirmed), (.stopped, .confirmed), (.terminationOpinion, .confirmed), (.paid, .confirmed)
    ])
  func outOfOrder(later: CaseEventKind, earlier: CaseEventKind) {
    let wrong = history([(later, "2026-01-05"), (earlier, "2026-01-06")])
    #expect(wrong.breaches.contains { $0.event == later && !$0.isAfterEnd })
    let right = history([(later, "2026-01-06"), (earlier, "2026-01-05")])
    #expect(!right.breaches.contains { $0.event == later })
  }

  @Test("may not follow a withdrawal")
  func afterWithdrawal() {
    let breaches = history([(.withdrawn, "2026-01-05"), (.paid, "2026-01-06")]).breaches
    #expect(breaches.map(\.event) == [.paid])
    #expect(breaches.allSatisfy { $0.isAfterEnd })
  }

  /// The window of a posting of 5 January 2026.
  private func window() throws -> NoticePeriod {
    try NoticePeriod(
      postedOn: Fixture.day("2026-01-05"), rule: Fixture.sevenDays, calendar: Fixture.calendar)
  }

  @Test("that are still to come count for nothing")
  func future() throws {
    let withdrawal = [(CaseEventKind.opinion, "2026-01-05"), (.withdrawn, "2026-01-10")]
    let posted = Fixture.event(.opinion, "2026-01-05")
    let window = try window()
    #expect(history(withdrawal, asOf: "2026-01-09").takeDown(of: posted, shown: window) == nil)
    #expect(history(withdrawal, asOf: "2026-01-10").takeDown(of: posted, shown: window) == .withdrawn)
  }

  @Test("that end a case take down a posting that is still shown", arguments: CaseEventKind.allCases)
  func takeDown(kind: CaseEventKind) throws {
    let reasons: [CaseEventKind: RefusalReason] = [
      .withdrawn: .withdrawn, .refused: .refused, .stopped: .stopped
    ]
    let posted = Fixture.event(.opinion, "2026-01-05")
    let window = try window()
    let days = [
      ("2026-01-04", false), ("2026-01-05", true), ("2026-01-08", true), ("2026-01-12", true),
      ("2026-01-13", false)
    ]
    for (day, isShown) in days {
      let reason = history([(kind, day)]).takeDown(of: posted, shown: window)
      #expect(reason == (isShown ? reasons[kind] : nil), "\(day)")
    }
  }
}
