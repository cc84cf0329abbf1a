import Notices
import Reporting

extension WorkCalendar.Year {
  /// Reads one `calendars/YYYY.yaml`; `nil` when the year itself is missing.
  init?(reading file: YAMLMapping) {
    let year = file.required("year")?.integer()
    let source = file.required("source")?.text() ?? ""
    let number = file.required("number")?.text() ?? ""
    let verified = file.required("verified")?.flag() ?? false
    file.allow("note", "checked_against")
    func isInYear(_ date: CivilDate, _ value: YAMLValue) -> Bool {
      if date.year == year { return true }
      value.refuse(zh: "日期不在 \(year ?? 0) 年", en: "the date is not in \(year ?? 0)")
      return false
    }
    var holidays: Set<CivilDate> = []
    for item in file.required("holidays")?.mappings() ?? [] {
      _ = item.required("name")?.text()
      if let first = item.required("from"), let last = item.required("to"), let from = first.date(),
        let to = last.date(), isInYear(from, first), isInYear(to, last)
      {
        if to < from || to.days(since: from) > 30 {
          last.refuse(zh: "结束日期应不早于开始日期", en: "the last day must not be before the first")
        } else {
          for offset in 0...to.days(since: from) { holidays.insert(from.adding(days: offset)) }
        }
      }
      item.finish()
    }
    var workdays: Set<CivilDate> = []
    for value in file.required("make_up_workdays")?.list() ?? [] {
      guard let date = value.date(), isInYear(date, value) else { continue }
      if date.weekday <= 5 || holidays.contains(date) {
        value.refuse(
          zh: "调休上班日应是周六或周日，且不在假期内",
          en: "a make-up working day is a Saturday or Sunday outside the holidays")
      }
      workdays.insert(date)
    }
    file.finish()
    guard let year else { return nil }
    self.init(
      year: year, holidays: holidays, makeUpWorkdays: workdays, isVerified: verified,
      source: "\(source)（\(number)）")
  }
}
