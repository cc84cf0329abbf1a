import Reporting

/// A template as somebody wrote it.
public struct TemplateSource: Sendable, Hashable {
  /// What other templates and the program call it, such as `layouts/page`.
  public let name: String
  /// The file to name in messages.
  public let file: String
  /// The text in UTF-8.
  public let bytes: [UInt8]

  /// Names a template's text.
  ///
  /// - Parameters:
  ///   - name: such as `layouts/page`.
  ///   - file: path as people know it, such as `Templates/layouts/page.mustache`.
  ///   - bytes: UTF-8; a byte order mark at the beginning is dropped.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The place of a byte, in lines and columns.
  func location(_ offset: Int) -> SourceLocation {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let line = before.count { $0 == .lineFeed } + 1
    let column = bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(file: file, line: line, column: column)
  }

  /// Where the line of a byte begins, if there is only white space between.
  func blankLineStart(before offset: Int) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return start == 0 || bytes[start - 1] == .lineFeed ? start : nil
  }

  /// Where the next line begins, or the end, if there is only white space up to it.
  func nextLineStart(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isBlank || bytes[end] == .carriageReturn { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == .lineFeed ? end + 1 : nil
  }

  /// The white space at the beginning of the line that a byte stands in.
  func indentation(ofLineAt offset: Int) -> [UInt8] {
    let start = bytes[..<offset].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    return Array(bytes[start...].prefix(while: \.isBlank))
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  /// Space or tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  /// Space, tab or the end of a line.
  var isWhiteSpace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }
}
