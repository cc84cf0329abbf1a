extension [Block] {
  /// Visits each block, the outer before the inner, in the order of the source.
  func walk(_ visit: (Block) -> Void) {
    for block in self {
      visit(block)
      switch block.content {
      case .quote(let inner): inner.walk(visit)
      case .list(let list): for item in list.items { item.blocks.walk(visit) }
      case .question(let question):
        question.detail.walk(visit)
        question.answer?.walk(visit)
      case .paragraph, .heading, .code, .html, .thematicBreak, .table: break
      }
    }
  }
}

extension Block {
  /// The texts of the block itself, without those of blocks inside it.
  var ownTexts: [[Inline]] {
    switch content {
    case .paragraph(let paragraph): [paragraph.text]
    case .heading(let heading): [heading.text]
    case .question(let question): [question.text]
    case .table(let table): table.columns.map(\.header) + table.rows.flatMap(\.cells)
    case .quote, .list, .code, .html, .thematicBreak: []
    }
  }
}

extension [Inline] {
  /// Visits each inline, the outer before the inner, in the order of the source.
  func walk(_ visit: (Inline) -> Void) {
    for inline in self {
      visit(inline)
      switch inline {
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .image(_, let inner):
        inner.walk(visit)
      case .text, .softBreak, .lineBreak, .code, .html: break
      }
    }
  }
}
