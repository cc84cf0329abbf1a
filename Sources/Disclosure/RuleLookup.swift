import Notices

/// The rules and periods of a run, each looked up once: a store has millions of events and few different answers.
struct RuleLookup {
  private struct Question: Hashable {
    let programme: Programme
    let event: CaseEventKind
    let reliefKind: ReliefKind?
    let day: CivilDate
  }

  private struct Posting: Hashable {
    let day: CivilDate
    let rule: PeriodRule
  }

  private let policy: DisclosurePolicy
  private var rules: [Question: NoticeRule?] = [:]
  private var periods: [Posting: Result<NoticePeriod, WorkCalendar.UnknownYear>] = [:]

  init(_ policy: DisclosurePolicy) { self.policy = policy }

  /// The row of the event table for an event of a case.
  mutating func rule(for event: CaseEvent, of record: CaseRecord) -> NoticeRule? {
    let question = Question(
      programme: record.programme, event: event.kind, reliefKind: record.reliefKind, day: event.onDate)
    if let known = rules[question] { return known }
    let rule = policy.rules.rule(
      for: record.programme, event.kind, reliefKind: record.reliefKind, on: event.onDate)
    rules[question] = .some(rule)
    return rule
  }

  /// The days of a posting.
  mutating func period(
    postedOn day: CivilDate, rule: PeriodRule
  ) -> Result<NoticePeriod, WorkCalendar.UnknownYear> {
    let posting = Posting(day: day, rule: rule)
    if let known = periods[posting] { return known }
    let calendar = policy.calendar
    let period = Result { () throws(WorkCalendar.UnknownYear) in
      try NoticePeriod(postedOn: day, rule: rule, calendar: calendar)
    }
    periods[posting] = period
    return period
  }
}
