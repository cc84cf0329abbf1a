/// What a glance follows through a page: its blocks, headings, tables, anchors and links.
struct GlancePage {
  var depth = 0
  /// Numbers and names in pieces, in what is seen and in what is hidden.
  var row = GlanceRow()
  var hidden = GlanceRow()
  var block = GlanceBlock()
  /// The heading that is open, 0 without one; whether text has stood in it; the last level.
  var heading = 0
  var headingHasText = false
  var lastHeading = 0
  var firstHeadings = 0
  var titles = 0
  var isInTitle = false
  var isInTable = false
  var hasHeader = false
  var hasDoctype = false
  var hasLanguage = false
  var metaBits: UInt64 = 0
  /// Anchors of the page and links to them, as parts of its bytes.
  var anchors: [Range<Int>] = []
  var fragments: [Range<Int>] = []
  var anchorLinks: [LinkReader.AnchorLink] = []
  var resources: [Int] = []

  /// Begins a page, so many folders deep.
  mutating func begin(depth: Int) {
    var (anchors, fragments) = (anchors, fragments)
    anchors.removeAll(keepingCapacity: true)
    fragments.removeAll(keepingCapacity: true)
    self = GlancePage()
    self.depth = depth
    self.anchors = anchors
    self.fragments = fragments
  }

  /// Notes digits that stand in attributes of nothing else; false when they may be a number in pieces.
  ///
  /// - Parameter isBroken: whether an attribute stands before or after them that ends a row of such.
  mutating func addHidden(digits: Int, blocks: Int, isBroken: Bool) -> Bool {
    hidden.digits += digits
    hidden.blocks += blocks
    if hidden.blocks > 1, hidden.digits >= ScatteredDigits.minimumCount { return false }
    if isBroken {
      hidden.digits = digits
      hidden.blocks = blocks
    }
    return true
  }

  /// Notes what a tag does to the structure of the page; false when that is not as it should be.
  mutating func take(_ role: GlanceTag.Role) -> Bool {
    switch role {
    case .none, .data: return true
    case .heading(let level):
      guard heading == 0, level <= lastHeading + 1 else { return false }
      if level == 1 { firstHeadings += 1 }
      heading = level
      headingHasText = false
    case .headingEnd(let level):
      guard heading == level, headingHasText else { return false }
      lastHeading = level
      heading = 0
    case .table:
      guard !isInTable else { return false }
      isInTable = true
      hasHeader = false
    case .tableEnd:
      guard isInTable, hasHeader else { return false }
      isInTable = false
    case .header: hasHeader = true
    case .title:
      titles += 1
      isInTitle = true
    case .html: hasLanguage = true
    }
    return true
  }

  /// Whether the page as a whole is as it should be, as far as its tags tell.
  var isSound: Bool {
    hasDoctype && hasLanguage && titles == 1 && !isInTitle && firstHeadings == 1 && heading == 0 && !isInTable
  }

  /// So many are compared with one another rather than looked up.
  private static let fewAnchors = 100

  /// Whether no anchor is there twice, and every link within the page has its anchor.
  func hasSoundAnchors(_ bytes: [UInt8]) -> Bool {
    if anchors.count > Self.fewAnchors {
      var seen = Set<[UInt8]>()
      for anchor in anchors where !seen.insert(Array(bytes[anchor])).inserted { return false }
      return fragments.allSatisfy { seen.contains(Array(bytes[$0])) }
    }
    let hashes = anchors.map { bytes.hash(of: $0) }
    for (index, hash) in hashes.enumerated() where hashes[..<index].contains(hash) { return false }
    return fragments.allSatisfy { fragment in
      let hash = bytes.hash(of: fragment)
      return hashes.indices.contains { index in
        hashes[index] == hash && bytes[anchors[index]].elementsEqual(bytes[fragment])
      }
    }
  }
}
