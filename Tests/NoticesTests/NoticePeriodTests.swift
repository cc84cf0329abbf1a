import Notices
import Testing

@Suite("The days of a posting")
struct NoticePeriodTests {
  /// Two years with the shape of real ones: a week off in autumn, three days in spring, weekends worked in return.
  static let calendar = WorkCalendar([
    year(2025, holidays: ["2025-01-01"] + days("2025-10-01", 8), worked: ["2025-09-28", "2025-10-11"]),
    year(
      2026, holidays: days("2026-01-01", 3) + days("2026-02-15", 9) + days("2026-10-01", 7),
      worked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-09-20", "2026-10-10"])
  ])

  static func year(_ year: Int, holidays: [String], worked: [String]) -> WorkCalendar.Year {
    WorkCalendar.Year(
      year: year, holidays: Set(holidays.compactMap { CivilDate(iso: $0) }),
      makeUpWorkdays: Set(worked.compactMap { CivilDate(iso: $0) }), isVerified: false, source: "test")
  }

  static func days(_ first: String, _ count: Int) -> [String] {
    (0..<count).compactMap { CivilDate(iso: first)?.adding(days: $0).description }
  }

  private func period(
    _ posted: String, _ days: Int, _ unit: PeriodRule.Unit = .calendar,
    _ rollover: PeriodRule.Rollover = .restDays
  ) throws -> NoticePeriod {
    try NoticePeriod(
      postedOn: try #require(CivilDate(iso: posted)),
      rule: PeriodRule(days: days, unit: unit, rollover: rollover),
      calendar: Self.calendar)
  }

  @Test(
    "in calendar days begin on the day after and roll over days off",
    arguments: [
      // Monday; the seventh day is a Monday.
      ("2026-11-02", "2026-11-03", "2026-11-09", 0),
      // Friday; the seventh day is the next Friday.
      ("2026-11-06", "2026-11-07", "2026-11-13", 0),
      // Saturday; the seventh day is a Saturday and moves to Monday.
      ("2026-11-07", "2026-11-08", "2026-11-16", 2),
      // The seventh day is a Saturday that is worked: it stays.
      ("2026-10-03", "2026-10-04", "2026-10-10", 0),
      // The seventh day is 1 October: it moves behind the week off, over a weekend that is off.
      ("2026-09-24", "2026-09-25", "2026-10-08", 7),
      // Across the turn of the year: 1 January moves to Sunday the 4th, which is worked.
      ("2025-12-25", "2025-12-26", "2026-01-04", 3)
    ])
  func calendarDays(posted: String, first: String, last: String, moved: Int) throws {
    let period = try period(posted, 7)
    #expect(period.firstDay.description == first)
    #expect(period.lastDay.description == last)
    #expect(period.rolledOverBy == moved)
  }

  @Test("may stay on a day off by rule")
  func noRollover() throws {
    let period = try period("2026-11-07", 7, .calendar, .none)
    #expect(period.lastDay.description == "2026-11-14" && period.rolledOverBy == 0)
  }

  @Test(
    "in working days skip days off and count days worked in return",
    arguments: [
      ("2026-11-02", 5, "2026-11-03", "2026-11-09"), ("2026-11-06", 1, "2026-11-09", "2026-11-09"),
      ("2026-09-18", 3, "2026-09-20", "2026-09-22"), ("2026-09-30", 1, "2026-10-08", "2026-10-08"),
      ("2026-09-30", 3, "2026-10-08", "2026-10-10"), ("2025-12-31", 2, "2026-01-04", "2026-01-05")
    ])
  func workingDays(posted: String, count: Int, first: String, last: String) throws {
    let period = try period(posted, count, .working)
    #expect(period.firstDay.description == first)
    #expect(period.lastDay.description == last)
  }

  @Test(
    "cross 29 February and the turn of a year",
    arguments: [("2024-02-27", "2024-03-05"), ("2023-12-28", "2024-01-04")])
  func leapDay(posted: String, last: String) throws {
    let period = try NoticePeriod(
      postedOn: try #require(CivilDate(iso: posted)),
      rule: PeriodRule(days: 7, unit: .calendar, rollover: .none), calendar: WorkCalendar([]))
    #expect(period.lastDay.description == last)
  }

  @Test("of a year without a calendar are an error, unless no day off can matter")
  func unknownYear() throws {
    let posted = try #require(CivilDate(iso: "2026-12-28"))
    for unit in PeriodRule.Unit.allCases {
      let rule = PeriodRule(days: 7, unit: unit, rollover: .restDays)
      #expect(throws: WorkCalendar.UnknownYear.self) {
        try NoticePeriod(postedOn: posted, rule: rule, calendar: Self.calendar)
      }
    }
    let plain = PeriodRule(days: 7, unit: .calendar, rollover: .none)
    #expect(
      try NoticePeriod(postedOn: posted, rule: plain, calendar: Self.calendar).lastDay.description
        == "2027-01-04")
  }

  @Test("are open to the end of the last one, and on the day of posting already")
  func states() throws {
    let period = try period("2026-11-02", 7)
    let last = period.lastDay
    #expect(period.state(on: period.postedOn.adding(days: -1)) == .scheduled)
    #expect(period.state(on: period.postedOn) == .open)
    #expect(period.state(on: last) == .open)
    #expect(period.state(on: last.adding(days: 1)) == .ended)
    #expect(period.daysLeft(on: last) == 1)
    #expect(period.daysLeft(on: last.adding(days: 1)) == 0)
    #expect(period.daysLeft(on: period.firstDay) == 7)
  }

  // MARK: - Against a slow reference

  /// Makes the list of all counted days, one after the other, and reads the first and the last from it.
  private func reference(_ posted: CivilDate, _ rule: PeriodRule) -> (first: CivilDate, last: CivilDate)? {
    func isOff(_ day: CivilDate) -> Bool? {
      guard let year = Self.calendar.years[day.year] else { return nil }
      if year.makeUpWorkdays.contains(day) { return false }
      return year.holidays.contains(day) || day.weekday == 6 || day.weekday == 7
    }
    var counted: [CivilDate] = []
    var day = posted
    while counted.count < rule.days {
      day = day.adding(days: 1)
      if rule.unit == .working {
        guard let off = isOff(day) else { return nil }
        if off { continue }
      }
      counted.append(day)
    }
    var last = counted[counted.count - 1]
    while rule.rollover == .restDays {
      guard let off = isOff(last) else { return nil }
      if !off { break }
      last = last.adding(days: 1)
    }
    return (counted[0], last)
  }

  @Test("are those that counting one by one gives, for every day of two years and every length to 20")
  func everyDay() throws {
    var compared = 0
    for number in 0..<730 {
      let posted = try #require(CivilDate(iso: "2025-01-01")).adding(days: number)
      for unit in PeriodRule.Unit.allCases {
        for rollover in PeriodRule.Rollover.allCases {
          for days in 1...20 {
            let rule = PeriodRule(days: days, unit: unit, rollover: rollover)
            let period = try? NoticePeriod(postedOn: posted, rule: rule, calendar: Self.calendar)
            let expected = reference(posted, rule)
            if period?.firstDay != expected?.first || period?.lastDay != expected?.last {
              Issue.record("\(posted) \(rule)")
            }
            compared += expected == nil ? 0 : 1
          }
        }
      }
    }
    #expect(compared > 50_000)
  }
}

@Suite("A calendar of working days")
struct WorkCalendarTests {
  @Test(
    "knows weekends, holidays on weekdays and days worked in return",
    arguments: [
      ("2026-11-06", true), ("2026-11-07", false), ("2026-11-08", false), ("2026-10-01", false),
      ("2026-10-07", false), ("2026-10-08", true), ("2026-10-10", true), ("2026-10-11", false)
    ])
  func days(iso: String, isWorked: Bool) throws {
    #expect(try NoticePeriodTests.calendar.isWorkday(try #require(CivilDate(iso: iso))) == isWorked)
  }

  @Test("does not guess about a year that it does not have")
  func unknown() throws {
    let day = try #require(CivilDate(iso: "2027-01-04"))
    let error = #expect(throws: WorkCalendar.UnknownYear.self) {
      try NoticePeriodTests.calendar.isWorkday(day)
    }
    #expect(error?.year == 2027)
  }
}
