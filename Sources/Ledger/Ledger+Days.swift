public import Notices

/// Whether a list was online on a day.
public enum DayStatus: String, Sendable, Hashable {
  /// A build of the day had it.
  case built
  /// Nobody built on the day; the release of an earlier day, which had it, was still the one online.
  case carried
  /// It was not online, or nothing is recorded.
  case missing
}

extension Ledger {
  /// The days of a version as they were recorded, up to a day.
  ///
  /// - Parameters:
  ///   - version: the version.
  ///   - through: the last day to tell about; later days of the window are left out.
  public func days(of version: LedgerVersion, through: CivilDate) -> [(day: CivilDate, status: DayStatus)] {
    var last = min(version.lastDay, through)
    if let next = account.versions[version.notice]?.first(where: { $0.number > version.number }) {
      last = min(last, next.day.adding(days: -1))
    }
    if let withdrawal = withdrawals[version.notice] { last = min(last, withdrawal.day) }
    guard version.postedOn <= last else { return [] }
    return (version.postedOn.dayNumber...last.dayNumber).map { number in
      let day = CivilDate(dayNumber: number)
      return (day, status(of: version.notice, on: day))
    }
  }

  /// Whether a notice's list was online on a day.
  public func status(of id: NoticeID, on day: CivilDate) -> DayStatus {
    let today = account.builds.filter { $0.day == day }
    if today.contains(where: { $0.shown[id] != nil }) { return .built }
    guard today.isEmpty, let before = account.builds.last(where: { $0.day < day }) else { return .missing }
    return before.shown[id] != nil ? .carried : .missing
  }

  /// The day on which the list of a notice left the site; `nil` while it is online, as far as is recorded.
  public func leftOn(_ id: NoticeID) -> CivilDate? {
    guard let last = account.builds.lastIndex(where: { $0.shown[id] != nil }) else { return nil }
    return account.builds.dropFirst(last + 1).first?.day
  }

  /// The notices in the release online whose last day is over, with the days that they stayed too long up to today.
  public func overdue(asOf: CivilDate) -> [(id: NoticeID, days: Int)] {
    guard let online = account.builds.last else { return [] }
    return online.shown.keys.compactMap { id in
      guard let last = account.versions[id]?.last?.lastDay else { return nil }
      let days = asOf.days(since: last) - 1
      return days > 0 ? (id, days) : nil
    }
    .sorted { $0.id < $1.id }
  }
}
