/// Writes text so that Markdown shows exactly that text.
///
/// Source: CommonMark 0.30, sections 2.4 (backslash escapes) and 4 (what may begin a block).
enum MarkdownEscaping {
  /// Where the text will stand, which decides what could be mistaken for a mark.
  enum Position {
    /// At the beginning of a line: a paragraph or a list item.
    case lineStart
    /// After the marks of an ATX heading, where a closing run of `#` would vanish.
    case heading
    /// In the cell of a pipe table.
    case cell
  }

  /// The text with a backslash before everything that Markdown, pipe tables or references to facts would otherwise
  /// take for a mark.
  static func escape(_ text: String, at position: Position) -> String {
    var out = String.UnicodeScalarView()
    var scalars = Substring(text).unicodeScalars
    if position == .lineStart { takeBlockMark(from: &scalars, into: &out) }
    for scalar in scalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", "&", "|": out.append("\\")
      case "#" where position == .heading: out.append("\\")
      default: break
      }
      out.append(scalar)
    }
    // References are looked for before Markdown is read, so what breaks them must stand inside them.
    return String(out).replacing("{fact:", with: "{fact\\:")
  }

  /// Moves a beginning that would start a heading, quotation, list, rule or fence over, with its escape.
  private static func takeBlockMark(
    from scalars: inout Substring.UnicodeScalarView, into out: inout String.UnicodeScalarView
  ) {
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    if !digits.isEmpty {
      let rest = scalars.dropFirst(digits.count)
      guard let mark = rest.first, mark == "." || mark == ")" else { return }
      guard rest.dropFirst().first.map(\.isBlank) ?? true else { return }
      out.append(contentsOf: digits)
      out.append(contentsOf: ["\\", mark])
      scalars = rest.dropFirst()
    } else if let first = scalars.first, ["#", ">", "-", "+", "~", "="].contains(first) {
      out.append(contentsOf: ["\\", first])
      scalars = scalars.dropFirst()
    }
  }
}
