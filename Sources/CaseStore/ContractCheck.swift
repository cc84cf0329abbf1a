import GRDB
import Reporting

/// Holds the tables and columns of a store against the contract.
struct ContractCheck {
  let store: SourceLocation

  /// Everything that is missing and everything that is unknown, in one go.
  func findings(in database: Database) throws -> [Diagnostic] {
    try CaseStoreContract.tables.flatMap { table in
      let columns = try Row.fetchAll(
        database, sql: "SELECT name FROM pragma_table_xinfo(?) ORDER BY cid", arguments: [table.name]
      ).compactMap { row in try StrictDecoding.text(row[0]) }
      return columns.isEmpty ? [missing(table)] : compare(columns, with: table)
    }
  }

  private func missing(_ table: ContractTable) -> Diagnostic {
    Diagnostic(
      .casesMissingTable, at: store, zh: "缺少表或者视图 \(table.name)", en: "no table or view \(table.name)")
  }

  /// Names of columns are compared as SQLite does, without regard to case.
  private func compare(_ columns: [String], with table: ContractTable) -> [Diagnostic] {
    let present = Set(columns.map { $0.lowercased() })
    let wanted = Set(table.columns.map(\.name))
    let unknown = columns.filter { !wanted.contains($0.lowercased()) }
    let missing = table.columns.filter { !present.contains($0.name) }
    return missing.map { column in
      let meant = Suggestion.nearest(to: column.name, in: unknown)
      return Diagnostic(
        .casesMissingColumn, at: store, zh: "缺少列 \(table.name).\(column.name)",
        en: "no column \(table.name).\(column.name)",
        hint: meant.map {
          LocalizedText(
            zh: "库中的列 \($0) 是否就是它?请在视图中改名。", en: "Is the column \($0) meant? Rename it in the view.")
        })
    }
      + unknown.map { name in
        Diagnostic(
          .casesUnknownColumn, at: store, zh: "约定以外的列 \(table.name).\(name)，不读取",
          en: "\(table.name).\(name) is outside the contract and is not read")
      }
  }
}
