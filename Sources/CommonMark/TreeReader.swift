import Reporting

/// Turns libcmark's tree into ours: blocks here, inlines in `TreeReader+Inlines.swift`.
struct TreeReader {
  let prepared: PreparedSource
  let options: MarkdownOptions
  var diagnostics: [Diagnostic] = []
  private var reportedDepth = false

  init(_ prepared: PreparedSource, options: MarkdownOptions) {
    self.prepared = prepared
    self.options = options
  }

  var source: SourceText { prepared.source }
  var isExtended: Bool { options.mode == .gongshi }

  /// The blocks inside a node.
  ///
  /// - Parameters:
  ///   - parent: a document, a quotation or a list item.
  ///   - depth: how many quotations and list items stand around them.
  mutating func blocks(of parent: CMarkNode, depth: Int = 0) -> [Block] {
    guard depth <= options.maximumDepth else { return tooDeep(parent, []) }
    var blocks: [Block] = []
    var child = parent.firstChild
    while let node = child {
      child = node.next
      if isExtended, node.kind == .paragraph {
        blocks += paragraphs(of: node, depth: depth)
      } else if let content = content(of: node, depth: depth) {
        blocks.append(Block(line: source.fileLine(node.line), column: column(of: node), content: content))
      }
    }
    return blocks
  }

  /// Reports nesting beyond the limit, once in a document, and gives nothing for what stands there.
  mutating func tooDeep<Nothing>(_ node: CMarkNode, _ nothing: Nothing) -> Nothing {
    if !reportedDepth {
      let location = source.location(fileLine: source.fileLine(Swift.max(1, node.line)))
      diagnostics.append(.tooDeep(at: location, limit: options.maximumDepth))
    }
    reportedDepth = true
    return nothing
  }

  private mutating func content(of node: CMarkNode, depth: Int) -> Block.Content? {
    switch node.kind {
    case .paragraph: .paragraph(Paragraph(id: nil, text: inlines(of: node, depth: depth)))
    case .heading: .heading(heading(node, depth))
    case .quote: .quote(blocks(of: node, depth: depth + 1))
    case .list: .list(list(node, depth: depth + 1))
    case .codeBlock: .code(literal(node.literal), info: text(node.fenceInfo))
    case .htmlBlock: isExtended ? refuseHTML(node, in: 0) : .html(node.literal)
    case .thematicBreak: .thematicBreak
    default: nil
    }
  }

  private mutating func heading(_ node: CMarkNode, _ depth: Int) -> Heading {
    let level = node.headingLevel
    guard isExtended else { return Heading(level: level, id: "", text: inlines(of: node, depth: depth)) }
    var text = LineJoining.join(lines(of: node, depth: depth))
    if prepared.hasBars { text = text.map { $0.restoringBars(inTable: false) } }
    let place = source.location(fileLine: source.fileLine(node.line), column: column(of: node))
    let id = ExplicitID.take(from: &text, at: place, into: &diagnostics)
    if level < options.topHeadingLevel {
      let top = options.topHeadingLevel
      diagnostics.append(
        Diagnostic(
          .markdownHeadingLevel,
          at: place,
          zh: "正文里有第 \(level) 级标题，最高只能用第 \(top) 级",
          en: "a heading of level \(level); the highest here is level \(top)"))
    }
    return Heading(level: Swift.max(level, options.topHeadingLevel), id: id, text: text)
  }

  private mutating func paragraphs(of node: CMarkNode, depth: Int) -> [Block] {
    let lines = lines(of: node, depth: depth)
    let column = column(of: node)
    let locate = { [source] line in source.location(fileLine: line) }
    guard let lift = TableLift(in: lines, locate: locate) else {
      if let broken = TableLift.brokenHeader(in: lines, locate: locate) { diagnostics.append(broken) }
      return paragraphs(of: lines[...], column: column, isFlow: depth == 0)
    }
    diagnostics += lift.diagnostics
    let before = paragraphs(of: lift.before, column: column, isFlow: depth == 0)
    let table = Block(line: lift.line, column: before.isEmpty ? column : 0, content: .table(lift.table))
    return before + [table]
  }

  /// The paragraphs that lines make up: one, unless questions, answers or items begin in between.
  private func paragraphs(of lines: ArraySlice<SourceLine>, column: Int, isFlow: Bool) -> [Block] {
    let pieces = isFlow ? ParagraphSplit.pieces(of: lines) : [lines]
    return pieces.compactMap { piece in
      guard let first = piece.first else { return nil }
      var text = LineJoining.join(piece).withoutIndent
      if prepared.hasBars { text = text.map { $0.restoringBars(inTable: false) } }
      guard !text.isEmpty else { return nil }
      let isWhole = piece.startIndex == lines.startIndex
      let paragraph = Paragraph(id: nil, text: text)
      return Block(line: first.number, column: isWhole ? column : 0, content: .paragraph(paragraph))
    }
  }

  private mutating func list(_ node: CMarkNode, depth: Int) -> List {
    let start = node.listStart
    var items: [ListItem] = []
    var expected = start ?? 0
    var child = node.firstChild
    while let item = child {
      child = item.next
      // libcmark keeps the first number only; the others are read where they stand.
      let written = isExtended && start != nil ? writtenNumber(of: item) ?? expected : expected
      items.append(
        ListItem(
          line: source.fileLine(item.line),
          number: written == expected ? nil : written,
          id: nil,
          blocks: blocks(of: item, depth: depth)))
      expected = written + 1
    }
    return List(start: start, isTight: node.isTightList, items: items)
  }

  private func writtenNumber(of item: CMarkNode) -> Int? {
    guard let offset = prepared.sourceOffset(line: item.line, column: item.column) else { return nil }
    let digits = source.bytes[offset...].prefix(9).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func column(of node: CMarkNode) -> Int {
    guard let offset = prepared.sourceOffset(line: node.line, column: node.column) else { return 0 }
    return source.column(at: offset)
  }

  /// Text whose escapes are resolved and which cannot stand in a table.
  func text(_ raw: String) -> String {
    prepared.hasStandIns ? ReservedCharacters.restore(raw, isLiteral: false, bar: .plain) : raw
  }

  private func literal(_ raw: String) -> String {
    prepared.hasStandIns ? ReservedCharacters.restore(raw, isLiteral: true, bar: .escaped) : raw
  }
}

extension [Inline] {
  /// The text without the ideographic spaces with which plain text marks a paragraph; the style sheet does.
  fileprivate var withoutIndent: [Inline] {
    guard case .text(let text)? = first, text.unicodeScalars.first == "\u{3000}" else { return self }
    let kept = text.unicodeScalars.drop { $0 == "\u{3000}" }
    return (kept.isEmpty ? [] : [.text(String(kept))]) + dropFirst()
  }
}
