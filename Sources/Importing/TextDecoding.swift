import Archives
import Reporting

/// Turns the bytes of a text file into text, or says why it cannot.
enum TextDecoding {
  /// The text of a file.
  ///
  /// UTF-8 is taken as it is; UTF-16 needs its byte order mark; anything else is tried as GB18030 (of which GBK and
  /// GB 2312 are parts) and used only if converting back gives the same bytes and the result reads like Chinese.
  static func decode(_ bytes: [UInt8], file: String) -> Report<String?> {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return decodeUTF8(Array(bytes.dropFirst(3)), file: file)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return convert(bytes, skipping: 2, from: "UTF-16LE", file: file) }
    if bytes.starts(with: [0xFE, 0xFF]) { return convert(bytes, skipping: 2, from: "UTF-16BE", file: file) }
    if String(validating: bytes, as: UTF8.self) != nil || isDamagedUTF8(bytes) {
      return decodeUTF8(bytes, file: file)
    }
    return convert(bytes, skipping: 0, from: "GB18030", file: file)
  }

  private static func decodeUTF8(_ bytes: [UInt8], file: String) -> Report<String?> {
    if let text = String(validating: bytes, as: UTF8.self) { return Report(text) }
    let readable = validPrefix(of: bytes)
    let lines = readable.split(omittingEmptySubsequences: false, whereSeparator: \.endsLine)
    let location = SourceLocation(file: file, line: lines.count, column: (lines.last?.count ?? 0) + 1)
    return Report(
      nil,
      [
        Diagnostic(
          .importEncoding, at: location, zh: "此处的字节不是 UTF-8 文字", en: "the bytes here are not UTF-8 text")
      ])
  }

  private static func convert(
    _ bytes: [UInt8], skipping mark: Int, from encoding: String, file: String
  ) -> Report<String?> {
    let body = Array(bytes.dropFirst(mark))
    if let utf8 = CharacterConversion.convert(body, from: encoding, to: "UTF-8"),
      CharacterConversion.convert(utf8, from: "UTF-8", to: encoding) == body,
      let text = String(validating: utf8, as: UTF8.self), mark > 0 || readsLikeChinese(text)
    {
      let note = Diagnostic(
        .importDecoded, at: SourceLocation(file: file), zh: "文件编码是 \(encoding)，已无损转换为 UTF-8",
        en: "the file is \(encoding); it was converted to UTF-8 without loss")
      return Report(text, [note])
    }
    let refusal = Diagnostic(
      .importEncoding, at: SourceLocation(file: file), zh: "文件既不是 UTF-8，也不能按 \(encoding) 无损读取",
      en: "the file is not UTF-8 and cannot be read as \(encoding) without loss")
    return Report(nil, [refusal])
  }

  /// Whether most of the text is UTF-8 with a few broken bytes: read as GB18030 it would become other characters.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    let repaired = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let broken = repaired.count { $0 == "\u{FFFD}" }
    let beyondASCII = repaired.count { !$0.isASCII }
    return broken * 4 < beyondASCII
  }

  /// Whether at least nine in ten scalars are ASCII, common Chinese characters or the punctuation around them.
  private static func readsLikeChinese(_ text: String) -> Bool {
    let common = text.unicodeScalars.count { scalar in
      switch scalar.value {
      case 0x09...0x7E, 0xA0, 0xB7, 0x2010...0x2027, 0x2460...0x2473, 0x3000...0x301F, 0x3400...0x4DBF,
        0x4E00...0x9FFF, 0xFF01...0xFF5E, 0x20000...0x3FFFF:
        true
      default: false
      }
    }
    return common * 10 >= text.unicodeScalars.count * 9
  }

  private static func validPrefix(of bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { scalars.append(scalar) }
    return scalars
  }
}
