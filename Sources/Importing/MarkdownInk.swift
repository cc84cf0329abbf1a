/// Reads back the Markdown that an import writes: the scalars that a reader of the page will see.
///
/// It knows no more than the marks that imports use, and shares no code with the writer, so that the two can only
/// agree if the text is right.
enum MarkdownInk {
  /// The scalars that leave ink in a body made of headings, paragraphs, bullet items and pipe tables.
  static func visible(in markdown: String) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var rowsOfTable = 0
    for line in markdown.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      rowsOfTable = line.first == "|" ? rowsOfTable + 1 : 0
      // The second row of a table only draws the line under its header.
      if rowsOfTable == 2 { continue }
      let text = unescaped(withoutMark(line), isRow: rowsOfTable > 0).filter { !$0.isBlank }
      out += rowsOfTable > 0 ? text[...] : withoutAnchor(text)
    }
    return out
  }

  /// The text without an anchor `{#id}` at its end: no escape keeps a page from taking it for one.
  private static func withoutAnchor(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    guard text.last == "}", let brace = text.lastIndex(of: "{"), text[(brace + 1)...].first == "#" else {
      return text[...]
    }
    return text[..<brace]
  }

  private static func withoutMark(_ line: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let rest = line.drop { $0 == "#" }
    if rest.startIndex != line.startIndex, rest.first == " " { return rest }
    if line.starts(with: "- ".unicodeScalars) { return line.dropFirst(2) }
    return line
  }

  private static func unescaped(_ line: Substring.UnicodeScalarView, isRow: Bool) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var isEscaped = false
    for scalar in line {
      if isEscaped {
        out.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if !(isRow && scalar == "|") {
        out.append(scalar)
      }
    }
    return out
  }
}
