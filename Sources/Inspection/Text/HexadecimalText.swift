/// Text hidden as the hexadecimal digits of its bytes, in one word or in pairs: `313338…`, `31 33 38`, `0x31,0x33`.
///
/// A digest is written so too, so a word counts only if all that it decodes to is text.
enum HexadecimalText {
  /// Seven digits, the shortest number of interest, make so many pairs; two Chinese characters make six.
  static let minimumCount = 6

  /// Every such text in some bytes.
  static func all(in bytes: [UInt8]) -> [EncodedRuns.Run] {
    var out: [EncodedRuns.Run] = []
    let step = minimumCount * 2
    var index = step - 1
    while index < bytes.count {
      // A text so encoded covers one of as many neighbouring places, and its pairs are at most four bytes apart.
      guard isPart(bytes[index]) else {
        index += step
        continue
      }
      var start = index
      while start > 0, isPart(bytes[start - 1]) { start -= 1 }
      var end = index + 1
      while end < bytes.count, isPart(bytes[end]) { end += 1 }
      out += decode(bytes, start..<end) + decode(bytes, start + 1..<end)
      index = end + step
    }
    return out
  }

  /// The texts that the pairs of a part are, from its first digit on or from its second.
  private static func decode(_ bytes: [UInt8], _ range: Range<Int>) -> [EncodedRuns.Run] {
    var out: [EncodedRuns.Run] = []
    var decoded: [UInt8] = []
    var first = range.lowerBound
    var expected = 0
    func end() {
      if decoded.count >= minimumCount { out.append(EncodedRuns.Run(offset: first, decoded: decoded)) }
      decoded = []
      expected = 0
    }
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      guard let high = value(bytes[index]) else {
        index += 1
        continue
      }
      if high == 0, bytes[index + 1] | 0x20 == UInt8(ascii: "x") {
        index += 2
        continue
      }
      if let low = value(bytes[index + 1]), Base64Text.isText(high << 4 | low, expected: &expected) {
        if decoded.isEmpty { first = index }
        decoded.append(high << 4 | low)
      } else {
        end()
      }
      index += value(bytes[index + 1]) == nil ? 1 : 2
    }
    end()
    return out
  }

  /// Whether a byte is a hexadecimal digit or stands between two pairs.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "x"), UInt8(ascii: "X"),
      UInt8(ascii: "-"):
      true
    default: value(byte) != nil
    }
  }

  /// For each byte whether it is a part of such a text.
  static let parts: [Bool] = (0..<256).map { isPart(UInt8($0)) }

  static func value(_ byte: UInt8) -> UInt8? {
    if byte &- UInt8(ascii: "0") < 10 { return byte - UInt8(ascii: "0") }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }
}
