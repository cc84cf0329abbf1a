public import Markup

extension MarkdownDocument {
  /// The document as HTML for a page.
  ///
  /// Headings keep their level; a question is a section with its anchor; the cells of a table carry the label
  /// of their column, so that a style sheet can show rows as cards on narrow screens.
  public func html(_ options: HTMLOptions = HTMLOptions()) -> HTML { html(blocks, options: options) }

  /// Some blocks of the document, such as those of an answer, as HTML.
  public func html(_ blocks: [Block], options: HTMLOptions = HTMLOptions()) -> HTML {
    var writer = HTMLWriter(options)
    writer.write(blocks)
    return writer.out.html
  }
}

/// Writes blocks here, inlines in `HTMLWriter+Inlines.swift`, tables in `HTMLWriter+Tables.swift`.
struct HTMLWriter {
  let options: HTMLOptions
  var out = HTMLBuffer()

  init(_ options: HTMLOptions) { self.options = options }

  /// Writes blocks.
  ///
  /// - Parameters:
  ///   - blocks: the blocks.
  ///   - isTight: whether paragraphs go without an element of their own, as in a list that stands close.
  mutating func write(_ blocks: [Block], isTight: Bool = false) {
    for (index, block) in blocks.enumerated() {
      // A paragraph without an element must not run into what comes before it.
      if isTight, index > 0 { out.literal("\n") }
      write(block, isTight)
    }
  }

  private mutating func write(_ block: Block, _ isTight: Bool) {
    switch block.content {
    case .paragraph(let paragraph) where isTight: write(paragraph.text)
    case .paragraph(let paragraph): write(paragraph, label: nil)
    case .heading(let heading): write(heading)
    case .quote(let inner):
      out.literal("<blockquote>\n")
      write(inner)
      out.literal("</blockquote>\n")
    case .list(let list): write(list)
    case .code(let code, let info):
      out.literal("<pre><code")
      if let language = info.firstWord { out.attribute("class", "language-\(language)") }
      out.literal(">")
      out.text(code)
      out.literal("</code></pre>\n")
    case .html: break
    case .thematicBreak: out.literal("<hr>\n")
    case .table(let table): write(table)
    case .question(let question): write(question)
    }
  }

  private mutating func write(_ paragraph: Paragraph, label: StaticString?) {
    if let id = paragraph.id {
      out.literal("<p class=\"item\"")
      out.attribute("id", id)
      out.literal(">")
    } else {
      out.literal("<p>")
    }
    if let label { out.literal(label) }
    write(paragraph.text)
    out.literal("</p>\n")
  }

  private mutating func write(_ heading: Heading) {
    out.literal("<h")
    out.number(heading.level)
    if !heading.id.isEmpty { out.attribute("id", heading.id) }
    out.literal(">")
    write(heading.text)
    out.literal("</h")
    out.number(heading.level)
    out.literal(">\n")
  }

  private mutating func write(_ list: List) {
    if let start = list.start {
      out.literal("<ol")
      if start != 1 {
        out.literal(" start=\"")
        out.number(start)
        out.literal("\"")
      }
      out.literal(">\n")
    } else {
      out.literal("<ul>\n")
    }
    for item in list.items {
      out.literal("<li")
      if let id = item.id { out.attribute("id", id) }
      if let number = item.number {
        out.literal(" value=\"")
        out.number(number)
        out.literal("\"")
      }
      out.literal(">")
      write(item.blocks, isTight: list.isTight)
      out.literal("</li>\n")
    }
    if list.start == nil { out.literal("</ul>\n") } else { out.literal("</ol>\n") }
  }

  private mutating func write(_ question: Question) {
    out.literal("<section class=\"qa\"")
    out.attribute("id", question.id)
    out.literal(">\n<h")
    out.number(question.level)
    out.literal(" class=\"qa-question\"><span class=\"qa-label\">问：</span>")
    write(question.text)
    out.literal("</h")
    out.number(question.level)
    out.literal(">\n")
    write(question.detail)
    if let answer = question.answer {
      out.literal("<div class=\"qa-answer\">\n")
      if let first = answer.first, case .paragraph(let paragraph) = first.content {
        write(paragraph, label: "<span class=\"qa-label\">答：</span>")
      }
      write(Array(answer.dropFirst()))
      out.literal("</div>\n")
    }
    out.literal("</section>\n")
  }
}
