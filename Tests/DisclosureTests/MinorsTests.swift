import Disclosure
import Notices
import Reporting
import Testing

@Suite("A child that the store does not mark")
struct MinorsTests {
  private func clearing(
    born: String?, posted: String = "2026-06-12", asOf: CivilDate = Fixture.today, applicant: Bool = true
  ) -> Report<Clearance> {
    let person = PersonalDetails(
      name: nil, idNumber: nil, birthDate: born.map { Personal($0) },
      applicantOf: applicant ? CaseID("C1") : nil)
    let cases = [Fixture.opinion("C1", on: posted), Fixture.opinion("C2", on: posted)]
    return clear(Fixture.store(cases, people: [person]), under: Fixture.policy(), asOf: asOf)
  }

  @Test(
    "is on no list to the end of the eighteenth birthday, and the operator is told by case",
    arguments: [
      ("2008-06-11", false), ("2008-06-12", true), ("2008-06-13", true), ("2020-01-01", true),
      ("2026-01-01", true),
      ("2027-01-01", true), ("2005-01-01", false), ("1899-01-01", false)
    ])
  func age(born: String, isChild: Bool) {
    let report = clearing(born: born)
    #expect(report.notices.flatMap(\.rows).count == (isChild ? 1 : 2))
    #expect(report.ruleIDs == (isChild ? ["disclosure.unmarked-minor"] : []))
    #expect(report.reasons == (isChild ? [.minor] : []))
    #expect(!report.hasErrors)
    let text = DiagnosticFormat.text.write(report.diagnostics, language: .english)
    #expect(text.contains("C1") == isChild && !text.contains(born))
  }

  @Test(
    "is known by the identity number, too, and by the later date where the two differ",
    arguments: [(nil, true), ("1980-01-01", true), ("2012-01-01", true)])
  func identityNumber(born: String?, isChild: Bool) {
    // The check digit is wrong: the number is nobody's.
    let person = PersonalDetails(
      name: nil, idNumber: Personal("232762201201010000"), birthDate: born.map { Personal($0) },
      applicantOf: CaseID("C1"))
    let cases = [Fixture.opinion("C1", on: "2026-06-12"), Fixture.opinion("C2", on: "2026-06-12")]
    let report = clear(Fixture.store(cases, people: [person]), under: Fixture.policy(), asOf: Fixture.today)
    #expect(report.reasons == (isChild ? [.minor] : []))
    #expect(report.notices.flatMap(\.rows).count == 1)
  }

  @Test("born on 29 February comes of age on 1 March")
  func leapDay() {
    #expect(
      clearing(born: "2008-02-29", posted: "2026-03-01", asOf: Fixture.day("2026-03-02")).reasons == [.minor])
    #expect(
      clearing(born: "2008-02-29", posted: "2026-03-02", asOf: Fixture.day("2026-03-02")).reasons.isEmpty)
  }

  @Test("is an applicant: children of the household do not keep it off the list")
  func members() {
    let report = clearing(born: "2020-01-01", applicant: false)
    #expect(report.notices.flatMap(\.rows).count == 2 && report.diagnostics.isEmpty)
  }

  @Test("is not told of when there is no date, or the list is long gone")
  func quiet() {
    #expect(clearing(born: nil).notices.flatMap(\.rows).count == 2)
    #expect(clearing(born: "2010-01-01", posted: "2026-02-02").diagnostics.isEmpty)
  }
}
