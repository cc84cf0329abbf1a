/// Tells digests from numbers: digits inside a long hexadecimal word are chance.
enum HexadecimalDigest {
  /// The length of an MD5 in hexadecimal, the shortest digest in use.
  private static let minimumLength = 32

  /// Whether the byte at an offset of a file lies in a word of at least 32 hexadecimal digits, letters among
  /// them.
  static func contains(_ offset: Int, of bytes: [UInt8]) -> Bool {
    guard offset < bytes.count, isWord(bytes[offset]) else { return false }
    var start = offset
    while start > 0, isWord(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    let word = bytes[start..<end]
    return word.count >= minimumLength && word.allSatisfy(isHexadecimal)
      && word.contains { !DigitRun.isDigit($0) }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    DigitRun.isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    DigitRun.isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }
}
