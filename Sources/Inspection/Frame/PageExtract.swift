import Notices
import Rendering

/// A page without what need not be looked at: lines that are known, and the drawing of its QR code.
///
/// It is looked at in place of the page. If that gives any finding, the page itself is looked at; if it gives
/// none, the page has none, for
/// - a mark stands for each row of lines left out, and `isSound` holds that each mark was read as a tag: so the
///   page is, at each of those places, between tags and not inside a comment, a script or an attribute, and the
///   lines mean there what they meant by themselves;
/// - such lines begin and end with blocks, so no number, word or address goes on from the line before or to the
///   line after, and no block of theirs is a piece of something spread over several;
/// - they hold nothing that the checks of a page as a whole count: no heading, anchor, table, title or resource.
struct PageExtract {
  /// The page with the marks.
  let file: RenderedFile
  /// Where the marks stand in it.
  private let marks: [Int]

  /// Stands for what was left out.
  private static let mark = Array("<hr>".utf8)

  /// Makes the extract; `nil` when nothing can be left out.
  init?(_ page: RenderedFile, lines: inout KnownLines, mayHoldWords: Bool) {
    guard page.kind == .page else { return nil }
    let bytes = page.bytes
    let depth = page.path.utf8.count { $0 == UInt8(ascii: "/") }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var marks: [Int] = []
    var isAfterMark = false
    var kept = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: start..<bytes.count) ?? bytes.count
      if lines.mayLeaveOut(start..<end, of: bytes, depth: depth) {
        out += bytes[kept..<start]
        if kept < start { isAfterMark = false }
        if !isAfterMark {
          marks.append(out.count)
          out += Self.mark
          isAfterMark = true
        }
        kept = min(end + 1, bytes.count)
      } else if end - start > DrawnPath.minimumLength, !mayHoldWords {
        for path in DrawnPath.all(in: bytes, start..<end) {
          out += bytes[kept..<path.lowerBound]
          isAfterMark = false
          kept = path.upperBound
        }
      }
      start = end + 1
    }
    guard kept > 0 else { return nil }
    out += bytes[kept...]
    file = RenderedFile(
      path: page.path, bytes: out, kind: page.kind, source: page.source, listLastDay: page.listLastDay)
    self.marks = marks
  }

  /// Whether each mark was read as a tag.
  func isSound(_ markup: MarkupReader?) -> Bool { markup?.rules == marks }
}
