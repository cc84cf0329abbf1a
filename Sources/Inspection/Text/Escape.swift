/// One escape sequence: `%31` of addresses, `\u0031`, `\u{31}` and `\x31` of scripts and JSON, `\31 ` of
/// stylesheets.
///
/// Source: RFC 3986, 2.1; ECMA-262, 12.9.4; RFC 8259, 7; CSS Syntax Level 3, 4.3.7.
struct Escape {
  /// What it stands for: one byte of a percent escape, the UTF-8 of any other.
  let decoded: [UInt8]
  /// Its length in bytes.
  let length: Int

  /// Reads the escape that begins at an offset; `nil` when none does.
  init?(_ bytes: [UInt8], at start: Int) {
    switch bytes[start] {
    case UInt8(ascii: "%"):
      guard let (value, _) = Self.hex(bytes, from: start + 1, digits: 2...2) else { return nil }
      self.init([UInt8(truncatingIfNeeded: value)], 3)
    case UInt8(ascii: "\\"): self.init(backslash: bytes, at: start)
    default: return nil
    }
  }

  private init(_ decoded: [UInt8], _ length: Int) {
    self.decoded = decoded
    self.length = length
  }

  private init?(backslash bytes: [UInt8], at start: Int) {
    let kind = start + 1 < bytes.count ? bytes[start + 1] : 0
    if kind == UInt8(ascii: "u"), start + 2 < bytes.count, bytes[start + 2] == UInt8(ascii: "{") {
      guard let (value, end) = Self.hex(bytes, from: start + 3, digits: 1...6), end < bytes.count,
        bytes[end] == UInt8(ascii: "}")
      else { return nil }
      self.init(Self.text(value), end + 1 - start)
    } else if kind == UInt8(ascii: "u") {
      guard let (value, end) = Self.hex(bytes, from: start + 2, digits: 4...4) else { return nil }
      if (0xd800..<0xdc00).contains(value), end + 2 <= bytes.count, bytes[end] == UInt8(ascii: "\\"),
        bytes[end + 1] == UInt8(ascii: "u"),
        let (low, lowEnd) = Self.hex(bytes, from: end + 2, digits: 4...4),
        (0xdc00..<0xe000).contains(low)
      {
        self.init(Self.text(0x1_0000 + (value - 0xd800) << 10 + (low - 0xdc00)), lowEnd - start)
      } else {
        self.init(Self.text(value), end - start)
      }
    } else if kind == UInt8(ascii: "x") {
      guard let (value, end) = Self.hex(bytes, from: start + 2, digits: 2...2) else { return nil }
      self.init(Self.text(value), end - start)
    } else {
      guard let (value, end) = Self.hex(bytes, from: start + 1, digits: 1...6) else { return nil }
      let hasSpace = end < bytes.count && bytes[end] == UInt8(ascii: " ")
      self.init(Self.text(value), end - start + (hasSpace ? 1 : 0))
    }
  }

  /// As many hexadecimal digits as stand there, within the bounds: their value and the offset after them.
  private static func hex(_ bytes: [UInt8], from start: Int, digits: ClosedRange<Int>) -> (UInt32, Int)? {
    var value: UInt32 = 0
    var index = start
    while index < bytes.count, index - start < digits.upperBound, let digit = digit(bytes[index]) {
      value = value << 4 | digit
      index += 1
    }
    return index - start >= digits.lowerBound ? (value, index) : nil
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  private static func text(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
  }
}
