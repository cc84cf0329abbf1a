/// Finds every occurrence of many literals in one pass over bytes.
///
/// Six bytes of each literal are its key: those that the fewest other literals share and ordinary text holds
/// least, so that ten thousand addresses which all begin with the province do not end up in one chain. A
/// place of the text is looked at only if some key begins with its byte; a filter on three bytes, small
/// enough for the processor's first cache, and one on all six turn away nearly all of clean text, and what is
/// left is compared in full. A trie of the same literals needs megabytes, and a load that waits for the one
/// before for every byte.
///
/// Built once, then read by any number of threads. It prints as `[matcher]`: the literals may be secrets.
public struct LiteralMatcher: Sendable {
  /// One occurrence of a literal.
  public struct Match: Sendable, Hashable, Comparable {
    /// First byte of the occurrence, from 0.
    public let offset: Int
    /// Length in bytes.
    public let length: Int
    /// Which literal, counted from 0 in the order given to `init`.
    public let literal: Int

    /// Orders by place, then length, then literal.
    public static func < (a: Match, b: Match) -> Bool {
      (a.offset, a.length, a.literal) < (b.offset, b.length, b.literal)
    }
  }

  /// The shortest literal that can be found, in bytes: one Chinese character.
  public static let minimumLength = 3

  /// All literals, one after the other; literal `i` lies from `starts[i]` to `starts[i + 1]`.
  private let text: [UInt8]
  private let starts: [Int32]
  /// For each byte whether a key begins with it.
  private let firstBytes: [Bool]
  private let firstFilter: [UInt64]
  private let keyFilter: KeyFilter
  private let long: CandidateChains
  private let short: CandidateChains

  /// Prepares for finding the given literals.
  ///
  /// - Parameter literals: any bytes; those shorter than `minimumLength` are never found, equal ones are each
  ///   reported.
  public init(_ literals: some Collection<[UInt8]>) {
    var text: [UInt8] = []
    var starts: [Int32] = [0]
    var firstBytes = [Bool](repeating: false, count: 256)
    var firstFilter = [UInt64](repeating: 0, count: 1 << 10)
    var keyFilter = KeyFilter(expecting: literals.count)
    var long = CandidateChains(expecting: literals.count)
    var short = CandidateChains(expecting: literals.count)
    for (index, literal) in literals.enumerated() {
      text += literal
      starts.append(Int32(text.count))
      guard literal.count >= Self.minimumLength else { continue }
      let three: UInt64
      if literal.count < Key.width {
        three = literal.prefix(3).reduce(0) { $0 << 8 | UInt64($1) }
        short.insert(index, key: three, at: 0)
      } else {
        let (key, place) = long.leastCommonKey(of: literal)
        long.insert(index, key: key, at: place)
        keyFilter.insert(key)
        three = Key.firstThree(key)
      }
      firstBytes[Int(three >> 16)] = true
      let bit = Key.hash(three)
      firstFilter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.text = text
    self.starts = starts
    self.firstBytes = firstBytes
    self.firstFilter = firstFilter
    self.keyFilter = keyFilter
    self.long = long
    self.short = short
  }

  /// One of the literals, by its place in the order given to `init`.
  func literal(_ index: Int) -> ArraySlice<UInt8> { text[Int(starts[index])..<Int(starts[index + 1])] }

  /// All occurrences, overlapping ones included, in order.
  public func matches(in bytes: [UInt8]) -> [Match] { matches(in: bytes.span) }

  /// All occurrences, overlapping ones included, in order.
  public func matches(in bytes: borrowing Span<UInt8>) -> [Match] {
    var found: [Match] = []
    let firstBytes = firstBytes.span
    let filter = firstFilter.span
    let end = bytes.count - (Self.minimumLength - 1)
    var index = 0
    while index < end {
      let byte = bytes[index]
      if firstBytes[Int(byte)] {
        let three = UInt64(byte) << 16 | UInt64(bytes[index + 1]) << 8 | UInt64(bytes[index + 2])
        let bit = Key.hash(three)
        if filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 {
          confirm(three, at: index, in: bytes, into: &found)
        }
      }
      index += 1
    }
    found.sort()
    return found
  }

  private func confirm(
    _ three: UInt64, at index: Int, in bytes: borrowing Span<UInt8>, into found: inout [Match]
  ) {
    if !short.isEmpty {
      short.forEachCandidate(key: three) { literal, _ in
        compare(literal, at: index, in: bytes, into: &found)
      }
    }
    guard index + Key.width <= bytes.count else { return }
    let key =
      three << 24 | UInt64(bytes[index + 3]) << 16 | UInt64(bytes[index + 4]) << 8 | UInt64(bytes[index + 5])
    guard keyFilter.mayContain(key) else { return }
    long.forEachCandidate(key: key) { literal, place in
      compare(literal, at: index - place, in: bytes, into: &found)
    }
  }

  private func compare(
    _ literal: Int, at offset: Int, in bytes: borrowing Span<UInt8>, into found: inout [Match]
  ) {
    let start = Int(starts[literal])
    let length = Int(starts[literal + 1]) - start
    guard offset >= 0, offset + length <= bytes.count else { return }
    for index in 0..<length where text[start + index] != bytes[offset + index] { return }
    found.append(Match(offset: offset, length: length, literal: literal))
  }
}

extension LiteralMatcher: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `[matcher]`.
  public var description: String { "[matcher]" }
  /// `[matcher]`.
  public var debugDescription: String { "[matcher]" }
  /// Shows nothing of the literals.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Six bytes, the first of them highest.
private enum Key {
  static let width = 6

  static func firstThree(_ key: UInt64) -> UInt64 { key >> 24 }

  /// How often a key is likely to stand in text: one that begins with a digit seldom, one without any the
  /// most.
  static func commonness(_ key: UInt64) -> Int {
    if (0x30...0x39).contains(key >> 40) { return 0 }
    return (0..<UInt64(width)).contains { (0x30...0x39).contains(key >> ($0 * 8) & 0xff) } ? 4 : 8
  }

  /// A place in the filter on three bytes, which has 2^16 bits.
  static func hash(_ three: UInt64) -> Int { Int((UInt32(truncatingIfNeeded: three) &* 0x9e37_79b1) >> 16) }
}

/// A set of keys that may say "perhaps" for one that it does not hold, never "no" for one that it does.
private struct KeyFilter: Sendable {
  private var words: [UInt64]
  private let shift: UInt64

  /// Thirty-two bits a key, at most half a megabyte, so that it fits the second cache.
  init(expecting count: Int) {
    var exponent: UInt64 = 10
    while exponent < 22, 1 << exponent < UInt64(count) * 32 { exponent += 1 }
    words = [UInt64](repeating: 0, count: 1 << Int(exponent - 6))
    shift = 64 - exponent
  }

  mutating func insert(_ key: UInt64) {
    let bit = hash(key)
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  func mayContain(_ key: UInt64) -> Bool {
    let bit = hash(key)
    return words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  private func hash(_ key: UInt64) -> Int { Int((key &* 0x9e37_79b9_7f4a_7c15) >> shift) }
}

/// Literals chained by the hash of their keys.
private struct CandidateChains: Sendable {
  private struct Entry {
    let key: UInt64
    let literal: Int32
    /// Where in the literal the key stands.
    let place: Int32
    let next: Int32
  }

  private var heads: [Int32]
  private var lengths: [UInt16]
  private var entries: [Entry] = []
  private let shift: UInt64

  init(expecting count: Int) {
    var exponent: UInt64 = 4
    while exponent < 20, 1 << exponent < UInt64(count) * 2 { exponent += 1 }
    heads = [Int32](repeating: -1, count: 1 << Int(exponent))
    lengths = [UInt16](repeating: 0, count: 1 << Int(exponent))
    shift = 64 - exponent
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Six bytes of a literal that few others share and ordinary text seldom holds, and where in the literal
  /// they stand.
  ///
  /// Those with a digit are taken first: an address shares its towns and roads with the pages, its door with
  /// none.
  func leastCommonKey(of literal: [UInt8]) -> (key: UInt64, place: Int) {
    var window: UInt64 = 0
    var best: (key: UInt64, place: Int, cost: Int)?
    for (index, byte) in literal.enumerated() {
      window = window << 8 | UInt64(byte)
      let place = index - (Key.width - 1)
      guard place >= 0, literal[place] & 0xc0 != 0x80 else { continue }
      let key = window & 0xffff_ffff_ffff
      let cost = Int(lengths[hash(key)]) + Key.commonness(key)
      if cost < best?.cost ?? .max { best = (key, place, cost) }
      if cost == 0 { break }
    }
    return (best?.key ?? window & 0xffff_ffff_ffff, best?.place ?? literal.count - Key.width)
  }

  mutating func insert(_ literal: Int, key: UInt64, at place: Int) {
    let slot = hash(key)
    entries.append(Entry(key: key, literal: Int32(literal), place: Int32(place), next: heads[slot]))
    heads[slot] = Int32(entries.count - 1)
    if lengths[slot] < .max - 1 { lengths[slot] += 1 }
  }

  func forEachCandidate(key: UInt64, _ body: (_ literal: Int, _ place: Int) -> Void) {
    var index = heads[hash(key)]
    while index >= 0 {
      let entry = entries[Int(index)]
      if entry.key == key { body(Int(entry.literal), Int(entry.place)) }
      index = entry.next
    }
  }

  private func hash(_ key: UInt64) -> Int { Int((key &* 0x9e37_79b9_7f4a_7c15) >> shift) }
}
