import Notices

/// Decides which numbers of a table may be published.
///
/// A number up to k is never shown, zero included. A place that is shown is divided among the places in it in one of
/// three ways: all of them are shown; the large ones are shown and the small ones hidden, if what is left for the small
/// ones together leaves each of them anywhere from 0 to k; or none of them is shown. What was hidden in one place never
/// hides a number of another. There is one sign for all hidden numbers.
///
/// So somebody who knows this method to the letter can say of a hidden number no more than an interval k wide: from
/// 0 to k, or from 0 to the number of the place around it. The proof, case by case, is in decision record 0007.
///
/// Whoever has kept the lists of notices can take the listed households away from a number. What is left, the
/// households that are never listed, is protected in the same way; that there are none of them tells of nobody.
struct Suppression {
  /// The largest number that is withheld.
  let k: Int

  /// Whether a number can stand by itself: more than k households, and not so few unlisted ones that they could be
  /// told apart. Next to more than k listed households, where none is unlisted is shown, k + 1 is too few for the
  /// interval from 1 to be k wide.
  func mayStand(_ totals: CaseTotals) -> Bool {
    totals.listed > k ? totals.unlisted == 0 || totals.unlisted > k + 1 : totals.unlisted > k
  }

  /// Whether a sum can be published: no household stands out in it, and it is not so small that what is known of its
  /// parts is known to k yuan.
  func mayShowAmount(_ totals: CaseTotals) -> Bool {
    !totals.isDominated && (totals.households == 0 || totals.amount.sum >= k * 100)
  }

  /// Protects a table.
  func protect(_ table: TrueTable) -> ProtectedTable {
    var counts = [Bool](repeating: false, count: table.nodes.count)
    var amounts = counts
    if let district = table.nodes.first {
      counts[0] = mayStand(district.totals)
      amounts[0] = counts[0] && table.programme.paysMoney && mayShowAmount(district.totals)
    }
    for node in table.nodes.indices where counts[node] {
      divide(table, node, &counts, &amounts)
    }
    return ProtectedTable(
      programme: table.programme, month: table.month, k: k,
      nodes: table.nodes.enumerated().map { index, node in
        ProtectedNode(
          place: node.place, parent: node.parent,
          shown: counts[index] ? ShownFigures(node.totals, withAmount: amounts[index]) : nil)
      })
  }

  /// Decides which of the places in a shown place are shown.
  private func divide(_ table: TrueTable, _ node: Int, _ counts: inout [Bool], _ amounts: inout [Bool]) {
    let children = table.nodes[node].children
    let hidden = children.filter { !mayStand(table.nodes[$0].totals) }
    let left = hidden.reduce(CaseTotals()) { $0 + table.nodes[$1].totals }
    guard hidden.isEmpty || (left.unlisted == 0 && Self.isWide(left.households, hidden.count, k: k))
    else { return }
    for child in children { counts[child] = true }
    for child in hidden { counts[child] = false }
    // The money of a place follows from that of the others: all sums of a division are shown, or none.
    let groups = children.filter { counts[$0] }.map { table.nodes[$0].totals } + [left]
    guard amounts[node], groups.allSatisfy(mayShowAmount) else { return }
    for child in children { amounts[child] = counts[child] }
  }

  /// Whether each of several hidden numbers, of which only their sum is known and that each is at most k, can still be
  /// anything from 0 to k.
  static func isWide(_ sum: Int, _ count: Int, k: Int) -> Bool { sum >= k && sum <= (count - 1) * k }
}

extension ShownFigures {
  init(_ totals: CaseTotals, withAmount: Bool) {
    self.init(
      households: totals.households, persons: totals.persons,
      amount: withAmount ? Money(fen: totals.amount.sum) : nil)
  }

  static func + (a: ShownFigures, b: ShownFigures) -> ShownFigures {
    ShownFigures(
      households: a.households + b.households, persons: a.persons + b.persons,
      amount: a.amount.flatMap { x in b.amount.map { x + $0 } })
  }
}
