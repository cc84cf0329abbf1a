/// The path of a request, taken apart and decoded once. Source: RFC 3986, sections 2.1 and 3.3.
struct RequestPath: Sendable, Hashable {
  /// The names between the slashes; none is empty, begins with a dot, or holds a slash, backslash or control character.
  let segments: [String]
  /// Whether the path ends with a slash and so means a folder.
  let isFolder: Bool
  /// The path as it was sent, without the query.
  let raw: String
  /// What follows the first question mark.
  let query: String?

  /// Takes a request target apart; `nil` for anything that could mean a place outside the site's folder or a hidden
  /// file in it.
  init?(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.first == "/" else { return nil }
    var names = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    isFolder = names.last?.isEmpty ?? true
    if isFolder { names = names.dropLast() }
    var segments: [String] = []
    for name in names {
      guard let segment = Self.decode(name) else { return nil }
      segments.append(segment)
    }
    self.segments = segments
    raw = String(path)
    query = parts.count > 1 ? String(parts[1]) : nil
  }

  /// The value of a field of the query; `nil` if the query has no such field.
  func field(_ name: String) -> String? {
    let fields = query?.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) } ?? []
    return fields.first { $0.count == 2 && $0[0] == name }.map { String($0[1]) }
  }

  private static func decode(_ name: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = name.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
      else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    let isForbidden = { (byte: UInt8) in
      byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }
    guard let first = bytes.first, first != UInt8(ascii: "."), !bytes.contains(where: isForbidden) else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
