import Disclosure
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
    let calm = try store.open()
    #expect(try calm.pass { try $0.number("SELECT COUNT(*) FROM case_file") } == 1)
    #expect(calm.disturbance() == nil)
    // Between the first pass and the second one; whichever comes after it is refused.
    let snapshot = scratch.database.snapshot()
    #expect(snapshot.diagnostics.isEmpty && snapshot.value?.cases.count == 1)
    let session = try store.open()
    try session.pass { _ in
      let writer = try DatabaseQueue(path: path)
      try writer.write { try $0.execute(sql: RowSQL.file(["case_id": "'C2'"])) }
      try writer.close()
    }
    #expect(session.disturbance()?.rule == .casesChanged)
    let report = try StoreReading(session: session).snapshot(town: nil)
    #expect(report.value == nil && report.ruleIDs == ["cases.changed"])
    #expect(report.diagnostics.exitStatus == FailureClass.inputOutput.rawValue)
    let again = try #require(snapshot.value)
    #expect(again.forEachCase { _ in }.map(\.rule.id) == ["cases.changed"])
    #expect(again.forEachPerson { _ in }.map(\.rule.id) == ["cases.changed"])
    #expect(again.cases.isEmpty && again.people.isEmpty)
  }

  @Test("in another journal mode is read as it was when reading began")
  func snapshot() throws {
    let scratch = Scratch()
    let queue = try scratch.store(rows: [RowSQL.file()])
    try queue.close()
    let store = SQLiteStore(file: StoreFile(path: scratch.path), patience: 0.2)
    let path = scratch.path
    try store.open().pass { access in
      let before = try access.number("SELECT COUNT(*) FROM case_file")
      // A writer has to wait for us, so nothing can change under our feet.
      var configuration = Configuration()
      configuration.busyMode = .immediateError
      let writer = try DatabaseQueue(path: path, configuration: configuration)
      #expect(throws: DatabaseError.self) {
        try writer.write { try $0.execute(sql: RowSQL.file(["case_id": "'C2'"])) }
      }
      let after = try access.number("SELECT COUNT(*) FROM case_file")
      #expect(before == 1 && after == 1)
    }
  }
}
