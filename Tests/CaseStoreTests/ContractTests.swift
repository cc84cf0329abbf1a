import CaseStore
import Disclosure
import GRDB
import Notices
import Reporting
import Testing

@Suite("The contract")
struct ContractTests {
  @Test("names every table and column that is missing, at once")
  func missing() throws {
    let scratch = Scratch()
    try scratch.store(
      without: ["protection", "by_body", "household_size"], tables: ["case_file", "case_event"])
    for report in [scratch.database.snapshot().ruleIDs, scratch.database.check().ruleIDs] {
      #expect(report.filter { $0 == "cases.missing-table" }.count == 1)
      #expect(report.filter { $0 == "cases.missing-column" }.count == 3)
    }
    let report = scratch.database.snapshot()
    #expect(report.value == nil)
    #expect(report.diagnostics.exitStatus == FailureClass.data.rawValue)
    let text = report.diagnostics.map(\.summary.en).joined()
    for name in ["case_member", "case_file.protection", "case_event.by_body", "case_file.household_size"] {
      #expect(text.contains(name))
    }
  }

  @Test(
    "stops at every single column that is missing", arguments: CaseStoreContract.tables.flatMap(\.columns))
  func eachColumn(column: ContractColumn) throws {
    let scratch = Scratch()
    try scratch.store(without: [column.name])
    let report = scratch.database.snapshot()
    #expect(report.value == nil)
    #expect(report.diagnostics.contains { $0.summary.en.hasSuffix(".\(column.name)") })
  }

  @Test("asks whether a column of nearly the right name is meant")
  func suggestion() throws {
    let scratch = Scratch()
    try scratch.store(without: ["covered_persons"], with: ["covered_person"])
    let finding = try #require(
      scratch.database.snapshot().diagnostics.first { $0.rule.id == "cases.missing-column" })
    #expect(finding.hint?.en.contains("covered_person") == true)
  }

  @Test("reports a column that it does not know and goes on")
  func unknown() throws {
    let scratch = Scratch()
    try scratch.store(with: ["diagnosis"], rows: [RowSQL.file(["diagnosis": "'秘密'"])])
    let report = scratch.database.snapshot()
    #expect(report.value?.cases.count == 1)
    #expect(Set(report.ruleIDs) == ["cases.unknown-column"] && !report.hasErrors)
    #expect(!DiagnosticFormat.text.write(report.diagnostics, language: .chinese).contains("秘密"))
  }

  @Test("lets names of columns differ in case, as SQLite does")
  func lettercase() throws {
    let scratch = Scratch()
    try scratch.store(without: ["town"], with: ["TOWN"], rows: [RowSQL.file()])
    let report = scratch.database.snapshot()
    #expect(report.value?.cases.count == 1)
    #expect(!report.diagnostics.contains { $0.summary.en.contains("case_file") })
  }

  @Test("finds a case that is there twice, an event twice, and an event without a case")
  func keys() throws {
    let scratch = Scratch()
    try scratch.store(rows: [
      RowSQL.file(), RowSQL.file(["town": "'232762101'", "community": "'232762101001'"]), RowSQL.event(),
      RowSQL.event(), RowSQL.event(["case_id": "'GONE'"])
    ])
    let report = scratch.database.snapshot()
    #expect(report.ruleIDs.filter { $0 == "cases.duplicate-key" }.count == 2)
    #expect(report.ruleIDs.filter { $0 == "cases.orphan" }.count == 1)
    #expect(report.diagnostics.contains { $0.summary.zh.contains("GONE") })
  }

  @Test("gives the cases of one town and the people of all")
  func oneTown() throws {
    let scratch = Scratch()
    try scratch.store(rows: [
      RowSQL.file(), RowSQL.event(),
      RowSQL.file(["case_id": "'C2'", "town": "'232762101'", "community": "'232762101001'"]),
      RowSQL.event(["case_id": "'C2'", "event_id": "'E2'", "by_body": "'232762101'"]), RowSQL.member()
    ])
    let town = World.code("232762101")
    let report = scratch.database.snapshot(town: town)
    #expect(report.diagnostics.isEmpty)
    #expect(report.value?.cases.map(\.id.rawValue) == ["C2"])
    #expect(report.value?.cases.first?.events.map(\.id) == ["E2"])
    #expect(report.value?.people.count == 3)
    #expect(report.value?.town == town)
    let nowhere = scratch.database.snapshot(town: World.code("232762109"))
    #expect(nowhere.ruleIDs == ["cases.unknown-town"] && !nowhere.hasErrors)
  }
}

@Suite("The rules of CaseStore")
struct CaseStoreRulesTests {
  @Test("have ids of their own and sentences in both languages", arguments: CaseStoreRules.all)
  func sound(rule: DiagnosticRule) {
    #expect(rule.id.hasPrefix("cases."))
    #expect(CaseStoreRules.all.filter { $0.id == rule.id }.count == 1)
    for text in [rule.reason, rule.remedy] {
      #expect(!text.zh.isEmpty && !text.en.isEmpty && text.zh != text.en)
    }
  }
}
