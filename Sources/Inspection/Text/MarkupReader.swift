import Markup
import Notices

/// Reads HTML, XML and SVG into folded text and elements.
struct MarkupReader {
  /// What a reader sees: the text between tags.
  private(set) var visible = LeakProbe.FoldedText()
  /// Tags with their attributes, comments, scripts and styles.
  private(set) var hidden = LeakProbe.FoldedText()
  private(set) var elements: [MarkupElement] = []
  private(set) var hasDoctype = false
  /// Raw content of `script` and `style`, in order, with the index of the element that it belongs to.
  private(set) var rawContents: [(element: Int, range: Range<Int>)] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    visible.reserve(bytes.count / 2)
    for token in HTMLTokenizer(bytes) { read(token) }
  }

  private mutating func read(_ token: HTMLToken) {
    switch token.kind {
    case .text:
      visible.append(markup: bytes, in: token.range)
      if !elements.isEmpty, !elements[elements.count - 1].hasText, isInk(token.range) {
        elements[elements.count - 1].hasText = true
      }
    case .startTag:
      let tag = hasAttributes(token) ? token.tag(in: bytes) : nil
      let name = tag?.name ?? token.name(in: bytes)
      if !MarkupElement.inline.contains(name) { visible.breakBlock(at: token.range.lowerBound) }
      elements.append(
        MarkupElement(
          name: name, offset: token.range.lowerBound, isEnd: false, attributes: tag?.attributes ?? []))
      if let tag { readAttributes(of: tag, in: token.range) }
    case .endTag:
      let name = token.name(in: bytes)
      if !MarkupElement.inline.contains(name) { visible.breakBlock(at: token.range.lowerBound) }
      elements.append(
        MarkupElement(name: name, offset: token.range.lowerBound, isEnd: true, attributes: []))
    case .rawText:
      rawContents.append((elements.count - 1, token.range))
      readHidden(token.range)
    case .doctype:
      hasDoctype = true
      readHidden(token.range)
    case .comment, .cutTag:
      readHidden(token.range)
    }
  }

  private mutating func readHidden(_ range: Range<Int>) {
    hidden.append(bytes, in: range)
    hidden.breakBlock(at: range.upperBound)
  }

  /// A tag can hide something only in digits, in references, or in characters beyond ASCII.
  private mutating func readAttributes(of tag: HTMLTag, in range: Range<Int>) {
    guard bytes[range].contains(where: Self.canHide) else { return }
    readHidden(range)
    for attribute in tag.attributes {
      guard let value = attribute.valueRange, bytes[value].contains(UInt8(ascii: "&")) else { continue }
      hidden.append(markup: bytes, in: value)
      hidden.breakBlock(at: value.upperBound)
    }
  }

  private static func canHide(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "&") || byte &- UInt8(ascii: "0") < 10
  }

  private func hasAttributes(_ token: HTMLToken) -> Bool {
    token.range.upperBound - token.nameRange.upperBound > 1
  }

  private func isInk(_ range: Range<Int>) -> Bool {
    bytes[range].contains { $0 > 0x20 }
  }
}

extension LeakProbe.FoldedText {
  /// Appends text of a document, character references decoded.
  mutating func append(markup bytes: [UInt8], in range: Range<Int>) {
    var start = range.lowerBound
    while let ampersand = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      append(bytes, in: start..<ampersand)
      var end = ampersand + 1
      while end < range.upperBound, end - ampersand < 40, Self.isOfReference(bytes[end]) { end += 1 }
      if end < range.upperBound, bytes[end] == UInt8(ascii: ";") { end += 1 }
      var decoded: [UInt8] = []
      CharacterReference.decode(bytes[ampersand..<end], into: &decoded)
      for scalar in String(decoding: decoded, as: UTF8.self).unicodeScalars { append(scalar, at: ampersand) }
      start = end
    }
    append(bytes, in: start..<range.upperBound)
  }

  private static func isOfReference(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "#")
  }
}
