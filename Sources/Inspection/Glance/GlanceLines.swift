import Rendering

/// Lines that pages share, known by their bytes: each is read in full once, as `KnownLines` does, and then passed over.
///
/// After one known line the next is nearly always the one that followed it on the page before, so that it need not
/// even be looked up.
struct GlanceLines {
  /// A line that was passed over.
  struct Skip {
    /// Where its new line ends.
    let end: Int
    /// Where its first tag ends and its last tag begins.
    let firstTagEnd: Int
    let lastTag: Int
  }

  private struct Entry {
    let hash: UInt64
    let depth: Int
    let start: Int
    let count: Int
    let firstTagEnd: Int
    let lastTag: Int
    let isKnown: Bool
    var next: Int32 = -1
  }

  private let lines: KnownLines
  private var entries: [Entry] = []
  private var text: [UInt8] = []
  /// Indexes of entries by the low bits of their hash, -1 for none; never more than half full.
  private var slots = [Int32](repeating: -1, count: 1 << 13)
  /// Hashes of lines that were there before, each in the place that its high bits name, and how often.
  private var seen = [(hash: UInt64, count: Int)](repeating: (0, 0), count: 1 << 13)
  /// The line that was passed over last.
  private var last: Int32 = -1

  private static let lengths = 12...4096
  private static let capacity = 1 << 12
  private static let oftenEnough = 12

  init(_ context: GateContext) { lines = KnownLines(context) }

  /// Passes over the line at an offset; `nil` when it must be read.
  mutating func skip(at index: Int, of page: [UInt8], _ depth: Int) -> Skip? {
    if last >= 0 {
      let next = entries[Int(last)].next
      if next >= 0, let skip = skip(Int(next), at: index, of: page, depth) { return skip }
    }
    guard let end = page.firstIndex(of: UInt8(ascii: "\n"), in: index..<min(page.count, index + 4096)),
      Self.lengths.contains(end - index), page[end - 1] == UInt8(ascii: ">")
    else { return nil }
    let hash = page.hash(of: index..<end)
    var slot = Int(truncatingIfNeeded: hash &+ UInt64(depth)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if entries[found].hash == hash, entries[found].depth == depth, entries[found].count == end + 1 - index {
        guard entries[found].isKnown else { return nil }
        let before = last
        guard let skip = skip(found, at: index, of: page, depth) else { return nil }
        if before >= 0 { entries[Int(before)].next = Int32(found) }
        return skip
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    learn(index..<end, of: page, hash: hash, depth: depth, slot: slot)
    return nil
  }

  private mutating func skip(_ number: Int, at index: Int, of page: [UInt8], _ depth: Int) -> Skip? {
    let entry = entries[number]
    let end = index + entry.count
    guard entry.isKnown, entry.depth == depth, end <= page.count,
      page.equals(text, from: entry.start, at: index..<end)
    else { return nil }
    last = Int32(number)
    return Skip(end: end, firstTagEnd: index + entry.firstTagEnd, lastTag: index + entry.lastTag)
  }

  /// Reads a line in full when it has been there a dozen times: most are there once, or on a page and in a few lists.
  private mutating func learn(_ range: Range<Int>, of page: [UInt8], hash: UInt64, depth: Int, slot: Int) {
    let place = Int(truncatingIfNeeded: hash >> 32) & (seen.count - 1)
    guard seen[place].hash == hash else {
      seen[place] = (hash, 1)
      return
    }
    seen[place].count += 1
    guard seen[place].count >= Self.oftenEnough, entries.count < Self.capacity else { return }
    let line = Array(page[range])
    let isKnown = line.first == UInt8(ascii: "<") && lines.isIndependent(line, depth: depth)
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(
        hash: hash, depth: depth, start: text.count, count: line.count + 1,
        firstTagEnd: (line.firstIndex(of: UInt8(ascii: ">")) ?? 0) + 1,
        lastTag: line.lastIndex(of: UInt8(ascii: "<")) ?? 0, isKnown: isKnown))
    text += line + [UInt8(ascii: "\n")]
  }
}
