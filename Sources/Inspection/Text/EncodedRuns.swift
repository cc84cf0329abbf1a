/// Parts of a file that are written in another way than as text: percent encoding, backslash escapes, base64.
///
/// Each is decoded and given back as a document of its own, for it may hold markup or another encoding in turn.
struct EncodedRuns {
  /// What a part stands for.
  struct Run: Sendable {
    /// First byte of the part in the file.
    let offset: Int
    let decoded: [UInt8]
  }

  /// Everything encoded in some bytes, by rising offset.
  static func all(in bytes: [UInt8]) -> [Run] {
    var out: [Run] = []
    let span = bytes.span
    var index = 0
    var tokenStart = 0
    while index < span.count {
      let byte = span[index]
      if Base64Text.isDigit(byte) {
        index += 1
        continue
      }
      if index - tokenStart >= Base64Text.minimumLength {
        for decoded in Base64Text.decode(bytes, tokenStart..<index) {
          out.append(Run(offset: tokenStart, decoded: decoded))
        }
      }
      if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\"),
        let run = escaped(bytes, at: index, after: tokenStart)
      {
        out.append(run.run)
        index = run.end
      } else {
        index += 1
      }
      tokenStart = index
    }
    if span.count - tokenStart >= Base64Text.minimumLength {
      for decoded in Base64Text.decode(bytes, tokenStart..<span.count) {
        out.append(Run(offset: tokenStart, decoded: decoded))
      }
    }
    return out
  }

  /// The part around an escape: back to where its word began, on to the end of the quotation or the word.
  private static func escaped(_ bytes: [UInt8], at index: Int, after wordStart: Int) -> (run: Run, end: Int)?
  {
    guard Escape(bytes, at: index) != nil else { return nil }
    let start = max(wordStart, index - 64)
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

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x1f, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    default: false
    }
  }
}
