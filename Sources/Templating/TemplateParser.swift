import Reporting

/// Makes a tree of a template's tags and text.
///
/// Total: whatever is wrong becomes a diagnostic, and the rest of the template is read all the same.
struct TemplateParser {
  /// A section, parent or block whose end has not come yet.
  private struct Opened {
    let tag: TemplateTag
    let name: String
    var nodes: [TemplateNode] = []
    /// For a parent or block: whether the tag begins its line, and whether its content begins on the next.
    var indentation: [UInt8]?
    var opensLine = false
  }

  private let source: TemplateSource
  private var scanner: TemplateScanner
  private var diagnostics: [Diagnostic] = []
  /// The first has the template's own nodes and no tag.
  private var nodes: [TemplateNode] = []
  private var stack: [Opened] = []
  /// Where the text begins that is no node yet.
  private var cursor = 0

  private init(_ source: TemplateSource) {
    self.source = source
    scanner = TemplateScanner(source)
  }

  /// Reads a template.
  static func parse(_ source: TemplateSource) -> Report<[TemplateNode]> {
    var parser = TemplateParser(source)
    while let tag = parser.scanner.next() { parser.read(tag) }
    parser.text(upTo: source.bytes.count)
    while let opened = parser.stack.last {
      parser.report(
        .templateUnbalanced, opened.tag, zh: "“\(parser.written(opened.tag))”没有收尾",
        en: "'\(parser.written(opened.tag))' is never closed")
      parser.close(parser.source.bytes.count..<parser.source.bytes.count)
    }
    return Report(parser.nodes, parser.scanner.diagnostics + parser.diagnostics)
  }

  private mutating func read(_ tag: TemplateTag) {
    switch tag.kind {
    case .comment, .delimiters: _ = takeLine(of: tag)
    case .value, .raw:
      text(before: tag)
      if let name = name(of: tag) { add(.value(name, isRaw: tag.kind == .raw)) }
    case .partial:
      let indentation = takeLine(of: tag)
      if let name = word(of: tag) {
        add(.partial(name, offset: tag.content.lowerBound, indentation: indentation))
      }
    case .section, .inverted:
      _ = takeLine(of: tag)
      stack.append(Opened(tag: tag, name: scanner.string(tag.content)))
    case .parent: open(parent: tag)
    case .block: open(block: tag)
    case .close: read(close: tag)
    }
  }

  /// Adds the text up to a tag. A tag that has its line to itself takes the line away with it.
  ///
  /// - Returns: the white space before such a tag, or `nil`.
  private mutating func takeLine(of tag: TemplateTag) -> [UInt8]? {
    guard let lineStart = source.blankLineStart(before: tag.range.lowerBound),
      let nextLine = source.nextLineStart(after: tag.range.upperBound)
    else {
      text(before: tag)
      return nil
    }
    text(upTo: lineStart)
    cursor = nextLine
    return Array(source.bytes[lineStart..<tag.range.lowerBound])
  }

  private mutating func open(parent tag: TemplateTag) {
    let lineStart = source.blankLineStart(before: tag.range.lowerBound)
    text(upTo: lineStart ?? tag.range.lowerBound)
    cursor = tag.range.upperBound
    let indentation = lineStart.map { Array(source.bytes[$0..<tag.range.lowerBound]) }
    stack.append(Opened(tag: tag, name: scanner.string(tag.content), indentation: indentation))
  }

  private mutating func open(block tag: TemplateTag) {
    let lineStart = source.blankLineStart(before: tag.range.lowerBound)
    let nextLine = source.nextLineStart(after: tag.range.upperBound)
    let isArgument = stack.last?.tag.kind == .parent
    let opensLine = nextLine != nil && (isArgument || lineStart != nil)
    if opensLine {
      text(upTo: lineStart ?? tag.range.lowerBound)
      cursor = nextLine ?? tag.range.upperBound
    } else {
      text(before: tag)
    }
    stack.append(Opened(tag: tag, name: scanner.string(tag.content), opensLine: opensLine))
  }

  private mutating func read(close tag: TemplateTag) {
    let name = scanner.string(tag.content)
    guard let match = stack.lastIndex(where: { $0.name == name }) else {
      _ = takeLine(of: tag)
      report(
        .templateUnbalanced, tag, zh: "“\(written(tag))”没有对应的开头",
        en: "nothing of this name is open here for '\(written(tag))' to close",
        hint: Suggestion.hint(for: name, in: stack.map(\.name)))
      return
    }
    while stack.count > match + 1, let inner = stack.last {
      report(
        .templateUnbalanced, tag, zh: "“\(written(inner.tag))”还没有收尾，不能先用“\(written(tag))”",
        en: "'\(written(tag))' comes before '\(written(inner.tag))' is closed")
      text(before: tag)
      close(tag.range)
    }
    switch stack[match].tag.kind {
    case .parent: text(before: tag)
    case .block: takeLine(ofBlockEnd: tag)
    default: _ = takeLine(of: tag)
    }
    close(tag.range)
  }

  /// The end of an argument need not have its line to itself, for nothing else on the line counts.
  private mutating func takeLine(ofBlockEnd tag: TemplateTag) {
    let isArgument = stack.dropLast().last?.tag.kind == .parent
    if isArgument, let lineStart = source.blankLineStart(before: tag.range.lowerBound) {
      text(upTo: max(lineStart, cursor))
      cursor = tag.range.upperBound
    } else {
      _ = takeLine(of: tag)
    }
  }

  /// Makes a node of what was opened last; `end` is its closing tag.
  private mutating func close(_ end: Range<Int>) {
    guard let opened = stack.popLast() else { return }
    switch opened.tag.kind {
    case .parent: close(parent: opened, end)
    case .block: close(block: opened, end)
    default:
      guard let name = name(of: opened.tag) else { return }
      add(.section(name, isInverted: opened.tag.kind == .inverted, opened.nodes))
    }
  }

  private mutating func close(parent opened: Opened, _ end: Range<Int>) {
    guard let name = word(of: opened.tag) else { return }
    var blocks: [TemplateBlock] = []
    for node in opened.nodes {
      guard case .block(let block) = node else {
        reportIgnored(node)
        continue
      }
      if blocks.contains(where: { $0.name == block.name }) {
        diagnostics.append(
          Diagnostic(
            .templateDuplicateBlock, at: source.location(block.offset),
            zh: "块“\(block.name)”给了两次", en: "block '\(block.name)' is given twice"))
      } else {
        blocks.append(block)
      }
    }
    var indentation = opened.indentation
    let nextLine = source.nextLineStart(after: end.upperBound)
    if let written = indentation, nextLine == nil {
      let tagStart = opened.tag.range.lowerBound
      add(.lineStart(tagStart - written.count..<tagStart))
      indentation = nil
    } else if indentation != nil, let nextLine {
      cursor = nextLine
    }
    add(.parent(TemplateParent(name: name, offset: opened.tag.content.lowerBound, indentation: indentation, blocks: blocks)))
  }

  private mutating func close(block opened: Opened, _ end: Range<Int>) {
    guard let name = word(of: opened.tag) else { return }
    var indentation = source.indentation(ofLineAt: opened.tag.range.lowerBound)
    if opened.opensLine, let intrinsic = opened.nodes.lazy.compactMap(firstIndentation).first {
      indentation = intrinsic
    }
    add(
      .block(
        TemplateBlock(
          name: name, offset: opened.tag.content.lowerBound, source: source, nodes: opened.nodes,
          opensLine: opened.opensLine, indentation: indentation)))
  }

  /// How far the first line of a node is indented that is not blank.
  private func firstIndentation(_ node: TemplateNode) -> [UInt8]? {
    switch node {
    case .lineStart(let range): Array(source.bytes[range])
    case .partial(_, _, let indentation): indentation
    case .parent(let parent): parent.indentation
    case .block(let block): block.indentation
    case .section(_, _, let nodes): nodes.lazy.compactMap(firstIndentation).first
    case .text, .value: nil
    }
  }

  private mutating func reportIgnored(_ node: TemplateNode) {
    let offset: Int
    switch node {
    case .text(let range):
      guard let first = range.first(where: { !source.bytes[$0].isWhiteSpace }) else { return }
      offset = first
    case .value(let name, _), .section(let name, _, _): offset = name.offset
    case .partial(_, let start, _): offset = start
    case .parent(let parent): offset = parent.offset
    case .lineStart, .block: return
    }
    diagnostics.append(
      Diagnostic(
        .templateIgnoredContent, at: source.location(offset),
        zh: "布局标签之间、块之外的内容不会出现在页面上",
        en: "what stands between the tags of a parent and outside of its blocks never reaches the page"))
  }
}

extension TemplateParser {
  private mutating func add(_ node: TemplateNode) {
    if stack.isEmpty { nodes.append(node) } else { stack[stack.count - 1].nodes.append(node) }
  }

  private mutating func text(before tag: TemplateTag) {
    text(upTo: tag.range.lowerBound)
    // A tag that begins a line and does not have it to itself: the line is indented before it.
    if isLineStart(tag.range.lowerBound), cursor == tag.range.lowerBound {
      add(.lineStart(cursor..<cursor))
    }
    cursor = tag.range.upperBound
  }

  /// Adds the text between the cursor and `end`, line by line.
  private mutating func text(upTo end: Int) {
    while cursor < end {
      let lineEnd = source.bytes[cursor..<end].firstIndex(of: .lineFeed).map { $0 + 1 } ?? end
      var first = cursor
      if isLineStart(cursor) {
        while first < lineEnd, source.bytes[first].isBlank { first += 1 }
        let isBlankLine = first < lineEnd && source.bytes[first].isWhiteSpace
        if isBlankLine { first = cursor } else { add(.lineStart(cursor..<first)) }
      }
      if first < lineEnd { add(.text(first..<lineEnd)) }
      cursor = lineEnd
    }
    cursor = max(cursor, end)
  }

  private func isLineStart(_ offset: Int) -> Bool { offset == 0 || source.bytes[offset - 1] == .lineFeed }

  /// The name of a field in a tag, or a diagnostic.
  private mutating func name(of tag: TemplateTag) -> TemplateName? {
    if let name = TemplateName(scanner.string(tag.content), offset: tag.content.lowerBound) { return name }
    reportBadTag(tag)
    return nil
  }

  /// The name of a template or block in a tag, or a diagnostic.
  private mutating func word(of tag: TemplateTag) -> String? {
    let word = scanner.string(tag.content)
    if !word.isEmpty, !word.utf8.contains(where: \.isWhiteSpace) { return word }
    reportBadTag(tag)
    return nil
  }

  private mutating func reportBadTag(_ tag: TemplateTag) {
    report(
      .templateBadTag, tag, zh: "“\(written(tag))”里的名称不成立", en: "the name in '\(written(tag))' makes no sense")
  }

  private func written(_ tag: TemplateTag) -> String { scanner.string(tag.range) }

  private mutating func report(
    _ rule: DiagnosticRule, _ tag: TemplateTag, zh: String, en: String, hint: LocalizedText? = nil
  ) {
    diagnostics.append(
      Diagnostic(rule, at: source.location(tag.range.lowerBound), zh: zh, en: en, hint: hint))
  }
}
