import Reporting
import Testing

extension DiagnosticRule {
  static let spelling = DiagnosticRule(
    "test.spelling", .error, reason: LocalizedText(zh: "因为", en: "because"),
    remedy: LocalizedText(zh: "改正。", en: "Correct it."))
  static let reading = DiagnosticRule(
    "test.reading", .error, failure: .inputOutput, reason: LocalizedText(zh: "因为", en: "because"),
    remedy: LocalizedText(zh: "检查。", en: "Check."))
  static let advice = DiagnosticRule(
    "test.advice", .warning, reason: LocalizedText(zh: "因为", en: "because"),
    remedy: LocalizedText(zh: "考虑。", en: "Consider."))
  static let gate = DiagnosticRule(
    "test.gate", .error, failure: .gate, reason: LocalizedText(zh: "因为", en: "because"),
    remedy: LocalizedText(zh: "删去。", en: "Remove it."))
}

@Suite("Findings")
struct DiagnosticTests {
  private func finding(
    _ file: String?, _ line: Int = 0, _ column: Int = 0, _ text: String = "x"
  ) -> Diagnostic {
    Diagnostic(
      .spelling, at: file.map { Reporting.SourceLocation(file: $0, line: line, column: column) }, zh: "甲",
      en: text)
  }

  @Test("findings are ordered by place, then rule, then text; those without a place come first")
  func order() {
    let ordered = [
      finding(nil), finding("a"), finding("a", 1), finding("a", 1, 2), finding("a", 1, 10),
      finding("a", 2, 1),
      finding("a", 10, 1, "a"), finding("a", 10, 1, "b"), finding("b", 1, 1), finding("é", 1, 1)
    ]
    for shift in ordered.indices {
      #expect((ordered[shift...] + ordered[..<shift]).sorted() == ordered)
    }
    let rules = [Diagnostic(.advice, zh: "", en: "z"), Diagnostic(.spelling, zh: "", en: "a")]
    #expect(rules.reversed().sorted() == rules)
  }

  @Test(
    "a place is written as far as it is known",
    arguments: [
      (Reporting.SourceLocation(file: "a.md"), "a.md"),
      (Reporting.SourceLocation(file: "a.md", line: 3), "a.md:3"),
      (Reporting.SourceLocation(file: "a.md", line: 3, column: 4), "a.md:3:4")
    ])
  func place(location: Reporting.SourceLocation, text: String) {
    #expect("\(location)" == text)
  }

  @Test("a finding is as grave as its rule, unless the run is stricter")
  func severity() {
    #expect(Diagnostic(.advice, zh: "", en: "").severity == .warning)
    #expect(Diagnostic(.advice, zh: "", en: "", severity: .error).severity == .error)
    #expect(Severity.note < .warning && Severity.warning < .error)
  }

  @Test("the exit status is that of the gravest failure")
  func exitStatus() {
    let warning = Diagnostic(.advice, zh: "", en: "")
    let data = Diagnostic(.spelling, zh: "", en: "")
    let reading = Diagnostic(.reading, zh: "", en: "")
    let gate = Diagnostic(.gate, zh: "", en: "")
    #expect([Diagnostic]().exitStatus == 0)
    #expect([warning].exitStatus == 0)
    #expect([warning, data].exitStatus == 65)
    #expect([reading, data].exitStatus == 74)
    #expect([data, gate, reading].exitStatus == 77)
    #expect([Diagnostic(.advice, zh: "", en: "", severity: .error)].exitStatus == 65)
  }
}

@Suite("Reports")
struct ReportTests {
  private let warning = Diagnostic(.advice, zh: "", en: "")
  private let error = Diagnostic(.spelling, zh: "", en: "")

  @Test("a report has errors when one of its findings is one")
  func hasErrors() {
    #expect(!Report(1).hasErrors)
    #expect(!Report(1, [warning]).hasErrors)
    #expect(Report(1, [warning, error]).hasErrors)
  }

  @Test("a changed value keeps its findings")
  func map() {
    let report = Report(2, [warning]).map { "\($0)" }
    #expect(report.value == "2")
    #expect(report.diagnostics == [warning])
  }

  @Test("taking the value out adds the findings to those there are")
  func unwrap() {
    var findings = [error]
    #expect(Report(2, [warning]).unwrap(into: &findings) == 2)
    #expect(findings == [error, warning])
  }
}
