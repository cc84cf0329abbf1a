import GRDB
import Reporting
import Testing

@testable import CaseStore

@Suite("A store that changes while it is read")
struct ChangingStoreTests {
  @Test("is refused when nothing but our watching could tell")
  func changed() throws {
    let scratch = Scratch()
    let queue = try scratch.store(rows: [RowSQL.file()])
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
    let store = SQLiteStore(file: StoreFile(path: scratch.path), patience: 0.2)
    let path = scratch.path
    let calm = store.read { _ in Report<Int?>(1) }
    #expect(calm.value == 1 && calm.diagnostics.isEmpty)
    let report = store.read { _ in
      let writer = try DatabaseQueue(path: path)
      try writer.write { try $0.execute(sql: RowSQL.file(["case_id": "'C2'"])) }
      try writer.close()
      return Report<Int?>(1)
    }
    #expect(report.value == nil && report.ruleIDs == ["cases.changed"])
    #expect(report.diagnostics.exitStatus == FailureClass.inputOutput.rawValue)
  }

  @Test("in another journal mode is read as it was when reading began")
  func snapshot() throws {
    let scratch = Scratch()
    let queue = try scratch.store(rows: [RowSQL.file()])
    try queue.close()
    let store = SQLiteStore(file: StoreFile(path: scratch.path), patience: 0.2)
    let path = scratch.path
    let report = store.read { database in
      let before = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM case_file")
      // A writer has to wait for us, so nothing can change under our feet.
      var configuration = Configuration()
      configuration.busyMode = .immediateError
      let writer = try DatabaseQueue(path: path, configuration: configuration)
      #expect(throws: DatabaseError.self) {
        try writer.write { try $0.execute(sql: RowSQL.file(["case_id": "'C2'"])) }
      }
      let after = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM case_file")
      #expect(before == 1 && after == 1)
      return Report(after)
    }
    #expect(report.diagnostics.isEmpty)
  }
}
