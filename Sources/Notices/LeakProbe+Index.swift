/// Spellings of personal values with their kinds, ready to be searched for.
struct SpellingIndex: Sendable {
  /// Collects spellings, each once, one behind the other: as arrays of their own they took four times the room.
  struct Builder {
    private var text: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var kinds: [LeakProbe.Kind] = []
    /// Numbers of spellings by their hash, 0 for none; at least twice as many places as spellings.
    private var table = [UInt32](repeating: 0, count: 64)

    /// Takes a spelling of a kind.
    mutating func add(_ bytes: some Collection<UInt8>, _ kind: LeakProbe.Kind) {
      let slot = slot(of: bytes, kind)
      guard table[slot] == 0 else { return }
      text += bytes
      starts.append(UInt32(text.count))
      kinds.append(kind)
      table[slot] = UInt32(kinds.count)
      if kinds.count * 2 > table.count { grow() }
    }

    /// The spellings, ready to be searched for; the builder is empty then.
    mutating func index() -> SpellingIndex {
      let spellings = kinds.indices.lazy.map { [text, starts] in
        Array(text[Int(starts[$0])..<Int(starts[$0 + 1])])
      }
      let index = SpellingIndex(matcher: LiteralMatcher(spellings), kinds: kinds)
      self = Builder()
      return index
    }

    /// Where a spelling stands in the table, or would.
    private func slot(of bytes: some Collection<UInt8>, _ kind: LeakProbe.Kind) -> Int {
      var slot = hash(bytes) & (table.count - 1)
      while table[slot] != 0 {
        let index = Int(table[slot]) - 1
        if kinds[index] == kind, text[Int(starts[index])..<Int(starts[index + 1])].elementsEqual(bytes) {
          break
        }
        slot = (slot + 1) & (table.count - 1)
      }
      return slot
    }

    /// FNV-1a; its last bits are good enough for a table.
    private func hash(_ bytes: some Collection<UInt8>) -> Int {
      Int(
        truncatingIfNeeded: bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
          ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        })
    }

    private mutating func grow() {
      table = [UInt32](repeating: 0, count: table.count * 2)
      for index in kinds.indices {
        var slot = hash(text[Int(starts[index])..<Int(starts[index + 1])]) & (table.count - 1)
        while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
        table[slot] = UInt32(index + 1)
      }
    }
  }

  private let matcher: LiteralMatcher
  private let kinds: [LeakProbe.Kind]
  private let present: KindMask

  private init(matcher: LiteralMatcher, kinds: [LeakProbe.Kind]) {
    self.matcher = matcher
    self.kinds = kinds
    present = KindMask(kinds)
  }

  var count: Int { kinds.count }

  /// Visits each spelling with its kind.
  func forEachSpelling(_ visit: (ArraySlice<UInt8>, LeakProbe.Kind) -> Void) {
    for (index, kind) in kinds.enumerated() { visit(matcher.literal(index), kind) }
  }

  /// What stands in a part of a text.
  func findings(
    in bytes: borrowing Span<UInt8>, range: Range<Int>, kinds wanted: KindMask
  ) -> [LeakProbe.Finding] {
    if !present.meets(wanted) { return [] }
    return matcher.matches(in: bytes.extracting(range)).compactMap { match in
      let kind = kinds[match.literal]
      guard wanted.contains(kind) else { return nil }
      return LeakProbe.Finding(kind: kind, offset: range.lowerBound + match.offset, length: match.length)
    }
  }
}

/// A set of kinds in one byte: it is asked for every piece of text.
struct KindMask: Sendable {
  private let bits: UInt8

  init(_ kinds: some Sequence<LeakProbe.Kind>) { bits = kinds.reduce(0) { $0 | Self.bit($1) } }

  func contains(_ kind: LeakProbe.Kind) -> Bool { bits & Self.bit(kind) != 0 }

  func meets(_ other: KindMask) -> Bool { bits & other.bits != 0 }

  private static func bit(_ kind: LeakProbe.Kind) -> UInt8 {
    switch kind {
    case .idNumber: 1
    case .phone: 2
    case .bankAccount: 4
    case .address: 8
    case .birthDate: 16
    case .name: 32
    }
  }
}

/// The places of a text where a number of seven digits or more stands.
enum NumberRuns {
  /// Six digits and fewer are prices, codes and years.
  static let minimumCount = 7

  /// Whether a spelling is digits only, an X at its end allowed, and can be found by `forEach`.
  static func isNumber(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.last.map { $0 | 0x20 == UInt8(ascii: "x") } == true ? bytes.dropLast() : bytes[...]
    return digits.count >= minimumCount && digits.allSatisfy(isDigit)
  }

  /// Visits each run of at least seven digits, with the X that follows it.
  static func forEach(in bytes: borrowing Span<UInt8>, _ visit: (Range<Int>) -> Void) {
    var index = minimumCount - 1
    while index < bytes.count {
      // A run covers at least one of any seven neighbouring places, so six of them need not be looked at.
      guard isDigit(bytes[index]) else {
        index += minimumCount
        continue
      }
      var start = index
      while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
      var end = index + 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      let hasX = end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "x")
      if end - start >= minimumCount { visit(start..<(hasX ? end + 1 : end)) }
      index = end + minimumCount
    }
  }

  /// Whether a digit stands at a place, which may lie after the end.
  static func isDigit(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && isDigit(bytes[index])
  }

  /// Whether a byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
