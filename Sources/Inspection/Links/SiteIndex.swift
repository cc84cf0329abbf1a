import Rendering

/// Which paths the site has, for telling where a link leads.
struct SiteIndex: Sendable {
  private let indexes: [[UInt8]: Int]
  private let sizes: [Int]
  /// The site's own address in lower case up to its path: scheme, host, port; and the path, with a slash at
  /// its end.
  private let own: (origin: String, path: [UInt8])?

  init(_ files: [RenderedFile], baseURL: String?) {
    indexes = Dictionary(
      files.enumerated().map { (Array($1.path.utf8), $0) }, uniquingKeysWith: { first, _ in first })
    sizes = files.map(\.bytes.count)
    own = baseURL.flatMap(Self.split)
  }

  /// The length of a file in bytes.
  func size(of index: Int) -> Int { sizes[index] }

  /// Where a plain relative address leads, without making strings of it: most links of a site are such, and
  /// there are hundreds of thousands. `nil` for any other address, and for one that leads nowhere.
  ///
  /// - Parameters:
  ///   - value: where in `bytes` the address stands.
  ///   - base: the file in which it stands.
  ///   - key: room for a path, to be used again.
  func plainTarget(
    of value: Range<Int>, in bytes: [UInt8], from base: LinkBase, key: inout [UInt8]
  ) -> (file: Int, fragment: Range<Int>)? {
    let (level, start) = Self.levels(of: value, in: bytes)
    guard let (path, fragment) = Self.plainParts(of: start..<value.upperBound, in: bytes) else { return nil }
    let end = path.upperBound
    guard level < base.folders.count else { return nil }
    key.removeAll(keepingCapacity: true)
    if end == value.lowerBound {
      key += base.path
    } else {
      key += base.path[..<base.folders[level]]
      key += bytes[start..<end]
      if end == start || bytes[end - 1] == UInt8(ascii: "/") { key += "index.html".utf8 }
    }
    return indexes[key].map { ($0, fragment) }
  }

  /// How many folders an address goes up, and where it goes on after that.
  static func levels(of value: Range<Int>, in bytes: [UInt8]) -> (level: Int, start: Int) {
    var start = value.lowerBound
    while start + 3 <= value.upperBound, bytes[start] == UInt8(ascii: "."),
      bytes[start + 1] == UInt8(ascii: "."), bytes[start + 2] == UInt8(ascii: "/")
    {
      start += 3
    }
    return ((start - value.lowerBound) / 3, start)
  }

  /// The path of a plain address and the anchor after it; `nil` for any other address.
  static func plainParts(of value: Range<Int>, in bytes: [UInt8]) -> (path: Range<Int>, fragment: Range<Int>)?
  {
    var end = value.lowerBound
    var before = UInt8(ascii: "/")
    while end < value.upperBound, isPlain(bytes[end], after: before) {
      before = bytes[end]
      end += 1
    }
    let path = value.lowerBound..<end
    guard end < value.upperBound else { return (path, end..<end) }
    guard bytes[end] == UInt8(ascii: "#") else { return nil }
    let fragment = end + 1..<value.upperBound
    for index in fragment where !isPlain(bytes[index], after: 0) { return nil }
    return (path, fragment)
  }

  /// Letters, digits, hyphens and what lies beyond ASCII stand for themselves; so does a dot within a name
  /// and a slash between names.
  static func isPlain(_ byte: UInt8, after last: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"): last != UInt8(ascii: "/")
    case UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
    default: (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }
  }

  /// Where an address leads.
  ///
  /// - Parameters:
  ///   - address: as a browser reads it, character references decoded.
  ///   - path: of the file in which it stands.
  func target(of address: String, from path: String) -> LinkTarget {
    let text = Self.cleaned(address)
    if let scheme = Self.scheme(of: text) {
      switch scheme {
      case "http", "https": return absolute(text)
      case "mailto", "tel", "sms": return .contact
      case "data": return .data
      default: return .unsafe
      }
    }
    if text.starts(with: "//".utf8) {
      return absolute(Array((own?.origin.prefix { $0 != ":" } ?? "https").utf8) + [UInt8(ascii: ":")] + text)
    }
    if text.first == UInt8(ascii: "/") {
      // A server gives the page of what is not found in place of any address, so it alone begins at the root.
      guard path == "404.html", let own, text.starts(with: own.path) else { return .absolutePath }
      return relative(Array("./".utf8) + text.dropFirst(own.path.count), from: [])
    }
    return relative(text, from: Array(path.utf8))
  }

  /// Where a path below the site's root leads; `nil` when nothing is there.
  private func relative(_ text: [UInt8], from base: [UInt8]) -> LinkTarget {
    let (path, fragment) = Self.parts(text)
    if path.isEmpty {
      return indexes[base].map { .file($0, fragment: fragment) } ?? .missing
    }
    var segments = base.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast().map(
      Array.init)
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let name = Self.percentDecoded(part)
      if name.elementsEqual("..".utf8) {
        if segments.popLast() == nil { return .outside }
        if index == parts.count - 1 { segments.append([]) }
      } else if name.elementsEqual(".".utf8) {
        if index == parts.count - 1 { segments.append([]) }
      } else {
        segments.append(name)
      }
    }
    // A folder means its index.
    if segments.last?.isEmpty == true { segments[segments.count - 1] = Array("index.html".utf8) }
    let joined = Array(segments.joined(separator: [UInt8(ascii: "/")]))
    return indexes[joined].map { .file($0, fragment: fragment) } ?? .missing
  }

  private func absolute(_ text: [UInt8]) -> LinkTarget {
    guard let own, let (origin, path) = Self.split(String(decoding: text, as: UTF8.self)),
      origin == own.origin,
      path.starts(with: own.path) || path + [UInt8(ascii: "/")] == own.path
    else { return .otherHost }
    // "./" makes the rest a path even when nothing is left of it.
    let target = relative(Array("./".utf8) + path.dropFirst(own.path.count), from: [])
    return .ownAddress(found: target.file != nil)
  }

  /// Scheme and host in lower case, and the path from the first slash on.
  private static func split(_ address: String) -> (origin: String, path: [UInt8])? {
    let bytes = Array(address.utf8)
    guard let scheme = scheme(of: bytes), bytes.dropFirst(scheme.utf8.count + 1).starts(with: "//".utf8)
    else {
      return nil
    }
    let hostStart = scheme.utf8.count + 3
    let hostEnd = bytes[min(hostStart, bytes.count)...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    let origin = String(decoding: bytes[..<hostEnd], as: UTF8.self).lowercased()
    let path = Array(bytes[hostEnd...])
    return (origin, path.first == UInt8(ascii: "/") ? path : [UInt8(ascii: "/")] + path)
  }

  /// An address without the white space that browsers leave out, its backslashes as the slashes that they are
  /// read as.
  private static func cleaned(_ address: String) -> [UInt8] {
    var bytes = address.utf8.filter { $0 != 0x09 && $0 != 0x0a && $0 != 0x0d }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
  }

  private static func scheme(of text: [UInt8]) -> String? {
    guard let end = text.firstIndex(where: { ":/?#".utf8.contains($0) }), text[end] == UInt8(ascii: ":"),
      end > 0
    else {
      return nil
    }
    return String(decoding: text[..<end], as: UTF8.self).lowercased()
  }

  /// The path of a relative address without its query, and the anchor.
  private static func parts(_ text: [UInt8]) -> (path: ArraySlice<UInt8>, fragment: String?) {
    let hash = text.firstIndex(of: UInt8(ascii: "#"))
    let beforeHash = text[..<(hash ?? text.count)]
    let path = beforeHash.prefix { $0 != UInt8(ascii: "?") }
    let fragment = hash.map { String(decoding: percentDecoded(text[($0 + 1)...]), as: UTF8.self) }
    return (path, fragment)
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
    let bytes = Array(text)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), let escape = Escape(bytes, at: index) {
        out += escape.decoded
        index += escape.length
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }
}
