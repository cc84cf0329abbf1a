import Notices
import Testing

@Suite("A day")
struct CivilDateTests {
  /// The slow reference: it counts day by day, with nothing but the rule of leap years.
  private func everyDay(_ body: (_ number: Int, _ year: Int, _ month: Int, _ day: Int) -> Void) {
    var number = -719_162
    for year in 1...2200 {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          body(number, year, month + 1, day)
          number += 1
        }
      }
    }
  }

  @Test("has the number that counting gives, and back")
  func reference() {
    var wrong = 0
    var weekday = 1
    everyDay { number, year, month, day in
      let date = CivilDate(year: year, month: month, day: day)
      let back = CivilDate(dayNumber: number).components
      if date?.dayNumber != number || back != (year, month, day) { wrong += 1 }
      // 1 January of the year 1 was a Monday in this calendar.
      if CivilDate(dayNumber: number).weekday != weekday { wrong += 1 }
      weekday = weekday % 7 + 1
    }
    #expect(wrong == 0)
    #expect(CivilDate(iso: "1970-01-01")?.dayNumber == 0)
  }

  @Test(
    "is known by its weekday",
    arguments: [("2026-11-23", 1, "星期一"), ("2024-02-29", 4, "星期四"), ("1969-12-28", 7, "星期日")])
  func weekdays(iso: String, weekday: Int, chinese: String) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.weekday == weekday && date.chineseWeekday == chinese)
  }

  @Test(
    "that no calendar has is refused",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
      (0, 1, 1), (10_000, 1, 1), (-1, 1, 1)
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "is read in one form only",
    arguments: [
      "2026-1-1", "2026/01/01", "20260101", " 2026-01-01", "2026-01-01 ", "２０２６-01-01", "2026-01-01T00:00",
      "",
      "2026-13-01", "2026-02-30", "+026-01-01", "abcd-ef-gh"
    ])
  func malformed(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("writes itself padded, in Chinese without padding, and compact")
  func text() throws {
    let date = try #require(CivilDate(iso: "0987-01-09"))
    #expect(date.description == "0987-01-09")
    #expect(date.chinese == "987年1月9日")
    #expect(date.compact == "09870109")
    #expect(CivilDate(iso: "2026-11-03")?.chinese == "2026年11月3日")
  }

  @Test("counts days across a leap day and the turn of a year")
  func arithmetic() throws {
    let date = try #require(CivilDate(iso: "2024-02-28"))
    #expect(date.adding(days: 2).description == "2024-03-01")
    #expect(date.adding(days: -59).description == "2023-12-31")
    #expect(date.adding(days: 366).days(since: date) == 366)
    #expect(date < date.adding(days: 1) && !(date < date))
  }

  @Test("belongs to a month", arguments: [("2026-01-31", "2026-01"), ("2026-12-01", "2026-12")])
  func months(iso: String, month: String) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(CivilMonth(of: date).description == month)
    #expect(CivilMonth(of: date) < CivilMonth(of: date.adding(days: 31)))
  }
}

@Suite("A minute of a day")
struct CivilMinuteTests {
  @Test("is read and written", arguments: ["2026-07-19 07:16", "2026-01-01 00:00", "2026-12-31 23:59"])
  func roundTrip(text: String) {
    #expect(CivilMinute(text)?.description == text)
  }

  @Test(
    "is refused in any other form",
    arguments: [
      "2026-07-19", "2026-07-19 7:16", "2026-07-19 24:00", "2026-07-19 07:60", "2026-07-19T07:16",
      "2026-07-19 07:16:00", "2026-02-30 07:16", "2026-07-19 -1:16"
    ])
  func malformed(text: String) {
    #expect(CivilMinute(text) == nil)
  }

  @Test("is written with the offset of China for feeds, and taken modulo a day")
  func feeds() throws {
    let day = try #require(CivilDate(iso: "2026-07-19"))
    #expect(CivilMinute(date: day, minute: 436).rfc3339 == "2026-07-19T07:16:00+08:00")
    #expect(CivilMinute(date: day, minute: 1440).minute == 0)
    #expect(CivilMinute(date: day, minute: -1).minute == 1439)
    #expect(CivilMinute(date: day, minute: 5) < CivilMinute(date: day, minute: 6))
  }
}
