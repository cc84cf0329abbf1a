/// Builds `HTML` piece by piece without being able to build anything unescaped.
public struct HTMLBuffer: Sendable {
  private var bytes: [UInt8] = []

  /// An empty buffer.
  public init() {}

  /// What has been written so far.
  public var html: HTML { HTML(trusting: bytes) }

  /// Writes markup of the program's own source.
  public mutating func literal(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes text, escaped.
  public mutating func text(_ text: some StringProtocol) {
    if let text = text as? String { bytes.appendEscaped(text) } else { bytes.appendEscaped(String(text)) }
  }

  /// Writes a number.
  public mutating func number(_ value: Int) { bytes += String(value).utf8 }

  /// Writes other markup.
  public mutating func append(_ html: HTML) { bytes += html.bytes }

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
