/// A month of a year.
public struct CivilMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// A month by its numbers; `nil` for a month that is not 1 to 12.
  public init?(year: Int, month: Int) {
    guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month after it.
  public var next: CivilMonth {
    CivilMonth(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1) ?? self
  }

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

/// The time that a statistic is about.
public enum StatisticPeriod: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// A whole year.
  case year(Int)
  /// A month.
  case month(CivilMonth)

  /// The year, and the month or 13 for the whole of it.
  private var order: (Int, Int) {
    switch self {
    case .year(let year): (year, 13)
    case .month(let month): (month.year, month.month)
    }
  }

  /// Orders by time; a year comes after its months.
  public static func < (a: StatisticPeriod, b: StatisticPeriod) -> Bool { a.order < b.order }

  /// `YYYY` or `YYYY-MM`.
  public var description: String {
    switch self {
    case .year(let year): String(year)
    case .month(let month): month.description
    }
  }

  /// `2026年` or `2026年5月`.
  public var chinese: String {
    switch self {
    case .year(let year): "\(year)年"
    case .month(let month): "\(month.year)年\(month.month)月"
    }
  }
}

/// One cell group of the statistics: a programme in a place in a month or year, protected.
///
/// Households, persons and amount are withheld together. A community has a cell only where it is shown.
public struct StatisticCell: Sendable, Hashable {
  /// The place: the district, a town or a community.
  public let place: PlaceCode
  /// The programme.
  public let programme: Programme
  /// The month or the year.
  public let period: StatisticPeriod
  /// Households confirmed in that time, once for each month.
  public let households: DisclosedCount
  /// Persons covered in them.
  public let persons: DisclosedCount
  /// Sum of the amounts confirmed; withheld with the households, and where one household would stand out.
  public let amount: Money?

  /// Whether it shows anything.
  public var isShown: Bool { if case .exact = households { true } else { false } }

  /// Only Disclosure makes cells.
  @_spi(Disclosure)
  public init(
    place: PlaceCode, programme: Programme, period: StatisticPeriod, households: DisclosedCount,
    persons: DisclosedCount, amount: Money?
  ) {
    self.place = place
    self.programme = programme
    self.period = period
    self.households = households
    self.persons = persons
    self.amount = amount
  }
}

/// Everything of the case store that may be published, and the only form in which it reaches a page.
public struct ClearedNotices: Sendable {
  /// The notices, newest posting first, then by id.
  public let notices: [PublicNotice]
  /// The statistics, ordered by period, place and programme.
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
