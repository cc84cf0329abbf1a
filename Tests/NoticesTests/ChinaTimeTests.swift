import Notices
import Testing

@Suite("The clock of China")
struct ChinaTimeTests {
  @Test(
    "turns to the next day at 16:00 UTC, to the second",
    arguments: [
      // 2026-11-23 15:59:59 UTC and the second after it.
      (1_795_449_599, "2026-11-23 23:59"), (1_795_449_600, "2026-11-24 00:00"),
      (1_795_449_659, "2026-11-24 00:00"), (1_795_449_660, "2026-11-24 00:01"),
      // New Year and 29 February.
      (1_767_196_799, "2025-12-31 23:59"), (1_767_196_800, "2026-01-01 00:00"),
      (1_709_135_999, "2024-02-28 23:59"), (1_709_136_000, "2024-02-29 00:00"),
      (0, "1970-01-01 08:00"), (-28_800, "1970-01-01 00:00"), (-28_801, "1969-12-31 23:59")
    ])
  func midnight(seconds: Int, minute: String) {
    #expect(ChinaTime.minute(atUnixSeconds: seconds).description == minute)
  }

  @Test("keeps a list to the last second of its last day and not one longer")
  func lastSecond() throws {
    let posted = try #require(CivilDate(iso: "2026-11-16"))
    let period = try NoticePeriod(
      postedOn: posted, rule: PeriodRule(days: 7, unit: .calendar, rollover: .restDays),
      calendar: NoticePeriodTests.calendar)
    #expect(period.lastDay.description == "2026-11-23")
    #expect(period.state(on: ChinaTime.minute(atUnixSeconds: 1_795_449_599).date) == .open)
    #expect(period.state(on: ChinaTime.minute(atUnixSeconds: 1_795_449_600).date) == .ended)
  }
}
