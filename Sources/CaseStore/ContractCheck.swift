import Reporting

/// Holds the tables and columns of a store against the contract.
struct ContractCheck {
  let location: SourceLocation

  /// Everything that is missing and everything that is unknown, in one go.
  func findings(in store: some StoreAccess) throws -> [Diagnostic] {
    try CaseStoreContract.tables.flatMap { table in
      let columns = try store.columns(of: table)
      return columns.isEmpty
        ? [missing(table)] : compare(columns, with: table, foldsNames: store.dialect.foldsNames)
    }
  }

  private func missing(_ table: ContractTable) -> Diagnostic {
    Diagnostic(
      .casesMissingTable, at: location, zh: "缺少表或者视图 \(table.name)", en: "no table or view \(table.name)")
  }

  /// Names of columns are compared as the database does: SQLite's without regard to case.
  private func compare(
    _ columns: [StoreColumn], with table: ContractTable, foldsNames: Bool
  ) -> [Diagnostic] {
    func name(_ column: StoreColumn) -> String { foldsNames ? column.name.lowercased() : column.name }
    let present = Dictionary(columns.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    let wanted = Set(table.columns.map(\.name))
    let unknown = columns.filter { !wanted.contains(name($0)) }.map(\.name)
    let missing = table.columns.filter { present[$0.name] == nil }
    let unfit = table.columns.compactMap { column in
      present[column.name].flatMap { self.unfit(column, as: $0, in: table) }
    }
    return missing.map { column in
      let meant = Suggestion.nearest(to: column.name, in: unknown)
      return Diagnostic(
        .casesMissingColumn, at: location, zh: "缺少列 \(table.name).\(column.name)",
        en: "no column \(table.name).\(column.name)",
        hint: meant.map {
          LocalizedText(
            zh: "库中的列 \($0) 是否就是它?请在视图中改名。", en: "Is the column \($0) meant? Rename it in the view.")
        })
    }
      + unknown.map { name in
        Diagnostic(
          .casesUnknownColumn, at: location, zh: "约定以外的列 \(table.name).\(name)，不读取",
          en: "\(table.name).\(name) is outside the contract and is not read")
      } + unfit
  }

  /// A column that can not be read as it is, told once: all its values are alike in that.
  private func unfit(
    _ column: ContractColumn, as found: StoreColumn, in table: ContractTable
  ) -> Diagnostic? {
    let place = "\(table.name).\(column.name)"
    if !found.isReadable {
      return Diagnostic(
        .casesDenied, at: location, zh: "没有读取列 \(place) 的权限", en: "column \(place) may not be read")
    }
    return found.mistyped(column).map { type in
      Diagnostic(
        .casesWrongType, at: location, zh: "列 \(place) 的类型是 \(type)，应当是 \(column.kind.types)",
        en: "column \(place) is of type \(type), not \(column.kind.types)",
        hint: LocalizedText(
          zh: "请在视图中用 CAST 换成约定的类型。", en: "Convert it with CAST in the view."))
    }
  }
}
