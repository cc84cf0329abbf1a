import Markup
import Notices

/// Reads HTML, XML and SVG into folded text and elements.
struct MarkupReader {
  /// What a reader sees: the text between tags.
  private(set) var visible: [LeakProbe.FoldedText.Piece] = []
  /// Attributes, comments, scripts and styles.
  private(set) var hidden: [LeakProbe.FoldedText.Piece] = []
  /// Attributes of nothing but ASCII letters and marks. Kept apart, for they would stand between digits that are
  /// spread over other attributes.
  private(set) var letters: [LeakProbe.FoldedText.Piece] = []
  /// The text without the small glosses beside it (`rt`), and the glosses by themselves; empty without any.
  private(set) var ground: [LeakProbe.FoldedText.Piece] = []
  private(set) var glosses: [LeakProbe.FoldedText.Piece] = []
  /// Comments and scripts that hold tags or references, which a reader of the source sees through.
  private(set) var inner: [Range<Int>] = []
  /// Texts and attributes with character references, which may stand for further markup.
  private(set) var referenced: [Range<Int>] = []
  private(set) var elements: [MarkupElement] = []
  /// Where `<hr>` stands, without attributes.
  private(set) var rules: [Int] = []
  private(set) var hasDoctype = false
  private let bytes: [UInt8]
  private var isInGloss = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for token in HTMLTokenizer(bytes) { read(token) }
  }

  private mutating func read(_ token: HTMLToken) {
    switch token.kind {
    case .text:
      readText(token.range)
      if let last = elements.last, !last.hasText, bytes[token.range].contains(where: { $0 > 0x20 }) {
        elements[elements.count - 1].hasText = true
      }
    case .startTag, .endTag: readTag(token)
    case .doctype:
      hasDoctype = true
      readHidden(token.range)
    case .rawText, .comment, .cutTag:
      readHidden(token.range)
      let content = min(token.range.lowerBound + 1, token.range.upperBound)..<token.range.upperBound
      if bytes.contains(UInt8(ascii: "<"), in: content) || bytes.contains(UInt8(ascii: "&"), in: content) {
        inner.append(content)
      }
    }
  }

  private mutating func readText(_ range: Range<Int>) {
    let first = visible.count
    visible.append(markup: bytes, in: range)
    let pieces = visible[first...]
    if isInGloss { glosses += pieces } else if !glosses.isEmpty { ground += pieces }
    if bytes.contains(UInt8(ascii: "&"), in: range) { referenced.append(range) }
  }

  /// Follows the small glosses beside a text, by their tags.
  private mutating func readRuby(_ name: ElementName, isEnd: Bool) {
    switch name {
    case .rt, .rp, .rtc:
      if glosses.isEmpty { ground = visible }
      glosses.append(.scalar("\u{200b}", at: 0))
      isInGloss = !isEnd
    case .ruby, .rb: isInGloss = false
    default: break
    }
  }

  private mutating func readTag(_ token: HTMLToken) {
    let name = ElementName(bytes, in: token.nameRange)
    if name == .hr, token.kind == .startTag, token.range.count == 4 { rules.append(token.range.lowerBound) }
    readRuby(name, isEnd: token.kind == .endTag)
    // A new line is no new block: an address goes on after it.
    let start = token.range.lowerBound
    let piece: LeakProbe.FoldedText.Piece? =
      name == .br ? .scalar(" ", at: start) : name.isInline ? nil : .blockBreak(at: start)
    if let piece {
      visible.append(piece)
      if !glosses.isEmpty { ground.append(piece) }
    }
    if name == .other, canHide(token.nameRange) { readHidden(token.nameRange) }
    let hasAttributes = token.range.upperBound - token.nameRange.upperBound > 1
    // An end tag can have attributes too, which browsers leave out; nothing may hide there.
    if hasAttributes, token.kind == .endTag { readHidden(token.range) }
    let isPlain = !hasAttributes || (!name.isStructural && hasOnlyPlainClass(token))
    let tag = token.kind == .startTag && !isPlain ? token.tag(in: bytes) : nil
    if tag == nil, hasAttributes { letters += [.text(token.range), .blockBreak(at: token.range.upperBound)] }
    guard tag != nil || name.isStructural else { return }
    elements.append(
      MarkupElement(
        name: name, offset: token.range.lowerBound, isEnd: token.kind == .endTag,
        attributes: tag?.attributes ?? []))
    if let tag { readAttributes(of: tag) }
  }

  /// Whether a tag is `<name class="…">` with nothing else and nothing hidden in it. Most tags are; no check
  /// asks for them.
  private func hasOnlyPlainClass(_ token: HTMLToken) -> Bool {
    let lead = " class=\"".utf8
    let start = token.nameRange.upperBound + lead.count
    let value = start..<max(start, token.range.upperBound - 2)
    guard bytes[token.nameRange.upperBound..<token.range.upperBound].starts(with: lead),
      bytes[value.upperBound] == UInt8(ascii: "\"")
    else { return false }
    return !bytes.contains(UInt8(ascii: "\""), in: value) && !canHide(value)
  }

  private mutating func readHidden(_ range: Range<Int>) {
    hidden.append(.text(range))
    hidden.append(.blockBreak(at: range.upperBound))
  }

  /// Numbers and Chinese words can be hidden only in digits, in references, or in characters beyond ASCII.
  private mutating func readAttributes(of tag: HTMLTag) {
    for attribute in tag.attributes {
      if canHide(attribute.nameRange) { readHidden(attribute.nameRange) }
      guard let value = attribute.valueRange else { continue }
      guard canHide(value) else {
        letters += [.text(value), .blockBreak(at: value.upperBound)]
        continue
      }
      readHidden(value)
      if bytes.contains(UInt8(ascii: "&"), in: value) {
        hidden.append(markup: bytes, in: value)
        hidden.append(.blockBreak(at: value.upperBound))
        referenced.append(value)
      }
    }
  }

  private func canHide(_ range: Range<Int>) -> Bool {
    let bytes = bytes.span
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 || byte == UInt8(ascii: "&") || byte &- UInt8(ascii: "0") < 10 { return true }
    }
    return false
  }
}

extension [LeakProbe.FoldedText.Piece] {
  /// Appends text of a document, character references decoded.
  fileprivate mutating func append(markup bytes: [UInt8], in range: Range<Int>) {
    var start = range.lowerBound
    while let ampersand = bytes.firstIndex(of: UInt8(ascii: "&"), in: start..<range.upperBound) {
      append(.text(start..<ampersand))
      var end = ampersand + 1
      while end < range.upperBound, end - ampersand < 40, Self.isOfReference(bytes[end]) { end += 1 }
      if end < range.upperBound, bytes[end] == UInt8(ascii: ";") { end += 1 }
      let decoded = CharacterReference.text(bytes[ampersand..<end])
      for scalar in decoded.unicodeScalars { append(.scalar(scalar, at: ampersand)) }
      start = end
    }
    append(.text(start..<range.upperBound))
  }

  private static func isOfReference(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "#")
  }
}
