import Archives

/// Text whose encoding nothing names, as in the metadata of pictures and the strings of PDF.
enum TextGuess {
  /// The text in UTF-8: by its byte order mark, else as UTF-8, GB 18030 or Latin-1, whichever fits first.
  static func utf8(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    if bytes.starts(with: [0xfe, 0xff]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if bytes.starts(with: [0xff, 0xfe]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return Array(bytes.dropFirst(3)) }
    if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil { return bytes }
    if let text = CharacterConversion.convert(bytes, from: "GB18030", to: "UTF-8") { return text }
    return Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
  }

  /// UTF-16 as UTF-8; what is not a character becomes U+FFFD.
  static func utf16(_ bytes: some Collection<UInt8>, isBigEndian: Bool) -> [UInt8] {
    let bytes = Array(bytes)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units.filter { $0 != 0 }, as: UTF16.self).utf8)
  }
}
