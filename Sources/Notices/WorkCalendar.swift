/// Statutory holidays and make-up working days (法定节假日、调休) of the years that the State Council has announced.
public struct WorkCalendar: Sendable {
  /// One year's announcement.
  public struct Year: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// Days off by the announcement, weekends within a holiday included.
    public let holidays: Set<CivilDate>
    /// Saturdays and Sundays that are worked.
    public let makeUpWorkdays: Set<CivilDate>
    /// Whether the figures were checked against the announcement.
    public let isVerified: Bool
    /// The announcement, for `explain` and warnings.
    public let source: String

    /// Makes a year from the announcement's figures.
    public init(
      year: Int, holidays: Set<CivilDate>, makeUpWorkdays: Set<CivilDate>, isVerified: Bool, source: String
    ) {
      self.year = year
      self.holidays = holidays
      self.makeUpWorkdays = makeUpWorkdays
      self.isVerified = isVerified
      self.source = source
    }
  }

  /// A year without a calendar was asked for.
  public struct UnknownYear: Error, Hashable {
    /// The year that is missing.
    public let year: Int
  }

  /// The years known, by year.
  public let years: [Int: Year]

  /// Makes a calendar of some years; of two entries for a year the first counts.
  public init(_ years: some Sequence<Year>) {
    self.years = Dictionary(years.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the day is worked: Monday to Friday less holidays, plus make-up days.
  ///
  /// - Throws: `UnknownYear` when the year has not been announced; guessing would make a wrong last day.
  public func isWorkday(_ date: CivilDate) throws(UnknownYear) -> Bool {
    guard let year = years[date.year] else { throw UnknownYear(year: date.year) }
    if year.makeUpWorkdays.contains(date) { return true }
    return date.weekday <= 5 && !year.holidays.contains(date)
  }
}
