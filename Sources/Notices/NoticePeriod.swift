/// How long something is posted, before it is tied to a day.
public struct PeriodRule: Sendable, Hashable {
  /// What is counted.
  public enum Unit: String, Sendable, CaseIterable {
    /// Every day (天).
    case calendar
    /// Working days (工作日).
    case working
  }

  /// What happens when the last day is a day off.
  public enum Rollover: String, Sendable, CaseIterable {
    /// It stays the last day.
    case none
    /// The last day moves to the next working day. Source: 民法典 第二百零三条.
    case restDays = "rest_days"
  }

  /// Number of days, at least 1.
  public let days: Int
  /// What is counted.
  public let unit: Unit
  /// What happens on a day off.
  public let rollover: Rollover

  /// Makes a rule.
  public init(days: Int, unit: Unit, rollover: Rollover) {
    self.days = days
    self.unit = unit
    self.rollover = rollover
  }
}

/// The days on which a notice is shown, both ends included.
public struct NoticePeriod: Sendable, Hashable {
  /// The day it is put up; not counted. Source: 民法典 第二百零一条.
  public let postedOn: CivilDate
  /// The first day that counts: the day after posting, or the first working day after it.
  public let firstDay: CivilDate
  /// The last day, until its midnight in China.
  public let lastDay: CivilDate
  /// The rule by which it was counted.
  public let rule: PeriodRule
  /// By how many days the last day was moved because it fell on days off.
  public let rolledOverBy: Int

  /// Counts the days of a posting.
  ///
  /// - Throws: `WorkCalendar.UnknownYear` when working days or a roll-over reach a year without a calendar.
  public init(postedOn: CivilDate, rule: PeriodRule, calendar: WorkCalendar) throws(WorkCalendar.UnknownYear)
  {
    self.postedOn = postedOn
    self.rule = rule
    var first = postedOn.adding(days: 1)
    var last: CivilDate
    switch rule.unit {
    case .calendar:
      last = postedOn.adding(days: rule.days)
    case .working:
      while try !calendar.isWorkday(first) { first = first.adding(days: 1) }
      last = first
      var counted = 1
      while counted < rule.days {
        last = last.adding(days: 1)
        if try calendar.isWorkday(last) { counted += 1 }
      }
    }
    let unmoved = last
    if rule.rollover == .restDays {
      while try !calendar.isWorkday(last) { last = last.adding(days: 1) }
    }
    firstDay = first
    lastDay = last
    rolledOverBy = last.days(since: unmoved)
  }

  /// The same days, with a last day that has been promised if that is later.
  public func lasting(until promised: CivilDate) -> NoticePeriod {
    promised > lastDay ? NoticePeriod(self, lastDay: promised) : self
  }

  private init(_ other: NoticePeriod, lastDay: CivilDate) {
    postedOn = other.postedOn
    firstDay = other.firstDay
    self.lastDay = lastDay
    rule = other.rule
    rolledOverBy = other.rolledOverBy
  }

  /// Where a day stands in the life of the posting. The day of posting itself already shows the notice.
  public func state(on day: CivilDate) -> NoticeState {
    if day < postedOn { return .scheduled }
    return day <= lastDay ? .open : .ended
  }

  /// Days left, today included; 1 on the last day, 0 afterwards.
  public func daysLeft(on day: CivilDate) -> Int { max(0, lastDay.days(since: day) + 1) }
}

/// Where a notice is in its life.
public enum NoticeState: String, Sendable, CaseIterable {
  /// Not yet posted.
  case scheduled
  /// Shown with its list.
  case open
  /// Past its last day: the list is gone, a tombstone stays.
  case ended
  /// Taken down early: the list is gone, a tombstone stays.
  case withdrawn
}
