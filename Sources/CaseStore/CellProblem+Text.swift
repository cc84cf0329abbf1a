import Reporting

extension CellProblem {
  /// The rule that the cell breaks.
  var rule: DiagnosticRule {
    switch self {
    case .null, .empty: .casesNull
    case .stored: .casesWrongType
    case .notUTF8: .casesNotUTF8
    case .notAWord: .casesUnknownWord
    case .notADate: .casesNotADate
    case .notACode: .casesNotACode
    case .idNumberAsKey: .casesPersonalKey
    }
  }

  /// What is the matter, to follow the name of the row.
  func text(_ kind: ColumnKind) -> LocalizedText {
    switch self {
    case .null: LocalizedText(zh: "的值为空（NULL）", en: "is NULL")
    case .empty: LocalizedText(zh: "的值是空文本", en: "is an empty text")
    case .stored(let found):
      LocalizedText(
        zh: "的值按 \(found.rawValue) 存放，应当按 \(kind.storage.rawValue) 存放",
        en: "is stored as \(found.rawValue), not as \(kind.storage.rawValue)")
    case .notUTF8: LocalizedText(zh: "的值不是 UTF-8 文本", en: "is not UTF-8 text")
    case .notAWord:
      LocalizedText(zh: "的值不在约定的 \(kind.words) 之中", en: "is none of \(kind.words)")
    case .notADate: LocalizedText(zh: "的值不是 YYYY-MM-DD 形式的日期", en: "is not a day written YYYY-MM-DD")
    case .notACode:
      LocalizedText(zh: "的值不是 \(kind.digits) 位地点代码", en: "is not a place code of \(kind.digits) digits")
    case .idNumberAsKey: LocalizedText(zh: "的编号是公民身份号码", en: "has an identity number for a key")
    }
  }
}

extension ColumnKind {
  /// How SQLite should store it.
  var storage: StorageClass {
    switch self {
    case .integer, .fen: .integer
    case .text, .caseKey, .key, .date, .code, .word: .text
    }
  }

  /// The types of PostgreSQL that a column may have, in words.
  var types: String {
    switch self {
    case .integer, .fen: "integer, bigint"
    case .date: "date, text"
    case .key: "text, bigint"
    case .text, .caseKey, .code, .word: "text"
    }
  }

  fileprivate var words: String {
    if case .word(let words) = self { words.joined(separator: ", ") } else { "" }
  }

  fileprivate var digits: String {
    if case .code(let digits) = self { digits.map(String.init).joined(separator: "/") } else { "" }
  }
}
