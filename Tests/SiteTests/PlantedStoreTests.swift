import Foundation
import Pipeline
import Reporting
import TestSupport
import Testing

/// Another person's telephone or identity number in a column of the case store, as far as the contract lets it in.
@Suite("A value of one person in the columns of others reaches no page")
struct PlantedStoreTests {
  struct Plant: Sendable, CustomTestStringConvertible {
    let table: String
    let column: String
    let value: String
    var testDescription: String { "\(table).\(column): \(value.count)" }
  }

  /// Nobody's: numbers of an operator's service, and of a person born before 1900.
  private static let phone = "15400000001"
  private static let id = "232762189003070017"

  /// Every column of the contract but those that hold such numbers anyway.
  private static let columns: [(table: String, columns: [String])] = [
    (
      "case_file",
      [
        "case_id", "programme", "residence", "town", "community", "grid", "applicant_name",
        "applicant_birth_date",
        "address", "household_size", "covered_persons", "relief_kind", "reason_category", "protection"
      ]
    ),
    ("case_member", ["case_id", "name", "birth_date", "relation"]),
    (
      "case_event",
      [
        "event_id", "case_id", "event", "on_date", "by_body", "monthly_amount", "one_off_amount",
        "covered_persons",
        "batch"
      ]
    )
  ]

  static let plants = columns.flatMap { table, columns in
    columns.flatMap { column in [phone, id].map { Plant(table: table, column: column, value: $0) } }
  }

  @Test("nothing is published, and the case is named; or nothing of it is on any page", arguments: plants)
  func everyColumn(plant: Plant) throws {
    let site = try FixtureSite()
    try site.fixKey()
    let cases = try SampleCases.write(into: site, households: 40)
    let isKey = plant.column == "event_id" || plant.column == "case_id"
    let value = isKey ? "'\(plant.value)-' || \(plant.column)" : "'\(plant.value)'"
    // The person whose numbers they are is on no list: a case without events.
    let statements = [
      "UPDATE \(plant.table) SET \(plant.column) = \(value)",
      "UPDATE case_file SET phone = '\(Self.phone)', applicant_id_number = '\(Self.id)' WHERE rowid = 1"
    ]
    try StoreFile.execute(statements.joined(separator: ";\n") + ";", in: cases)

    let report = BuildPipeline.build(site.request(caseStore: cases))
    if report.value == nil {
      #expect(!FileManager.default.fileExists(atPath: site.output + "/current"))
      #expect([65, 77].contains(report.diagnostics.exitStatus))
      let isTold = report.diagnostics.contains { finding in
        finding.severity == .error
          && (finding.summary.en.contains("SAMPLE-") || finding.rule.id.hasPrefix("gate.") || isKey)
      }
      #expect(isTold, "\(report.diagnostics.filter { $0.severity == .error })")
    } else {
      let digits = Array(plant.value.utf8)
      for file in try site.folder.contents(of: "Site/current") {
        // With all that may stand between the digits of an amount taken out.
        let folded = file.bytes.filter { !",. ".utf8.contains($0) }
        #expect(folded.firstRange(of: digits) == nil && !file.path.contains(plant.value), "\(file.path)")
      }
    }
    for language in Language.allCases {
      let text = DiagnosticFormat.text.write(report.diagnostics, language: language)
      #expect(isKey || !text.contains(plant.value))
    }
  }

  @Test(
    "numbers where counts and amounts stand keep the site from being published",
    arguments: [
      ("case_file", "covered_persons"), ("case_event", "covered_persons"), ("case_event", "monthly_amount")
    ])
  func counts(table: String, column: String) throws {
    let site = try FixtureSite()
    try site.fixKey()
    let cases = try SampleCases.write(into: site, households: 40)
    // Of those that have one: what is empty stays empty.
    let change = "UPDATE \(table) SET \(column) = \(Self.phone) WHERE \(column) IS NOT NULL"
    try StoreFile.execute(change, in: cases)
    let report = BuildPipeline.build(site.request(caseStore: cases))
    #expect(report.value == nil)
    #expect(report.diagnostics.contains { $0.severity == .error })
    #expect(!FileManager.default.fileExists(atPath: site.output + "/current"))
  }
}
