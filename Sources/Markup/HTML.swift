/// Markup that may stand in a page as it is.
///
/// The bytes are private and can be made in three ways only: by escaping text, by joining other `HTML`, or from
/// literals of the program's source. A template's literals enter through the `Templates` interface.
/// Source of the idea: Google's safehtml, where trusted markup is a type that only its own package can make.
public struct HTML: Sendable, Hashable {
  private var storage: [UInt8]

  /// Nothing.
  public static let empty = HTML(storage: [])

  private init(storage: [UInt8]) { self.storage = storage }

  /// Text, escaped so that it reads as itself inside an element or a quoted attribute.
  public init(escaping text: some StringProtocol) {
    storage = []
    storage.reserveCapacity(text.utf8.count)
    storage.appendEscaped(text.utf8)
  }

  /// Markup written in the program's own source.
  public init(literal: StaticString) {
    storage = literal.withUTF8Buffer { unsafe Array($0) }
  }

  /// What a builder closure writes.
  public init(_ build: (inout HTMLBuffer) throws -> Void) rethrows {
    var buffer = HTMLBuffer()
    try build(&buffer)
    self = buffer.html
  }

  /// Bytes that a compiled template has put together from its own literals, escaped text and `HTML` values.
  @_spi(Templates)
  public init(trusting bytes: [UInt8]) { storage = bytes }

  /// The markup in UTF-8.
  public var bytes: [UInt8] { storage }

  /// Whether there is nothing.
  public var isEmpty: Bool { storage.isEmpty }

  /// Both, one after the other.
  public static func + (a: HTML, b: HTML) -> HTML { HTML(storage: a.storage + b.storage) }

  /// Appends other markup.
  public mutating func append(_ other: HTML) { storage += other.storage }
}

extension HTML: CustomStringConvertible {
  /// The markup as text.
  public var description: String { String(decoding: storage, as: UTF8.self) }
}

extension [UInt8] {
  /// Appends text with `& < > " '` written as references.
  ///
  /// Most texts have nothing to escape and are copied whole; rendering does little else than this.
  public mutating func appendEscaped(_ text: String) {
    let bytes = text.utf8Span.span
    var index = 0
    while index < bytes.count, bytes[index].reference == nil { index += 1 }
    if index == bytes.count {
      self += text.utf8
      return
    }
    for index in bytes.indices {
      let byte = bytes[index]
      if let reference = byte.reference { self += reference.utf8 } else { append(byte) }
    }
  }

  /// Appends bytes with `& < > " '` written as references.
  ///
  /// Works byte by byte on purpose: a `Character` can be a quotation mark with a combining accent, which compares
  /// unequal to the mark and would slip through.
  public mutating func appendEscaped(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let reference = byte.reference { self += reference.utf8 } else { append(byte) }
    }
  }
}

extension UInt8 {
  /// What a byte is written as where it would be read as markup.
  fileprivate var reference: String? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
