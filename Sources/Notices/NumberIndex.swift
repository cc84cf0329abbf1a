/// Numbers with their kinds, ready to be searched for: identity numbers, telephones, accounts.
///
/// Eight bytes a number: a million households have five million of them, and as spellings in text, forwards and
/// backwards, with the X in either case, they took 1.5 GB. Other spellings of a number are worked out when text is read.
struct NumberIndex: Sendable {
  /// What numbers have in common that are looked for in one go.
  struct Shape: Sendable, Hashable {
    let kind: LeakProbe.Kind
    /// How many digits.
    let digits: Int
    /// Whether an X follows them.
    let hasX: Bool

    /// Numbers of so many digits do not turn up by chance, not even backwards.
    var isSoughtBackwards: Bool { digits >= LeakProbe.longNumber }
  }

  /// Collects numbers, each once.
  struct Builder {
    /// The longest number that fits into eight bytes.
    private static let longest = 19

    private var values: [Shape: NumberHeap] = [:]
    private var long = SpellingIndex.Builder()

    /// Takes a number: digits, an X at its end allowed.
    mutating func add(_ bytes: [UInt8], _ kind: LeakProbe.Kind) {
      let digits = bytes.prefix(while: NumberRuns.isDigit)
      guard digits.count <= Self.longest else {
        long.add(bytes, kind)
        return long.add(digits.reversed(), kind)
      }
      let shape = Shape(kind: kind, digits: digits.count, hasX: digits.count < bytes.count)
      values[shape, default: NumberHeap()].add(digits.reduce(0) { $0 * 10 + UInt64($1 & 0xf) })
    }

    /// The numbers, ready to be searched for; the builder is empty then.
    mutating func index() -> NumberIndex {
      let shapes = values.keys.sorted {
        ($0.digits, $0.kind.rawValue, $0.hasX ? 1 : 0) < ($1.digits, $1.kind.rawValue, $1.hasX ? 1 : 0)
      }
      var groups: [Group] = []
      for shape in shapes {
        guard let numbers = values.removeValue(forKey: shape) else { continue }
        groups.append(Group(shape: shape, numbers: NumberSet(numbers)))
      }
      return NumberIndex(groups: groups, long: long.index())
    }
  }

  private struct Group: Sendable {
    let shape: Shape
    let numbers: NumberSet
  }

  private let groups: [Group]
  private let long: SpellingIndex

  private init(groups: [Group], long: SpellingIndex) {
    self.groups = groups
    self.long = long
  }

  /// How many spellings are searched for.
  var count: Int {
    var sum = 0
    forEachKind { sum += $1 }
    return sum
  }

  /// Gives how many spellings are searched for, by kind; a kind may come more than once.
  func forEachKind(_ visit: (LeakProbe.Kind, Int) -> Void) {
    for group in groups {
      let spellings = (group.shape.hasX ? 2 : 1) + (group.shape.isSoughtBackwards ? 1 : 0)
      visit(group.shape.kind, group.numbers.count * spellings)
    }
    long.forEachSpelling { visit($1, 1) }
  }

  /// The numbers that stand in a run of digits, which an X may follow.
  func findings(
    in bytes: borrowing Span<UInt8>, range: Range<Int>, kinds wanted: KindMask
  ) -> [LeakProbe.Finding] {
    var found = long.findings(in: bytes, range: range, kinds: wanted)
    guard !range.isEmpty else { return found }
    let hasX = !NumberRuns.isDigit(bytes, at: range.upperBound - 1)
    let end = hasX ? range.upperBound - 1 : range.upperBound
    for group in groups
    where group.shape.digits <= end - range.lowerBound && wanted.contains(group.shape.kind) {
      let shape = group.shape
      var window = DigitWindow(shape.digits)
      for index in range.lowerBound..<end {
        window.take(bytes[index])
        let start = index + 1 - shape.digits
        guard start >= range.lowerBound else { continue }
        let isWhole = !shape.hasX || (hasX && index + 1 == end)
        if isWhole, group.numbers.contains(window.value) {
          found.append(
            LeakProbe.Finding(kind: shape.kind, offset: start, length: shape.digits + (shape.hasX ? 1 : 0)))
        }
        // Written backwards it is read from right to left; the X of an identity number then stands first.
        if shape.isSoughtBackwards, group.numbers.contains(window.reversed) {
          found.append(LeakProbe.Finding(kind: shape.kind, offset: start, length: shape.digits))
        }
      }
    }
    return found
  }
}

/// The last so many digits of a run, as the number that they are, read forwards and backwards.
private struct DigitWindow {
  private(set) var value: UInt64 = 0
  private(set) var reversed: UInt64 = 0
  /// Ten to the power of one less than the number of digits.
  private let top: UInt64

  init(_ digits: Int) { top = (1..<max(1, digits)).reduce(1) { power, _ in power * 10 } }

  mutating func take(_ byte: UInt8) {
    let digit = UInt64(byte & 0xf)
    value = value % top * 10 + digit
    reversed = reversed / 10 + digit * top
  }
}

/// Numbers in no order, in pieces: one growing array would hold them twice whenever it grows, and half of it nothing.
private struct NumberHeap {
  private static let piece = 1 << 14

  private var full: [[UInt64]] = []
  private var last: [UInt64] = []

  mutating func add(_ number: UInt64) {
    if last.isEmpty { last.reserveCapacity(Self.piece) }
    last.append(number)
    if last.count == Self.piece {
      full.append(last)
      last = []
    }
  }

  /// All of them in one array, each passed through `change`; the heap is empty then.
  mutating func take(_ change: (UInt64) -> UInt64) -> [UInt64] {
    var numbers: [UInt64] = []
    numbers.reserveCapacity(full.count * Self.piece + last.count)
    numbers += last.map(change)
    last = []
    while let piece = full.popLast() { numbers += piece.map(change) }
    return numbers
  }
}

/// A set of numbers in little more than eight bytes each.
struct NumberSet: Sendable {
  /// The numbers, each times an odd constant, which makes the first bits of any two differ and can be undone; sorted.
  private let mixed: [UInt64]
  /// Where the numbers with certain first bits begin: about eight of them share these.
  private let starts: [UInt32]
  private let shift: UInt64

  private static let factor: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Takes numbers, which may repeat.
  fileprivate init(_ heap: consuming NumberHeap) {
    var heap = heap
    var numbers = heap.take { $0 &* Self.factor }
    numbers.sort()
    var kept = 0
    for index in numbers.indices where kept == 0 || numbers[kept - 1] != numbers[index] {
      numbers[kept] = numbers[index]
      kept += 1
    }
    numbers.removeSubrange(kept...)
    var bits: UInt64 = 0
    while bits < 28, 8 << bits < kept { bits += 1 }
    shift = 64 - bits
    var starts = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    for number in numbers { starts[Int(truncatingIfNeeded: number >> shift) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    self.starts = starts
    mixed = numbers
  }

  /// How many different numbers there are.
  var count: Int { mixed.count }

  /// Whether a number is one of them.
  func contains(_ number: UInt64) -> Bool {
    let number = number &* Self.factor
    let slot = Int(truncatingIfNeeded: number >> shift)
    var index = Int(starts[slot])
    let end = Int(starts[slot + 1])
    while index < end {
      if mixed[index] == number { return true }
      index += 1
    }
    return false
  }
}
