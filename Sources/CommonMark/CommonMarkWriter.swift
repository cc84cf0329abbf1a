extension MarkdownDocument {
  /// The document as HTML, byte for byte as the examples of the CommonMark specification show it.
  ///
  /// Raw HTML and every address are passed through, so the result is bytes and not `HTML`: it is for
  /// comparing with other CommonMark programs, not for publishing. Source: CommonMark 0.30.
  public func commonMarkHTML() -> [UInt8] {
    var writer = CommonMarkWriter()
    writer.write(blocks, isTight: false)
    return writer.out
  }
}

/// Writes blocks the way the reference implementation does.
private struct CommonMarkWriter {
  private(set) var out: [UInt8] = []

  mutating func write(_ blocks: [Block], isTight: Bool) {
    for block in blocks { write(block, isTight) }
  }

  private mutating func write(_ block: Block, _ isTight: Bool) {
    switch block.content {
    case .paragraph(let paragraph) where isTight: write(paragraph.text)
    case .paragraph(let paragraph): element("p", paragraph.text)
    case .heading(let heading): element("h\(heading.level)", heading.text)
    case .quote(let inner):
      startLine()
      out += "<blockquote>\n".utf8
      write(inner, isTight: false)
      startLine()
      out += "</blockquote>\n".utf8
    case .list(let list): write(list)
    case .code(let code, let info):
      startLine()
      out += "<pre><code".utf8
      if let language = info.firstWord {
        out += " class=\"language-".utf8
        escape(language)
        out += "\"".utf8
      }
      out += ">".utf8
      escape(code)
      out += "</code></pre>\n".utf8
    case .html(let html):
      startLine()
      out += html.utf8
      startLine()
    case .thematicBreak:
      startLine()
      out += "<hr />\n".utf8
    case .table, .question: break
    }
  }

  private mutating func element(_ name: String, _ text: [Inline]) {
    startLine()
    out += "<\(name)>".utf8
    write(text)
    out += "</\(name)>\n".utf8
  }

  private mutating func write(_ list: List) {
    startLine()
    switch list.start {
    case nil: out += "<ul>\n".utf8
    case 1: out += "<ol>\n".utf8
    case let start?: out += "<ol start=\"\(start)\">\n".utf8
    }
    for item in list.items {
      startLine()
      out += "<li>".utf8
      write(item.blocks, isTight: list.isTight)
      out += "</li>\n".utf8
    }
    out += list.start == nil ? "</ul>\n".utf8 : "</ol>\n".utf8
  }

  private mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): escape(text)
      case .softBreak: out.append(UInt8(ascii: "\n"))
      case .lineBreak: out += "<br />\n".utf8
      case .code(let code):
        out += "<code>".utf8
        escape(code)
        out += "</code>".utf8
      case .html(let html): out += html.utf8
      case .emphasis(let inner):
        out += "<em>".utf8
        write(inner)
        out += "</em>".utf8
      case .strong(let inner):
        out += "<strong>".utf8
        write(inner)
        out += "</strong>".utf8
      case .link(let link, let inner):
        out += "<a href=\"".utf8
        out.appendHref(link.address.utf8)
        title(link.title)
        out += "\">".utf8
        write(inner)
        out += "</a>".utf8
      case .image(let link, let inner):
        out += "<img src=\"".utf8
        out.appendHref(link.address.utf8)
        out += "\" alt=\"".utf8
        writeDescription(inner)
        title(link.title)
        out += "\" />".utf8
      }
    }
  }

  private mutating func title(_ title: String) {
    guard !title.isEmpty else { return }
    out += "\" title=\"".utf8
    escape(title)
  }

  private mutating func writeDescription(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text), .html(let text): escape(text)
      case .softBreak, .lineBreak: out.append(UInt8(ascii: " "))
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .image(_, let inner):
        writeDescription(inner)
      }
    }
  }

  /// Begins a new line unless one has just begun.
  private mutating func startLine() {
    if let last = out.last, last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
  }

  /// Escapes as the specification's examples do, which leave the apostrophe alone.
  private mutating func escape(_ text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      default: out.append(byte)
      }
    }
  }
}

extension String {
  /// What stands before the first blank, by which the info string of a code block names its language.
  var firstWord: Substring? {
    let word = unicodeScalars.prefix { $0 != " " && $0 != "\t" && $0 != "\n" && $0 != "\r" }
    return word.isEmpty ? nil : Substring(word)
  }
}
