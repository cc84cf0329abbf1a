/// Builds `HTML` piece by piece without being able to build anything unescaped.
public struct HTMLBuffer: Sendable {
  private var result = HTML.empty

  /// An empty buffer.
  public init() {}

  /// What has been written so far.
  public var html: HTML { result }

  /// Writes markup of the program's own source.
  public mutating func literal(_ markup: StaticString) { result.append(HTML(literal: markup)) }

  /// Writes text, escaped.
  public mutating func text(_ text: some StringProtocol) { result.append(HTML(escaping: text)) }

  /// Writes a number.
  public mutating func number(_ value: Int) { result.append(HTML(escaping: String(value))) }

  /// Writes other markup.
  public mutating func append(_ html: HTML) { result.append(html) }

  /// Writes ` name="value"`, the value escaped.
  ///
  /// Addresses do not come in this way: see `address(_:_:)`.
  public mutating func attribute(_ name: StaticString, _ value: some StringProtocol) {
    literal(" ")
    literal(name)
    literal("=\"")
    text(value)
    literal("\"")
  }

  /// Writes ` name="address"` for `href`, `src` and their like, with an address that has been checked.
  public mutating func address(_ name: StaticString, _ address: SafeAddress) {
    attribute(name, address.text)
  }
}
