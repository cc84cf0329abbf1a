/// Writes one line of text as a YAML scalar that reads back as the same text.
///
/// Source: YAML 1.2, sections 7.3.2 (single-quoted) and 7.3.3 (plain style).
enum YAMLScalar {
  /// The scalar: plain where nothing in it could be taken for YAML, otherwise in single quotes.
  ///
  /// - Parameter text: one line; blanks at its ends would not survive and must be trimmed before.
  static func write(_ text: String) -> String {
    isPlain(text)
      ? text : "'" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "'" ? "''" : String($1) } + "'"
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@`=~<.".unicodeScalars.contains(first), last != ":" else { return false }
    var previous: Unicode.Scalar = "-"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "#" where previous.isBlank: return false
      case _ where scalar.isBlank && previous == ":": return false
      default: previous = scalar
      }
    }
    return !["null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
  }
}
