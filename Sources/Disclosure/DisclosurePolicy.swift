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
  /// What each channel may show.
  public let terms: DisclosureTerms
  /// The channel for which cases are cleared.
  public let channel: NoticeChannel
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
  ///   - terms: what each channel may show.
  ///   - channel: the channel for which cases are cleared.
  ///   - register: what is on record of the notices.
  public init(
    rules: RuleTable, calendar: WorkCalendar, places: PlaceTree, k: Int = 5, numberKey: SecretKey,
    terms: DisclosureTerms = .strict, channel: NoticeChannel = .web, register: NoticeRegister = .empty
  ) {
    self.rules = rules
    self.calendar = calendar
    self.places = places
    self.k = max(2, k)
    self.numberKey = numberKey
    self.terms = terms
    self.channel = channel
    self.register = register
  }

  /// The same policy for another channel.
  public func on(_ channel: NoticeChannel) -> DisclosurePolicy {
    DisclosurePolicy(
      rules: rules, calendar: calendar, places: places, k: k, numberKey: numberKey, terms: terms,
      channel: channel, register: register)
  }

  /// What the lines of a rule show on the policy's channel. Names are masked here, whatever the terms say.
  func fields(of rule: NoticeRule, on day: CivilDate) -> Set<NoticeField> {
    terms.shown(by: rule, on: channel, day: day).fields
  }
}
