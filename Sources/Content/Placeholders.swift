import Notices
import Reporting

/// Finds what is marked as to be filled in, so that `gongshi check` can list it.
enum Placeholders {
  /// One finding for each line that holds the placeholder.
  static func find(in bytes: [UInt8], file: String) -> [Diagnostic] {
    // Nearly every file has none, so the whole is searched before its lines are.
    guard contains(bytes[...]) else { return [] }
    var found: [Diagnostic] = []
    var lines = LineCursor(bytes)
    while let line = lines.next() {
      guard contains(bytes[line]), let offset = bytes[line].firstRange(of: needle)?.lowerBound else {
        continue
      }
      let before = String(decoding: bytes[line.lowerBound..<offset], as: UTF8.self)
      found.append(
        Diagnostic(
          .contentPlaceholder,
          at: SourceLocation(file: file, line: lines.number, column: before.unicodeScalars.count + 1),
          zh: Placeholder.text, en: "to be filled in by the district"))
    }
    return found
  }

  private static let needle = Array(Placeholder.text.utf8)

  /// Whether the placeholder's bytes stand in some others; a plain loop, because the generic search of the standard
  /// library takes many times as long on arrays.
  private static func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    let needle = needle
    guard bytes.count >= needle.count else { return false }
    let span = bytes.span
    for start in 0...(span.count - needle.count) where span[start] == needle[0] {
      var length = 1
      while length < needle.count, span[start + length] == needle[length] { length += 1 }
      if length == needle.count { return true }
    }
    return false
  }
}
