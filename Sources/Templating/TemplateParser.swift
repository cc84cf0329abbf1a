import Reporting

/// Makes a tree of a template's tags and text.
///
/// Total: whatever is wrong becomes a diagnostic, and the rest of the template is read all the same.
struct TemplateParser {
  /// A section, parent or block whose end has not come yet.
  struct Opened {
    let tag: TemplateTag
    let name: String
    var nodes: [TemplateNode] = []
    /// For a parent or block: whether the tag begins its line, and whether its content begins on the next.
    var indentation: [UInt8]?
    var opensLine = false
  }

  let source: TemplateSource
  private(set) var scanner: TemplateScanner
  var diagnostics: [Diagnostic] = []
  /// What stands in no section, parent or block.
  private var nodes: [TemplateNode] = []
  var stack: [Opened] = []
  /// Where the text begins that is no node yet.
  var cursor = 0

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
  mutating func takeLine(of tag: TemplateTag) -> [UInt8]? {
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
}

extension TemplateParser {
  mutating func add(_ node: TemplateNode) {
    if stack.isEmpty { nodes.append(node) } else { stack[stack.count - 1].nodes.append(node) }
  }

  mutating func text(before tag: TemplateTag) {
    text(upTo: tag.range.lowerBound)
    // A tag that begins a line and does not have it to itself: the line is indented before it.
    if isLineStart(tag.range.lowerBound), cursor == tag.range.lowerBound {
      add(.lineStart(cursor..<cursor))
    }
    cursor = tag.range.upperBound
  }

  /// Adds the text between the cursor and `end`, line by line.
  mutating func text(upTo end: Int) {
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
  mutating func word(of tag: TemplateTag) -> String? {
    let word = scanner.string(tag.content)
    if !word.isEmpty, !word.utf8.contains(where: \.isWhiteSpace) { return word }
    reportBadTag(tag)
    return nil
  }

  private mutating func reportBadTag(_ tag: TemplateTag) {
    report(
      .templateBadTag, tag, zh: "“\(written(tag))”里的名称不成立", en: "the name in '\(written(tag))' makes no sense"
    )
  }

  private func written(_ tag: TemplateTag) -> String { scanner.string(tag.range) }

  private mutating func report(
    _ rule: DiagnosticRule, _ tag: TemplateTag, zh: String, en: String, hint: LocalizedText? = nil
  ) {
    diagnostics.append(
      Diagnostic(rule, at: source.location(tag.range.lowerBound), zh: zh, en: en, hint: hint))
  }
}
