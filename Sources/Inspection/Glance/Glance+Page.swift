import Markup
import Rendering

// A page: known lines are passed over, tags are looked up, texts are scanned.
extension Glance {
  private static let doctype = Array("<!doctype html>".utf8)

  /// Whether a page holds nothing and is as it should be.
  mutating func readPage(_ file: RenderedFile) -> Bool {
    let bytes = file.bytes
    guard bytes.count > Self.doctype.count,
      zip(bytes, Self.doctype).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && $0 &- UInt8(ascii: "A") < 26 })
    else { return false }
    guard isCleanHidden(bytes, 2..<Self.doctype.count - 1) else { return false }
    page.hasDoctype = true
    var index = Self.doctype.count
    page.block.start = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        if bytes[index - 1] == UInt8(ascii: "\n"), !page.isInTitle,
          let skip = lines.skip(at: index, of: bytes, page.depth)
        {
          // The line begins with the tag of a block and ends with one.
          guard endBlock(at: index, tagEnd: skip.firstTagEnd, of: file, next: skip.lastTag) else {
            return false
          }
          index = skip.end
          continue
        }
        guard let next = readTag(at: index, of: file) else { return false }
        index = next
      } else {
        var block = page.block
        guard let next = scan(bytes, from: index, to: bytes.count, &block) else { return false }
        page.block = block
        index = next
      }
    }
    guard endBlock(at: bytes.count, tagEnd: bytes.count, of: file, next: bytes.count) else { return false }
    return page.isSound && page.hasSoundAnchors(bytes) && isRightWeight(bytes.count)
      && tables.tags.required(at: Array(file.path.utf8)) & ~page.metaBits == 0
  }

  private func isRightWeight(_ own: Int) -> Bool {
    let context = tables.context
    return Set(page.resources).reduce(own) { $0 + context.site.size(of: $1) }
      <= context.policy.pageWeightLimit
  }

  /// Ends the block of text before a tag.
  mutating func endBlock(at tag: Int, tagEnd: Int, of file: RenderedFile, next: Int) -> Bool {
    if page.block.kept > 0, page.heading > 0 || page.isInTitle { page.headingHasText = true }
    var block = page.block
    if block.kept > 0 {
      var row = GlanceRow()
      swap(&row, &page.row)
      guard end(&block, &row) else { return false }
      swap(&row, &page.row)
    }
    if block.isSuspect, !isCleanBlock(block.start..<tagEnd, of: file) { return false }
    page.block = GlanceBlock()
    page.block.start = next
    return true
  }

  /// Reads the tag at an offset; gives where it ends, with the content of a script.
  private mutating func readTag(at start: Int, of file: RenderedFile) -> Int? {
    let bytes = file.bytes
    guard let last = bytes.firstIndex(of: UInt8(ascii: ">"), in: start..<bytes.count) else { return nil }
    let end = last + 1
    if page.isInTitle {
      guard bytes[start..<end].elementsEqual("</title>".utf8), page.block.kept > 0 else { return nil }
      page.isInTitle = false
    }
    let hash = bytes.hash(of: start..<end)
    if let known = tags.index(of: start..<end, in: bytes, hash: hash, depth: page.depth) {
      switch tags.bare[known] {
      case .nothing: return end
      case .breaks: return endBlock(at: start, tagEnd: end, of: file, next: start) ? end : nil
      case .more: return take(tags.facts[known], start..<end, of: file)
      }
    }
    if let next = readPlainTag(at: start, end: end, of: file) { return next > 0 ? next : nil }
    let tag = Array(bytes[start..<end])
    guard let facts = GlanceTag(tag, on: file, depth: page.depth, tables: tables) else { return nil }
    if facts.isShared { tags.add(facts, tag, hash: hash, depth: page.depth) }
    return take(facts, start..<end, of: file)
  }

  /// Takes in a tag that holds nothing.
  private mutating func take(_ tag: GlanceTag, _ range: Range<Int>, of file: RenderedFile) -> Int? {
    if tag.isBreak {
      guard endBlock(at: range.lowerBound, tagEnd: range.upperBound, of: file, next: range.lowerBound) else {
        return nil
      }
    } else if tag.isLineBreak {
      page.block.note(gap: 1)
    }
    guard page.take(tag.role) else { return nil }
    if !tag.id.isEmpty { page.anchors.append(tag.id.moved(by: range.lowerBound)) }
    if !tag.fragment.isEmpty { page.fragments.append(tag.fragment.moved(by: range.lowerBound)) }
    if !tag.anchorLinks.isEmpty {
      page.anchorLinks += tag.anchorLinks.map {
        LinkReader.AnchorLink(
          target: $0.target, fragment: $0.fragment, offset: $0.offset + range.lowerBound)
      }
    }
    page.resources += tag.resources
    page.metaBits |= tag.metaBit
    if tag.hiddenDigits > 0 || !tag.hiddenParts.isEmpty || tag.breaksHidden {
      guard addHidden(digits: tag.hiddenDigits, parts: tag.hiddenParts, isBroken: tag.breaksHidden) else {
        return nil
      }
    }
    if case .data = tag.role { return readData(from: range.upperBound, of: file.bytes) }
    return range.upperBound
  }

  /// Reads what stands in a script; gives where its end tag begins.
  private mutating func readData(from start: Int, of bytes: [UInt8]) -> Int? {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "<"), in: start..<bytes.count),
      bytes[end...].starts(with: "</script>".utf8)
    else { return nil }
    return start == end || isCleanHidden(bytes, start..<end) ? end : nil
  }
}

extension Range<Int> {
  /// The same range so many places further on.
  func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
