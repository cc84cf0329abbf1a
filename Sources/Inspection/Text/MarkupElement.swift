import Markup

/// A start or end tag that checks ask for: one with attributes, or of a structural element.
struct MarkupElement: Sendable {
  let name: ElementName
  /// First byte of the tag.
  let offset: Int
  let isEnd: Bool
  let attributes: [HTMLAttribute]
  /// Whether text follows before the next such tag.
  var hasText = false

  /// The value of an attribute, references decoded; `nil` without one, empty for one without value.
  func value(_ name: String, in bytes: [UInt8]) -> String? {
    for attribute in attributes where attribute.name == name { return attribute.value(in: bytes) }
    return nil
  }
}
