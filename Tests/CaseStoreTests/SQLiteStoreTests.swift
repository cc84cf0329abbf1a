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
        RowSQL.event(["case_id": "'C\(index)'", "event_id": "'E\(index)'"])
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
