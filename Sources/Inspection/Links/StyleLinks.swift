/// The addresses in a stylesheet: `url(…)` and `@import "…"`. Source: CSS Syntax Level 3, 4.3.6.
enum StyleLinks {
  /// Every address with its place.
  static func all(in bytes: [UInt8]) -> [PageLink] {
    var out: [PageLink] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "/*".utf8) {
        index = end(of: "*/", in: bytes, from: index + 2)
      } else if reads("url(", in: bytes, at: index) {
        let start = skippingSpace(in: bytes, from: index + 4)
        let (address, end) = address(in: bytes, from: start, until: UInt8(ascii: ")"))
        out.append(PageLink(use: .resource, address: address, offset: start))
        index = end
      } else if reads("@import", in: bytes, at: index) {
        let start = skippingSpace(in: bytes, from: index + 7)
        // With `url(` the case above reads it.
        if start < bytes.count, isQuote(bytes[start]) {
          let (address, end) = address(in: bytes, from: start, until: UInt8(ascii: ";"))
          out.append(PageLink(use: .resource, address: address, offset: start))
          index = end
        } else {
          index = start
        }
      } else {
        index += 1
      }
    }
    return out
  }

  /// An address in quotation marks, or up to `limit`.
  private static func address(in bytes: [UInt8], from start: Int, until limit: UInt8) -> (String, end: Int) {
    let isQuoted = start < bytes.count && isQuote(bytes[start])
    let first = isQuoted ? start + 1 : start
    let stop = isQuoted ? bytes[start] : limit
    var text: [UInt8] = []
    var index = first
    while index < bytes.count, bytes[index] != stop {
      if bytes[index] == UInt8(ascii: "\\"), let escape = Escape(bytes, at: index) {
        text += escape.decoded
        index += escape.length
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return (String(decoding: text, as: UTF8.self), index)
  }

  private static func reads(_ word: String, in bytes: [UInt8], at index: Int) -> Bool {
    guard index + word.utf8.count <= bytes.count else { return false }
    return zip(word.utf8, bytes[index...]).allSatisfy {
      $0 == ($1 &- UInt8(ascii: "A") < 26 ? $1 | 0x20 : $1)
    }
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, !bytes[index...].starts(with: mark.utf8) { index += 1 }
    return min(bytes.count, index + mark.utf8.count)
  }

  private static func skippingSpace(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
