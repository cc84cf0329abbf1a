import CaseStore
import Disclosure
import GRDB
import Glibc
import Notices
import Reporting
import Testing

@Suite("A store that is read")
struct SQLiteStoreTests {
  private func rows(_ count: Int) -> [String] {
    (1...count).flatMap { index in
      [
        RowSQL.file(["case_id": "'C\(index)'", "applicant_name": "'王甲子'"]),
        RowSQL.event(["case_id": "'C\(index)'", "event_id": "'E\(index)'"]),
      ]
    }
  }

  @Test("stays as it is, to the byte, and nothing is left beside it")
  func untouched() throws {
    let scratch = Scratch()
    try scratch.store(rows: rows(50)).close()
    let before = scratch.contents
    #expect(scratch.database.snapshot().value?.cases.count == 50)
    #expect(scratch.database.check().value?.cases == 50)
    #expect(scratch.contents == before)
    #expect(scratch.names.count == 1)
  }

  @Test("stays as it is in write-ahead mode when nobody has it open")
  func closedLog() throws {
    let scratch = Scratch()
    let queue = try scratch.store(rows: rows(50))
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.write { try $0.execute(sql: RowSQL.file(["case_id": "'C51'"])) }
    try queue.close()
    #expect(scratch.names.count == 1)
    let before = scratch.contents
    let report = scratch.database.snapshot()
    #expect(report.diagnostics.isEmpty)
    #expect(report.value?.cases.count == 51)
    #expect(scratch.database.check().value?.cases == 51)
    #expect(scratch.contents == before)
  }

  @Test("shows what a writer in write-ahead mode has committed, and leaves store, log and folder as they are")
  func openLog() throws {
    let scratch = Scratch()
    let writer = try scratch.store(rows: rows(20))
    try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try writer.write { try $0.execute(sql: RowSQL.file(["case_id": "'C21'"])) }
    // The index is shared memory in which each reader of one process leaves its mark; store and log are what counts.
    func kept() -> [String: [UInt8]] { scratch.contents.filter { !$0.key.hasSuffix("-shm") } }
    let before = kept()
    let names = scratch.names
    #expect(names.count == 3)
    let report = scratch.database.snapshot()
    #expect(report.diagnostics.isEmpty)
    #expect(report.value?.cases.count == 21)
    #expect(kept() == before)
    #expect(scratch.names == names)
    // An uncommitted row is not seen.
    try writer.writeWithoutTransaction { database in
      try database.inTransaction {
        try database.execute(sql: RowSQL.file(["case_id": "'C22'"]))
        #expect(scratch.database.snapshot().value?.cases.count == 21)
        return .commit
      }
    }
    #expect(scratch.database.snapshot().value?.cases.count == 22)
    try writer.close()
  }

  @Test("is refused when its log was left behind without its index")
  func unfinishedLog() throws {
    let scratch = Scratch()
    let writer = try scratch.store(rows: rows(3))
    try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try writer.write { try $0.execute(sql: RowSQL.file(["case_id": "'C9'"])) }
    let copy = Scratch()
    for suffix in ["", "-wal"] { Scratch.write(Scratch.bytes(scratch.path + suffix), to: copy.path + suffix) }
    try writer.close()
    let before = copy.contents
    let report = copy.database.snapshot()
    #expect(report.value == nil)
    #expect(report.ruleIDs == ["cases.unfinished"])
    #expect(report.diagnostics.exitStatus == FailureClass.inputOutput.rawValue)
    #expect(copy.contents == before)
  }

  @Test("is read with its log and index when both were left behind")
  func leftLog() throws {
    let scratch = Scratch()
    let writer = try scratch.store(rows: rows(3))
    try writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try writer.write { try $0.execute(sql: RowSQL.file(["case_id": "'C9'"])) }
    let copy = Scratch()
    for suffix in ["", "-wal", "-shm"] {
      Scratch.write(Scratch.bytes(scratch.path + suffix), to: copy.path + suffix)
    }
    try writer.close()
    let before = copy.contents
    #expect(copy.database.snapshot().value?.cases.count == 4)
    #expect(copy.contents == before)
  }

  @Test("is refused while somebody else holds it")
  func locked() throws {
    let scratch = Scratch()
    let writer = try scratch.store(rows: rows(3))
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      let report = scratch.database.snapshot()
      #expect(report.value == nil)
      #expect(report.ruleIDs == ["cases.locked"])
      #expect(report.diagnostics.exitStatus == FailureClass.inputOutput.rawValue)
      try database.execute(sql: "COMMIT")
    }
    #expect(scratch.database.snapshot().value?.cases.count == 3)
    try writer.close()
  }

  @Test("is refused when there is none")
  func missing() {
    let report = Scratch().database.snapshot()
    #expect(report.value == nil && report.ruleIDs == ["cases.missing"])
    #expect(report.diagnostics.exitStatus == FailureClass.inputOutput.rawValue)
  }

  @Test("is refused when it is no database", arguments: ["", "王甲子,232762189901010011\n", "SQLite format 3"])
  func notADatabase(text: String) {
    let scratch = Scratch()
    Scratch.write(Array(text.utf8), to: scratch.path)
    let report = scratch.database.snapshot()
    #expect(report.value == nil && report.ruleIDs == ["cases.not-a-database"])
    #expect(report.diagnostics.exitStatus == FailureClass.inputOutput.rawValue)
  }

  @Test("is refused when it is a folder")
  func folder() {
    let scratch = Scratch()
    let report = CaseDatabase.sqlite(path: scratch.folder).check()
    #expect(report.value == nil && report.ruleIDs == ["cases.unreadable"])
  }

  @Test("is refused when it is damaged")
  func damaged() throws {
    let scratch = Scratch()
    try scratch.store(rows: rows(500)).close()
    var bytes = Scratch.bytes(scratch.path)
    for index in 5_000..<min(60_000, bytes.count) { bytes[index] = 0x5a }
    Scratch.write(bytes, to: scratch.path)
    let report = scratch.database.snapshot()
    #expect(report.value == nil && report.ruleIDs == ["cases.not-a-database"])
    #expect(scratch.database.check().hasErrors)
  }

  @Test("is refused when a transaction was cut short")
  func hotJournal() throws {
    let scratch = Scratch()
    try scratch.store(rows: rows(200)).close()
    let copy = Scratch()
    let writer = try DatabaseQueue(path: scratch.path)
    try writer.writeWithoutTransaction { database in
      // A small cache makes SQLite write pages, and its journal, before the transaction ends.
      try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = ON; BEGIN IMMEDIATE")
      for index in 1_000..<3_000 { try database.execute(sql: RowSQL.file(["case_id": "'C\(index)'"])) }
      for suffix in ["", "-journal"] {
        Scratch.write(Scratch.bytes(scratch.path + suffix), to: copy.path + suffix)
      }
      try database.execute(sql: "ROLLBACK")
    }
    try writer.close()
    #expect(Scratch.bytes(copy.path + "-journal").count > 512)
    let before = copy.contents
    let report = copy.database.snapshot()
    #expect(report.value == nil && report.ruleIDs == ["cases.unfinished"])
    #expect(copy.contents == before)
  }

  @Test("may have a view instead of a table")
  func views() throws {
    let scratch = Scratch()
    let queue = try scratch.store(tables: ["case_member", "case_event"])
    try queue.write { database in
      let columns = CaseStoreContract.tables[0].columns.map(\.name).joined(separator: ", ")
      try database.execute(sql: "CREATE TABLE inner_file (\(columns))")
      try database.execute(sql: RowSQL.file().replacing("INTO case_file", with: "INTO inner_file"))
      try database.execute(sql: "CREATE VIEW case_file AS SELECT * FROM inner_file")
      // A view over a table that is gone is told as unreadable, without SQLite's own words.
      try database.execute(sql: "CREATE VIEW other AS SELECT * FROM nowhere")
    }
    try queue.close()
    #expect(scratch.database.snapshot().value?.cases.count == 1)
  }

  @Test("is told unreadable when a view of it can not be queried")
  func brokenView() throws {
    let scratch = Scratch()
    let queue = try scratch.store(tables: ["case_member", "case_event"])
    try queue.write { database in
      let columns = CaseStoreContract.tables[0].columns.map { "1 AS \($0.name)" }.joined(separator: ", ")
      try database.execute(sql: "CREATE VIEW case_file AS SELECT \(columns), json('王甲子 {') AS broken")
    }
    try queue.close()
    let report = scratch.database.snapshot()
    let text = DiagnosticFormat.text.write(report.diagnostics, language: .english)
    #expect(!text.contains("王甲子"))
  }
}

@Suite("The contract")
struct ContractTests {
  @Test("names every table and column that is missing, at once")
  func missing() throws {
    let scratch = Scratch()
    try scratch.store(without: ["protection", "by_body", "household_size"], tables: ["case_file", "case_event"])
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

  @Test("stops at every single column that is missing", arguments: CaseStoreContract.tables.flatMap(\.columns))
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
    let finding = try #require(scratch.database.snapshot().diagnostics.first { $0.rule.id == "cases.missing-column" })
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
      RowSQL.event(), RowSQL.event(["case_id": "'GONE'"]),
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
      RowSQL.event(["case_id": "'C2'", "event_id": "'E2'", "by_body": "'232762101'"]), RowSQL.member(),
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
