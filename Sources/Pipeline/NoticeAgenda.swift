import Content
import Digests
import Disclosure
import Ledger
public import Notices
public import Reporting
import SiteModel

/// What will change on which day: known beforehand from the case store, the rules and the ledger, without a build.
public struct NoticeAgenda: Sendable {
  /// What changes.
  public enum Kind: String, Sendable, CaseIterable {
    /// A list is put up.
    case begins
    /// A list has left: the day after its last.
    case leaves
    /// Something is to be posted whose last day can not be counted.
    case uncounted
    /// From this day on postings can not be counted any more.
    case calendarEnds = "calendar_ends"

    /// What a person reads.
    public func word(_ language: Language) -> String {
      switch (self, language) {
      case (.begins, .chinese): "张贴"
      case (.leaves, .chinese): "撤下"
      case (.uncounted, .chinese): "算不出期限"
      case (.calendarEnds, .chinese): "缺节假日表"
      case (.begins, .english): "begins"
      case (.leaves, .english): "leaves"
      case (.uncounted, .english): "uncounted"
      case (.calendarEnds, .english): "calendar ends"
      }
    }
  }

  /// One change.
  public struct Item: Sendable, Hashable {
    /// The day.
    public let day: CivilDate
    /// What changes.
    public let kind: Kind
    /// The notice, if it is one.
    public let notice: NoticeID?
    /// Its title, or what is to be done.
    public let text: LocalizedText
  }

  /// The changes in order of day.
  public let items: [Item]

  /// Looks ahead.
  ///
  /// - Parameters:
  ///   - request: the site; without a case store only what is online is told of, from the ledger.
  ///   - days: how many days to look ahead, today not counted.
  /// - Returns: the changes; `nil` when the content or the store can not be read.
  public static func ahead(_ request: BuildRequest, days: Int) -> Report<NoticeAgenda?> {
    let record = PublicationRecord(request)
    var found = record.readOnly()
    let read = ContentReader.read(.onDisk(request.root + "/Content"))
    found += read.diagnostics.filter { $0.severity == .error }
    guard let content = read.value, !found.hasErrors else { return Report(nil, found) }
    guard request.caseStore != nil else {
      return Report(NoticeAgenda(recordedIn: record.ledger, request, content, days: days), found)
    }
    let town = request.town(in: content.places).unwrap(into: &found)
    let cases = request.readCases(town: town)
    found += cases.diagnostics.filter { $0.severity == .error }
    guard let snapshot = cases.value, !found.hasErrors,
      let key = PrivateState(output: request.recordOutput).existingKey
    else { return Report(nil, found) }
    var later = request
    later.asOf = request.asOf.adding(days: days)
    let policy = request.policy(content, key: key, register: record.register)
    let today = clear(snapshot, under: policy, asOf: request.asOf)
    let then = clear(snapshot, under: policy, asOf: later.asOf)
    found += today.diagnostics.unread + then.diagnostics.unread
    guard !found.hasErrors else { return Report(nil, found) }
    let looking = LookAhead(
      asOf: request.asOf, horizon: later.asOf, content: content, today: today.value, then: then.value)
    return Report(NoticeAgenda(items: looking.items), found)
  }

  /// What the ledger knows without a case store: when the lists that are online leave.
  private init(recordedIn ledger: Ledger, _ request: BuildRequest, _ content: SiteContent, days: Int) {
    let horizon = request.asOf.adding(days: days)
    let leaving = ledger.account.versions.compactMap { id, versions -> Item? in
      guard let version = versions.last, ledger.withdrawals[id] == nil, version.lastDay >= request.asOf else {
        return nil
      }
      return Item(
        day: version.lastDay.adding(days: 1), kind: .leaves, notice: id,
        text: LocalizedText(zh: version.title, en: version.title))
    }
    let ending = CalendarEnd(content: content, asOf: request.asOf).item
    items = (leaving.filter { $0.day <= horizon } + [ending].compactMap(\.self)).sorted(by: Item.isBefore)
  }

  private init(items: [Item]) { self.items = items }
}

extension NoticeAgenda.Item {
  fileprivate static func isBefore(_ a: Self, _ b: Self) -> Bool {
    (a.day, a.kind.rawValue, a.notice?.rawValue ?? "") < (b.day, b.kind.rawValue, b.notice?.rawValue ?? "")
  }
}

/// Holds today's notices against those of a later day.
private struct LookAhead {
  let asOf: CivilDate
  let horizon: CivilDate
  let content: SiteContent
  let today: Clearance
  let then: Clearance

  var items: [NoticeAgenda.Item] {
    let ending = CalendarEnd(content: content, asOf: asOf).item
    let all = leaving + beginning + uncounted + [ending].compactMap(\.self)
    return all.sorted(by: NoticeAgenda.Item.isBefore)
  }

  private func item(_ kind: NoticeAgenda.Kind, _ notice: PublicNotice, on day: CivilDate) -> NoticeAgenda.Item
  {
    let title = notice.title(in: content.places)
    return NoticeAgenda.Item(
      day: day, kind: kind, notice: notice.id, text: LocalizedText(zh: title, en: title))
  }

  private var scheduled: [PublicNotice] { then.notices.notices.filter { $0.firstPostedOn > asOf } }

  private var leaving: [NoticeAgenda.Item] {
    (today.notices.notices.filter { $0.state == .open } + scheduled.filter { $0.withdrawnOn == nil })
      .map { item(.leaves, $0, on: $0.period.lastDay.adding(days: 1)) }
      .filter { $0.day <= horizon }
  }

  private var beginning: [NoticeAgenda.Item] {
    scheduled.filter { $0.withdrawnOn == nil }.map { item(.begins, $0, on: $0.firstPostedOn) }
  }

  private var uncounted: [NoticeAgenda.Item] {
    let days = then.refusals.filter { $0.reason == .unknownYear }.map(\.onDate)
    return Set(days).sorted().map { day in
      let count = days.count { $0 == day }
      return NoticeAgenda.Item(
        day: day, kind: .uncounted, notice: nil,
        text: LocalizedText(zh: "\(count) 个环节", en: "\(count) case event(s)"))
    }
  }

}

/// The first day, a year ahead at most, on which a posting under some rule reaches a year without a calendar.
private struct CalendarEnd {
  let content: SiteContent
  let asOf: CivilDate

  var item: NoticeAgenda.Item? {
    for ahead in 0...366 {
      let day = asOf.adding(days: ahead)
      for rule in content.rules.rules where rule.isInForce(on: day) {
        guard let period = rule.period else { continue }
        do throws(WorkCalendar.UnknownYear) {
          _ = try NoticePeriod(postedOn: day, rule: period, calendar: content.calendar)
        } catch {
          return NoticeAgenda.Item(
            day: day, kind: .calendarEnds, notice: nil,
            text: LocalizedText(
              zh: "缺 \(error.year) 年的节假日表（Content/calendars/\(error.year).yaml），从这天起张贴的算不出最后一天",
              en:
                "no calendar of \(error.year) (Content/calendars/\(error.year).yaml): what is posted from this day "
                + "on has no last day"))
        }
      }
    }
    return nil
  }
}
