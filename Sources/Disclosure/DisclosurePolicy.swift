public import Digests
public import Notices

/// What decides how cases become notices: the law as data, the calendar, the places, and two figures of the site.
public struct DisclosurePolicy: Sendable {
  /// The event table.
  public let rules: RuleTable
  /// Holidays and make-up days.
  public let calendar: WorkCalendar
  /// The district with its towns and communities.
  public let places: PlaceTree
  /// The smallest number of households that a statistic shows; at least 2.
  public let k: Int
  /// The key of the notice numbers. Another key gives other numbers and another order of rows.
  public let numberKey: SecretKey
  /// What is on record of the notices: corrections and withdrawals.
  public let register: NoticeRegister

  /// Makes a policy.
  ///
  /// - Parameters:
  ///   - rules: the event table.
  ///   - calendar: holidays and make-up days of the years in question.
  ///   - places: the district with its towns and communities.
  ///   - k: the smallest number of households that a statistic shows; less than 2 is taken as 2.
  ///   - numberKey: the secret key of the notice numbers.
  ///   - register: what is on record of the notices.
  public init(
    rules: RuleTable, calendar: WorkCalendar, places: PlaceTree, k: Int = 5, numberKey: SecretKey,
    register: NoticeRegister = .empty
  ) {
    self.rules = rules
    self.calendar = calendar
    self.places = places
    self.k = max(2, k)
    self.numberKey = numberKey
    self.register = register
  }
}
