import Notices
import Reporting

/// Looks at what is to be published, as an outsider would, and says which hidden numbers come out.
///
/// It knows nothing of how the numbers were chosen but what the page itself says: that a number up to k is hidden, and
/// that in a place of which some parts are shown the hidden parts are such small ones.
struct DisclosureAudit {
  /// The largest number that is withheld.
  let k: Int

  /// What of a cell is measured.
  enum Measure: String, CaseIterable {
    case households, persons, amount, unlisted
  }

  /// A hidden number that can be computed too closely.
  struct Leak: Hashable {
    let programme: Programme
    let month: CivilMonth?
    let year: Int?
    let place: PlaceCode?
    let measure: Measure
  }

  /// The months of a programme and the total of the year that joins them, if it is over.
  struct Year {
    let total: ProtectedYear?
    let tables: [ProtectedTable]
  }

  /// The narrowest interval that a hidden number may have.
  func width(_ measure: Measure) -> Int {
    // Money: k yuan. What protects it is that its counts are hidden with it, or that no household stands out.
    measure == .amount ? k * 100 : k
  }

  /// The hidden numbers of a year that come out.
  func leaks(_ year: Year) -> [Leak] {
    Measure.allCases.filter { $0 != .unlisted }.flatMap { leaks(year, $0) }
  }

  private func leaks(_ year: Year, _ measure: Measure) -> [Leak] {
    guard let programme = year.tables.first?.programme, measure != .amount || programme.paysMoney
    else { return [] }
    var sums = Sums()
    if let total = year.total {
      sums.add(total.shown.value(measure), cap: SumForest.unlimited, parent: nil, month: nil, place: nil)
    }
    let top: Int? = year.total == nil ? nil : 0
    for table in year.tables { add(table, measure, under: top, to: &sums) }
    let leaks = sums.leaks(width: width(measure))
    return leaks.map { cell in
      Leak(
        programme: programme, month: cell.month, year: cell.month == nil ? year.total?.year : nil,
        place: cell.place, measure: measure)
    }
  }

  /// The largest value of a hidden number that an outsider has to reckon with, by what the page says.
  private func add(_ table: ProtectedTable, _ measure: Measure, under top: Int?, to sums: inout Sums) {
    let base = sums.parents.count
    var hasShownPart = [Bool](repeating: false, count: table.nodes.count)
    for node in table.nodes where node.shown != nil {
      if let parent = node.parent { hasShownPart[parent] = true }
    }
    for node in table.nodes {
      let isSmall = node.shown == nil && (node.parent.map { hasShownPart[$0] } ?? true)
      sums.add(
        node.shown.value(measure), cap: isSmall ? cap(measure) : SumForest.unlimited,
        parent: node.parent.map { $0 + base } ?? top, month: table.month, place: node.place)
    }
  }

  private func cap(_ measure: Measure) -> Int {
    switch measure {
    case .households: k
    case .persons: k * CaseChecks.largestHousehold
    case .amount: k * CaseChecks.largestAmount.fen
    case .unlisted: SumForest.unlimited
    }
  }
}

extension ShownFigures? {
  /// The number as it is published; `nil` when it is hidden.
  func value(_ measure: DisclosureAudit.Measure) -> Int? {
    switch measure {
    case .households: self?.households
    case .persons: self?.persons
    case .amount: self?.amount?.fen
    case .unlisted: nil
    }
  }
}

/// Sums with the names of their cells.
struct Sums {
  struct Cell: Hashable {
    let month: CivilMonth?
    let place: PlaceCode?
  }

  private(set) var parents: [Int?] = []
  private var known: [ClosedRange<Int>] = []
  private var isShown: [Bool] = []
  private var cells: [Cell] = []

  mutating func add(_ value: Int?, cap: Int, parent: Int?, month: CivilMonth?, place: PlaceCode?) {
    parents.append(parent)
    known.append(value.map { $0...$0 } ?? 0...cap)
    isShown.append(value != nil)
    cells.append(Cell(month: month, place: place))
  }

  /// The hidden cells whose interval is narrower than `width`; all of them when the numbers contradict each other.
  ///
  /// - Parameter zeroIsHarmless: whether it may be known of a hidden number that it is zero.
  func leaks(width: Int, zeroIsHarmless: Bool = false) -> [Cell] {
    guard let intervals = SumForest(parents: parents).intervals(known) else {
      return zip(cells, isShown).filter { !$0.1 }.map(\.0)
    }
    return cells.indices.filter { index in
      guard !isShown[index] else { return false }
      let interval = intervals[index]
      if zeroIsHarmless && interval.upperBound == 0 { return false }
      return interval.upperBound - interval.lowerBound < width
    }.map { cells[$0] }
  }
}
