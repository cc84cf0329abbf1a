import Markup
import Notices
import Rendering

/// What a tag means for its page, learnt by reading it in full, once for all pages that have it.
struct GlanceTag {
  /// What the tag does to the structure of a page.
  enum Role {
    case none
    case heading(Int), headingEnd(Int)
    case table, tableEnd, header
    case title, html, data
  }

  let role: Role
  /// Whether a block of text ends at it.
  let isBreak: Bool
  /// Whether it is the end of a line within a block.
  let isLineBreak: Bool
  /// Its anchor, as bytes of the tag; empty without one.
  let id: Range<Int>
  /// The anchor of the same page to which it leads; empty without one.
  let fragment: Range<Int>
  /// Anchors of other pages to which it leads.
  let anchorLinks: [LinkReader.AnchorLink]
  /// The files that a browser loads for it.
  let resources: [Int]
  /// The bit of a required `meta` element.
  let metaBit: UInt64
  /// How many digits stand in attributes of nothing else.
  let hiddenDigits: Int
  /// Whether an attribute ends a row of digits in attributes.
  let breaksHidden: Bool
  /// Attributes that may be a part of a name.
  let hiddenParts: [(window: UInt64, count: Int)]
  /// Whether it does anything but stand between texts.
  var isBare: Bool {
    if case .none = role {
      return id.isEmpty && fragment.isEmpty && anchorLinks.isEmpty && resources.isEmpty && metaBit == 0
        && hiddenDigits == 0 && hiddenParts.isEmpty && !breaksHidden && !isLineBreak
    }
    return false
  }

  /// Whether it means the same on every page as deep.
  let isShared: Bool

  /// Reads a tag; `nil` when there is anything to say of it, or it is none of those that a glance can follow.
  init?(_ bytes: [UInt8], on page: RenderedFile, depth: Int, tables: GlanceTables) {
    var tokens = HTMLTokenizer(bytes)
    guard let token = tokens.next(), token.isComplete, token.range == 0..<bytes.count,
      token.kind == .startTag || token.kind == .endTag
    else { return nil }
    // Raw content is read by whoever knows the element.
    let raw = tokens.openRawElement
    let name = ElementName(bytes, in: token.nameRange)
    let isEnd = token.kind == .endTag
    guard raw == nil || name == .title || name == .script else { return nil }
    switch name {
    case .ruby, .rb, .rt, .rp, .rtc, .svg, .base, .hr: return nil
    default: break
    }
    // What makes a day after it a day of birth does so across tags.
    guard !FramedLine.bearsOnNext(bytes) else { return nil }
    let context = tables.context
    // As a notice, where most is looked for.
    let file = ReadFile(
      RenderedFile(path: page.path, bytes: bytes, kind: .page, listLastDay: context.policy.asOf))
    let links = LinkReader(file, site: context.site)
    guard let markup = file.markup, links.findings.isEmpty,
      (GateCheck.ofContent + [.pictures, .uniqueIDs]).allSatisfy({ $0.findings(file, context).isEmpty })
    else { return nil }
    let element = markup.elements.first
    guard let role = Self.role(name, isEnd: isEnd, element, bytes, context) else { return nil }
    self.role = role
    isBreak = !name.isInline && name != .br
    isLineBreak = name == .br
    let own = Links(
      links, element, bytes: bytes, page: tables.paths.file(at: Array(page.path.utf8)), depth: depth)
    guard let own else { return nil }
    anchorLinks = own.others
    fragment = own.fragment
    resources = links.resources.sorted()
    let ids = element?.attributes.filter { $0.name == "id" } ?? []
    guard ids.count < 2, name != .a || element?.value("name", in: bytes) == nil,
      !bytes.contains(UInt8(ascii: "&"))
    else { return nil }
    id = ids.first?.valueRange ?? 0..<0
    metaBit = Self.metaBit(name, element, bytes, tables.tags)
    let hidden = Self.hidden(file)
    hiddenDigits = hidden.digits
    hiddenParts = hidden.parts
    breaksHidden = hidden.isBroken
    isShared = own.areShared
  }

  private static func role(
    _ name: ElementName, isEnd: Bool, _ element: MarkupElement?, _ bytes: [UInt8], _ context: GateContext
  ) -> Role? {
    switch name {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      let level = Int(name.rawValue.dropFirst()) ?? 0
      return isEnd ? .headingEnd(level) : .heading(level)
    case .table:
      // A table that is none needs no header.
      return isEnd ? .tableEnd : element?.value("role", in: bytes) == nil ? .table : nil
    case .th: return isEnd ? Role.none : .header
    case .title: return isEnd ? Role.none : .title
    case .script where !isEnd: return .data
    case .html where !isEnd:
      let language = element?.value("lang", in: bytes)?.lowercased() ?? ""
      let expected = context.policy.language.lowercased()
      return language == expected || language.hasPrefix(expected + "-") ? .html : nil
    default: return Role.none
    }
  }

  /// The bit of a `meta` element with a name and something to say.
  private static func metaBit(
    _ name: ElementName, _ element: MarkupElement?, _ bytes: [UInt8], _ tags: RequiredTags
  ) -> UInt64 {
    guard name == .meta, let element, !element.isEnd, let own = element.value("name", in: bytes),
      let content = element.value("content", in: bytes), content.utf8.contains(where: { $0 > 0x20 })
    else { return 0 }
    return tags.bit(of: own.lowercased())
  }

  /// What of its attributes may be a part of something spread over several.
  private static func hidden(
    _ file: ReadFile
  ) -> (digits: Int, parts: [(window: UInt64, count: Int)], isBroken: Bool) {
    var digits = 0
    var parts: [(window: UInt64, count: Int)] = []
    var isBroken = false
    for text in file.texts where text.part == .hidden {
      for block in text.bytes.split(separator: LeakProbe.FoldedText.blockBreak) {
        let own = ScatteredDigits.digits(of: text.bytes, block.indices)?.count ?? 0
        digits += own
        if own == 0, block.contains(where: { $0 >= 0x80 }) { isBroken = true }
        if block.count <= StoreEvidence.longestPart, block.allSatisfy({ $0 >= 0x80 }) {
          parts.append(GlanceRow.part(of: block))
        }
      }
    }
    return (digits, parts, isBroken)
  }

  /// Where the links of a tag lead.
  private struct Links {
    var fragment = 0..<0
    var others: [LinkReader.AnchorLink] = []
    var areShared = true

    init?(_ links: LinkReader, _ element: MarkupElement?, bytes: [UInt8], page: Int?, depth: Int) {
      others = links.anchorLinks.filter { $0.target != page }
      let lead = Array(String(repeating: "../", count: depth).utf8)
      for attribute in element?.attributes ?? [] {
        guard let element, let value = attribute.valueRange,
          PageLink.use(of: attribute, element, in: bytes) != nil
        else { continue }
        let address = bytes[value]
        if address.first == UInt8(ascii: "#") {
          guard fragment.isEmpty else { return nil }
          fragment = value.lowerBound + 1..<value.upperBound
        } else if !(address.starts(with: lead) || address.contains(UInt8(ascii: ":")))
          || address.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: ",") })
        {
          // A list of addresses, or one from the folder of the page.
          areShared = false
        }
      }
      // A link to an anchor of its own page that names the page is read with the page.
      let own = links.anchorLinks.filter { $0.target == page }
      guard own.isEmpty || (own.count == 1 && !fragment.isEmpty) else { return nil }
      if own.isEmpty { fragment = 0..<0 }
    }
  }
}

extension GlanceRow {
  /// A few characters that may be a part of a name.
  static func part(of block: some Sequence<UInt8>) -> (window: UInt64, count: Int) {
    let text = String(decoding: Array(block), as: UTF8.self).unicodeScalars
    return (text.reduce(0) { $0 << 16 | UInt64($1.value & 0xffff) }, text.count)
  }
}
