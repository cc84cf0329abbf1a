/// What a day is by the calendar of working days.
public enum DayKind: Sendable, Hashable {
  /// Monday to Friday, worked.
  case workday
  /// A Saturday or Sunday that is worked in return for a holiday (调休上班).
  case makeUpWorkday
  /// A Saturday or Sunday.
  case weekend
  /// A day off by the State Council's announcement (法定节假日, weekends within it included).
  case holiday
}

extension WorkCalendar {
  /// What a day is; `nil` when its year has not been announced.
  public func kind(of date: CivilDate) -> DayKind? {
    guard let year = years[date.year] else { return nil }
    let isWeekend = date.weekday > 5
    if year.makeUpWorkdays.contains(date) { return isWeekend ? .makeUpWorkday : .workday }
    if year.holidays.contains(date) { return .holiday }
    return isWeekend ? .weekend : .workday
  }
}

/// A day of a posting, and what it counts for: the period written out, so that anybody can count it again.
public struct PeriodDay: Sendable, Hashable {
  /// What a day counts for.
  public enum Role: Sendable, Hashable {
    /// The day of posting, which is not counted. Source: 民法典 第二百零一条.
    case posting
    /// The n-th day, from 1.
    case counted(Int)
    /// A day off that a period of working days passes over.
    case skipped
    /// Added because the last day, or the day before this one, was a day off. Source: 民法典 第二百零三条.
    case added
  }

  /// The day.
  public let date: CivilDate
  /// What it counts for.
  public let role: Role
  /// What it is by the calendar; `nil` when its year has not been announced and does not matter.
  public let kind: DayKind?
}

extension NoticePeriod {
  /// Every day from the posting to the last, in order.
  ///
  /// - Parameter calendar: the one by which the period was counted.
  public func days(by calendar: WorkCalendar) -> [PeriodDay] {
    var days: [PeriodDay] = []
    var counted = 0
    for number in postedOn.dayNumber...max(postedOn.dayNumber, lastDay.dayNumber) {
      let date = CivilDate(dayNumber: number)
      let kind = calendar.kind(of: date)
      let isOff = kind == .weekend || kind == .holiday
      let role: PeriodDay.Role
      if date == postedOn {
        role = .posting
      } else if counted == rule.days {
        role = .added
      } else if rule.unit == .working && isOff {
        role = .skipped
      } else {
        counted += 1
        role = .counted(counted)
      }
      days.append(PeriodDay(date: date, role: role, kind: kind))
    }
    return days
  }
}
