import CaseStore
import Foundation
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

/// Markup in the case store, in every column that takes text: nothing of it reaches a byte of the site.
@Suite("Markup in the case store")
struct StoredMarkupTests {
  struct Payload: Sendable, CustomTestStringConvertible {
    let text: String
    /// What must stand nowhere in the site, however it is escaped.
    let mark: String
    var testDescription: String { text }
  }

  static let payloads = [
    Payload(text: "<script>zqxjk1()</script>", mark: "zqxjk1"),
    Payload(text: "\"onload=\"zqxjk2()", mark: "zqxjk2"),
    Payload(text: "{{zqxjk3}}", mark: "zqxjk3"), Payload(text: "{{{zqxjk4}}}", mark: "zqxjk4"),
    Payload(text: "'><img src=x onerror=zqxjk5>", mark: "zqxjk5"),
    Payload(text: "]]>zqxjk6<!--", mark: "zqxjk6"),
    Payload(text: "javascript:zqxjk7", mark: "zqxjk7"), Payload(text: "\\u003czqxjk8\\u003e", mark: "zqxjk8")
  ]

  /// The columns that take any text, by table.
  static let columns: [(table: String, columns: [String])] = [
    ("case_file", ["phone", "address", "bank_account", "applicant_id_number"]),
    ("case_member", ["name", "id_number", "relation"]), ("case_event", ["event_id", "batch"])
  ]

  private func store(in site: FixtureSite, _ statements: [String]) throws -> String {
    let cases = try SampleCases.write(into: site, households: 60)
    try StoreFile.execute(statements.joined(separator: ";\n") + ";", in: cases)
    return cases
  }

  private func literal(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  @Test("that is never shown is nowhere in the site, nor in what the program says", arguments: payloads)
  func everyColumn(payload: Payload) throws {
    let site = try FixtureSite()
    try site.fixKey()
    let statements = Self.columns.flatMap { table, columns in
      columns.map { column in
        // Keys of events stay different from each other.
        let value = column == "event_id" ? "\(literal(payload.text)) || event_id" : literal(payload.text)
        return "UPDATE \(table) SET \(column) = \(value)"
      }
    }
    let report = BuildPipeline.build(site.request(caseStore: try store(in: site, statements)))
    try #require(report.value != nil, "\(report.diagnostics)")
    let files = try site.folder.contents(of: "Site/current")
    #expect(files.contains { $0.path.hasPrefix("gongshi/2026") })
    let mark = Array(payload.mark.utf8)
    for file in files {
      #expect(file.bytes.firstRange(of: mark) == nil && !file.path.contains(payload.mark), "\(file.path)")
    }
    for language in Language.allCases {
      #expect(!DiagnosticFormat.text.write(report.diagnostics, language: language).contains(payload.mark))
    }
  }

  @Test(
    "in the name of a listed case stops the build, is told by case, and is not quoted", arguments: payloads)
  func names(payload: Payload) throws {
    let site = try FixtureSite()
    try site.fixKey()
    let cases = try store(in: site, ["UPDATE case_file SET applicant_name = \(literal(payload.text))"])
    let report = BuildPipeline.build(site.request(caseStore: cases))
    #expect(report.value == nil)
    let findings = report.diagnostics.filter { $0.rule.id == "disclosure.name" && $0.severity == .error }
    #expect(findings.contains { $0.summary.zh.contains("SAMPLE-") && $0.summary.en.contains("SAMPLE-") })
    #expect(!FileManager.default.fileExists(atPath: site.output + "/current"))
    for language in Language.allCases {
      #expect(!DiagnosticFormat.jsonl.write(report.diagnostics, language: language).contains(payload.mark))
    }
  }

  @Test("in a column of codes, days and words breaks the contract, and is not quoted", arguments: payloads)
  func words(payload: Payload) throws {
    let site = try FixtureSite()
    let columns = [
      ("case_file", "programme"), ("case_file", "town"), ("case_file", "community"), ("case_file", "grid"),
      ("case_file", "relief_kind"), ("case_file", "reason_category"), ("case_file", "protection"),
      ("case_event", "event"), ("case_event", "on_date"), ("case_event", "by_body")
    ]
    let cases = try store(in: site, columns.map { "UPDATE \($0) SET \($1) = \(literal(payload.text))" })
    let report = CaseDatabase.sqlite(path: cases).check()
    for (table, column) in columns {
      #expect(
        report.diagnostics.contains {
          $0.severity == .error && $0.summary.en.hasPrefix("\(table).\(column): case SAMPLE-")
        }, "\(column)")
    }
    #expect(!DiagnosticFormat.text.write(report.diagnostics, language: .chinese).contains(payload.mark))
    #expect(BuildPipeline.build(site.request(caseStore: cases)).value == nil)
  }

  @Test("in the keys of cases stays out of the site, for keys are for the operator only", arguments: payloads)
  func keys(payload: Payload) throws {
    let site = try FixtureSite()
    let statements = Self.columns.map {
      "UPDATE \($0.table) SET case_id = case_id || \(literal(payload.text))"
    }
    let report = BuildPipeline.build(site.request(caseStore: try store(in: site, statements)))
    try #require(report.value != nil, "\(report.diagnostics)")
    let mark = Array(payload.mark.utf8)
    for file in try site.folder.contents(of: "Site/current") {
      #expect(file.bytes.firstRange(of: mark) == nil && !file.path.contains(payload.mark), "\(file.path)")
    }
  }
}
