/// Reads XML into tags and texts, in the order of the file, leaving nothing out: comments and processing
/// instructions are events, too.
///
/// It does not tell whether the XML is well formed; `XMLTree` does, and is asked first where it matters.
/// Source: XML 1.0 (fifth edition).
struct XMLScanner: Sequence, IteratorProtocol {
  /// A tag's attribute, its value with references decoded.
  struct Attribute {
    /// The name without its prefix.
    let name: String
    let value: [UInt8]
  }

  enum Event {
    /// The name is given without its prefix.
    case start(String, [Attribute])
    case end(String)
    case text([UInt8])
    /// A comment, a processing instruction or a declaration.
    case hidden([UInt8])
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The end of an empty element, given after its start.
  private var pendingEnd: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    guard index < bytes.count else { return nil }
    guard bytes[index] == UInt8(ascii: "<") else {
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      defer { index = end }
      return .text(Self.decoded(bytes[index..<end]))
    }
    if bytes[index...].starts(with: "<![CDATA[".utf8) { return .text(take(9, to: "]]>")) }
    if bytes[index...].starts(with: "<!--".utf8) { return .hidden(take(4, to: "-->")) }
    if bytes[index...].starts(with: "<?".utf8) { return .hidden(take(2, to: "?>")) }
    if bytes[index...].starts(with: "<!".utf8) { return .hidden(take(2, to: ">")) }
    return tag()
  }

  /// What stands between an opening of some bytes and a mark.
  private mutating func take(_ opening: Int, to mark: String) -> [UInt8] {
    let start = Swift.min(index + opening, bytes.count)
    let mark = Array(mark.utf8)
    var end = start
    while end < bytes.count, !(bytes[end] == mark[0] && bytes[end...].starts(with: mark)) { end += 1 }
    index = Swift.min(end + mark.count, bytes.count)
    return Array(bytes[start..<end])
  }

  private mutating func tag() -> Event {
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = Self.local(word())
    var attributes: [Attribute] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        if !isEnd { pendingEnd = name }
      } else if bytes[index] <= 0x20 {
        index += 1
      } else {
        attributes.append(attribute())
      }
    }
    index += 1
    return isEnd ? .end(name) : .start(name, attributes)
  }

  private mutating func attribute() -> Attribute {
    let name = Self.local(word())
    while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "=") { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      // Not well formed: passed over, never stood still.
      if index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      return Attribute(name: name, value: [])
    }
    let quote = bytes[index]
    let end = bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count
    defer { index = Swift.min(end + 1, bytes.count) }
    return Attribute(name: name, value: Self.decoded(bytes[(index + 1)..<end]))
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !"/>=".utf8.contains(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }

  private static func local(_ name: ArraySlice<UInt8>) -> String {
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    return String(decoding: colon.map { name[($0 + 1)...] } ?? name, as: UTF8.self)
  }

  /// Text with its references replaced: the five of XML and numbers.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var out: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "&"),
        let end = text[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(of: String(decoding: text[(index + 1)..<end], as: UTF8.self))
      else {
        out.append(text[index])
        index += 1
        continue
      }
      out += String(Character(scalar)).utf8
      index = end + 1
    }
    return out
  }

  private static func scalar(of reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.hasPrefix("#") else { return nil }
      let digits = reference.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
