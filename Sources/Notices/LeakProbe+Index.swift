/// Spellings of personal values with their kinds, ready to be searched for.
struct SpellingIndex: Sendable {
  /// Collects spellings, each once.
  struct Builder {
    private struct Spelling: Hashable {
      let kind: LeakProbe.Kind
      let bytes: [UInt8]
    }

    private var seen: Set<Spelling> = []
    private var spellings: [Spelling] = []

    mutating func add(_ bytes: [UInt8], _ kind: LeakProbe.Kind) {
      let spelling = Spelling(kind: kind, bytes: bytes)
      if seen.insert(spelling).inserted { spellings.append(spelling) }
    }

    var index: SpellingIndex {
      SpellingIndex(matcher: LiteralMatcher(spellings.lazy.map(\.bytes)), kinds: spellings.map(\.kind))
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

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
