import Notices
import Reporting

/// Finds what is marked as to be filled in, so that `gongshi check` can list it.
enum Placeholders {
  /// One finding for each line that holds the placeholder.
  static func find(in bytes: [UInt8], file: String) -> [Diagnostic] {
    let needle = Array(Placeholder.text.utf8)
    var found: [Diagnostic] = []
    var lines = LineCursor(bytes)
    while let line = lines.next() {
      guard let offset = bytes[line].firstRange(of: needle)?.lowerBound else { continue }
      let before = String(decoding: bytes[line.lowerBound..<offset], as: UTF8.self)
      found.append(
        Diagnostic(
          .contentPlaceholder,
          at: SourceLocation(file: file, line: lines.number, column: before.unicodeScalars.count + 1),
          zh: Placeholder.text, en: "to be filled in by the district"))
    }
    return found
  }
}
