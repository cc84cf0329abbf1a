import Reporting

/// What staff saved, made uniform: UTF-8, no byte order mark, lines that end in a line feed.
enum SourceText {
  /// The bytes in that form, or a finding when they are not UTF-8.
  ///
  /// Editors on Windows write a byte order mark and CRLF; neither is an author's mistake, so both are taken off.
  static func normalise(_ bytes: [UInt8], file: String) -> Report<[UInt8]?> {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: body, as: UTF8.self) != nil else {
      let line = firstInvalidLine(body)
      let looksLikeGBK = body.contains { $0 >= 0x81 }
      return Report(
        nil,
        [
          Diagnostic(
            .contentEncoding, at: SourceLocation(file: file, line: line, column: 1),
            zh: looksLikeGBK ? "文件不是 UTF-8 编码，可能是 GBK" : "文件不是 UTF-8 编码",
            en: looksLikeGBK ? "the file is not UTF-8; it may be GBK" : "the file is not UTF-8")
        ])
    }
    guard body.contains(UInt8(ascii: "\r")) else { return Report(body) }
    var out: [UInt8] = []
    out.reserveCapacity(body.count)
    for (index, byte) in body.enumerated() {
      if byte != UInt8(ascii: "\r") {
        out.append(byte)
      } else if index + 1 == body.count || body[index + 1] != UInt8(ascii: "\n") {
        out.append(UInt8(ascii: "\n"))
      }
    }
    return Report(out)
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    var lines = LineCursor(bytes)
    while let line = lines.next() {
      if String(validating: bytes[line], as: UTF8.self) == nil { return lines.number }
    }
    return 1
  }
}
