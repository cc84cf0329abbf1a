import Markup

/// A start or end tag of a page or drawing, with the attributes that it has.
struct MarkupElement: Sendable {
  /// The name in lower case.
  let name: String
  /// First byte of the tag.
  let offset: Int
  let isEnd: Bool
  let attributes: [HTMLAttribute]
  /// Whether text, or a picture with alternative text, follows before the next tag that is not part of a line.
  var hasText = false

  /// The value of an attribute, references decoded; `nil` without one, empty for one without value.
  func value(_ name: String, in bytes: [UInt8]) -> String? {
    for attribute in attributes where attribute.name == name { return attribute.value(in: bytes) }
    return nil
  }

  /// The elements that stand within a line: a number goes on through them.
  static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd",
    "label", "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "textpath",
    "time", "tspan", "tt", "u", "var", "wbr",
  ]
}
