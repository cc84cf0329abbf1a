/// Characters that stand in for others between preparing a source and reading libcmark's tree.
///
/// None of them may occur in a source; `ForbiddenCharacters` sees to that.
enum ReservedCharacters {
  /// U+A92E, put beside a run of asterisks: libcmark takes it for punctuation and lets the run open and
  /// close.
  static let flank: [UInt8] = [0xea, 0xa4, 0xae]
  /// U+A92F in place of `\*`, punctuation as well: an asterisk that was meant as one.
  static let asterisk: [UInt8] = [0xea, 0xa4, 0xaf]
  /// U+0091 in place of `\|`, of the same length: a bar that does not end a cell.
  static let bar: [UInt8] = [0xc2, 0x91]

  /// What becomes of the stand-in for `\|`.
  enum Bar {
    /// It stays, because it is not yet known whether the text stands in a table.
    case kept
    /// A bar: text, and code in a cell of a table. Source: GFM 0.29, example 200.
    case plain
    /// A backslash and a bar: code elsewhere.
    case escaped
  }

  /// Puts back what the stand-ins stand for.
  ///
  /// - Parameters:
  ///   - text: text of libcmark's tree.
  ///   - isLiteral: whether a backslash is a backslash there, as in code.
  ///   - bar: what becomes of the stand-in for `\|`.
  static func restore(_ text: String, isLiteral: Bool, bar: Bar) -> String {
    guard containsAny(text) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    let bytes = Array(text.utf8)
    var copied = 0
    var index = 0
    while index + 1 < bytes.count {
      let length: Int
      let replacement: String
      switch (bytes[index], bytes[index + 1]) {
      case (0xea, 0xa4) where index + 2 < bytes.count && bytes[index + 2] == 0xae:
        (length, replacement) = (3, "")
      case (0xea, 0xa4) where index + 2 < bytes.count && bytes[index + 2] == 0xaf:
        (length, replacement) = (3, isLiteral ? "\\*" : "*")
      case (0xc2, 0x91) where bar != .kept: (length, replacement) = (2, bar == .escaped ? "\\|" : "|")
      default:
        index += 1
        continue
      }
      out += bytes[copied..<index]
      out += replacement.utf8
      index += length
      copied = index
    }
    out += bytes[copied...]
    return String(decoding: out, as: UTF8.self)
  }

  private static func containsAny(_ text: String) -> Bool {
    let span = text.utf8.span
    for index in span.indices where span[index] == 0xea || span[index] == 0xc2 { return true }
    return false
  }
}
