import Disclosure
import Notices
import Reporting

/// A column with its place in a SELECT.
struct BoundColumn {
  let index: Int
  let column: ContractColumn
}

/// The columns of a SELECT, in the order in which they were asked for. Only columns of the contract can be.
struct ColumnSelection {
  let table: ContractTable
  private(set) var columns: [BoundColumn] = []

  init(_ table: ContractTable) { self.table = table }

  /// Selects a column of the table.
  mutating func take(_ column: ContractColumn) -> BoundColumn {
    let bound = BoundColumn(index: columns.count, column: column)
    columns.append(bound)
    return bound
  }

  /// `SELECT a, b FROM t`.
  func sql(_ dialect: StoreDialect) -> String {
    "SELECT \(columns.map { dialect.selected($0.column) }.joined(separator: ", ")) FROM \(table.name)"
  }
}

/// Reads the cells of a row and reports each that breaks the contract, by case and column.
struct RowReader {
  let store: SourceLocation
  let table: String
  private(set) var findings = FindingTally()
  /// Whether all cells read since `begin` kept the contract.
  private(set) var isSound = true
  private var number = 0
  private var key: String?

  init(store: SourceLocation, table: String) {
    self.store = store
    self.table = table
  }

  /// Goes on to a row and reads its case.
  mutating func begin(_ row: some StoredRows, _ caseID: BoundColumn) -> CaseID? {
    number += 1
    key = nil
    isSound = true
    key = self.caseKey(caseID, of: row)
    return key.map { CaseID($0) }
  }

  mutating func text(_ column: BoundColumn, of row: some StoredRows) -> String? {
    read(column, row) { value throws(CellProblem) in try StrictDecoding.text(value) }
  }

  mutating func personal(_ column: BoundColumn, of row: some StoredRows) -> Personal<String>? {
    text(column, of: row).map { Personal($0) }
  }

  /// A personal day, kept as it is written.
  mutating func personalDate(_ column: BoundColumn, of row: some StoredRows) -> Personal<String>? {
    read(column, row) { value throws(CellProblem) in try StrictDecoding.date(value).map(\.description) }
      .map { Personal($0) }
  }

  mutating func key(_ column: BoundColumn, of row: some StoredRows) -> String? {
    read(column, row) { value throws(CellProblem) in try StrictDecoding.key(value) }
  }

  private mutating func caseKey(_ column: BoundColumn, of row: some StoredRows) -> String? {
    read(column, row) { value throws(CellProblem) in try StrictDecoding.caseKey(value) }
  }

  mutating func integer(_ column: BoundColumn, of row: some StoredRows) -> Int? {
    read(column, row) { value throws(CellProblem) in try StrictDecoding.integer(value) }
  }

  mutating func money(_ column: BoundColumn, of row: some StoredRows) -> Money? {
    integer(column, of: row).map { Money(fen: $0) }
  }

  mutating func date(_ column: BoundColumn, of row: some StoredRows) -> CivilDate? {
    read(column, row) { value throws(CellProblem) in try StrictDecoding.date(value) }
  }

  mutating func code(_ column: BoundColumn, of row: some StoredRows) -> PlaceCode? {
    guard case .code(let digits) = column.column.kind else { return nil }
    return read(column, row) { value throws(CellProblem) in try StrictDecoding.code(value, digits: digits) }
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ column: BoundColumn, of row: some StoredRows, as type: Word.Type = Word.self
  ) -> Word? {
    read(column, row) { value throws(CellProblem) in try StrictDecoding.word(value, as: type) }
  }

  /// Looks at a cell that is not used.
  mutating func check(_ column: BoundColumn, of row: some StoredRows) {
    do throws(CellProblem) {
      try StrictDecoding.check(row.value(column.index), column.column)
    } catch {
      report(error, in: column.column)
    }
  }

  private mutating func read<Value>(
    _ column: BoundColumn, _ row: some StoredRows, _ decode: (StoredValue) throws(CellProblem) -> Value?
  ) -> Value? {
    do throws(CellProblem) {
      let value = try decode(row.value(column.index))
      if value == nil && !column.column.isNullable { throw .null }
      return value
    } catch {
      report(error, in: column.column)
      return nil
    }
  }

  /// Reports a finding about the row that has no column, such as a second row of a case.
  mutating func report(_ diagnostic: Diagnostic) {
    isSound = false
    findings.add(diagnostic, part: table)
  }

  private mutating func report(_ problem: CellProblem, in column: ContractColumn) {
    isSound = false
    let place = "\(table).\(column.name)"
    let row =
      key.map { LocalizedText(zh: "案件 \(CaseID($0))", en: "case \(CaseID($0))") }
      ?? LocalizedText(zh: "第 \(number) 行", en: "row \(number)")
    let what = problem.text(column.kind)
    findings.add(
      Diagnostic(
        problem.rule, at: store, zh: "\(place):\(row.zh)\(what.zh)", en: "\(place): \(row.en) \(what.en)"),
      part: place)
  }
}
