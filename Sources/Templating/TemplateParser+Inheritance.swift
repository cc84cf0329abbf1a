import Reporting

// Parents and blocks, whose lines follow rules of their own.
extension TemplateParser {
  mutating func open(parent tag: TemplateTag) {
    let lineStart = source.blankLineStart(before: tag.range.lowerBound)
    text(upTo: lineStart ?? tag.range.lowerBound)
    cursor = tag.range.upperBound
    let indentation = lineStart.map { Array(source.bytes[$0..<tag.range.lowerBound]) }
    stack.append(Opened(tag: tag, name: scanner.string(tag.content), indentation: indentation))
  }

  mutating func open(block tag: TemplateTag) {
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

  /// The end of an argument need not have its line to itself, for nothing else on the line counts.
  mutating func takeLine(ofBlockEnd tag: TemplateTag) {
    let isArgument = stack.dropLast().last?.tag.kind == .parent
    if isArgument, let lineStart = source.blankLineStart(before: tag.range.lowerBound) {
      text(upTo: max(lineStart, cursor))
      cursor = tag.range.upperBound
    } else {
      _ = takeLine(of: tag)
    }
  }

  mutating func close(parent opened: Opened, _ end: Range<Int>) {
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
    add(
      .parent(
        TemplateParent(
          name: name, offset: opened.tag.content.lowerBound, indentation: indentation, blocks: blocks)))
  }

  mutating func close(block opened: Opened, _ end: Range<Int>) {
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
