import Content
import Notices

/// The days of a notice, one by one.
extension NoticeExplanation {
  func explainDays(_ period: NoticePeriod, _ sheet: inout TerminalSheet) {
    sheet.heading(words.say("天数怎么算", "How the days are counted"))
    sheet.plain(words.period(period.rule))
    for day in period.days(by: content.calendar) {
      sheet.line(
        words.day(day.date),
        [role(of: day), kind(of: day)].filter { !$0.isEmpty }.joined(separator: words.say("，", ", ")))
    }
    if period.rolledOverBy > 0 {
      sheet.plain(
        words.say(
          "原定最后一天是休息日，顺延 \(period.rolledOverBy) 天。",
          "The last day fell on a day off and moved by \(period.rolledOverBy)."))
    }
    let basis = [Citation("民法典 第二百零一条")] + (period.rule.rollover == .restDays ? [Citation("民法典 第二百零三条")] : [])
    sheet.line(words.say("依据", "by"), words.citations(basis))
    let announced = Set(period.days(by: content.calendar).map(\.date.year)).sorted()
      .compactMap { content.calendar.years[$0]?.source }
    for source in announced { sheet.line(words.say("节假日表", "calendar"), source) }
  }

  private func role(of day: PeriodDay) -> String {
    switch day.role {
    case .posting: words.say("张贴，不计入", "posted, not counted")
    case .counted(let number): words.say("第 \(number) 天", "day \(number)")
    case .skipped: words.say("不计", "passed over")
    case .added: words.say("顺延", "added")
    }
  }

  private func kind(of day: PeriodDay) -> String {
    switch day.kind {
    case .workday?: ""
    case .makeUpWorkday?: words.say("调休上班", "worked in return for a holiday")
    case .weekend?: words.say("周末", "weekend")
    case .holiday?: words.say("法定节假日", "public holiday")
    case nil: words.say("该年节假日表还没有", "no calendar of that year yet")
    }
  }
}
