/// Tags that were read before, by their bytes and how deep their page lies.
struct GlanceTagTable {
  private var keys: [(hash: UInt64, depth: Int, start: Int, count: Int)] = []
  private var text: [UInt8] = []
  private(set) var facts: [GlanceTag] = []
  /// For each of them whether it does nothing but end a block of text, or not even that.
  private(set) var bare: [Bare] = []

  /// What a tag does that is only between texts.
  enum Bare { case breaks, nothing, more }
  /// Places in `keys` by the low bits of a hash, -1 for none; never more than half full.
  private var slots = [Int32](repeating: -1, count: 1 << 13)

  private static let capacity = 1 << 12
  /// Longer ones are seldom there twice.
  private static let longest = 400

  /// Where in `facts` a tag is.
  func index(of range: Range<Int>, in bytes: [UInt8], hash: UInt64, depth: Int) -> Int? {
    var slot = Int(truncatingIfNeeded: hash &+ UInt64(depth)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      let key = keys[index]
      if key.hash == hash, key.depth == depth, key.count == range.count,
        bytes.equals(text, from: key.start, at: range)
      {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func add(_ tag: GlanceTag, _ bytes: [UInt8], hash: UInt64, depth: Int) {
    guard keys.count < Self.capacity, bytes.count <= Self.longest else { return }
    var slot = Int(truncatingIfNeeded: hash &+ UInt64(depth)) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(keys.count)
    keys.append((hash, depth, text.count, bytes.count))
    text += bytes
    facts.append(tag)
    bare.append(tag.isBare ? (tag.isBreak ? .breaks : .nothing) : .more)
  }
}
