import Notices
import Testing

@Suite("A posting day by day")
struct PeriodDayTests {
  private func days(_ posted: String, _ count: Int, _ unit: PeriodRule.Unit) throws -> [PeriodDay] {
    let rule = PeriodRule(days: count, unit: unit, rollover: .restDays)
    let period = try NoticePeriod(
      postedOn: try #require(CivilDate(iso: posted)), rule: rule, calendar: NoticePeriodTests.calendar)
    return period.days(by: NoticePeriodTests.calendar)
  }

  @Test("counts days off in calendar days and adds those to which the last day moves")
  func calendar() throws {
    // The seventh day is 1 October 2026, the first of seven days off.
    let days = try days("2026-09-24", 7, .calendar)
    #expect(
      days.map(\.role) == [.posting] + (1...7).map { .counted($0) } + Array(repeating: .added, count: 7))
    #expect(days[7].kind == .holiday && days[14].kind == .workday)
    #expect(days[2].kind == .weekend)
  }

  @Test("passes over days off in working days, and counts a Saturday that is worked")
  func working() throws {
    let days = try days("2026-09-30", 3, .working)
    #expect(
      days.map(\.role) == [.posting] + Array(repeating: .skipped, count: 7) + [
        .counted(1), .counted(2), .counted(3)
      ])
    #expect(days.last?.date.description == "2026-10-10" && days.last?.kind == .makeUpWorkday)
  }

  @Test("does not say what a day of an unknown year is")
  func unknown() throws {
    let day = try #require(CivilDate(iso: "2027-01-04"))
    #expect(NoticePeriodTests.calendar.kind(of: day) == nil)
  }
}
