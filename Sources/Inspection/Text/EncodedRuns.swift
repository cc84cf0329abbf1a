/// Parts of a file that are written in another way than as text: percent encoding, backslash escapes, base64.
///
/// Each is decoded and given back as a document of its own, for it may hold markup or another encoding in
/// turn.
enum EncodedRuns {
  /// What a part stands for.
  struct Run: Sendable {
    /// First byte of the part in the file.
    let offset: Int
    let decoded: [UInt8]
  }

  /// Everything encoded in some bytes.
  static func all(in bytes: [UInt8]) -> [Run] {
    base64(in: bytes) + HexadecimalText.all(in: bytes) + escaped(in: bytes, mark: UInt8(ascii: "%"))
      + escaped(in: bytes, mark: UInt8(ascii: "\\")) + octal(in: bytes)
  }

  private static func base64(in bytes: [UInt8]) -> [Run] {
    var out: [Run] = []
    let step = Base64Text.minimumWordLength
    let values = Base64Text.values
    var index = step - 1
    while index < bytes.count {
      // A token of that length covers one of as many neighbouring places.
      guard values[Int(bytes[index])] < 64 else {
        index += step
        continue
      }
      var start = index
      while start > 0, values[Int(bytes[start - 1])] < 64 { start -= 1 }
      var end = index + 1
      while end < bytes.count, values[Int(bytes[end])] < 64 { end += 1 }
      if end - start >= Base64Text.minimumLength {
        out += Base64Text.decode(bytes, start..<end).map { Run(offset: start, decoded: $0) }
      }
      if end - start >= step, end - start <= Base64Text.longestWord,
        let word = Base64Text.word(bytes, start..<end)
      {
        out.append(Run(offset: start, decoded: word))
      }
      index = end + step
    }
    return out
  }

  private static func escaped(in bytes: [UInt8], mark: UInt8) -> [Run] {
    var out: [Run] = []
    var start = 0
    while let index = bytes.firstIndex(of: mark, in: start..<bytes.count) {
      let run = escaped(bytes, at: index, after: start)
      if let run { out.append(run.run) }
      start = run?.end ?? index + 1
    }
    return out
  }

  /// Backslashes with three octal digits, which a script takes for characters and a stylesheet for others.
  private static func octal(in bytes: [UInt8]) -> [Run] {
    var out: [Run] = []
    var start = 0
    while let index = bytes.firstIndex(of: UInt8(ascii: "\\"), in: start..<bytes.count) {
      var decoded: [UInt8] = []
      var end = index
      while end + 3 < bytes.count, bytes[end] == UInt8(ascii: "\\"), bytes[end + 1] &- UInt8(ascii: "0") < 4,
        bytes[end + 2] &- UInt8(ascii: "0") < 8, bytes[end + 3] &- UInt8(ascii: "0") < 8
      {
        decoded.append((bytes[end + 1] & 3) << 6 | (bytes[end + 2] & 7) << 3 | bytes[end + 3] & 7)
        end += 4
      }
      if decoded.count > 5 { out.append(Run(offset: index, decoded: decoded)) }
      start = max(end, index + 1)
    }
    return out
  }

  /// The part around an escape: back to where its word began, on to the end of the quotation or the word.
  private static func escaped(_ bytes: [UInt8], at index: Int, after last: Int) -> (run: Run, end: Int)? {
    guard Escape(bytes, at: index) != nil else { return nil }
    var start = index
    while start > last, index - start < 64, isOfWord(bytes[start - 1]) { start -= 1 }
    var decoded = Array(bytes[start..<index])
    var end = index
    while end < bytes.count, !isDelimiter(bytes[end]), end - start < 4096 {
      if let escape = Escape(bytes, at: end) {
        decoded += escape.decoded
        end += escape.length
      } else {
        decoded.append(bytes[end])
        end += 1
      }
    }
    return (Run(offset: start, decoded: decoded), end)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ")
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x1f, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    default: false
    }
  }
}
