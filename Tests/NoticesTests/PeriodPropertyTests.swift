import Notices
import Testing

/// Counting by hand, with nothing of the program in it: days are year, month and day, and a week is counted on.
private struct HandCalendar {
  struct Day: Hashable, Comparable, CustomStringConvertible {
    var year: Int
    var month: Int
    var day: Int

    var description: String {
      func padded(_ number: Int, _ width: Int) -> String {
        String(repeating: "0", count: width - String(number).count) + String(number)
      }
      return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    var next: Day {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if day < lengths[month - 1] { return Day(year: year, month: month, day: day + 1) }
      return month < 12 ? Day(year: year, month: month + 1, day: 1) : Day(year: year + 1, month: 1, day: 1)
    }

    /// 0 is Sunday. Source: T. Sakamoto's method for the day of the week.
    var weekday: Int {
      let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
      let y = month < 3 ? year - 1 : year
      return (y + y / 4 - y / 100 + y / 400 + shifts[month - 1] + day) % 7
    }
  }

  var off: Set<String> = []
  var worked: Set<String> = []
  var years: Set<Int> = []

  func isOff(_ day: Day) -> Bool? {
    guard years.contains(day.year) else { return nil }
    if worked.contains(day.description) { return false }
    return off.contains(day.description) || day.weekday == 0 || day.weekday == 6
  }

  /// First and last day of a posting; `nil` when a year is missing.
  func period(_ posted: Day, days: Int, working: Bool, rolls: Bool) -> (first: Day, last: Day)? {
    var day = posted
    var counted: [Day] = []
    while counted.count < days {
      day = day.next
      if working {
        guard let off = isOff(day) else { return nil }
        if off { continue }
      }
      counted.append(day)
    }
    while rolls {
      guard let off = isOff(day) else { return nil }
      if !off { break }
      day = day.next
    }
    return (counted[0], day)
  }
}

/// A small generator with a seed, so that a failure can be had again. Source: S. Vigna, "xorshift64*".
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 2_685_821_657_736_338_717
  }
}

@Suite("The days of a posting, against counting by hand")
struct PeriodPropertyTests {
  /// Years that end a century, leap years and ordinary ones.
  static let firstYears = [1999, 2023, 2024, 2025, 2026, 2027, 2028, 2096, 2099]

  @Test("are the same for random calendars, days, lengths, units and roll-overs", arguments: firstYears)
  func random(firstYear: Int) throws {
    var random = Seeded(state: UInt64(firstYear) &* 0x9e37_79b9_7f4a_7c15)
    var known = 0
    var unknown = 0
    for _ in 0..<40 {
      var hand = HandCalendar()
      var years: [WorkCalendar.Year] = []
      for year in firstYear...(firstYear + 1) {
        let (holidays, worked) = announcement(of: year, &random)
        hand.off.formUnion(holidays)
        hand.worked.formUnion(worked)
        hand.years.insert(year)
        years.append(
          WorkCalendar.Year(
            year: year, holidays: Set(holidays.compactMap { CivilDate(iso: $0) }),
            makeUpWorkdays: Set(worked.compactMap { CivilDate(iso: $0) }), isVerified: false, source: "test"))
      }
      let calendar = WorkCalendar(years)
      for _ in 0..<50 {
        // Every other one near the turn of the years or the end of February.
        let month =
          Bool.random(using: &random)
          ? [1, 2, 2, 12, 12].randomElement(using: &random) ?? 1 : .random(in: 1...12, using: &random)
        let posted = HandCalendar.Day(
          year: .random(in: firstYear...(firstYear + 1), using: &random), month: month,
          day: .random(in: (month == 12 ? 15 : 1)...28, using: &random))
        let rule = PeriodRule(
          days: .random(in: 1...30, using: &random),
          unit: Bool.random(using: &random) ? .working : .calendar,
          rollover: Bool.random(using: &random) ? .restDays : .none)
        let expected = hand.period(
          posted, days: rule.days, working: rule.unit == .working, rolls: rule.rollover == .restDays)
        let date = try #require(CivilDate(iso: posted.description))
        let found = try? NoticePeriod(postedOn: date, rule: rule, calendar: calendar)
        if found?.firstDay.description != expected?.first.description
          || found?.lastDay.description != expected?.last.description
        {
          Issue.record("\(posted) \(rule): \(String(describing: found))")
        }
        known += expected == nil ? 0 : 1
        unknown += expected == nil ? 1 : 0
        if let found, !isConsistent(found, calendar) {
          Issue.record("\(posted) \(rule): the days one by one")
        }
      }
    }
    #expect(known > 1_500 && unknown > 10, "\(known) \(unknown)")
  }

  /// Runs of days off, and weekends worked in return.
  private func announcement(of year: Int, _ random: inout Seeded) -> (holidays: [String], worked: [String]) {
    var holidays: [String] = []
    var worked: [String] = []
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      var day = HandCalendar.Day(
        year: year, month: .random(in: 1...12, using: &random), day: .random(in: 1...28, using: &random))
      for _ in 0..<Int.random(in: 1...9, using: &random) where day.year == year {
        holidays.append(day.description)
        day = day.next
      }
      for _ in 0..<12 where day.year == year {
        if day.weekday == 0 || day.weekday == 6, Bool.random(using: &random) {
          worked.append(day.description)
        }
        day = day.next
      }
    }
    // A day is off or worked, never both.
    return (holidays, worked.filter { !holidays.contains($0) })
  }

  /// What holds of every period, written out day by day.
  private func isConsistent(_ period: NoticePeriod, _ calendar: WorkCalendar) -> Bool {
    let days = period.days(by: calendar)
    let counted = days.compactMap { if case .counted(let number) = $0.role { number } else { nil } }
    let endsOnWork = days.last?.kind.map { $0 == .workday || $0 == .makeUpWorkday } ?? true
    return days.first?.date == period.postedOn && days.first?.role == .posting
      && days.map(\.date.dayNumber) == Array(period.postedOn.dayNumber...period.lastDay.dayNumber)
      && counted == Array(1...period.rule.days)
      && days.first { $0.role == .counted(1) }?.date == period.firstDay
      && days.count { $0.role == .added } == period.rolledOverBy
      && period.state(on: period.lastDay) == .open
      && period.state(on: period.lastDay.adding(days: 1)) == .ended
      && (period.rule.rollover == .none || endsOnWork)
  }
}
