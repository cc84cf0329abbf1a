import Testing

@testable import Disclosure

@Suite("The suppression of small cells")
struct CellSuppressionTests {
  /// What the public sees of a table.
  private enum Seen: Hashable { case number(Int), small, concealed }

  private func published(_ values: [Int], k: Int) -> [Seen] {
    let suppression = CellSuppression(values, k: k)
    func seen(_ value: Int, _ treatment: CellSuppression.Treatment) -> Seen {
      switch treatment {
      case .shown: .number(value)
      case .small: .small
      case .concealed: .concealed
      }
    }
    return [seen(values.reduce(0, +), suppression.total)] + zip(values, suppression.parts).map(seen)
  }

  @Test(
    "shows and hides",
    arguments: [
      ([0, 0, 0], [Seen.number(0), .number(0), .number(0), .number(0)]),
      ([5, 6, 7], [.number(18), .number(5), .number(6), .number(7)]),
      ([9, 0, 0], [.number(9), .number(9), .number(0), .number(0)]),
      // One number, withheld twice.
      ([3, 0, 0], [.small, .small, .number(0), .number(0)]),
      // The one small part would be the total less the others: the total goes with it.
      ([20, 12, 2], [.concealed, .number(20), .number(12), .small]),
      ([2, 12, 0], [.concealed, .small, .number(12), .number(0)]),
      ([30, 4, 4], [.concealed, .number(30), .small, .small]),
      // That three parts are below five together would tell more than that each is.
      ([1, 1, 1], [.concealed, .small, .small, .small]),
      ([4, 1, 0], [.concealed, .small, .small, .number(0)])
    ])
  private func examples(values: [Int], expected: [Seen]) {
    #expect(published(values, k: 5) == expected)
  }

  /// An outsider knows the method. For each hidden number we collect every value that it has in any table which would
  /// have been published in the same way: there must be as many as the sign `<k` leaves by itself.
  @Test(
    "leaves an outsider who knows the method at least k - 1 possibilities",
    arguments: [(2, 3), (3, 3), (4, 3), (5, 3), (5, 2), (3, 4)])
  private func exhaustive(k: Int, parts: Int) {
    var tables: [[Int]] = [[]]
    for _ in 0..<parts { tables = tables.flatMap { table in (0...(2 * k)).map { table + [$0] } } }
    var worlds: [[Seen]: [[Int]]] = [:]
    for table in tables { worlds[published(table, k: k), default: []].append([table.reduce(0, +)] + table) }
    var narrow: [String] = []
    for (seen, tables) in worlds {
      for (index, cell) in seen.enumerated() where cell == .small || cell == .concealed {
        let possible = Set(tables.map { $0[index] })
        if possible.count < k - 1 || (cell == .small && possible != Set(1..<k)) {
          narrow.append("\(seen) cell \(index): \(possible)")
        }
      }
    }
    #expect(narrow.isEmpty)
  }

  @Test("never shows a number from 1 to k - 1", arguments: [2, 3, 5, 11])
  private func primary(k: Int) {
    for a in 0...(k + 2) {
      for b in 0...(k + 2) {
        for case .number(let value) in published([a, b, 1], k: k) { #expect(value == 0 || value >= k) }
      }
    }
  }

  @Test("hides nothing when nothing is small")
  private func nothing() {
    for a in [0, 5, 6] {
      for b in [0, 5, 9] {
        #expect(published([a, b], k: 5) == [.number(a + b), .number(a), .number(b)])
      }
    }
  }

  @Test("works without parts")
  private func empty() {
    #expect(published([], k: 5) == [.number(0)])
  }
}
