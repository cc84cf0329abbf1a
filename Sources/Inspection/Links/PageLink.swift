import Markup

/// An address in an element, and what a browser does with it.
struct PageLink: Sendable {
  /// What a browser does with an address.
  enum Use: Sendable {
    /// It loads it with the page.
    case resource
    /// It goes there when the reader says so.
    case navigation
    /// It does nothing; search engines and feed readers do.
    case statement
  }

  let use: Use
  let address: String
  /// First byte of the attribute's value.
  let offset: Int

  /// The addresses in an element.
  static func all(of element: MarkupElement, in bytes: [UInt8]) -> [PageLink] {
    if element.isEnd || element.attributes.isEmpty { return [] }
    var out: [PageLink] = []
    for attribute in element.attributes {
      guard let use = use(attribute.name, of: element, in: bytes), let range = attribute.valueRange else {
        continue
      }
      let value = attribute.value(in: bytes)
      for address in addresses(attribute.name, value) {
        out.append(PageLink(use: use, address: address, offset: range.lowerBound))
      }
    }
    return out
  }

  private static func use(_ attribute: String, of element: MarkupElement, in bytes: [UInt8]) -> Use? {
    switch attribute {
    case "src", "srcset", "poster", "background", "imagesrcset": .resource
    case "data" where element.name == "object": .resource
    case "href", "xlink:href":
      switch element.name {
      case "link": linkUse(element.value("rel", in: bytes) ?? "")
      case "image", "use", "feimage", "script": .resource
      default: .navigation
      }
    case "action", "formaction", "cite", "longdesc", "ping": .navigation
    case "content" where element.name == "meta": metaUse(element, in: bytes)
    default: nil
    }
  }

  /// `canonical` and its like only say something; styles and icons are loaded.
  private static func linkUse(_ relation: String) -> Use {
    let words = relation.lowercased().split(separator: " ")
    let loaded: Set<Substring> = [
      "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload",
      "prefetch",
      "prerender", "preconnect", "dns-prefetch",
    ]
    return words.contains { loaded.contains($0) } ? .resource : .statement
  }

  private static func metaUse(_ element: MarkupElement, in bytes: [UInt8]) -> Use? {
    if element.value("http-equiv", in: bytes)?.lowercased() == "refresh" { return .navigation }
    let name = (element.value("name", in: bytes) ?? element.value("property", in: bytes) ?? "").lowercased()
    return ["url", "og:url", "og:image", "twitter:image"].contains(name) ? .statement : nil
  }

  private static func addresses(_ attribute: String, _ value: String) -> [String] {
    switch attribute {
    case "srcset", "imagesrcset":
      value.split(separator: ",").compactMap {
        $0.split(whereSeparator: \.isWhitespace).first.map(String.init)
      }
    case "ping": value.split(whereSeparator: \.isWhitespace).map(String.init)
    case "content":
      // `5; url=…` of a refresh; otherwise the whole value.
      value.lowercased().range(of: "url=").map { [String(value[$0.upperBound...])] } ?? [value]
    default: [value]
    }
  }
}

extension String {
  /// Where some ASCII text stands first.
  fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
