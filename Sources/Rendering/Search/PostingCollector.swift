/// Gathers which term stands in which document, and how much it counts there; made for speed.
struct PostingCollector {
  /// A term in a document.
  private struct Entry {
    let term: UInt32
    let document: UInt32
    var level: UInt8
    var count: UInt8
  }

  /// A place of the hash table: the term, and where it was last seen.
  private struct Slot {
    var key: UInt64 = 0
    var term: UInt32 = 0
    var entry: Int32 = -1
  }

  private(set) var keys: [UInt64] = []
  private var entries: [Entry] = []
  private var slots = [Slot](repeating: Slot(), count: 1 << 14)
  private var document: UInt32 = 0

  /// Makes room for about as many postings as a number of documents has.
  init(documents: Int) { entries.reserveCapacity(documents * 400) }

  /// Begins the next document.
  mutating func begin(_ document: Int) { self.document = UInt32(document) }

  /// Adds a term of the document that was begun. No key is 0, because the character 0 is a separator.
  @inline(__always)
  mutating func add(_ term: SearchTerm, _ level: SearchLevel) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (term.key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while slots[place].key != term.key {
      if slots[place].key == 0 {
        insert(term.key, at: place, level)
        return
      }
      place = (place + 1) & mask
    }
    let entry = Int(slots[place].entry)
    if entries[entry].document == document {
      if level.rawValue > entries[entry].level { entries[entry].level = level.rawValue }
      if level == .text, entries[entry].count < 3 { entries[entry].count += 1 }
    } else {
      slots[place].entry = append(slots[place].term, level)
    }
  }

  private mutating func insert(_ key: UInt64, at place: Int, _ level: SearchLevel) {
    let term = UInt32(keys.count)
    keys.append(key)
    slots[place] = Slot(key: key, term: term, entry: append(term, level))
    if keys.count * 2 > slots.count { grow() }
  }

  private mutating func append(_ term: UInt32, _ level: SearchLevel) -> Int32 {
    let count: UInt8 = level == .text ? 1 : 0
    entries.append(Entry(term: term, document: document, level: level.rawValue, count: count))
    return Int32(entries.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.key != 0 {
      var place = Int(truncatingIfNeeded: (slot.key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
      while slots[place].key != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// All postings: those of term `n` lie from `starts[n]` to `starts[n + 1]`, by document.
  func sorted() -> PostingLists {
    var starts = [Int](repeating: 0, count: keys.count + 1)
    for entry in entries { starts[Int(entry.term) + 1] += 1 }
    for term in keys.indices { starts[term + 1] += starts[term] }
    var next = starts
    var postings = [Posting](repeating: Posting(document: 0, level: 0), count: entries.count)
    for entry in entries {
      let isFrequent = entry.count == 3 && entry.level == SearchLevel.text.rawValue
      let level = isFrequent ? SearchLevel.frequent.rawValue : entry.level
      postings[next[Int(entry.term)]] = Posting(document: entry.document, level: level)
      next[Int(entry.term)] += 1
    }
    return PostingLists(keys: keys, starts: starts, postings: postings)
  }
}

/// A term stands in a document.
struct Posting: Sendable, Equatable {
  /// The document's number.
  let document: UInt32
  /// Its `SearchLevel`.
  let level: UInt8
}

/// Postings by term.
struct PostingLists: Sendable {
  let keys: [UInt64]
  let starts: [Int]
  let postings: [Posting]
}
