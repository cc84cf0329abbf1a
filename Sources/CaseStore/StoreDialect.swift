import Notices

/// How a store words what SQL leaves to each database.
enum StoreDialect {
  /// SQLite, with its texts in UTF-8 or in UTF-16.
  case sqlite(isUTF8: Bool)
  /// PostgreSQL, with its texts in UTF-8 or in bytes that nobody has looked at, or in another encoding.
  case postgres(isUTF8: Bool)

  /// The collation by which an SQLite store in UTF-16 is put into the order of UTF-8.
  static let byteOrder = "gongshi_bytes"

  /// Whether names of columns are the same whatever their case.
  var foldsNames: Bool { if case .sqlite = self { true } else { false } }

  /// Whether a text may go on behind a NUL character; PostgreSQL takes none.
  var keepsNUL: Bool { if case .sqlite = self { true } else { false } }

  /// A column as it is selected. PostgreSQL has days, words and padded texts of types of their own, each of which has
  /// one spelling as text; numbers are taken as they are.
  func selected(_ column: ContractColumn) -> String {
    switch (self, column.kind) {
    case (.sqlite, _), (.postgres, .integer), (.postgres, .fen): column.name
    case (.postgres, _): "\(column.name)::text"
    }
  }

  /// A column by which rows are put into the order of its UTF-8 bytes.
  func inByteOrder(_ column: ContractColumn) -> String {
    switch self {
    case .sqlite(isUTF8: true): "\(column.name) COLLATE BINARY"
    case .sqlite(isUTF8: false): "\(column.name) COLLATE \(Self.byteOrder)"
    case .postgres(isUTF8: true): "\(column.name)::text COLLATE \"C\""
    case .postgres(isUTF8: false): "convert_to(\(column.name)::text, 'UTF8')"
    }
  }

  /// Whether one text stands within another and has at least so many characters.
  func contains(_ whole: ContractColumn, _ part: ContractColumn, least: Int) -> String {
    switch self {
    case .sqlite:
      "(typeof(\(part.name)) = 'text' AND length(\(part.name)) >= \(least) AND instr(\(whole.name), \(part.name)) > 0)"
    case .postgres:
      "(length(\(part.name)::text) >= \(least) AND strpos(\(whole.name)::text, \(part.name)::text) > 0)"
    }
  }

  /// The condition that limits cases to those of a town. A code is digits, so it can stand in the query itself.
  func isOf(_ town: PlaceCode) -> String {
    "\(CaseStoreContract.CaseFile.town.name) = '\(town.rawValue)'"
  }
}
