import Reporting

/// A case store in PostgreSQL, open for reading.
final class PostgresSession: StoreSession {
  private let store: PostgresStore
  private let connection: PostgresConnection

  init(store: PostgresStore, connection: PostgresConnection) {
    self.store = store
    self.connection = connection
  }

  var location: SourceLocation { store.address.location }

  func pass<Value>(_ body: (Access) throws -> Value) throws(StoreFailure) -> Value {
    do { return try body(Access(connection: connection, store: store)) } catch { throw store.failure(error) }
  }

  /// The server keeps one moment for the whole transaction.
  func disturbance() -> Diagnostic? { nil }

  /// The store while it is gone through.
  struct Access: StoreAccess {
    fileprivate let connection: PostgresConnection
    fileprivate let store: PostgresStore

    var dialect: StoreDialect {
      .postgres(isUTF8: ["UTF8", PostgresStore.unknownEncoding].contains(connection.encoding))
    }

    private func name(_ table: ContractTable) -> String { "'\"\(store.address.schema)\".\(table.name)'" }

    func columns(of table: ContractTable) throws -> [StoreColumn] {
      let found = try connection.run(
        """
        SELECT a.attname::text, coalesce(b.typname, t.typname)::text,
          (coalesce(b.typtype, t.typtype) = 'e')::int,
          has_column_privilege(a.attrelid, a.attnum, 'SELECT')::int
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
          LEFT JOIN pg_type b ON t.typtype = 'd' AND b.oid = t.typbasetype
        WHERE a.attrelid = to_regclass(\(name(table))) AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
        """)
      return try (0..<found.count).compactMap { row in
        guard let name = try StrictDecoding.text(found.value(row, 0)),
          let type = try StrictDecoding.text(found.value(row, 1))
        else { return nil }
        let isWord = try StrictDecoding.integer(found.value(row, 2)) == 1
        return StoreColumn(
          name: name, mistyped: { $0.accepts(type, isWord: isWord) ? nil : type },
          isReadable: try StrictDecoding.integer(found.value(row, 3)) == 1)
      }
    }

    func rows(_ sql: String) throws -> Rows { try Rows(connection, sql) }

    func isSample() throws -> Bool {
      let table = name(CaseStoreContract.CaseFile.table)
      return try number(
        "SELECT (obj_description(to_regclass(\(table)), 'pg_class') = '\(SampleStore.mark)')::int") == 1
    }

    func furtherFindings() throws -> [Diagnostic] {
      let tables = CaseStoreContract.tables.map { "(\(name($0)))" }.joined(separator: ", ")
      let writable = try number(
        """
        SELECT COUNT(*) FROM (VALUES \(tables)) AS t (name)
        WHERE has_table_privilege(to_regclass(name), 'INSERT, UPDATE, DELETE, TRUNCATE')
        """)
      guard writable > 0 else { return [] }
      return [
        Diagnostic(
          .casesWritableRole, at: store.address.location, zh: "连接所用的角色有写入案件库的权限",
          en: "the role of the connection may write to the store")
      ]
    }
  }

  /// Rows of a query, fetched some at a time: however many they are, few are in memory.
  final class Rows: StoredRows {
    /// Rows fetched at once. With 1,000 and more the journeys to the server no longer count.
    private static let portion = 1_000

    private let connection: PostgresConnection
    private let cursor: String
    private var portion: PostgresConnection.Rows?
    private var row = 0

    fileprivate init(_ connection: PostgresConnection, _ sql: String) throws {
      self.connection = connection
      cursor = connection.newCursor()
      _ = try connection.run("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)")
    }

    // After an error the transaction is over, and its cursors with it.
    deinit { _ = try? connection.run("CLOSE \(cursor)") }

    func next() throws -> Bool {
      row += 1
      if let portion, row < portion.count { return true }
      if let portion, portion.count < Self.portion { return false }
      let fetched = try connection.run("FETCH FORWARD \(Self.portion) FROM \(cursor)")
      portion = fetched
      row = 0
      return fetched.count > 0
    }

    func value(_ index: Int) -> StoredValue { portion?.value(row, index) ?? .null }
  }
}

extension ContractColumn {
  /// Whether a column of a type of PostgreSQL holds what the contract asks for.
  ///
  /// - Parameter isWord: whether it is an enumeration of words.
  fileprivate func accepts(_ type: String, isWord: Bool) -> Bool {
    let isText = isWord || ["text", "varchar", "bpchar", "name"].contains(type)
    let isInteger = ["int2", "int4", "int8"].contains(type)
    return switch kind {
    case .integer, .fen: isInteger
    case .date: isText || type == "date"
    case .key: isText || isInteger
    case .text, .caseKey, .code, .word: isText
    }
  }
}
