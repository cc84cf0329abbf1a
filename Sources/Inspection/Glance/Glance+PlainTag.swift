import Rendering

// Tags that differ from page to page only in an address or a sentence, and so are not known by their bytes.
extension Glance {
  /// Reads a link, a `meta` element or the drawing of a code.
  ///
  /// - Returns: where it ends; 0 when there may be something to say of it; `nil` when it is another tag.
  mutating func readPlainTag(at start: Int, end: Int, of file: RenderedFile) -> Int? {
    let bytes = file.bytes
    switch bytes[start + 1] {
    case UInt8(ascii: "a"): return readLink(start..<end, of: file)
    case UInt8(ascii: "m"): return readMeta(start..<end, of: file)
    case UInt8(ascii: "s"): return readCode(start..<end, of: file)
    default: return nil
    }
  }

  /// `<a class="…" href="…">` to a page of the site.
  private mutating func readLink(_ range: Range<Int>, of file: RenderedFile) -> Int? {
    let bytes = file.bytes
    guard let attributes = PlainAttributes(bytes, range, name: Self.link),
      let address = attributes.value(Self.address, of: bytes),
      bytes[address.lowerBound] != UInt8(ascii: "#"),
      attributes.all.allSatisfy({ Self.linkAttributes.contains(bytes[$0.name]) }),
      let (target, fragment) = target(of: address, in: bytes)
    else { return nil }
    if !fragment.isEmpty {
      let text = String(decoding: bytes[fragment], as: UTF8.self)
      if text.lowercased() != "top" {
        page.anchorLinks.append(
          LinkReader.AnchorLink(target: target, fragment: text, offset: address.lowerBound))
      }
    }
    for attribute in attributes.all where !isCleanHidden(bytes, attribute.value) { return 0 }
    return range.upperBound
  }

  /// `<meta name="…" content="…">`.
  private mutating func readMeta(_ range: Range<Int>, of file: RenderedFile) -> Int? {
    let bytes = file.bytes
    guard let attributes = PlainAttributes(bytes, range, name: Self.meta), attributes.all.count == 2,
      bytes[attributes.all[0].name].elementsEqual("name".utf8),
      bytes[attributes.all[1].name].elementsEqual("content".utf8)
    else { return nil }
    let content = attributes.all[1].value
    guard bytes[content].contains(where: { $0 > 0x20 }) else { return nil }
    if bytes[attributes.all[0].value].elementsEqual("Url".utf8) {
      guard ownPage(at: content, in: bytes) != nil else { return nil }
      page.metaBits |= tables.tags.bit(of: "url")
    } else {
      // Of its name all is known by the same tag with another content.
      let stem = Array(bytes[range.lowerBound..<content.lowerBound])
      let hash = stem.hash(of: 0..<stem.count)
      var known = tags.index(of: 0..<stem.count, in: stem, hash: hash, depth: page.depth)
      if known == nil,
        let facts = GlanceTag(stem + Array("a\">".utf8), on: file, depth: page.depth, tables: tables)
      {
        tags.add(facts, stem, hash: hash, depth: page.depth)
        known = tags.index(of: 0..<stem.count, in: stem, hash: hash, depth: page.depth)
      }
      guard let known, tags.facts[known].hiddenDigits == 0, tags.facts[known].hiddenParts.isEmpty else {
        return nil
      }
      page.metaBits |= tags.facts[known].metaBit
    }
    // It ends a block, as all but the tags within a line do.
    guard endBlock(at: range.lowerBound, tagEnd: range.upperBound, of: file, next: range.lowerBound) else {
      return 0
    }
    return isCleanHidden(bytes, content) ? range.upperBound : 0
  }

  /// Where a plain relative address leads; `nil` for any other, and for one that leads nowhere.
  private mutating func target(of value: Range<Int>, in bytes: [UInt8]) -> (file: Int, fragment: Range<Int>)?
  {
    let (level, start) = SiteIndex.levels(of: value, in: bytes)
    // Only those from the root of the site: all of its own pages write them so.
    guard level == page.depth else { return nil }
    return plainPage(start..<value.upperBound, in: bytes)
  }

  /// The page at a path from the root of the site, with the anchor after it.
  private mutating func plainPage(
    _ value: Range<Int>, in bytes: [UInt8]
  ) -> (file: Int, fragment: Range<Int>)? {
    guard let (path, fragment) = SiteIndex.plainParts(of: value, in: bytes) else { return nil }
    key.removeAll(keepingCapacity: true)
    key += bytes[path]
    if key.isEmpty || key.last == UInt8(ascii: "/") { key += "index.html".utf8 }
    return tables.paths.file(at: key).map { ($0, fragment) }
  }

  /// The page to which an address of the site itself leads, written out in full as the policy has it.
  mutating func ownPage(at value: Range<Int>, in bytes: [UInt8]) -> Int? {
    let base = tables.base
    guard !base.isEmpty, bytes[value].starts(with: base),
      let (file, fragment) = plainPage(value.lowerBound + base.count..<value.upperBound, in: bytes),
      fragment.isEmpty, bytes[value.upperBound - 1] != UInt8(ascii: "#")
    else { return nil }
    return file
  }

  private static let link = Array("<a".utf8)
  private static let meta = Array("<meta".utf8)
  private static let address = Array("href".utf8)
  private static let linkAttributes = Set(["class", "href", "aria-current"].map { ArraySlice($0.utf8) })
}

/// The attributes of a tag that is written in the plainest way: one space before each, values in double quotes.
struct PlainAttributes {
  private(set) var all: [(name: Range<Int>, value: Range<Int>)] = []

  /// Reads a tag; `nil` when it is written otherwise.
  init?(_ bytes: [UInt8], _ range: Range<Int>, name: [UInt8]) {
    guard bytes[range].starts(with: name) else { return nil }
    var index = range.lowerBound + name.count
    while bytes[index] == UInt8(ascii: " ") {
      let start = index + 1
      index = start
      while Self.isOfName(bytes[index]) { index += 1 }
      guard index > start, bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\""),
        let quote = bytes.firstIndex(of: UInt8(ascii: "\""), in: index + 2..<range.upperBound)
      else { return nil }
      let value = index + 2..<quote
      if value.isEmpty { return nil }
      all.append((start..<index, value))
      index = quote + 1
    }
    guard bytes[index] == UInt8(ascii: ">"), index + 1 == range.upperBound else { return nil }
  }

  /// The only value of a name.
  func value(_ name: [UInt8], of bytes: [UInt8]) -> Range<Int>? {
    let found = all.filter { bytes[$0.name].elementsEqual(name) }
    return found.count == 1 ? found[0].value : nil
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "A") < 26 || byte == UInt8(ascii: "-")
  }
}
