import GRDB
import Reporting

/// A case store in an SQLite file, open for reading.
final class SQLiteSession: StoreSession {
  private let store: SQLiteStore
  private let queue: DatabaseQueue
  private let isUTF8: Bool
  /// What the file was before it was opened, if nothing but our own watching keeps what is read in one piece.
  private let unguarded: StoreFile.Fingerprint?

  init(store: SQLiteStore, queue: DatabaseQueue, isUTF8: Bool, unguarded: StoreFile.Fingerprint?) {
    self.store = store
    self.queue = queue
    self.isUTF8 = isUTF8
    self.unguarded = unguarded
  }

  deinit { try? queue.close() }

  var location: SourceLocation { store.location }

  func pass<Value>(_ body: (Access) throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try queue.inDatabase { database in
        try body(Access(database: database, store: store, dialect: .sqlite(isUTF8: isUTF8)))
      }
    } catch {
      throw store.failure(error)
    }
  }

  func disturbance() -> Diagnostic? {
    guard let unguarded else { return nil }
    let isChanged = store.file.fingerprint() != unguarded || (store.file.sizeBeside("-wal") ?? 0) > 0
    return isChanged ? store.finding(.changed) : nil
  }

  /// The database while it is gone through.
  struct Access: StoreAccess {
    fileprivate let database: Database
    fileprivate let store: SQLiteStore
    let dialect: StoreDialect

    func columns(of table: ContractTable) throws -> [StoreColumn] {
      try Row.fetchAll(
        database, sql: "SELECT name FROM pragma_table_xinfo(?) ORDER BY cid", arguments: [table.name]
      ).compactMap { row in try StrictDecoding.text(StoredValue(row[0])).map { StoreColumn(name: $0) } }
    }

    func rows(_ sql: String) throws -> Rows { Rows(cursor: try Row.fetchCursor(database, sql: sql)) }

    func isSample() throws -> Bool {
      try number("PRAGMA application_id") == Int(SampleStore.applicationID)
    }

    func furtherFindings() throws -> [Diagnostic] {
      var rows = try rows("PRAGMA quick_check(1)")
      let isSound = try rows.next() && StrictDecoding.text(rows.value(0)) == "ok"
      return isSound ? [] : [store.finding(.damaged)]
    }
  }

  /// Rows of a query.
  struct Rows: StoredRows {
    fileprivate let cursor: RowCursor
    private var row: Row?

    fileprivate init(cursor: RowCursor) { self.cursor = cursor }

    mutating func next() throws -> Bool {
      row = try cursor.next()
      return row != nil
    }

    func value(_ index: Int) -> StoredValue { row.map { StoredValue($0[index]) } ?? .null }
  }
}

extension StoredValue {
  /// The value as SQLite stores it. This is the only place that looks into a `DatabaseValue`: everything else in GRDB
  /// converts, and would make 12 of '12万' and 1 of 1.9.
  fileprivate init(_ value: DatabaseValue) {
    self =
      switch value.storage {
      case .null: .null
      case .int64(let number): .integer(Int(number))
      case .double: .real
      case .string(let text): .text(text)
      case .blob: .blob
      }
  }
}
