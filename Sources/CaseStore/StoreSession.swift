import Reporting

/// Why a store could not be read, as it is told.
struct StoreFailure: Error {
  /// The finding.
  let finding: Diagnostic
}

/// A connection to a case store that sees one moment of it, however often it is read; it ends when nobody holds it.
///
/// SQLite and PostgreSQL each have one. All that is asked of a store is written once, above it.
protocol StoreSession: Sendable {
  associatedtype Access: StoreAccess

  /// The store, for findings.
  var location: SourceLocation { get }

  /// Goes through the store once. Errors of the library become findings here, none of which has a text that the
  /// library or the server wrote about a value.
  func pass<Value>(_ body: (Access) throws -> Value) throws(StoreFailure) -> Value

  /// What shows only once all has been read: that nothing kept what was read in one piece.
  func disturbance() -> Diagnostic?
}

/// What can be asked of a store while it is gone through.
protocol StoreAccess {
  associatedtype Rows: StoredRows

  /// How the store words a query.
  var dialect: StoreDialect { get }

  /// The columns of a table or view; none when there is no such table.
  func columns(of table: ContractTable) throws -> [StoreColumn]

  /// The rows of a query, as they come.
  func rows(_ sql: String) throws -> Rows

  /// Whether the store was written by `gongshi cases sample`.
  func isSample() throws -> Bool

  /// What a check finds beyond the contract: a damaged file, a role that may write.
  func furtherFindings() throws -> [Diagnostic]
}

extension StoreAccess {
  /// The one number that a query gives.
  func number(_ sql: String) throws -> Int {
    var rows = try rows(sql)
    return try rows.next() ? try StrictDecoding.integer(rows.value(0)) ?? 0 : 0
  }
}

/// Rows, one at a time.
protocol StoredRows {
  /// Goes on to the next row; `false` behind the last one.
  mutating func next() throws -> Bool

  /// A value of the row, by its place in the query.
  func value(_ index: Int) -> StoredValue
}

/// A column that a store has.
struct StoreColumn {
  /// Its name.
  let name: String
  /// What is wrong with its type, where a column has one; its values are not looked at then.
  var mistyped: @Sendable (ContractColumn) -> String? = { _ in nil }
  /// Whether we may read it.
  var isReadable = true
}
