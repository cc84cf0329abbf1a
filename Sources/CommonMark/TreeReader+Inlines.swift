import Markup
import Reporting

extension TreeReader {
  /// The inlines inside a node, lines joined.
  ///
  /// - Parameters:
  ///   - parent: a paragraph, a heading, emphasis, a link or an image.
  ///   - depth: how many quotations, list items and inlines stand around them.
  ///   - shift: by how many lines libcmark is wrong inside this paragraph.
  mutating func inlines(of parent: CMarkNode, depth: Int, shift: Int = 0) -> [Inline] {
    guard depth <= options.maximumDepth else { return tooDeep(parent, []) }
    var inlines: [Inline] = []
    var hasBreaks = false
    var child = parent.firstChild
    while let node = child {
      child = node.next
      if node.kind == .softBreak { hasBreaks = true }
      if let inline = inline(node, depth: depth, shift: shift) { inlines.append(inline) }
    }
    return hasBreaks && isExtended ? LineJoining.joinBreaks(in: inlines) : inlines
  }

  /// The inlines of a paragraph or heading by source line; bars are not restored yet.
  mutating func lines(of paragraph: CMarkNode, depth: Int) -> [SourceLine] {
    let shift = lineShift(of: paragraph)
    var lines: [SourceLine] = []
    var current = SourceLine(
      number: source.fileLine(paragraph.line + shift), text: [], endsInLineBreak: false)
    var child = paragraph.firstChild
    while let node = child {
      child = node.next
      let kind = node.kind
      if kind == .softBreak || kind == .lineBreak {
        current.endsInLineBreak = kind == .lineBreak
        lines.append(current)
        // Breaks have no place in libcmark; what follows them has.
        let number = node.next.map { source.fileLine($0.placeLine + shift) } ?? current.number + 1
        current = SourceLine(number: number, text: [], endsInLineBreak: false)
      } else if let inline = inline(node, depth: depth, shift: shift) {
        current.text.append(inline)
      }
    }
    lines.append(current)
    return lines
  }

  private mutating func inline(_ node: CMarkNode, depth: Int, shift: Int) -> Inline? {
    switch node.kind {
    case .text: return .text(plain(node, shift))
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .code:
      let code = node.literal
      let isPlain = !prepared.hasStandIns
      return .code(isPlain ? code : ReservedCharacters.restore(code, isLiteral: true, bar: .kept))
    case .html:
      guard isExtended else { return .html(node.literal) }
      return refuseHTML(node, in: shift)
    case .emphasis: return .emphasis(inlines(of: node, depth: depth + 1, shift: shift))
    case .strong: return .strong(inlines(of: node, depth: depth + 1, shift: shift))
    case .link, .image:
      let content = inlines(of: node, depth: depth + 1, shift: shift)
      let link = link(node, shift)
      if isExtended { check(link, content, isImage: node.kind == .image) }
      return node.kind == .link ? .link(link, content) : .image(link, content)
    default: return nil
    }
  }

  private mutating func plain(_ node: CMarkNode, _ shift: Int) -> String {
    let raw = node.literal
    if isExtended, prepared.hasDoubleAsterisks, raw.hasDoubleAsterisk {
      diagnostics.append(
        Diagnostic(
          .markdownLiteralAsterisks,
          at: source.location(fileLine: source.fileLine(node.line + shift)),
          zh: "“**”没有变成加粗，会原样显示",
          en: "'**' did not become strong text and shows as it is"))
    }
    return prepared.hasStandIns ? ReservedCharacters.restore(raw, isLiteral: false, bar: .kept) : raw
  }

  private func link(_ node: CMarkNode, _ shift: Int) -> Link {
    let line = node.placeLine + shift
    // libcmark is wrong about some columns (automatic links, lines after the first of an indented paragraph),
    // so a column counts only if the link's first character is there.
    let candidates = [node.column, (node.firstChild?.column ?? 0) - 1]
    let offset = candidates.lazy.compactMap { self.prepared.sourceOffset(line: line, column: $0) }
      .first { [UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "<")].contains(self.source.bytes[$0]) }
    return Link(
      address: text(node.address),
      title: text(node.title),
      line: source.fileLine(line),
      column: offset.map(source.column(at:)) ?? 0)
  }

  private mutating func check(_ link: Link, _ content: [Inline], isImage: Bool) {
    let place = source.location(fileLine: link.line, column: link.column)
    if SafeAddress(link.address) == nil {
      diagnostics.append(
        Diagnostic(
          .markdownUnsafeAddress,
          at: place,
          zh: "地址“\(link.address)”不安全",
          en: "the address '\(link.address)' is not safe"))
    }
    let isSilent = content.plainText.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
    if isImage, isSilent {
      diagnostics.append(
        Diagnostic(.markdownImageText, at: place, zh: "图片没有文字说明", en: "the image has no description"))
    } else if !isImage, isSilent || link.address.isEmpty {
      diagnostics.append(
        Diagnostic(
          .markdownEmptyLink,
          at: place,
          zh: isSilent ? "链接没有文字" : "链接没有地址",
          en: isSilent ? "the link has no text" : "the link has no address"))
    }
  }

  /// Reports raw HTML and gives nothing for it; closing tags are passed over, the opening one was reported.
  mutating func refuseHTML<Nothing>(_ node: CMarkNode, in shift: Int) -> Nothing? {
    let html = node.literal
    if html.hasPrefix("</") { return nil }
    let name = String(decoding: html.utf8.dropFirst().prefix(while: \.isNameOfTag), as: UTF8.self)
    let place = source.location(fileLine: source.fileLine(node.line + shift))
    let found =
      name.isEmpty
      ? Diagnostic(.markdownRawHTML, at: place, zh: "正文里写了 HTML 注释或声明", en: "an HTML comment or declaration")
      : Diagnostic(.markdownRawHTML, at: place, zh: "正文里写了 HTML 标记 <\(name)>", en: "the HTML tag <\(name)>")
    diagnostics.append(found)
    return nil
  }

  /// By how many lines libcmark is wrong inside a paragraph, because it took link definitions off its
  /// beginning.
  private func lineShift(of paragraph: CMarkNode) -> Int {
    guard paragraph.kind == .paragraph,
      let offset = prepared.sourceOffset(line: paragraph.line, column: paragraph.column),
      isDefinition(at: offset), let last = paragraph.lastChild
    else { return 0 }
    return Swift.max(0, paragraph.lastLine - Swift.max(last.line, last.lastLine))
  }

  /// Whether `[label]:` stands in the source; a label is at most 999 characters long and holds no bracket.
  private func isDefinition(at offset: Int) -> Bool {
    let bytes = source.bytes[offset...].prefix(4000)
    guard bytes.first == UInt8(ascii: "[") else { return false }
    var end = offset + 1
    while end + 1 < bytes.endIndex, bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "[") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return end + 1 < bytes.endIndex && bytes[end] == UInt8(ascii: "]") && bytes[end + 1] == UInt8(ascii: ":")
  }
}

extension UInt8 {
  fileprivate var isNameOfTag: Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
  }
}

extension CMarkNode {
  /// The line on which an inline begins; libcmark gives a link the line on which it ends, and a break none.
  fileprivate var placeLine: Int {
    switch kind {
    case .link, .image: firstChild?.placeLine ?? line
    case .softBreak, .lineBreak: next.map { $0.placeLine - 1 } ?? line
    default: line
    }
  }
}

extension String {
  fileprivate var hasDoubleAsterisk: Bool {
    let span = utf8.span
    guard span.count > 1 else { return false }
    for index in 1..<span.count where span[index] == UInt8(ascii: "*") && span[index - 1] == UInt8(ascii: "*")
    {
      return true
    }
    return false
  }
}
