import Reporting

/// A Markdown file taken apart: the YAML between its two lines of `---`, and the rest.
struct FrontMatter {
  /// The YAML.
  let yaml: String
  /// The Markdown after it.
  let body: [UInt8]
  /// The line of the file on which the body begins, from 1.
  let bodyLine: Int

  /// Takes a file apart; `nil` when it does not begin with a front matter that ends.
  init?(_ bytes: [UInt8]) {
    var lines = LineCursor(bytes)
    guard let first = lines.next(), Self.isFence(bytes[first]) else { return nil }
    let start = lines.offset
    while let line = lines.next() {
      if Self.isFence(bytes[line]) {
        yaml = String(decoding: bytes[start..<line.lowerBound], as: UTF8.self)
        body = Array(bytes[lines.offset...])
        bodyLine = lines.number + 1
        return
      }
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.reversed().drop { $0 == 0x20 || $0 == 0x09 }
    return text.count == 3 && text.allSatisfy { $0 == UInt8(ascii: "-") }
  }
}

/// Walks over the lines of some bytes.
struct LineCursor {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset = 0
  /// How many lines have been read.
  private(set) var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The range of the next line without its line feed.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    offset = min(end + 1, bytes.count)
    number += 1
    return start..<end
  }
}
