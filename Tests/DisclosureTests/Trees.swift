import Notices
import Testing

@testable import Disclosure

/// A place tree by the parents of its places, and tables over it.
struct Tree {
  let parents: [Int?]

  /// A district with so many communities in each town.
  init(communities: [Int]) {
    var parents: [Int?] = [nil]
    for count in communities {
      let town = parents.count
      parents.append(0)
      parents += Array(repeating: town, count: count)
    }
    self.parents = parents
  }

  /// A place with so many parts.
  init(parts: Int) { parents = [nil] + Array(repeating: 0, count: parts) }

  var leaves: [Int] { parents.indices.filter { !parents.contains($0) } }

  /// The sums of the leaves' values for all places.
  func values(_ leafValues: [Int]) -> [Int] {
    var values = [Int](repeating: 0, count: parents.count)
    for (leaf, value) in zip(leaves, leafValues) { values[leaf] = value }
    for index in parents.indices.reversed() {
      if let parent = parents[index] { values[parent] += values[index] }
    }
    return values
  }

  func table(_ totals: [CaseTotals], month: Int = 1, programme: Programme = .dibao) throws -> TrueTable {
    var all = [CaseTotals](repeating: CaseTotals(), count: parents.count)
    for (leaf, value) in zip(leaves, totals) { all[leaf] = value }
    let nodes = try parents.indices.map { index in
      (
        place: try #require(PlaceCode("232762\(100_000 + index)")), parent: parents[index],
        all[index]
      )
    }
    return TrueTable(
      programme: programme, month: try #require(CivilMonth(year: 2025, month: month)), leaves: nodes)
  }
}

extension CaseTotals {
  /// Households on lists and off them, of two persons and 500 yuan each.
  static func households(_ listed: Int, unlisted: Int = 0) -> CaseTotals {
    var totals = CaseTotals()
    for index in 0..<(listed + unlisted) {
      let amount = AmountTotals(Money(fen: 50_000))
      let isListed = index < listed
      totals += CaseTotals(
        listed: isListed ? 1 : 0, unlisted: isListed ? 0 : 1, persons: 2, amount: amount,
        unlistedAmount: isListed ? AmountTotals() : amount)
    }
    return totals
  }
}

/// Every way to give each of `count` places a value of `values`.
func product<Value>(_ values: [Value], _ count: Int) -> [[Value]] {
  (0..<count).reduce([[]]) { rows, _ in rows.flatMap { row in values.map { row + [$0] } } }
}

/// What somebody who knows the method can say: all worlds with one publication, and the least and largest value that
/// each number has among them.
struct Worlds<Publication: Hashable> {
  private(set) var hulls: [Publication: [ClosedRange<Int>]] = [:]

  mutating func add(_ publication: Publication, _ values: [Int]) {
    let old = hulls[publication]
    hulls[publication] = values.enumerated().map { index, value in
      guard let hull = old?[index] else { return value...value }
      return min(hull.lowerBound, value)...max(hull.upperBound, value)
    }
  }
}
