import Notices

/// What is wrong with the value of a cell; never the value.
enum CellProblem: Error, Hashable {
  /// NULL where a value is needed.
  case null
  /// Stored as something else: what it is.
  case stored(as: StorageClass)
  /// Bytes that are not UTF-8.
  case notUTF8
  /// Empty where a key is needed.
  case empty
  /// Not a word of the list.
  case notAWord
  /// Not a day written `YYYY-MM-DD`.
  case notADate
  /// Not the code of a place at the right level.
  case notACode
  /// A key that is a citizen's identity number.
  case idNumberAsKey
}

/// Takes values as they are stored: nothing makes 12 of '12万' or 1 of 1.9.
enum StrictDecoding {
  /// The text of a cell; `nil` for NULL.
  static func text(_ value: StoredValue) throws(CellProblem) -> String? {
    switch value {
    case .null: return nil
    case .text(let text):
      if text.unicodeScalars.contains("\u{fffd}") { throw .notUTF8 }
      return text
    case .malformedText: throw .notUTF8
    case .integer: throw .stored(as: .integer)
    case .real: throw .stored(as: .real)
    case .blob: throw .stored(as: .blob)
    }
  }

  /// The integer of a cell; `nil` for NULL.
  static func integer(_ value: StoredValue) throws(CellProblem) -> Int? {
    switch value {
    case .null: return nil
    case .integer(let number): return number
    case .text, .malformedText: throw .stored(as: .text)
    case .real: throw .stored(as: .real)
    case .blob: throw .stored(as: .blob)
    }
  }

  /// The text of a key, which may be stored as an integer; `nil` for NULL.
  static func key(_ value: StoredValue) throws(CellProblem) -> String? {
    if case .integer(let number) = value { return String(number) }
    guard let text = try text(value) else { return nil }
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw .empty }
    return text
  }

  /// The text of a case's key; `nil` for NULL.
  static func caseKey(_ value: StoredValue) throws(CellProblem) -> String? {
    guard let text = try text(value) else { return nil }
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw .empty }
    if IDNumber.isOfLivingPerson(text) { throw .idNumberAsKey }
    return text
  }

  /// The day of a cell; `nil` for NULL.
  static func date(_ value: StoredValue) throws(CellProblem) -> CivilDate? {
    guard let text = try text(value) else { return nil }
    guard let date = CivilDate(iso: text) else { throw .notADate }
    return date
  }

  /// The place of a cell; `nil` for NULL.
  static func code(_ value: StoredValue, digits: [Int]) throws(CellProblem) -> PlaceCode? {
    guard let text = try text(value) else { return nil }
    guard digits.contains(text.utf8.count), let code = PlaceCode(text) else { throw .notACode }
    return code
  }

  /// The word of a cell; `nil` for NULL.
  static func word<Word: RawRepresentable<String>>(
    _ value: StoredValue, as type: Word.Type
  ) throws(CellProblem) -> Word? {
    guard let text = try text(value) else { return nil }
    guard let word = Word(rawValue: text) else { throw .notAWord }
    return word
  }

  /// Whether a cell keeps the contract, whatever it holds.
  static func check(_ value: StoredValue, _ column: ContractColumn) throws(CellProblem) {
    let isNull: Bool
    switch column.kind {
    case .text: isNull = try text(value) == nil
    case .key: isNull = try key(value) == nil
    case .caseKey: isNull = try caseKey(value) == nil
    case .integer, .fen: isNull = try integer(value) == nil
    case .date: isNull = try date(value) == nil
    case .code(let digits): isNull = try code(value, digits: digits) == nil
    case .word(let words):
      let text = try text(value)
      if let text, !words.contains(text) { throw .notAWord }
      isNull = text == nil
    }
    if isNull && !column.isNullable { throw .null }
  }
}
