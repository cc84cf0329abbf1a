import CaseStore
import Disclosure
import GRDB
import Notices
import Reporting
import Testing

/// Every way in which SQLite, or a library above it, would make something of a value that is something else.
@Suite("A cell")
struct StrictDecodingTests {
  struct Breach: Sendable, CustomTestStringConvertible {
    let table: String
    let column: String
    let value: String
    let rule: String
    var testDescription: String { "\(table).\(column) = \(value)" }
  }

  static let breaches: [Breach] = [
    // Numbers.
    Breach(table: "case_event", column: "monthly_amount", value: "'12万'", rule: "cases.wrong-type"),
    Breach(table: "case_event", column: "monthly_amount", value: "'69000'", rule: "cases.wrong-type"),
    Breach(table: "case_event", column: "monthly_amount", value: "1.9", rule: "cases.wrong-type"),
    Breach(table: "case_event", column: "monthly_amount", value: "69000.0", rule: "cases.wrong-type"),
    Breach(table: "case_event", column: "monthly_amount", value: "x'3132'", rule: "cases.wrong-type"),
    Breach(
      table: "case_event", column: "monthly_amount", value: "9223372036854775808", rule: "cases.wrong-type"),
    Breach(table: "case_event", column: "one_off_amount", value: "''", rule: "cases.wrong-type"),
    Breach(table: "case_event", column: "covered_persons", value: "'2'", rule: "cases.wrong-type"),
    Breach(table: "case_file", column: "household_size", value: "NULL", rule: "cases.null"),
    Breach(table: "case_file", column: "household_size", value: "3.0", rule: "cases.wrong-type"),
    Breach(table: "case_file", column: "covered_persons", value: "'二'", rule: "cases.wrong-type"),
    // Text.
    Breach(table: "case_file", column: "applicant_name", value: "NULL", rule: "cases.null"),
    Breach(table: "case_file", column: "applicant_name", value: "12", rule: "cases.wrong-type"),
    Breach(table: "case_file", column: "applicant_name", value: "x'e78e8b'", rule: "cases.wrong-type"),
    Breach(
      table: "case_file", column: "applicant_name", value: "CAST(x'cdf5c3f7' AS TEXT)", rule: "cases.not-utf8"
    ),
    Breach(table: "case_file", column: "phone", value: "15400000001", rule: "cases.wrong-type"),
    Breach(
      table: "case_file", column: "bank_account", value: "9000000000000000017", rule: "cases.wrong-type"),
    Breach(table: "case_file", column: "address", value: "x'00'", rule: "cases.wrong-type"),
    Breach(table: "case_member", column: "id_number", value: "232762188802020022", rule: "cases.wrong-type"),
    Breach(table: "case_member", column: "name", value: "1.5", rule: "cases.wrong-type"),
    // Words.
    Breach(table: "case_file", column: "programme", value: "'低保'", rule: "cases.unknown-word"),
    Breach(table: "case_file", column: "programme", value: "'DIBAO'", rule: "cases.unknown-word"),
    Breach(table: "case_file", column: "programme", value: "NULL", rule: "cases.null"),
    Breach(table: "case_file", column: "protection", value: "'none'", rule: "cases.unknown-word"),
    Breach(table: "case_file", column: "protection", value: "0", rule: "cases.wrong-type"),
    Breach(table: "case_file", column: "relief_kind", value: "''", rule: "cases.unknown-word"),
    Breach(table: "case_event", column: "event", value: "'approved'", rule: "cases.unknown-word"),
    // Days.
    Breach(table: "case_event", column: "on_date", value: "'2026/06/12'", rule: "cases.not-a-date"),
    Breach(table: "case_event", column: "on_date", value: "'2026-02-30'", rule: "cases.not-a-date"),
    Breach(table: "case_event", column: "on_date", value: "'2026-06-12 00:00:00'", rule: "cases.not-a-date"),
    Breach(table: "case_event", column: "on_date", value: "20260612", rule: "cases.wrong-type"),
    Breach(table: "case_event", column: "on_date", value: "NULL", rule: "cases.null"),
    Breach(
      table: "case_file", column: "applicant_birth_date", value: "'1899.01.01'", rule: "cases.not-a-date"),
    Breach(table: "case_member", column: "birth_date", value: "''", rule: "cases.not-a-date"),
    // Codes.
    Breach(table: "case_file", column: "town", value: "'甲镇'", rule: "cases.not-a-code"),
    Breach(table: "case_file", column: "town", value: "'232762100001'", rule: "cases.not-a-code"),
    Breach(table: "case_file", column: "town", value: "232762100", rule: "cases.wrong-type"),
    Breach(table: "case_file", column: "community", value: "NULL", rule: "cases.null"),
    Breach(table: "case_event", column: "by_body", value: "'232762100 '", rule: "cases.not-a-code"),
    // Keys.
    Breach(table: "case_event", column: "event_id", value: "NULL", rule: "cases.null"),
    Breach(table: "case_event", column: "event_id", value: "' '", rule: "cases.null"),
    Breach(table: "case_event", column: "event_id", value: "1.5", rule: "cases.wrong-type")
  ]

  private func store(_ scratch: Scratch, _ breach: Breach) throws {
    let change = [breach.column: breach.value]
    try scratch.store(rows: [
      RowSQL.file(breach.table == "case_file" ? change : [:]),
      RowSQL.member(breach.table == "case_member" ? change : [:]),
      RowSQL.event(breach.table == "case_event" ? change : [:])
    ])
  }

  @Test("that breaks the contract is told by case and column, and never quoted", arguments: breaches)
  func refused(breach: Breach) throws {
    let scratch = Scratch()
    try store(scratch, breach)
    let report = scratch.database.snapshot()
    let finding = try #require(report.diagnostics.first { $0.rule.id == breach.rule })
    #expect(finding.severity == .error)
    #expect(finding.summary.zh.contains("\(breach.table).\(breach.column)"))
    #expect(finding.summary.zh.contains("C1") && finding.summary.en.contains("C1"))
    #expect(finding.location?.file == scratch.path)
    #expect(report.diagnostics.exitStatus == FailureClass.data.rawValue)
    let text = DiagnosticFormat.text.write(report.diagnostics, language: .chinese)
    let quoted = breach.value.filter { !"'x".contains($0) }
    if quoted.count > 3, quoted != "NULL" { #expect(!text.contains(quoted)) }
    for secret in ["王甲子", "王乙丑", "15400000001", "232762189901010011", "示例路7号"] {
      #expect(!text.contains(secret))
    }
    // A check finds it as well.
    #expect(scratch.database.check().ruleIDs.contains(breach.rule))
  }

  @Test(
    "that nothing is made of is looked at by a check only",
    arguments: [
      ("case_file", "residence", "'town'", "cases.unknown-word"),
      ("case_file", "grid", "'7'", "cases.not-a-code"),
      ("case_event", "batch", "12", "cases.wrong-type"), ("case_member", "relation", "1", "cases.wrong-type")
    ])
  func checkedOnly(table: String, column: String, value: String, rule: String) throws {
    let scratch = Scratch()
    try store(scratch, Breach(table: table, column: column, value: value, rule: rule))
    #expect(scratch.database.snapshot().diagnostics.isEmpty)
    #expect(scratch.database.check().ruleIDs == [rule])
  }

  @Test("of a sound store is read without a word")
  func sound() throws {
    let scratch = Scratch()
    try scratch.store(rows: [
      RowSQL.file(), RowSQL.member(["birth_date": "NULL", "name": "NULL"]), RowSQL.event(["event_id": "12"])
    ])
    let report = scratch.database.snapshot()
    #expect(report.diagnostics.isEmpty)
    let record = try #require(report.value?.cases.first)
    #expect(record.programme == .dibao && record.householdSize == 3 && record.coveredPersons == 2)
    #expect(record.town.rawValue == "232762100" && record.community.rawValue == "232762100001")
    let event = try #require(record.events.first)
    #expect(event.id == "12" && event.kind == .opinion && event.monthlyAmount?.fen == 69_000)
    #expect(event.onDate.description == "2026-06-12" && event.oneOffAmount == nil)
    #expect(report.value?.people.count == 2)
    #expect(
      scratch.database.check().value == CaseStoreSummary(cases: 1, members: 1, events: 1, isSample: false))
  }

  @Test("of a case that has no key is told by its row")
  func withoutKey() throws {
    let scratch = Scratch()
    try scratch.store(rows: [RowSQL.file(["case_id": "NULL"])])
    let report = scratch.database.snapshot()
    #expect(report.diagnostics.first?.summary.en == "case_file.case_id: row 1 is NULL")
    #expect(report.value?.cases.isEmpty == true)
  }

  @Test("may not make an identity number the key of a case, for keys are printed")
  func personalKey() throws {
    let scratch = Scratch()
    // Its place code is unassigned and its birth date a holiday of 1900; only the shape is that of a number in use.
    let digits = "99999919000101001"
    let number = try #require(
      "0123456789X".map { digits + String($0) }.first(where: IDNumberForTests.isSound))
    try scratch.store(rows: [RowSQL.file(["case_id": "'\(number)'"])])
    let report = scratch.database.snapshot()
    #expect(report.ruleIDs.contains("cases.personal-key"))
    #expect(report.value?.cases.isEmpty == true)
    let text = DiagnosticFormat.text.write(report.diagnostics, language: .chinese)
    #expect(!text.contains(digits))
  }

  @Test(
    "may not make a name or a number of the case its key, whatever stands around it; nothing else is told of the store",
    arguments: ["王甲子", "2026-王甲子-1", "15400000001", "DB15400000001", "232762189901010011", "王乙丑"])
  func keyOfOwnData(key: String) throws {
    let scratch = Scratch()
    try scratch.store(rows: [
      RowSQL.file(["case_id": "'\(key)'", "household_size": "'x'"]), RowSQL.member(["case_id": "'\(key)'"]),
      RowSQL.event(["case_id": "'\(key)'"])
    ])
    for report in [scratch.database.snapshot().map { _ in }, scratch.database.check().map { _ in }] {
      #expect(Set(report.ruleIDs) == ["cases.personal-key"])
      for language in [Language.chinese, .english] {
        #expect(!DiagnosticFormat.text.write(report.diagnostics, language: language).contains(key))
      }
    }
    #expect(scratch.database.snapshot().value == nil)
  }

  @Test("that is wrong a thousand times is told twenty times and counted")
  func many() throws {
    let scratch = Scratch()
    try scratch.store(
      rows: (1...1_000).map { RowSQL.file(["case_id": "'C\($0)'", "household_size": "'x'"]) })
    let findings = scratch.database.snapshot().diagnostics.filter { $0.summary.en.contains("household_size") }
    #expect(findings.count == 21)
    #expect(findings.last?.summary.en.contains("980 more") == true)
  }
}
