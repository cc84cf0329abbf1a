/// Character references of HTML: `&#51;`, `&#x33;`, `&nbsp;`.
///
/// Whoever looks for something in a page must look at decoded text, or `1&#51;8` hides a telephone number.
/// Decoded are all numeric references and the named ones listed in `CharacterReference+Names.swift`: all of
/// Latin-1, and every name that stands for something like a letter, a digit, a dash, a space or punctuation
/// of ASCII, or for a character that does not show. Other names (Greek letters, arrows, signs of mathematics)
/// are left as they are.
/// Source: WHATWG HTML Standard, 13.2.5.72 to 13.2.5.80, "character reference state" and following.
public enum CharacterReference {
  /// Appends some text of a document to `out`, decoded.
  ///
  /// - Parameters:
  ///   - text: bytes of a document.
  ///   - inAttribute: whether they are the value of an attribute, where `&copy=1` is no reference.
  ///   - out: where the decoded bytes go.
  public static func decode(_ text: ArraySlice<UInt8>, inAttribute: Bool = false, into out: inout [UInt8]) {
    var rest = text
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      out += rest[..<ampersand]
      let body = rest[(ampersand + 1)...]
      if let (characters, length) = reference(body, inAttribute: inAttribute) {
        out += characters.utf8
        rest = body.dropFirst(length)
      } else {
        out.append(UInt8(ascii: "&"))
        rest = body
      }
    }
    out += rest
  }

  /// Some text of a document, decoded; bytes that are not UTF-8 are replaced by U+FFFD.
  public static func text(_ text: ArraySlice<UInt8>, inAttribute: Bool = false) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    decode(text, inAttribute: inAttribute, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The reference whose text after the `&` is a prefix of `body`: what it stands for and the bytes it takes.
  private static func reference(_ body: ArraySlice<UInt8>, inAttribute: Bool) -> (String, length: Int)? {
    body.first == UInt8(ascii: "#") ? numeric(body) : named(body, inAttribute: inAttribute)
  }

  private static func numeric(_ body: ArraySlice<UInt8>) -> (String, length: Int)? {
    var digits = body.dropFirst()
    let radix: UInt32 = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x") ? 16 : 10
    if radix == 16 { digits = digits.dropFirst() }
    var code: UInt32 = 0
    var end = digits.startIndex
    while end < digits.endIndex, let digit = digits[end].digitValue, digit < radix {
      // However many digits follow, one past the last character is enough to say that it is none.
      code = Swift.min(code * radix + digit, 0x11_0000)
      end += 1
    }
    guard end > digits.startIndex else { return nil }
    if end < digits.endIndex, digits[end] == UInt8(ascii: ";") { end += 1 }
    return (String(character(code)), end - body.startIndex)
  }

  /// What a number stands for: 0x80 to 0x9F are those of Windows-1252, impossible ones U+FFFD.
  private static func character(_ code: UInt32) -> Unicode.Scalar {
    if let mapped = windows1252[code] { return mapped }
    guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return scalar
  }

  private static func named(_ body: ArraySlice<UInt8>, inAttribute: Bool) -> (String, length: Int)? {
    let word = body.prefix(longestName).prefix { $0.isASCIILetter || $0.digitValue.map { $0 < 10 } == true }
    if body.dropFirst(word.count).first == UInt8(ascii: ";"),
      let found = names[String(decoding: word, as: UTF8.self)]
    {
      return (found, word.count + 1)
    }
    // Old names count without a semicolon, the longest first; in an attribute only where the word ends with
    // them.
    var length = Swift.min(word.count, longestOldName)
    while length >= 2 {
      let name = String(decoding: word.prefix(length), as: UTF8.self)
      if oldNames.contains(name), let found = names[name] {
        let next = body.dropFirst(length).first
        let goesOn = length < word.count || next == UInt8(ascii: "=")
        return inAttribute && goesOn ? nil : (found, length)
      }
      length -= 1
    }
    return nil
  }
}

extension UInt8 {
  /// The value of the byte as a digit of base 36, whichever case.
  fileprivate var digitValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case _ where isASCIILetter: UInt32((self | 0x20) - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}
