/// What a column of the case store holds. Nothing is converted: a number written as text is not a number.
public enum ColumnKind: Sendable, Hashable {
  /// Text.
  case text
  /// The key of a case: text that is not empty and is not a citizen's identity number, since diagnostics show it.
  case caseKey
  /// Any other key: text that is not empty, or an integer.
  case key
  /// An integer.
  case integer
  /// An amount in fen, as an integer.
  case fen
  /// A day, as text `YYYY-MM-DD`.
  case date
  /// The code of a place, as text of one of these numbers of digits.
  case code(digits: [Int])
  /// One of these words, as text.
  case word([String])
}

/// One column of the contract.
public struct ContractColumn: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// What it holds.
  public let kind: ColumnKind
  /// Whether it may be NULL.
  public let isNullable: Bool
  /// Whether it says something about a person.
  public let isPersonal: Bool

  /// Makes a column.
  public init(_ name: String, _ kind: ColumnKind, isNullable: Bool = false, isPersonal: Bool = false) {
    self.name = name
    self.kind = kind
    self.isNullable = isNullable
    self.isPersonal = isPersonal
  }
}

/// One table or view of the contract.
public struct ContractTable: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// Its columns.
  public let columns: [ContractColumn]

  /// Makes a table.
  public init(_ name: String, _ columns: [ContractColumn]) {
    self.name = name
    self.columns = columns
  }
}
