import Testing

@testable import Disclosure

@Suite("What an outsider can compute of sums")
struct SumForestTests {
  /// The least and largest value of each number over all worlds that fit, by trying them all.
  private func reference(_ tree: Tree, _ known: [ClosedRange<Int>], most: Int) -> [ClosedRange<Int>]? {
    var hulls: [ClosedRange<Int>]?
    for leaves in product(Array(0...most), tree.leaves.count) {
      let values = tree.values(leaves)
      guard zip(values, known).allSatisfy({ $1.contains($0) }) else { continue }
      hulls = values.enumerated().map { index, value in
        guard let hull = hulls?[index] else { return value...value }
        return min(hull.lowerBound, value)...max(hull.upperBound, value)
      }
    }
    return hulls
  }

  @Test("equals trying all tables, for every publication of small tables")
  private func exhaustive() {
    var compared = 0
    for tree in [Tree(parts: 2), Tree(parts: 3)] {
      let most = 4
      let choices: [ClosedRange<Int>] = [0...most, 0...2, 0...0, 1...1, 3...3, 4...4]
      for known in product(choices, tree.parents.count) {
        #expect(SumForest(parents: tree.parents).intervals(known) == reference(tree, known, most: most))
        compared += 1
      }
    }
    #expect(compared == 216 + 1296)
  }

  @Test("equals trying all tables of two levels, at random")
  private func random() {
    var random = Mix(state: 11)
    let tree = Tree(communities: [2, 1, 1])
    var feasible = 0
    for _ in 0..<60 {
      let truth = tree.values((0..<4).map { _ in random.below(3) })
      let known = truth.map { value -> ClosedRange<Int> in
        switch random.below(3) {
        case 0: value...value
        case 1: min(value, 2)...max(value, 3)
        default: 0...8
        }
      }
      let found = SumForest(parents: tree.parents).intervals(known)
      #expect(found == reference(tree, known, most: 8))
      if found != nil { feasible += 1 }
    }
    #expect(feasible == 60)
  }

  @Test("finds contradictions")
  private func contradiction() {
    #expect(SumForest(parents: [nil, 0, 0]).intervals([5...5, 3...3, 3...3]) == nil)
    #expect(SumForest(parents: [nil, 0, 0]).intervals([5...5, 3...3, 0...1]) == nil)
    #expect(SumForest(parents: [nil, 0, 0]).intervals([5...5, 0...9, 2...9]) == [5...5, 0...3, 2...5])
  }

  @Test("copes with numbers without a bound")
  private func unlimited() {
    let any = 0...SumForest.unlimited
    #expect(SumForest(parents: [nil, 0, 0]).intervals([any, 3...3, any])?[2] == 0...(SumForest.unlimited - 3))
    #expect(
      SumForest(parents: [nil, 0, 0, 0]).intervals([9...9, 3...3, any, any]) == [9...9, 3...3, 0...6, 0...6])
  }
}

/// A small generator of reproducible numbers (SplitMix64).
struct Mix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
  }
}
