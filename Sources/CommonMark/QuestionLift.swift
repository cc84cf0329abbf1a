import Reporting

/// Gathers questions with their answers out of the blocks of a document.
///
/// A question begins where a paragraph or heading begins with 问：. It reaches to the next question or to a
/// heading of its own level or a higher one; a question in a paragraph counts as one level below the section
/// it stands in.
struct QuestionLift {
  private let options: MarkdownOptions
  private let locate: (Block) -> SourceLocation
  private(set) var diagnostics: [Diagnostic] = []

  /// Makes a lift; `locate` gives the place in the file of a block.
  init(options: MarkdownOptions, locate: @escaping (Block) -> SourceLocation) {
    self.options = options
    self.locate = locate
  }

  /// The blocks at the top of a document with its questions gathered.
  mutating func lift(_ blocks: [Block]) -> [Block] {
    var out: [Block] = []
    var surrounding = options.topHeadingLevel - 1
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      switch QuestionMarker(block.ownText)?.role {
      case .question:
        let level = Self.headingLevel(block) ?? Swift.min(6, surrounding + 1)
        let start = index
        while index < blocks.count, !Self.ends(blocks[index], level) { index += 1 }
        out.append(question(block, level, blocks[start..<index]))
      case .answer:
        diagnostics.append(
          Diagnostic(
            .markdownAnswerWithoutQuestion,
            at: locate(block),
            zh: "这段以“答：”开头，前面没有问题",
            en: "this begins with '答：' but no question stands before it"))
        out.append(block)
      case nil:
        surrounding = Self.headingLevel(block) ?? surrounding
        out.append(block)
      }
    }
    return out
  }

  private static func headingLevel(_ block: Block) -> Int? {
    guard case .heading(let heading) = block.content else { return nil }
    return heading.level
  }

  private static func ends(_ block: Block, _ level: Int) -> Bool {
    switch QuestionMarker(block.ownText)?.role {
    case .question: true
    case .answer: false
    case nil: headingLevel(block).map { $0 <= level } ?? false
    }
  }

  private mutating func question(_ opening: Block, _ level: Int, _ body: ArraySlice<Block>) -> Block {
    var text = opening.ownText
    if let marker = QuestionMarker(text) { text = marker.removed(from: text) }
    var id = ExplicitID.take(from: &text, at: locate(opening), into: &diagnostics)
    if case .heading(let heading) = opening.content, !heading.id.isEmpty { id = heading.id }

    let start = body.firstIndex { QuestionMarker($0.ownText) != nil }
    var answer: [Block]?
    if let start, let marker = QuestionMarker(body[start].ownText) {
      var first = body[start]
      let rest = marker.removed(from: first.ownText)
      // An answer may be given as a heading; it is read as the text that it is.
      first.content = .paragraph(Paragraph(id: nil, text: rest))
      answer = [first] + body[(start + 1)...]
    } else {
      diagnostics.append(
        Diagnostic(
          .markdownUnansweredQuestion,
          at: locate(opening),
          zh: "问题“\(text.plainText)”没有回答",
          en: "the question '\(text.plainText)' has no answer"))
    }
    let detail = Array(body[..<(start ?? body.endIndex)])
    let question = Question(id: id, level: level, text: text, detail: detail, answer: answer)
    return Block(line: opening.line, column: opening.column, content: .question(question))
  }
}

extension Block {
  /// The text of a paragraph or heading; nothing for other blocks.
  fileprivate var ownText: [Inline] {
    switch content {
    case .paragraph(let paragraph): paragraph.text
    case .heading(let heading): heading.text
    default: []
    }
  }
}
