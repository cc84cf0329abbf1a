@_spi(Disclosure) import Notices

/// Turns the counts of confirmed cases into the cells that may be published.
enum Statistics {
  /// A cell for the district and each town, for each programme and each month in which anything was confirmed; ordered
  /// by month, place and programme. Persons and amounts are hidden with the households.
  static func cells(of cases: ConfirmedCases, places: PlaceTree, k: Int) -> [StatisticCell] {
    guard let district = places.district else { return [] }
    let towns = places.places(at: .town).map(\.code).sorted()
    let months = Set(cases.totals.keys.map(\.month)).sorted()
    var cells: [StatisticCell] = []
    for month in months {
      for programme in Programme.allCases {
        let counted = cases.totals[ConfirmedCases.Group(month: month, programme: programme)] ?? [:]
        let parts = towns.map { counted[$0] ?? CaseTotals() }
        let suppression = CellSuppression(parts.map(\.households), k: k)
        func cell(_ place: PlaceCode, _ totals: CaseTotals, _ treatment: CellSuppression.Treatment) {
          cells.append(
            StatisticCell(
              place: place, programme: programme, month: month,
              households: count(totals.households, treatment, k: k),
              persons: treatment == .shown ? .exact(totals.persons) : .concealed,
              amount: treatment == .shown && programme.paysMoney ? totals.amount : nil))
        }
        cell(district.code, parts.reduce(CaseTotals(), +), suppression.total)
        for (index, town) in towns.enumerated() { cell(town, parts[index], suppression.parts[index]) }
      }
    }
    return cells.sorted { ($0.month, $0.place, $0.programme) < ($1.month, $1.place, $1.programme) }
  }

  private static func count(_ value: Int, _ treatment: CellSuppression.Treatment, k: Int) -> DisclosedCount {
    switch treatment {
    case .shown: .exact(value)
    case .small: DisclosedCount(value, k: k)
    case .concealed: .concealed
    }
  }
}

extension Programme {
  /// Whether confirmation grants money; recognising a household as low-income alone does not.
  var paysMoney: Bool { self != .dibaoBianyuan && self != .gangxing }
}
