import Notices
import Reporting
import Testing

@testable import Disclosure

@Suite("The audit of the statistics")
struct DisclosureAuditTests {
  private typealias Month = (truth: TrueTable, shown: ProtectedTable)

  /// A table of which only the named numbers are hidden.
  private func table(
    _ tree: Tree, _ leaves: [Int], hiding hidden: Set<Int>, k: Int = 5
  ) throws -> ProtectedTable {
    let truth = try tree.table(leaves.map { .households($0) })
    return ProtectedTable(
      programme: .dibao, month: truth.month, k: k,
      nodes: truth.nodes.enumerated().map { index, node in
        ProtectedNode(
          place: node.place, parent: node.parent,
          shown: hidden.contains(index) ? nil : ShownFigures(node.totals, withAmount: true))
      })
  }

  private func households(_ table: ProtectedTable, k: Int = 5) -> Int {
    DisclosureAudit(k: k).leaks(DisclosureAudit.Year(total: nil, tables: [table])).count {
      $0.measure == .households
    }
  }

  @Test("finds a number that is the whole less the others")
  private func difference() throws {
    #expect(try households(table(Tree(parts: 3), [20, 12, 2], hiding: [3])) == 1)
    #expect(try households(table(Tree(parts: 3), [20, 12, 2], hiding: [1, 2, 3])) == 0)
  }

  @Test("finds numbers that are too close together, at either end")
  private func narrow() throws {
    #expect(try households(table(Tree(parts: 3), [20, 2, 1], hiding: [2, 3])) == 2)
    #expect(try households(table(Tree(parts: 3), [20, 4, 5], hiding: [2, 3])) == 2)
    #expect(try households(table(Tree(parts: 3), [20, 4, 1], hiding: [2, 3])) == 0)
  }

  @Test("finds numbers that come out over two levels")
  private func levels() throws {
    // The second town follows from the district, its one hidden community from the town.
    let tree = Tree(communities: [2, 2])
    #expect(try households(table(tree, [9, 9, 9, 2], hiding: [4, 6])) == 2)
  }

  @Test("finds a month that the year's total gives away, and sums")
  private func year() throws {
    let months = try (1...12).map { month in
      let truth = try Tree(parts: 0).table([.households(month == 7 ? 3 : 9)], month: month)
      return Suppression(k: 5).protect(truth)
    }
    func leaks(_ shown: ShownFigures?) -> [DisclosureAudit.Leak] {
      let total = ProtectedYear(programme: .dibao, year: 2025, k: 5, shown: shown)
      return DisclosureAudit(k: 5).leaks(DisclosureAudit.Year(total: total, tables: months))
    }
    #expect(leaks(nil).isEmpty)
    let all = ShownFigures(households: 102, persons: 204, amount: Money(fen: 5_100_000))
    #expect(leaks(all).map(\.measure) == [.households, .persons, .amount])
    #expect(leaks(all).allSatisfy { $0.month?.month == 7 })
  }

  @Test("finds numbers that contradict each other")
  private func contradiction() throws {
    let sound = try table(Tree(parts: 2), [9, 9], hiding: [])
    let nodes = sound.nodes.enumerated().map { index, node in
      ProtectedNode(
        place: node.place, parent: node.parent,
        shown: index == 1 ? nil : ShownFigures(households: index == 0 ? 5 : 9, persons: 20, amount: nil))
    }
    let broken = ProtectedTable(programme: .dibao, month: sound.month, k: 5, nodes: nodes)
    #expect(households(broken) == 1)
  }

  @Test("finds those who are on no list")
  private func lists() throws {
    let truth = try Tree(parts: 2).table([.households(20, unlisted: 1), .households(20)])
    let all = ProtectedTable(
      programme: .dibao, month: truth.month, k: 5,
      nodes: truth.nodes.map {
        ProtectedNode(place: $0.place, parent: $0.parent, shown: ShownFigures($0.totals, withAmount: false))
      })
    let leaks = DisclosureAudit(k: 5).unlistedLeaks([(truth, all)], total: nil)
    #expect(leaks.count == 2)
    #expect(leaks.allSatisfy { $0.measure == .unlisted })
    let hidden = Suppression(k: 5).protect(truth)
    #expect(hidden.nodes.allSatisfy { $0.shown == nil })
    #expect(DisclosureAudit(k: 5).unlistedLeaks([(truth, hidden)], total: nil).isEmpty)
  }

  @Test("a leak stops the build")
  private func stops() throws {
    var earlier = PublishedStatistics()
    let leaking = try table(Tree(parts: 3), [20, 12, 2], hiding: [3])
    earlier.tables[ConfirmedCases.Group(leaking)] = leaking
    let report = clear(
      Fixture.store([]), under: Fixture.policy(), asOf: Fixture.day("2026-06-15"), earlier: earlier)
    #expect(report.diagnostics.filter { $0.rule == .disclosureStatisticLeak }.count == 3)
    #expect(report.diagnostics.allSatisfy { $0.severity == .error })
  }

  /// Narrows the bounds of all numbers by one sum after the other until nothing changes: slow, and another way than
  /// the audit's.
  private func slowBounds(
    _ sums: [(whole: Int, parts: [Int])], _ known: [ClosedRange<Int>]
  ) -> [ClosedRange<Int>] {
    var low = known.map(\.lowerBound)
    var high = known.map(\.upperBound)
    var changes = true
    while changes {
      let before = (low, high)
      for sum in sums {
        let least = sum.parts.reduce(0) { $0 + low[$1] }
        let most = sum.parts.reduce(0) { $0 + high[$1] }
        low[sum.whole] = max(low[sum.whole], least)
        high[sum.whole] = min(high[sum.whole], most)
        for part in sum.parts {
          low[part] = max(low[part], low[sum.whole] - (most - high[part]))
          high[part] = min(high[part], high[sum.whole] - (least - low[part]))
        }
      }
      changes = before != (low, high)
    }
    return zip(low, high).map { $0...max($0, $1) }
  }

  private func randomTotals(_ random: inout Mix, density: Int) -> CaseTotals {
    guard random.below(100) < density else { return CaseTotals() }
    let scale = [3, 7, 14, 40][random.below(4)]
    let unlisted = random.below(4) == 0 ? random.below(scale) : 0
    return .households(random.below(scale), unlisted: unlisted)
  }

  @Test("12,000 random tables give nothing away, and show the numbers as they are", arguments: 0..<4)
  private func random(seed: Int) throws {
    var random = Mix(state: UInt64(seed) &* 7919 &+ 3)
    var tables = 0
    var shownNumbers = 0
    var shownYears = 0
    var hiddenNumbers = 0
    while tables < 3_000 {
      let k = [2, 3, 5, 10][random.below(4)]
      let tree = Tree(communities: (0..<(1 + random.below(4))).map { _ in 1 + random.below(4) })
      let density = [10, 40, 80, 100][random.below(4)]
      let suppression = Suppression(k: k)
      var months: [Month] = []
      for month in 1...12 {
        let totals = tree.leaves.map { _ in randomTotals(&random, density: density) }
        let truth = try tree.table(totals, month: month)
        months.append((truth, suppression.protect(truth)))
      }
      tables += 12
      let total = ProtectedYear(
        programme: .dibao, year: 2025, k: k,
        shown: suppression.year(
          months.map { Suppression.Month(shown: $0.shown.district, totals: $0.truth.nodes[0].totals) },
          of: .dibao))
      let audit = DisclosureAudit(k: k)
      #expect(audit.leaks(DisclosureAudit.Year(total: total, tables: months.map(\.shown))) == [])
      #expect(audit.unlistedLeaks(months, total: total) == [])
      shownYears += total.shown == nil ? 0 : 1

      // The same by another way, and without what the page says of its method.
      var known: [ClosedRange<Int>] = [total.shown.map { $0.households...$0.households } ?? 0...100_000]
      var sums: [(whole: Int, parts: [Int])] = [(0, [])]
      var isHidden = [total.shown == nil]
      for month in months {
        let base = known.count
        sums[0].parts.append(base)
        for (index, node) in month.shown.nodes.enumerated() {
          let number = month.truth.nodes[index].totals.households
          if let shown = node.shown {
            #expect(shown.households == number && number > k)
            shownNumbers += 1
          } else {
            hiddenNumbers += 1
          }
          known.append(node.shown == nil ? 0...100_000 : number...number)
          isHidden.append(node.shown == nil)
          let parts = month.truth.nodes[index].children
          if !parts.isEmpty { sums.append((base + index, parts.map { $0 + base })) }
        }
      }
      for (hidden, bounds) in zip(isHidden, slowBounds(sums, known)) where hidden {
        #expect(bounds.upperBound - bounds.lowerBound >= k)
      }
    }
    #expect(shownNumbers > 1_000 && hiddenNumbers > 1_000 && shownYears > 5)
  }
}
