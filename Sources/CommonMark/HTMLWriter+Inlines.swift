import Markup

extension HTMLWriter {
  /// Writes inlines.
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): out.text(text)
      case .softBreak: out.literal("\n")
      case .lineBreak: out.literal("<br>\n")
      case .code(let code):
        out.literal("<code>")
        out.text(code)
        out.literal("</code>")
      case .html: break
      case .emphasis(let inner):
        out.literal("<em>")
        write(inner)
        out.literal("</em>")
      case .strong(let inner):
        out.literal("<strong>")
        write(inner)
        out.literal("</strong>")
      case .link(let link, let inner): write(link, around: inner)
      case .image(let link, let inner): write(link, description: inner.plainText)
      }
    }
  }

  private mutating func write(_ link: Link, around text: [Inline]) {
    guard let address = options.links(LinkReference(link, isImage: false)) else {
      write(text)
      return
    }
    out.literal("<a")
    write("href", address)
    if address.leadsToAnotherSite { out.literal(" class=\"external\" rel=\"noopener\"") }
    if !link.title.isEmpty { out.attribute("title", link.title) }
    out.literal(">")
    write(text)
    out.literal("</a>")
  }

  private mutating func write(_ link: Link, description: String) {
    guard let address = options.links(LinkReference(link, isImage: true)) else {
      out.text(description)
      return
    }
    out.literal("<img")
    write("src", address)
    out.attribute("alt", description)
    if !link.title.isEmpty { out.attribute("title", link.title) }
    out.literal(">")
  }

  /// Writes an address percent-encoded; encoding adds neither a scheme nor a control character.
  private mutating func write(_ name: StaticString, _ address: SafeAddress) {
    var bytes: [UInt8] = []
    bytes.appendPercentEncodedAddress(address.text.utf8)
    out.attribute(name, String(decoding: bytes, as: UTF8.self))
  }
}

extension SafeAddress {
  /// Whether the address opens a page elsewhere; a telephone number or a mail address does not.
  fileprivate var leadsToAnotherSite: Bool { isExternal && scheme != "tel" && scheme != "mailto" }
}
