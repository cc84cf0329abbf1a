import CommonMark

/// Takes the text of an article apart: sections that have an address of their own, and questions.
struct SectionReader {
  /// A numbered article begins a section of its own once the section before it is this long, in UTF-8 bytes.
  private static let enough = 1200

  /// The sections in the order of the page.
  private(set) var sections: [SearchDocument.Section] = []
  /// The questions; `heading` is the question, `text` the answer.
  private(set) var questions: [SearchDocument.Section] = []

  private var anchor = ""
  private var heading = ""
  private var text = ""

  /// Reads all blocks of a document.
  init(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading): begin(heading.id, heading.text.plainText)
      case .question(let question):
        var answer = ""
        Self.write(question.detail + (question.answer ?? []), into: &answer)
        questions.append(.init(anchor: question.id, heading: question.text.plainText, text: answer))
      case .paragraph(let paragraph):
        if let id = paragraph.id, text.utf8.count > Self.enough { begin(id, heading) }
        Self.write([block], into: &text)
      default: Self.write([block], into: &text)
      }
    }
    finish()
  }

  private mutating func begin(_ id: String, _ title: String) {
    finish()
    (anchor, heading, text) = (id, title, "")
  }

  private mutating func finish() {
    if !text.isEmpty || !heading.isEmpty {
      sections.append(.init(anchor: anchor, heading: heading, text: text))
    }
  }

  private static func write(_ blocks: [Block], into out: inout String) {
    for block in blocks {
      switch block.content {
      case .paragraph(let paragraph): line(paragraph.text.plainText, &out)
      case .heading(let heading): line(heading.text.plainText, &out)
      case .quote(let inner): write(inner, into: &out)
      case .list(let list): for item in list.items { write(item.blocks, into: &out) }
      case .code(let code, _): line(code, &out)
      case .html, .thematicBreak: break
      case .table(let table):
        for cells in [table.columns.map(\.header)] + table.rows.map(\.cells) {
          line(cells.map(\.plainText).joined(separator: SearchText.cellEnd), &out)
        }
      case .question(let question):
        line(question.text.plainText, &out)
        write(question.detail + (question.answer ?? []), into: &out)
      }
    }
  }

  private static func line(_ text: String, _ out: inout String) {
    if !out.isEmpty { out += SearchText.blockEnd }
    out += text
  }
}
