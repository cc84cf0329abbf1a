import Markup
import Notices
import Rendering

/// Lines of pages that have been looked at before and need not be looked at again: thousands of pages share their
/// navigation and footer to the byte.
///
/// A line is known only if nothing in it depends on, or bears on, what stands around it: it begins and ends with
/// the tag of a block, has text between, holds no heading, anchor, table or resource, and every check has
/// nothing to say of it alone. Leaving such a line out changes no finding elsewhere; `PageExtract` holds the
/// proof to that. It belongs to one thread.
struct KnownLines {
  /// What is known of a line.
  private struct Entry {
    let hash: UInt64
    let depth: Int
    let line: [UInt8]
    let mayBeLeftOut: Bool
  }

  private let context: GateContext
  private var entries: [Entry] = []
  /// Indexes of entries by the low bits of their hash, -1 for none; never more than half full.
  private var slots = [Int32](repeating: -1, count: 1 << 13)

  /// Hashes of lines that were there once, each in the place that its high bits name.
  private var seen = [UInt64](repeating: 0, count: 1 << 12)

  /// Shorter ones cost more to look up than to read; longer ones are never shared.
  private static let lengths = 24...4096
  private static let capacity = 1 << 12

  init(_ context: GateContext) { self.context = context }

  /// Whether the line that stands in a part of a page may be left out of what is looked at.
  ///
  /// - Parameter depth: how many folders deep the page lies, for links are relative.
  mutating func mayLeaveOut(_ range: Range<Int>, of page: [UInt8], depth: Int) -> Bool {
    guard Self.lengths.contains(range.count), page[range.lowerBound] == UInt8(ascii: "<"),
      page[range.upperBound - 1] == UInt8(ascii: ">")
    else { return false }
    let hash = page.hash(of: range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.depth == depth, page.equals(entry.line, at: range) {
        return entry.mayBeLeftOut
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    // Most lines are there once only, and looking at one costs more than it saves: the second time is the first
    // that counts.
    let place = Int(truncatingIfNeeded: hash >> 32) & (seen.count - 1)
    guard seen[place] == hash, entries.count < Self.capacity else {
      seen[place] = hash
      return false
    }
    let line = Array(page[range])
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(hash: hash, depth: depth, line: line, mayBeLeftOut: isIndependent(line, depth: depth)))
    return entries[entries.count - 1].mayBeLeftOut
  }

  func isIndependent(_ line: [UInt8], depth: Int) -> Bool {
    guard !line.contains(where: { "&%\\'".utf8.contains($0) }), FramedLine.isBlock(line),
      hasOnlyRootLinks(line, depth), !FramedLine.bearsOnNext(line)
    else { return false }
    // As a notice, where most is looked for.
    let path = depth == 0 ? "x.html" : "gongshi/" + String(repeating: "x/", count: depth - 1) + "x.html"
    let rendered = RenderedFile(path: path, bytes: line, kind: .page, listLastDay: context.policy.asOf)
    let file = ReadFile(rendered)
    let links = LinkReader(file, site: context.site)
    return links.findings.isEmpty && links.resources.isEmpty && links.anchorLinks.isEmpty
      && GateCheck.ofContent.allSatisfy { $0.findings(file, context).isEmpty }
      && FramedLine.hasLongBlocks(file)
  }

  /// Whether all links climb to the root of the site before they go down again, so that they lead to the same
  /// place from any page as deep as this one.
  private func hasOnlyRootLinks(_ line: [UInt8], _ depth: Int) -> Bool {
    let lead = Array((" href=\"" + String(repeating: "../", count: depth)).utf8)
    let tel = Array(" href=\"tel:".utf8)
    let https = Array(" href=\"https://".utf8)
    for index in line.indices where line[index] == UInt8(ascii: " ") {
      guard line[index...].starts(with: " href".utf8) else { continue }
      guard
        line[index...].starts(with: lead) || line[index...].starts(with: tel)
          || line[index...].starts(with: https)
      else { return false }
    }
    return true
  }
}

/// What makes a line of a page stand by itself.
enum FramedLine {
  /// Blocks and what stands in them that no check of a page as a whole asks for.
  private static let names: Set<String> = [
    "p", "li", "div", "ul", "ol", "nav", "dl", "dt", "dd", "section", "article", "header", "footer", "figure",
    "figcaption", "a", "span", "strong", "em", "b", "time"
  ]
  private static let blocks: Set<String> = [
    "p", "li", "div", "ul", "ol", "nav", "dl", "dt", "dd", "section", "article", "header", "footer", "figure",
    "figcaption"
  ]
  private static let attributes: Set<String> = [
    "class", "href", "aria-label", "aria-current", "aria-hidden", "datetime", "data-tools", "data-print"
  ]

  /// Whether a line may say what a date in the next line is.
  static func bearsOnNext(_ line: [UInt8]) -> Bool {
    let text = LeakProbe.FoldedText(String(decoding: line, as: UTF8.self)).bytes
    return StoreEvidence.birthWords.contains { word in
      text.indices.contains { text[$0...].starts(with: word) }
    }
  }

  /// Whether a line begins and ends with the tag of a block and holds nothing but plain tags and text.
  static func isBlock(_ line: [UInt8]) -> Bool {
    var first: String?
    var last: String?
    for token in HTMLTokenizer(line) {
      guard token.isComplete else { return false }
      switch token.kind {
      case .text: last = nil
      case .startTag, .endTag:
        guard let tag = token.tag(in: line), names.contains(tag.name),
          tag.attributes.allSatisfy({ attributes.contains($0.name) && $0.quoting == .double })
        else { return false }
        if token.range.lowerBound == 0 { first = tag.name }
        last = tag.name
      default: return false
      }
    }
    guard let first, let last else { return false }
    return blocks.contains(first) && blocks.contains(last)
  }

  /// Whether no block of its text could be a piece of something spread over several: digits and nothing else, or
  /// a few characters that may be part of a name.
  static func hasLongBlocks(_ file: ReadFile) -> Bool {
    file.texts.allSatisfy { text in
      text.part == .name
        || text.bytes.split(separator: LeakProbe.FoldedText.blockBreak).allSatisfy { block in
          let isShort = block.count <= StoreEvidence.longestPart && block.allSatisfy { $0 >= 0x80 }
          return !isShort && ScatteredDigits.digits(of: text.bytes, block.indices) == nil
        }
    }
  }
}
