import Disclosure
import Notices
import Reporting
import Testing

/// A store that can not be read to its end gives a part, and a part may not pass for the whole.
@Suite("A store that breaks off while it is gone through")
struct BrokenSourceTests {
  private struct Broken: CaseSource {
    static let rule = DiagnosticRule(
      "test.broken", .error, failure: .inputOutput, reason: LocalizedText(zh: "断", en: "broken"),
      remedy: LocalizedText(zh: "断", en: "broken"))
    let cases: [CaseRecord]
    let breaksAtPeople: Bool

    private var failure: [Diagnostic] { [Diagnostic(Self.rule, zh: "断", en: "broken")] }

    func forEachPerson(_ body: (PersonalDetails) -> Void) -> [Diagnostic] {
      body(PersonalDetails(name: Personal("王甲子"), idNumber: nil, birthDate: nil))
      return breaksAtPeople ? failure : []
    }

    func forEachCase(_ body: (CaseRecord) -> Void) -> [Diagnostic] {
      cases.forEach(body)
      return breaksAtPeople ? [] : failure
    }
  }

  @Test("is an error of the clearance and of the boards", arguments: [true, false])
  func told(breaksAtPeople: Bool) {
    let snapshot = CaseSnapshot(source: Broken(cases: [], breaksAtPeople: breaksAtPeople))
    let cleared = clear(snapshot, under: Fixture.policy(), asOf: Fixture.today)
    #expect(cleared.diagnostics.map(\.rule.id) == ["test.broken"] && cleared.hasErrors)
    let boards = clearForBoards(snapshot, under: Fixture.policy(), asOf: Fixture.today)
    #expect(boards.hasErrors)
    #expect(breaksAtPeople ? snapshot.people.isEmpty : snapshot.cases.isEmpty)
  }
}
