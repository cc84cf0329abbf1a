/// Text hidden in base64, in the ordinary or the address-safe alphabet.
///
/// Words and paths are made of the same letters, so a token counts only if all that it decodes to is text.
/// Source: RFC 4648, sections 4 and 5.
enum Base64Text {
  /// Eleven digits, the shortest number of interest, make fifteen characters.
  static let minimumLength = 15

  /// Two Chinese characters, the shortest name looked for, make eight characters.
  static let minimumWordLength = 8
  /// Longer tokens are read as texts, in which names are found too.
  static let longestWord = 16

  /// Whether a short token, from one of the four places at which it may begin, is nothing but Chinese characters: one
  /// word in hundreds of thousands is by chance.
  ///
  /// - Returns: how many bytes to leave out before it; `nil` when it is none.
  static func wordStart(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int? {
    for skipped in 0..<4 where range.count - skipped >= minimumWordLength {
      if isWord(bytes, range.lowerBound + skipped..<range.upperBound) { return skipped }
    }
    return nil
  }

  private static func isWord(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var place = 0
    let isWhole = walk(bytes, range) { byte in
      guard place == 0 ? (0xe3...0xe9).contains(byte) : byte & 0xc0 == 0x80 else { return false }
      place = place == 2 ? 0 : place + 1
      return true
    }
    return isWhole && place == 0
  }

  /// What such a token stands for.
  static func word(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard let skipped = wordStart(bytes.span, range) else { return nil }
    var out: [UInt8] = []
    _ = walk(bytes.span, range.lowerBound + skipped..<range.upperBound) { byte in
      out.append(byte)
      return true
    }
    return out
  }

  /// The texts that a token may stand for, for it may begin at any of four places.
  static func decode(_ bytes: [UInt8], _ range: Range<Int>) -> [[UInt8]] {
    (0..<4).compactMap { text(bytes, range.lowerBound + $0..<range.upperBound) }
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    var out: [UInt8] = []
    var expected = 0
    let isText = walk(bytes.span, range) { byte in
      out.append(byte)
      return Self.isText(byte, expected: &expected)
    }
    return isText && out.count >= 8 ? out : nil
  }

  /// Whether all that a token stands for is text.
  static func isText(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var expected = 0
    return walk(bytes, range) { isText($0, expected: &expected) }
  }

  /// Gives the bytes that base64 digits stand for, until one is refused; whether none was.
  @inline(__always)
  private static func walk(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ accept: (UInt8) -> Bool
  ) -> Bool {
    let table = values
    let values = table.span
    var bits: UInt32 = 0
    var count = 0
    for index in range {
      bits = bits << 6 | UInt32(values[Int(bytes[index])])
      count += 6
      if count < 8 { continue }
      count -= 8
      if !accept(UInt8(truncatingIfNeeded: bits >> UInt32(count))) { return false }
    }
    return true
  }

  /// Whether a byte goes on or begins a character of a text in UTF-8.
  static func isText(_ byte: UInt8, expected: inout Int) -> Bool {
    if expected > 0 {
      expected -= 1
      return byte & 0xc0 == 0x80
    }
    switch byte {
    case 0x20..<0x7f, 0x09, 0x0a, 0x0d: return true
    case 0xc2..<0xe0: expected = 1
    case 0xe0..<0xf0: expected = 2
    case 0xf0..<0xf5: expected = 3
    default: return false
    }
    return true
  }

  /// The value of each digit; 64 for other bytes.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, digit) in digits.utf8.enumerated() { values[Int(digit)] = UInt8(value) }
    values[Int(UInt8(ascii: "-"))] = 62
    values[Int(UInt8(ascii: "_"))] = 63
    return values
  }()
}
