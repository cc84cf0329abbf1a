/// A month of a year.
public struct CivilMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// The month of a day.
  public init(of date: CivilDate) {
    let components = date.components
    year = components.year
    month = components.month
  }

  /// `YYYY-MM`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  /// Orders by time.
  public static func < (a: CivilMonth, b: CivilMonth) -> Bool { (a.year, a.month) < (b.year, b.month) }
}

/// One cell group of the statistics: a programme in a place in a month, protected.
public struct StatisticCell: Sendable, Hashable {
  /// The place: the district or a town.
  public let place: PlaceCode
  /// The programme.
  public let programme: Programme
  /// The month.
  public let month: CivilMonth
  /// Households confirmed in the month.
  public let households: DisclosedCount
  /// Persons covered in them.
  public let persons: DisclosedCount
  /// Sum of the amounts confirmed; withheld with the households.
  public let amount: Money?

  /// Only Disclosure makes cells.
  @_spi(Disclosure)
  public init(
    place: PlaceCode, programme: Programme, month: CivilMonth, households: DisclosedCount,
    persons: DisclosedCount, amount: Money?
  ) {
    self.place = place
    self.programme = programme
    self.month = month
    self.households = households
    self.persons = persons
    self.amount = amount
  }
}

/// Everything of the case store that may be published, and the only form in which it reaches a page.
public struct ClearedNotices: Sendable {
  /// The notices, newest posting first, then by id.
  public let notices: [PublicNotice]
  /// The statistics, ordered by month, place and programme.
  public let statistics: [StatisticCell]
  /// The day for which this holds.
  public let asOf: CivilDate

  /// Only Disclosure clears notices.
  @_spi(Disclosure)
  public init(notices: [PublicNotice], statistics: [StatisticCell], asOf: CivilDate) {
    self.notices = notices
    self.statistics = statistics
    self.asOf = asOf
  }

  /// Nothing cleared: a site without a case store.
  public static func none(asOf: CivilDate) -> ClearedNotices {
    ClearedNotices(notices: [], statistics: [], asOf: asOf)
  }
}
