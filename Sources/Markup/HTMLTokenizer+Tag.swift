/// The one reader of a tag's inside: finds where it ends, and on the way each attribute.
struct HTMLTagScan {
  /// An attribute's place, before anything is made of it.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>?
    let quoting: HTMLAttribute.Quoting
  }

  let name: Range<Int>
  /// The offset after the tag.
  private(set) var offset: Int
  private(set) var end = HTMLTag.End.name
  private(set) var isSelfClosing = false

  /// Reads a tag whose name begins at an offset.
  ///
  /// - Parameter visit: is given each attribute.
  init(_ bytes: Span<UInt8>, nameAt start: Int, visit: (Attribute) -> Void = { _ in }) {
    var i = start
    while i < bytes.count, !bytes[i].endsTagName { i += 1 }
    name = start..<i
    offset = i
    while offset < bytes.count, end != .closed {
      let byte = bytes[offset]
      end = .betweenAttributes
      if byte == UInt8(ascii: ">") {
        end = .closed
        offset += 1
      } else if byte == UInt8(ascii: "/") {
        offset += 1
        isSelfClosing = offset < bytes.count && bytes[offset] == UInt8(ascii: ">")
      } else if byte.isHTMLSpace {
        offset += 1
      } else {
        visit(attribute(in: bytes))
      }
    }
  }

  /// Reads the attribute at the current offset.
  private mutating func attribute(in bytes: Span<UInt8>) -> Attribute {
    let start = offset
    offset += 1  // An `=` that comes first belongs to the name.
    while offset < bytes.count, !bytes[offset].endsAttributeName { offset += 1 }
    let name = start..<offset
    if offset == bytes.count { end = .attributeName }
    skipSpace(in: bytes)
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: nil, quoting: .none)
    }
    offset += 1
    skipSpace(in: bytes)
    guard offset < bytes.count else {
      end = .beforeValue
      return Attribute(name: name, value: offset..<offset, quoting: .none)
    }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      offset += 1
      let first = offset
      while offset < bytes.count, bytes[offset] != quote { offset += 1 }
      let value = first..<offset
      if offset < bytes.count { offset += 1 } else { end = .value }
      return Attribute(name: name, value: value, quoting: quote == UInt8(ascii: "'") ? .single : .double)
    }
    let first = offset
    while offset < bytes.count, !bytes[offset].isHTMLSpace, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    if offset == bytes.count { end = .value }
    return Attribute(name: name, value: first..<offset, quoting: .none)
  }

  private mutating func skipSpace(in bytes: Span<UInt8>) {
    while offset < bytes.count, bytes[offset].isHTMLSpace { offset += 1 }
  }
}

extension HTMLToken {
  /// The tag taken apart; `nil` for what is no tag.
  ///
  /// - Parameter document: the bytes that the tokenizer was given.
  public func tag(in document: [UInt8]) -> HTMLTag? {
    guard !nameRange.isEmpty else { return nil }
    var attributes: [HTMLAttribute] = []
    let scan = HTMLTagScan(document.span, nameAt: nameRange.lowerBound) {
      attributes.append(
        HTMLAttribute(
          name: document.lowercased($0.name), nameRange: $0.name, valueRange: $0.value, quoting: $0.quoting))
    }
    return HTMLTag(
      name: name(in: document), attributes: attributes, isSelfClosing: scan.isSelfClosing, end: scan.end)
  }

  /// The name of a tag, ASCII letters in lower case; empty for what is no tag.
  ///
  /// - Parameter document: the bytes that the tokenizer was given.
  public func name(in document: [UInt8]) -> String { document.lowercased(nameRange) }
}

extension [UInt8] {
  fileprivate func lowercased(_ range: Range<Int>) -> String {
    for byte in self[range] where byte.asciiLowercased != byte {
      return String(decoding: self[range].map(\.asciiLowercased), as: UTF8.self)
    }
    return String(decoding: self[range], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var endsTagName: Bool { isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
  fileprivate var endsAttributeName: Bool { endsTagName || self == UInt8(ascii: "=") }
}
