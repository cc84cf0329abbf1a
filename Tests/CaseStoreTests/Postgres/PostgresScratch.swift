import CaseStore

/// A database of its own for one test, with the tables of the contract.
struct PostgresScratch {
  let server: PostgresServer
  let name: String

  /// Makes the tables and fills them.
  ///
  /// - Parameters:
  ///   - rows: rows as SQL.
  ///   - types: other types for columns, by `table.column`.
  init(
    rows: [String] = [], types: [String: String] = [:], without missing: Set<String> = [],
    tables: Set<String> = ["case_file", "case_member", "case_event"], encoding: String = "UTF8"
  ) throws {
    server = try PostgresServer.shared.get()
    name = try server.database(encoding: encoding)
    var sql = "CREATE SCHEMA gongshi; SET search_path = gongshi;\n"
    for table in CaseStoreContract.tables where tables.contains(table.name) {
      let columns = table.columns.filter { !missing.contains($0.name) }.map { column in
        let usual =
          switch column.kind {
          case .integer, .fen: "bigint"
          case .date, .text, .caseKey, .key, .code, .word: "text"
          }
        return "\(column.name) \(types["\(table.name).\(column.name)"] ?? usual)"
      }
      sql += "CREATE TABLE \(table.name) (\(columns.joined(separator: ", ")));\n"
    }
    try run(sql + rows.map { $0 + ";\n" }.joined())
  }

  /// Runs SQL with the schema in reach.
  @discardableResult
  func run(_ sql: String, as user: String = "tester") throws -> String {
    try server.sql("SET search_path = gongshi, public;\n" + sql, database: name, user: user)
  }

  /// Its address.
  func address(user: String = "tester", _ parameters: String = "") -> String {
    server.address(name, user: user, parameters)
  }

  /// The store, read with little patience.
  func database(user: String = "tester", _ parameters: String = "", longest: Double = 60) -> CaseDatabase {
    .postgres(address(user: user, parameters), patience: 2, longest: longest)
  }
}
