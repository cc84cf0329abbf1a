import CaseStore
import Disclosure
import GRDB
import Reporting
import Testing

/// The bad input that a database can hold, in PostgreSQL: told as in SQLite.
@Suite("Bad input in PostgreSQL")
struct PostgresInputTests {
  /// The faults that PostgreSQL lets in; a text with a NUL and a number in a column of texts it does not.
  static let faults = BadInputTests.faults.filter {
    $0.rule != "cases.hidden-text" && $0.rule != "cases.not-utf8"
      && $0.name != "an amount as text" && $0.name != "an amount beyond belief"
  }

  private static let kept = StrictDecodingTests.breaches.filter { breach in
    // What PostgreSQL would convert or refuse when it is written.
    !["cases.wrong-type", "cases.not-utf8"].contains(breach.rule)
  }

  @Test("is told by the same rule and by case, and never by value", arguments: faults)
  func told(fault: BadInputTests.Fault) throws {
    let rows = fault.rows.map { $0.replacing("char(", with: "chr(") }
    let scratch = try PostgresScratch(rows: rows)
    let report = scratch.database().snapshot()
    let sqlite = Scratch()
    try sqlite.store(rows: fault.rows).close()
    let expected = sqlite.database.snapshot()
    #expect(report.diagnostics.map(\.rule) == expected.diagnostics.map(\.rule))
    #expect(report.diagnostics.map(\.summary) == expected.diagnostics.map(\.summary))
    #expect(report.value?.cases.count == expected.value?.cases.count)
    if fault.rule.hasPrefix("cases.") { #expect(report.ruleIDs.contains(fault.rule)) }
    for secret in fault.secrets + ["王甲子", "15400000001", "232762189901010011", "示例路7号"] {
      #expect(!DiagnosticFormat.text.write(report.diagnostics, language: .chinese).contains(secret))
    }
  }

  @Test("in single cells is told as SQLite's is", arguments: kept)
  func cells(breach: StrictDecodingTests.Breach) throws {
    let change = [breach.column: breach.value]
    let rows = [
      RowSQL.file(breach.table == "case_file" ? change : [:]),
      RowSQL.member(breach.table == "case_member" ? change : [:]),
      RowSQL.event(breach.table == "case_event" ? change : [:])
    ]
    let report = try PostgresScratch(rows: rows).database().snapshot()
    let sqlite = Scratch()
    try sqlite.store(rows: rows).close()
    #expect(Set(report.ruleIDs) == [breach.rule])
    #expect(report.diagnostics.map(\.summary) == sqlite.database.snapshot().diagnostics.map(\.summary))
  }

  @Test(
    "is a day that is none: for ever, before Christ, far ahead",
    arguments: ["infinity", "0044-03-15 BC", "12026-01-01"])
  func days(day: String) throws {
    let scratch = try PostgresScratch(types: ["case_event.on_date": "date"])
    try scratch.run("\(RowSQL.file()); \(RowSQL.event(["on_date": "'\(day)'"]))")
    let report = scratch.database().snapshot()
    #expect(report.ruleIDs == ["cases.not-a-date"])
    #expect(report.diagnostics.first?.summary.en.contains("case C1") == true)
  }

  @Test("is text of which the server does not know the encoding, and which is not UTF-8")
  func bytes() throws {
    let scratch = try PostgresScratch(encoding: "SQL_ASCII")
    try scratch.run(
      "\(RowSQL.file(["applicant_name": "E'\\xcd\\xf5'"])); \(RowSQL.event()); \(RowSQL.file(["case_id": "'C2'"]))"
    )
    let report = scratch.database().snapshot()
    #expect(Set(report.ruleIDs) == ["cases.not-utf8"])
    #expect(report.value?.cases.map(\.id.rawValue) == ["C2"])
  }

  @Test("is a key that tells somebody's data: nothing else is looked at")
  func keys() throws {
    let scratch = try PostgresScratch(rows: [RowSQL.file(["case_id": "'2026-15400000001'"])])
    let report = scratch.database().check()
    #expect(report.value == nil && report.ruleIDs.contains("cases.personal-key"))
    #expect(!DiagnosticFormat.text.write(report.diagnostics, language: .english).contains("15400000001"))
  }
}
