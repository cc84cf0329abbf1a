/// An address that may stand in `href` or `src`: relative, or of a scheme on the allow-list.
///
/// An allow-list, because a deny-list must foresee every spelling of `javascript:`; control characters and spaces
/// that browsers skip inside a scheme are refused outright. Source: WHATWG URL Standard, "basic URL parser".
public struct SafeAddress: Sendable, Hashable {
  /// The address as it was given.
  public let text: String

  /// The schemes that may be named.
  public static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// Accepts an address, or gives `nil` for one with another scheme or with control characters.
  public init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }), !text.hasPrefix(" ") else { return nil }
    if let scheme = Self.scheme(of: text), !Self.schemes.contains(scheme) { return nil }
    self.text = text
  }

  /// An address within the site, made by the program of path segments that it has encoded; a leading `./` keeps a
  /// colon in the first segment from being read as a scheme.
  public init(relativePath path: String) {
    let safe = path.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f }
    text = safe && Self.scheme(of: path) == nil ? path : "./" + path.filter { $0 > " " && $0 != "\u{7f}" }
  }

  /// The scheme in lower case, if the address names one.
  public var scheme: String? { Self.scheme(of: text) }

  /// Whether the address leaves the site: it names a scheme or, as `//host`, a host.
  ///
  /// Browsers take a backslash for a slash, and go by code points, where `hasPrefix` would let `//` with a combining
  /// accent pass.
  public var isExternal: Bool {
    let start = text.utf8.prefix(2)
    return scheme != nil
      || start.count == 2 && start.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[..<colon]
    if name.utf8.contains(where: {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }) {
      return nil
    }
    return name.lowercased()
  }
}
