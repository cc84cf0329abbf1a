import Notices

extension Suppression {
  /// A month of a year: what was published of the district, and what it is.
  struct Month {
    let shown: ShownFigures?
    let totals: CaseTotals
  }

  /// Protects the district's total of a programme in a year that is over.
  ///
  /// The months are out already, so the total is what gives way: it is published only if each hidden month can still
  /// be anything from 0 to k, and so can what no list tells of it. A withheld total tells the same, because both
  /// months without anybody and months of k would have led to it.
  ///
  /// - Parameter months: the year's months, as they were published.
  func year(_ months: [Month], of programme: Programme) -> ShownFigures? {
    let shown = months.compactMap(\.shown)
    let hidden = months.filter { $0.shown == nil }.map(\.totals)
    let left = hidden.reduce(CaseTotals(), +)
    let known = shown.reduce(ShownFigures(households: 0, persons: 0, amount: Money(fen: 0)), +)
    // A month that was published and is no longer in the store: the store does not reach back far enough.
    guard !months.contains(where: { $0.shown != nil && $0.totals.households == 0 }) else { return nil }
    guard known.households + left.households > k else { return nil }
    if !hidden.isEmpty {
      guard Self.isWide(left.households, hidden.count, k: k), isWideUnlisted(hidden) else { return nil }
    }
    return ShownFigures(
      households: known.households + left.households, persons: known.persons + left.persons,
      amount: programme.paysMoney ? amount(months) : nil)
  }

  /// Whether what no list tells of the hidden months still can be anything within k + 1 values in each.
  private func isWideUnlisted(_ hidden: [CaseTotals]) -> Bool {
    let sum = hidden.reduce(0) { $0 + $1.unlisted }
    // More than k listed households are hidden only where there is somebody unlisted.
    let least = hidden.count { $0.listed > k }
    guard sum > 0 else { return least == 0 }
    return sum - least >= k && least + hidden.count * k - sum >= k
  }

  /// The year's money: of the months without a sum there are none, or several in which no household stands out.
  private func amount(_ months: [Month]) -> Money? {
    let without = months.filter { $0.shown?.amount == nil }.map(\.totals)
    let left = without.reduce(CaseTotals(), +)
    guard without.isEmpty || (without.count > 1 && mayShowAmount(left)) else { return nil }
    let shown = months.compactMap { $0.shown?.amount?.fen }.reduce(0, +)
    return Money(fen: shown + left.amount.sum)
  }
}
