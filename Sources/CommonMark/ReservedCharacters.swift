/// Characters that stand in for others between preparing a source and reading libcmark's tree.
///
/// None of them may occur in a source; `ForbiddenCharacters` sees to that.
enum ReservedCharacters {
  /// U+A92E, put beside a run of asterisks: libcmark takes it for punctuation and lets the run open and close.
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
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if rest.starts(with: flank) {
        index += flank.count
      } else if rest.starts(with: asterisk) {
        out += isLiteral ? "\\*".utf8 : "*".utf8
        index += asterisk.count
      } else if bar != .kept, rest.starts(with: Self.bar) {
        out += bar == .escaped ? "\\|".utf8 : "|".utf8
        index += Self.bar.count
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func containsAny(_ text: String) -> Bool {
    let span = text.utf8.span
    for index in span.indices where span[index] == 0xea || span[index] == 0xc2 { return true }
    return false
  }
}
