/// Divides the lines of a paragraph where a question, an answer or a numbered item begins.
///
/// Authors write 问：, 答： and （一） on lines of their own without an empty line between; run together on one
/// line they could not be read. Wrapped text must stay whole, though: `按照第三条第` may be followed by a line
/// that begins with （一）, so an item begins only after the end of a sentence or clause.
enum ParagraphSplit {
  /// The lines of each paragraph.
  static func pieces(of lines: ArraySlice<SourceLine>) -> [ArraySlice<SourceLine>] {
    guard lines.count > 1 else { return [lines] }
    var pieces: [ArraySlice<SourceLine>] = []
    var start = lines.startIndex
    for index in lines.indices.dropFirst() where begins(lines[index], after: lines[index - 1]) {
      pieces.append(lines[start..<index])
      start = index
    }
    pieces.append(lines[start...])
    return pieces
  }

  private static func begins(_ line: SourceLine, after previous: SourceLine) -> Bool {
    if QuestionMarker(line.text) != nil { return true }
    guard previous.endsInLineBreak || previous.text.lastTelling.map(endsClause) == true else { return false }
    return line.text.leadingScalars(1).first == "\u{3000}" || ItemMarker(line.text) != nil
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", "：", "！", "？", "…", ".", ";", ":", "!", "?": true
    default: false
    }
  }
}
