import Reporting

/// The marker `{#id}` with which an author fixes the anchor of a heading or a question.
enum ExplicitID {
  /// What the end of a text says about its anchor.
  enum Finding: Equatable {
    case none
    case id(String)
    /// A marker was begun but holds no usable id.
    case malformed(String)
  }

  /// Takes the marker off the end of a text.
  ///
  /// An id has ASCII letters, digits, `-` and `_`, and begins with a letter.
  static func take(from text: inout [Inline]) -> Finding {
    guard case .text(let last)? = text.last else { return .none }
    var bytes = Array(last.utf8)
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    guard bytes.last == UInt8(ascii: "}"), let start = bytes.lastIndex(of: UInt8(ascii: "{")),
      start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "#")
    else { return .none }
    let id = bytes[(start + 2)..<(bytes.count - 1)]
    guard let first = id.first, isLetter(first), id.allSatisfy(isAllowed) else {
      return .malformed(String(decoding: bytes[start...], as: UTF8.self))
    }
    var rest = bytes[..<start]
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    text.removeLast()
    if !rest.isEmpty { text.append(.text(String(decoding: rest, as: UTF8.self))) }
    return .id(String(decoding: id, as: UTF8.self))
  }

  /// Takes the marker off the end of a text; a malformed one is reported and stays.
  ///
  /// - Returns: the id, or nothing in an empty string.
  static func take(
    from text: inout [Inline],
    at location: SourceLocation,
    into diagnostics: inout [Diagnostic]
  ) -> String {
    switch take(from: &text) {
    case .none: return ""
    case .id(let id): return id
    case .malformed(let marker):
      diagnostics.append(
        Diagnostic(
          .markdownHeadingID,
          at: location,
          zh: "“\(marker)”不能作锚点",
          en: "'\(marker)' cannot be an anchor"))
      return ""
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
