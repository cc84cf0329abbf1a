/// A named value of the design (设计令牌): a colour, a measure or a type face.
public struct DesignToken: Sendable, Hashable {
  /// Its name without the leading hyphens, such as `main`.
  public let name: String
  /// Its value as the style sheet has it.
  public let value: String

  /// The tokens that a rule of a style sheet sets.
  ///
  /// - Parameters:
  ///   - selector: of the rule, such as `:root`; rules within at-rules do not count.
  ///   - style: the style sheet in UTF-8.
  /// - Returns: in the order of the sheet.
  public static func all(of selector: String, in style: [UInt8]) -> [DesignToken] {
    let text = String(decoding: Stylesheet.compact(style), as: UTF8.self)
    let rules = text.split(separator: "\n").filter { $0.hasPrefix(selector + "{") }
    return rules.flatMap { rule in
      rule.dropFirst(selector.count + 1).dropLast().split(separator: ";").compactMap(token)
    }
  }

  private static func token(_ declaration: Substring) -> DesignToken? {
    guard declaration.hasPrefix("--"), let colon = declaration.firstIndex(of: ":") else { return nil }
    let value = declaration[declaration.index(after: colon)...].drop { $0 == " " }
    return DesignToken(
      name: String(declaration[..<colon].dropFirst(2)), value: String(value))
  }
}
