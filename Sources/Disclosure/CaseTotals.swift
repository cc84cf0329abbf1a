import Notices

/// Money of several households: the sum, and the two largest shares, which tell whether one household stands out.
struct AmountTotals: Hashable {
  private(set) var sum = 0
  private(set) var largest = 0
  private(set) var second = 0

  /// Nothing.
  init() {}

  /// The share of one household, in fen, not negative.
  init(_ amount: Money) {
    sum = amount.fen
    largest = amount.fen
  }

  static func + (a: AmountTotals, b: AmountTotals) -> AmountTotals {
    var both = a
    both.sum += b.sum
    both.largest = max(a.largest, b.largest)
    both.second = max(min(a.largest, b.largest), a.second, b.second)
    return both
  }

  /// Whether the household with the second largest share could work out the largest one to within a tenth of it.
  ///
  /// Source: the p % rule with p = 10; A. Hundepool et al., "Statistical Disclosure Control", section 4.2.2.
  var isDominated: Bool { largest > 0 && (sum - largest - second) * 10 < largest }
}

/// Households, persons and money: what a statistic counts.
struct CaseTotals: Hashable {
  /// Households that stand on a list, or will, and so are known to whoever keeps the lists.
  var listed = 0
  /// Households that are never listed: minors, protected persons, 小额快救.
  var unlisted = 0
  var persons = 0
  var amount = AmountTotals()
  /// The part of `amount` that no list tells.
  var unlistedAmount = AmountTotals()

  /// All households.
  var households: Int { listed + unlisted }

  /// Whether one household's share of the money stands out, to everybody or to whoever takes the lists away.
  var isDominated: Bool { amount.isDominated || unlistedAmount.isDominated }

  static func + (a: CaseTotals, b: CaseTotals) -> CaseTotals {
    CaseTotals(
      listed: a.listed + b.listed, unlisted: a.unlisted + b.unlisted, persons: a.persons + b.persons,
      amount: a.amount + b.amount, unlistedAmount: a.unlistedAmount + b.unlistedAmount)
  }

  static func += (a: inout CaseTotals, b: CaseTotals) { a = a + b }
}
