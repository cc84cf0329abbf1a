/// Chooses the parts of random pages, the same for the same seed (xorshift).
struct PageGenerator {
  private var state: UInt64

  init(state: UInt64) { self.state = state }

  init(seed: Int) { self.init(state: UInt64(seed) &* 0x9e37_79b9_7f4a_7c15) }

  mutating func next(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  mutating func pick(_ values: [String]) -> String { values[next(values.count)] }
}
