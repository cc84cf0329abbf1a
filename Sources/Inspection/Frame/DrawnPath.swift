/// The path of a drawing as in a QR code: letters, small numbers and spaces in which no number can hide.
enum DrawnPath {
  /// Shorter ones are read like any attribute.
  static let minimumLength = 256

  /// The values of `d` in a part of a page that hold nothing.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var index = range.lowerBound
    while let quote = bytes.firstIndex(of: UInt8(ascii: "\""), in: index..<range.upperBound) {
      index = quote + 1
      guard quote >= 3, bytes[quote - 1] == UInt8(ascii: "="), bytes[quote - 2] == UInt8(ascii: "d"),
        bytes[quote - 3] == UInt8(ascii: " "),
        let end = bytes.firstIndex(of: UInt8(ascii: "\""), in: index..<range.upperBound)
      else { continue }
      if end - index > minimumLength, isHarmless(bytes, index..<end) { out.append(index..<end) }
      index = end + 1
    }
    return out
  }

  /// Whether a path holds no seven digits without one of its letters between, and nothing encoded.
  private static func isHarmless(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let text = bytes.span
    var digits = 0
    var token = 0
    for index in range {
      let kind = kinds[Int(text[index])]
      if kind == 0 { return false }
      if kind == 3, isWord(text, index - token..<index) { return false }
      digits = kind == 1 ? digits + 1 : kind == 2 ? 0 : digits
      token = kind == 3 ? 0 : token + 1
      // Neither a number nor a word that may be base64 or hexadecimal.
      if digits >= 7 || token >= Base64Text.minimumLength * 2 { return false }
    }
    return !isWord(text, range.upperBound - token..<range.upperBound)
  }

  /// Whether a token is so short that it may be a name in base64, and is one.
  private static func isWord(_ text: borrowing Span<UInt8>, _ token: Range<Int>) -> Bool {
    token.count >= Base64Text.minimumWordLength && token.count <= Base64Text.longestWord
      && Base64Text.wordStart(text, token) != nil
  }

  /// 1: a digit; 2: a letter of a path, none of which is read as a digit; 3: what stands between; 0: all else.
  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1
    case _ where "MmHhVvZz".utf8.contains(UInt8(byte)): 2
    case UInt8(ascii: " "), UInt8(ascii: ","): 3
    case UInt8(ascii: "-"): 4
    default: 0
    }
  }
}
