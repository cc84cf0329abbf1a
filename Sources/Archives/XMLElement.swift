/// An element of an XML part of a document.
public struct XMLElement: Sendable {
  /// What stands between the tags of an element.
  public enum Node: Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// The local name with a prefix of ours for the namespace: `w:` for word processing, `mc:` for markup
  /// compatibility, `m:` for mathematics, `?:` for any other, whatever prefixes the file uses.
  public let name: String
  /// Attribute values by local name.
  public let attributes: [String: String]
  /// The content in document order.
  public fileprivate(set) var nodes: [Node] = []

  /// Makes an element without content.
  public init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Adds to the end of the content.
  public mutating func append(_ node: Node) { nodes.append(node) }

  /// The child elements in document order.
  public var children: [XMLElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first child element of a name.
  public func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The child elements of a name.
  public func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The text directly inside.
  public var text: String {
    nodes.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  /// The attribute `w:val`.
  public var value: String? { attributes["val"] }

  /// Whether the child of a name switches a property on, off, or says nothing: absent, `0`, `false`, `off` or else.
  ///
  /// Source: ISO/IEC 29500-1, 17.17.4 (boolean property).
  public func toggle(_ name: String) -> Bool? {
    first(name).map { !["0", "false", "off"].contains($0.value ?? "1") }
  }

  /// Whether this element or one below it satisfies the condition.
  public func contains(where condition: (XMLElement) -> Bool) -> Bool {
    condition(self) || children.contains { $0.contains(where: condition) }
  }
}
