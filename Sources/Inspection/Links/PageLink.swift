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

  /// What a browser does with an attribute; `nil` when it holds no address.
  static func use(of attribute: HTMLAttribute, _ element: MarkupElement, in bytes: [UInt8]) -> Use? {
    // The most usual ones hold none: `id`, `class`, `name`.
    guard attribute.valueRange != nil, attribute.nameRange.count != 2, attribute.name != "class",
      attribute.name != "name"
    else { return nil }
    switch attribute.name {
    case "src", "srcset", "poster", "background", "imagesrcset": return .resource
    case "data": return element.name == .object ? .resource : nil
    case "href", "xlink:href":
      switch element.name {
      case .link: return linkUse(element.value("rel", in: bytes) ?? "")
      case .image, .use, .feimage, .script: return .resource
      default: return .navigation
      }
    case "action", "formaction", "cite", "longdesc", "ping": return .navigation
    case "content": return element.name == .meta ? metaUse(element, in: bytes) : nil
    default: return nil
    }
  }

  /// The addresses that an attribute holds: most hold one.
  static func addresses(_ attribute: HTMLAttribute, in bytes: [UInt8]) -> [String] {
    let value = attribute.value(in: bytes)
    switch attribute.name {
    case "srcset", "imagesrcset":
      return value.split(separator: ",").compactMap {
        $0.split(whereSeparator: \.isWhitespace).first.map(String.init)
      }
    case "ping": return value.split(whereSeparator: \.isWhitespace).map(String.init)
    case "content":
      // `5; url=…` of a refresh; otherwise the whole value.
      return value.lowercased().firstRange(of: "url=").map { [String(value[$0.upperBound...])] } ?? [value]
    default: return [value]
    }
  }

  /// `canonical` and its like only say something; styles and icons are loaded.
  private static func linkUse(_ relation: String) -> Use {
    relation.lowercased().split(separator: " ").contains { loaded.contains($0) } ? .resource : .statement
  }

  private static let loaded: Set<Substring> = [
    "stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload", "prefetch",
    "prerender", "preconnect", "dns-prefetch"
  ]

  private static func metaUse(_ element: MarkupElement, in bytes: [UInt8]) -> Use? {
    if element.value("http-equiv", in: bytes)?.lowercased() == "refresh" { return .navigation }
    let name = (element.value("name", in: bytes) ?? element.value("property", in: bytes) ?? "").lowercased()
    return ["url", "og:url", "og:image", "twitter:image"].contains(name) ? .statement : nil
  }
}
