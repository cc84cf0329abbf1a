import Notices
import Testing

@testable import Disclosure

@Suite("The suppression of small numbers")
struct SuppressionTests {
  private func shown(_ tree: Tree, _ totals: [CaseTotals], k: Int) throws -> [Int?] {
    Suppression(k: k).protect(try tree.table(totals)).nodes.map { $0.shown?.households }
  }

  @Test(
    "shows and hides",
    arguments: [
      ([6, 7, 8], [21, 6, 7, 8] as [Int?]),
      // Zero is hidden with the small numbers; a row that is all in one place would tell that the others are zero.
      ([0, 0, 0], [nil, nil, nil, nil]),
      ([9, 0, 0], [9, nil, nil, nil]),
      ([5, 0, 0], [nil, nil, nil, nil]),
      // The small one would be the total less the others.
      ([20, 12, 2], [34, nil, nil, nil]),
      // Two small ones together: 6 would tell that neither is 0, 5 leaves each from 0 to 5.
      ([20, 3, 3], [26, nil, nil, nil]),
      ([20, 4, 1], [25, 20, nil, nil]),
      ([20, 0, 5], [25, 20, nil, nil]),
      ([20, 0, 4], [24, nil, nil, nil]),
      ([20, 3, 3, 3], [29, 20, nil, nil, nil]),
      ([20, 5, 5, 5], [35, nil, nil, nil, nil]),
      ([8], [8, 8])
    ])
  private func examples(values: [Int], expected: [Int?]) throws {
    #expect(try shown(Tree(parts: values.count), values.map { .households($0) }, k: 5) == expected)
  }

  @Test("hides communities by themselves, and the towns stay")
  private func levels() throws {
    let tree = Tree(communities: [3, 2])
    #expect(
      try shown(tree, [9, 8, 7, 1, 11].map { .households($0) }, k: 5) == [36, 24, 9, 8, 7, 12, nil, nil])
    #expect(
      try shown(tree, [9, 8, 7, 1, 1].map { .households($0) }, k: 5)
        == [26, nil, nil, nil, nil, nil, nil, nil])
  }

  @Test("leaves somebody who knows the method and has the page an interval of k", arguments: [2, 3, 4])
  private func knowsTheMethod(k: Int) throws {
    // Every number up to `most` occurs, so only publications whose total is no larger are looked at.
    let shapes: [(Tree, most: Int)] =
      k == 2
      ? [(Tree(parts: 2), 9), (Tree(parts: 3), 9), (Tree(parts: 4), 8), (Tree(communities: [2, 2]), 9)]
      : [(Tree(parts: 2), 4 * k), (Tree(parts: 3), 4 * k)]
    var outcomes: Set<Set<Bool>> = []
    for (tree, most) in shapes {
      var worlds = Worlds<[Int?]>()
      for values in product(Array(0...most), tree.leaves.count) {
        let all = tree.values(values)
        guard all[0] <= most else { continue }
        worlds.add(try shown(tree, values.map { .households($0) }, k: k), all)
      }
      var hidden = 0
      for (publication, hulls) in worlds.hulls {
        for (number, hull) in zip(publication, hulls) where number == nil {
          hidden += 1
          #expect(hull.upperBound - hull.lowerBound >= k, "\(publication): \(hulls)")
        }
      }
      #expect(hidden > 0)
      #expect(worlds.hulls.keys.contains { $0.dropFirst().contains(nil) && $0[0] != nil })
      outcomes.formUnion(worlds.hulls.keys.map { Set($0.map { $0 == nil }) })
    }
    #expect(outcomes == [[true], [false], [true, false]])
  }

  /// What is published, and what the lists told.
  private struct Known: Hashable {
    let publication: [Int?]
    let listed: [Int]
  }

  @Test(
    "leaves somebody who knows the method and keeps all lists an interval of k for those who are on none, or nobody",
    arguments: [2, 3])
  private func keepsTheLists(k: Int) throws {
    for tree in [Tree(parts: 1), Tree(parts: 2), Tree(parts: 3)] {
      let most = 2 * k + 3
      var worlds = Worlds<Known>()
      for listed in product([0, 1, k, k + 1], tree.leaves.count) {
        for unlisted in product(Array(0...most), tree.leaves.count) where unlisted.reduce(0, +) <= most {
          let totals = zip(listed, unlisted).map { CaseTotals.households($0, unlisted: $1) }
          worlds.add(
            Known(publication: try shown(tree, totals, k: k), listed: listed), tree.values(unlisted))
        }
      }
      for (known, hulls) in worlds.hulls {
        for (number, hull) in zip(known.publication, hulls) {
          let width = hull.upperBound - hull.lowerBound
          if number == nil {
            #expect(width >= k || hull == 0...0, "\(known): \(hulls)")
          } else {
            #expect(width == 0 && (hull.lowerBound == 0 || hull.lowerBound > k), "\(known): \(hulls)")
          }
        }
      }
    }
  }

  @Test("a year's total leaves each hidden month an interval of k", arguments: [2, 3])
  private func years(k: Int) throws {
    for months in 1...4 {
      var worlds = Worlds<[Int?]>()
      let most = months == 4 ? k + 1 : 2 * k + 2
      for values in product(Array(0...most), months) {
        worlds.add(try year(values.map { .households($0) }, k: k), values + [values.reduce(0, +)])
      }
      for (publication, hulls) in worlds.hulls {
        for (number, hull) in zip(publication, hulls) where number == nil {
          #expect(hull.upperBound - hull.lowerBound >= k, "\(publication): \(hulls)")
        }
      }
    }
  }

  @Test("a year's total leaves those who are on no list an interval of k, or nobody", arguments: [2])
  private func yearsAndLists(k: Int) throws {
    let most = 2 * k + 2
    var worlds = Worlds<Known>()
    for listed in product([0, 1, k + 1], 3) {
      for unlisted in product(Array(0...most), 3) {
        let totals = zip(listed, unlisted).map { CaseTotals.households($0, unlisted: $1) }
        worlds.add(
          Known(publication: try year(totals, k: k), listed: listed), unlisted + [unlisted.reduce(0, +)])
      }
    }
    for (known, hulls) in worlds.hulls {
      for (number, hull) in zip(known.publication, hulls) where number == nil {
        #expect(hull.upperBound - hull.lowerBound >= k || hull == 0...0, "\(known): \(hulls)")
      }
    }
  }

  /// The months' numbers and the year's, as published.
  private func year(_ months: [CaseTotals], k: Int) throws -> [Int?] {
    let suppression = Suppression(k: k)
    let tree = Tree(parts: 0)
    let published = try months.map { totals in
      Suppression.Month(shown: suppression.protect(try tree.table([totals])).district, totals: totals)
    }
    return published.map { $0.shown?.households }
      + [suppression.year(published, of: .dibao)?.households]
  }

  @Test("sums are hidden where a household stands out, and with them those that would give them away")
  private func sums() throws {
    func totals(_ fen: [Int]) -> CaseTotals {
      fen.reduce(CaseTotals()) {
        $0 + CaseTotals(listed: 1, persons: 1, amount: AmountTotals(Money(fen: $1)))
      }
    }
    let even = totals([Int](repeating: 40_000, count: 7))
    let uneven = totals([5_000_000] + [Int](repeating: 40_000, count: 6))
    func amounts(_ parts: [CaseTotals]) throws -> [Int?] {
      Suppression(k: 5).protect(try Tree(parts: parts.count).table(parts)).nodes.map { $0.shown?.amount?.fen }
    }
    #expect(try amounts([even, even]) == [560_000, 280_000, 280_000])
    #expect(uneven.isDominated && !even.isDominated)
    // The other part's sum, taken from the whole, would be the uneven one.
    #expect(try amounts([even, uneven]) == [nil, nil, nil])
    let more = totals([5_000_000, 4_900_000] + [Int](repeating: 600_000, count: 6))
    #expect(try amounts([more, uneven]) == [18_740_000, nil, nil])
    #expect(
      Suppression(k: 5).protect(try Tree(parts: 2).table([even, uneven])).nodes.allSatisfy {
        $0.shown != nil
      })
  }

  @Test("a sum is telling when the second largest share leaves the largest to within a tenth")
  private func domination() {
    func profile(_ fen: Int...) -> AmountTotals {
      fen.reduce(AmountTotals()) { $0 + AmountTotals(Money(fen: $1)) }
    }
    #expect(profile(100).isDominated)
    #expect(profile(100, 90).isDominated)
    #expect(profile(100, 90, 9).isDominated)
    #expect(!profile(100, 90, 10).isDominated)
    #expect(!profile(9, 90, 1, 100).isDominated)
    #expect(!AmountTotals().isDominated)
  }
}
