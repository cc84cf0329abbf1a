/// A small generator of numbers that look random and are the same on every machine.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64 {
  private var state: UInt64

  /// Starts a stream of its own for a seed and an index.
  init(seed: UInt64, stream: UInt64) {
    var mixer = SplitMix64(state: seed)
    state = mixer.next() ^ (stream &* 0xd1b5_4a32_d192_ed03)
  }

  private init(state: UInt64) { self.state = state }

  /// The next number.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// One of some things; `nil` if there are none.
  mutating func choice<Thing>(of things: [Thing]) -> Thing? {
    things.isEmpty ? nil : things[number(in: 0...things.count - 1)]
  }

  /// Some digits.
  mutating func digits(_ count: Int) -> [UInt8] { (0..<count).map { _ in 0x30 + UInt8(number(in: 0...9)) } }
}
