extension [Inline] {
  /// The text as it reads without markup; images read as their description, line ends as a space.
  public var plainText: String {
    var out = ""
    writePlainText(into: &out)
    return out
  }

  fileprivate func writePlainText(into out: inout String) {
    for inline in self {
      switch inline {
      case .text(let text), .code(let text): out += text
      case .softBreak, .lineBreak: out += " "
      case .html: break
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .image(_, let inner):
        inner.writePlainText(into: &out)
      }
    }
  }
}

extension [Block] {
  /// The text as it reads without markup: a line for each paragraph, item and row.
  public var plainText: String {
    var out = ""
    writePlainText(into: &out, marker: "")
    return out
  }

  private func writePlainText(into out: inout String, marker: String) {
    var marker = marker
    for block in self {
      switch block.content {
      case .paragraph(let paragraph): Self.line(paragraph.text, &marker, &out)
      case .heading(let heading): Self.line(heading.text, &marker, &out)
      case .quote(let inner): inner.writePlainText(into: &out, marker: marker.take())
      case .list(let list):
        var number = list.start
        for item in list.items {
          number = item.number ?? number
          item.blocks.writePlainText(into: &out, marker: marker.take() + (number.map { "\($0). " } ?? ""))
          number = number.map { $0 + 1 }
        }
      case .code(let code, _): out += marker.take() + code
      case .html, .thematicBreak: break
      case .table(let table):
        for cells in [table.columns.map(\.header)] + table.rows.map(\.cells) {
          out += marker.take() + cells.map(\.plainText).joined(separator: " ") + "\n"
        }
      case .question(let question):
        marker += "问："
        Self.line(question.text, &marker, &out)
        question.detail.writePlainText(into: &out, marker: "")
        question.answer?.writePlainText(into: &out, marker: "答：")
      }
    }
  }

  private static func line(_ text: [Inline], _ marker: inout String, _ out: inout String) {
    out += marker.take()
    text.writePlainText(into: &out)
    out += "\n"
  }
}

extension String {
  /// The text, which is empty afterwards.
  fileprivate mutating func take() -> String {
    defer { self = "" }
    return self
  }
}
