import Disclosure
import Reporting

/// Looks at the columns that nothing is made of, so that a check covers the whole contract.
struct UnusedColumns {
  let location: SourceLocation
  let table: ContractTable

  private static let names: Set<String> = ["residence", "grid", "relation", "batch"]

  /// What is wrong with them.
  func findings(in store: some StoreAccess) throws -> [Diagnostic] {
    let unused = table.columns.filter { Self.names.contains($0.name) }
    guard !unused.isEmpty, let key = table.columns.first(where: { $0.kind == .caseKey }) else { return [] }
    var select = ColumnSelection(table)
    let id = select.take(key)
    let columns = unused.map { select.take($0) }
    var rows = try store.rows(select.sql(store.dialect))
    var reader = RowReader(store: location, table: table.name)
    while try rows.next() {
      _ = reader.begin(rows, id)
      for column in columns { reader.check(column, of: rows) }
    }
    return reader.findings.diagnostics
  }
}
