extension MarkdownDocument {
  /// A heading or question, for a table of contents.
  public struct HeadingEntry: Sendable, Equatable {
    /// 1 to 6.
    public let level: Int
    /// The anchor.
    public let id: String
    /// The text without markup.
    public let text: String
    /// Line in the file, from 1.
    public let line: Int
    /// Whether it is a question.
    public let isQuestion: Bool
  }

  /// A question with its answer, for structured data and search.
  public struct QuestionEntry: Sendable, Equatable {
    /// The anchor.
    public let id: String
    /// Line in the file, from 1.
    public let line: Int
    /// The question without markup and without 问：.
    public let question: String
    /// The answer without markup and without 答：, a line for each paragraph; empty if there is none.
    public let answer: String
    /// The answer for `html(_:options:)`.
    public let answerBlocks: [Block]
  }

  /// A place that a link can point to.
  public struct Anchor: Sendable, Hashable {
    /// The part of an address behind `#`.
    public let id: String
    /// Line in the file, from 1.
    public let line: Int
  }

  /// The headings and questions, in the order of the source.
  public var headings: [HeadingEntry] {
    var entries: [HeadingEntry] = []
    blocks.walk { block in
      switch block.content {
      case .heading(let heading):
        let text = heading.text.plainText
        entries.append(
          HeadingEntry(level: heading.level, id: heading.id, text: text, line: block.line, isQuestion: false))
      case .question(let question):
        let text = question.text.plainText
        entries.append(
          HeadingEntry(level: question.level, id: question.id, text: text, line: block.line, isQuestion: true)
        )
      default: break
      }
    }
    return entries
  }

  /// The questions, in the order of the source.
  public var questions: [QuestionEntry] {
    blocks.compactMap { block in
      guard case .question(let question) = block.content else { return nil }
      let answer = question.answer ?? []
      var text = answer.plainText
      while text.hasSuffix("\n") { text.removeLast() }
      return QuestionEntry(
        id: question.id,
        line: block.line,
        question: question.text.plainText,
        answer: text,
        answerBlocks: answer)
    }
  }

  /// The addresses of links and images, in the order of the source.
  public var links: [LinkReference] {
    var links: [LinkReference] = []
    blocks.walk { block in
      for text in block.ownTexts {
        text.walk { inline in
          switch inline {
          case .link(let link, _): links.append(LinkReference(link, isImage: false))
          case .image(let link, _): links.append(LinkReference(link, isImage: true))
          default: break
          }
        }
      }
    }
    return links
  }

  /// The places that links can point to, in the order of the source.
  public var anchors: [Anchor] {
    var anchors: [Anchor] = []
    blocks.walk { block in
      switch block.content {
      case .heading(let heading): anchors.append(Anchor(id: heading.id, line: block.line))
      case .question(let question): anchors.append(Anchor(id: question.id, line: block.line))
      case .paragraph(let paragraph):
        if let id = paragraph.id { anchors.append(Anchor(id: id, line: block.line)) }
      case .list(let list):
        for item in list.items {
          if let id = item.id { anchors.append(Anchor(id: id, line: item.line)) }
        }
      default: break
      }
    }
    return anchors
  }

  /// The whole text without markup: a line for each paragraph, heading, item and row.
  public var plainText: String { blocks.plainText }
}
