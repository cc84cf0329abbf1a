@_spi(Disclosure) import Notices

/// The statistics that have been published, with what was withheld in them; nothing in it is confidential.
///
/// A month is published once. Copies of it are out, so a figure that changed later would tell who was added or taken
/// away; it stays as it was.
public struct PublishedStatistics: Sendable, Hashable {
  struct YearKey: Hashable, Comparable {
    let year: Int
    let programme: Programme

    static func < (a: YearKey, b: YearKey) -> Bool { (a.year, a.programme) < (b.year, b.programme) }
  }

  var tables: [ConfirmedCases.Group: ProtectedTable] = [:]
  var years: [YearKey: ProtectedYear] = [:]

  /// Nothing was published yet.
  public init() {}

  /// What was published before, with what is added; of a month that both have, the earlier figures.
  ///
  /// - Parameter later: what is published now.
  public func adding(_ later: PublishedStatistics) -> PublishedStatistics {
    var all = self
    all.tables.merge(later.tables) { first, _ in first }
    all.years.merge(later.years) { first, _ in first }
    return all
  }

  /// The months of a year, in order.
  func tables(of programme: Programme, in year: Int) -> [ProtectedTable] {
    (1...12).compactMap { number in
      CivilMonth(year: year, month: number).flatMap {
        tables[ConfirmedCases.Group(month: $0, programme: programme)]
      }
    }
  }

  /// What is to be looked at together: the months that a published total joins, any other month by itself.
  func auditedYears() -> [DisclosureAudit.Year] {
    let keys = Set(tables.keys.map { YearKey(year: $0.month.year, programme: $0.programme) }).sorted()
    return keys.flatMap { key -> [DisclosureAudit.Year] in
      let months = tables(of: key.programme, in: key.year)
      guard let total = years[key], total.shown != nil else {
        return months.map { DisclosureAudit.Year(total: nil, tables: [$0]) }
      }
      return [DisclosureAudit.Year(total: total, tables: months)]
    }
  }

  /// The cells as pages and data files have them. A community has one only where it is shown: else every page would
  /// consist of signs for hidden numbers.
  func cells(_ places: PlaceTree) -> [StatisticCell] {
    var cells: [StatisticCell] = []
    for table in tables.values {
      for node in table.nodes {
        guard let level = places[node.place]?.level, level < .community || node.shown != nil else { continue }
        cells.append(
          StatisticCell(node.place, table.programme, .month(table.month), node.shown))
      }
    }
    if let district = places.district?.code {
      for (key, year) in years {
        cells.append(StatisticCell(district, key.programme, .year(key.year), year.shown))
      }
    }
    return cells.sorted { ($0.period, $0.place, $0.programme) < ($1.period, $1.place, $1.programme) }
  }
}

extension StatisticCell {
  fileprivate init(
    _ place: PlaceCode, _ programme: Programme, _ period: StatisticPeriod, _ shown: ShownFigures?
  ) {
    self.init(
      place: place, programme: programme, period: period,
      households: shown.map { .exact($0.households) } ?? .concealed,
      persons: shown.map { .exact($0.persons) } ?? .concealed, amount: shown?.amount)
  }
}
