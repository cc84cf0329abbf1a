public import Notices

/// What a version of a notice is, as recorded when it went online.
public struct LedgerVersion: Sendable, Hashable {
  /// The notice.
  public let notice: NoticeID
  /// Its number, from 1.
  public let number: Int
  /// The first day on which it was online.
  public let day: CivilDate
  /// The title of the notice.
  public let title: String
  /// The day on which it is put up, from which its days are counted.
  public let postedOn: CivilDate
  /// The first day that counts.
  public let firstDay: CivilDate
  /// The last day.
  public let lastDay: CivilDate
  /// How the days are counted: `7 calendar rest_days`.
  public let counting: String
  /// Id of the rule.
  public let rule: String
  /// The articles of the posting, as they are printed.
  public let basis: [String]
  /// The articles of the power to decide, as they are printed.
  public let authority: [String]
  /// The body that signs.
  public let signer: String
  /// What was corrected; empty for the first version.
  public let changes: [NoticeChange]
  /// Whether its days were counted anew.
  public let restarts: Bool

  /// Takes the facts of a notice.
  ///
  /// - Parameters:
  ///   - notice: the notice.
  ///   - title: its title.
  ///   - signer: the body that signs, as it is printed.
  ///   - cite: turns a citation into print.
  ///   - day: the day on which this is recorded.
  public init(
    _ notice: PublicNotice, title: String, signer: String, cite: (Citation) -> String, day: CivilDate
  ) {
    self.notice = notice.id
    number = notice.version
    self.day = day
    self.title = title
    postedOn = notice.period.postedOn
    firstDay = notice.period.firstDay
    lastDay = notice.period.lastDay
    let rule = notice.period.rule
    counting = "\(rule.days) \(rule.unit.rawValue) \(rule.rollover.rawValue)"
    self.rule = notice.provenance.rule
    basis = notice.provenance.basis.map(cite)
    authority = notice.provenance.authority.map(cite)
    self.signer = signer
    changes = notice.corrections.last?.changes ?? []
    restarts = notice.corrections.last?.restarts ?? false
  }

  private init(_ other: LedgerVersion, day: CivilDate) {
    notice = other.notice
    number = other.number
    self.day = day
    title = other.title
    postedOn = other.postedOn
    firstDay = other.firstDay
    lastDay = other.lastDay
    counting = other.counting
    rule = other.rule
    basis = other.basis
    authority = other.authority
    signer = other.signer
    changes = other.changes
    restarts = other.restarts
  }

  /// The same version with another first day.
  func since(_ day: CivilDate) -> LedgerVersion { LedgerVersion(self, day: day) }

  private static let separator = "；"

  /// The entry that records it.
  var draft: LedgerEntry.Draft {
    typealias Detail = LedgerEntry.Detail
    return LedgerEntry.Draft(
      .version, day: day, build: 0, notice: notice, version: number,
      details: [
        Detail("title", title), Detail("posted-on", postedOn.description),
        Detail("first-day", firstDay.description), Detail("last-day", lastDay.description),
        Detail("counting", counting), Detail("rule", rule),
        Detail("basis", basis.joined(separator: Self.separator)),
        Detail("authority", authority.joined(separator: Self.separator)), Detail("signer", signer),
        Detail("changes", changes.map(\.rawValue).joined(separator: " ")), Detail("restarts", "\(restarts)")
      ])
  }

  init?(_ entry: LedgerEntry) {
    func date(_ key: String) -> CivilDate? { entry.detail(key).flatMap { CivilDate(iso: $0) } }
    func list(_ key: String) -> [String] {
      let text = entry.detail(key) ?? ""
      return text.isEmpty ? [] : text.split(separator: Self.separator).map(String.init)
    }
    guard let notice = entry.draft.notice, let number = entry.draft.version, let posted = date("posted-on"),
      let first = date("first-day"), let last = date("last-day")
    else { return nil }
    self.notice = notice
    self.number = number
    day = entry.draft.day
    title = entry.detail("title") ?? ""
    postedOn = posted
    firstDay = first
    lastDay = last
    counting = entry.detail("counting") ?? ""
    rule = entry.detail("rule") ?? ""
    basis = list("basis")
    authority = list("authority")
    signer = entry.detail("signer") ?? ""
    changes = (entry.detail("changes") ?? "").split(separator: " ").compactMap {
      NoticeChange(rawValue: String($0))
    }
    restarts = entry.detail("restarts") == "true"
  }

  /// Whether another record says the same, the day of the record apart.
  func saysTheSame(as other: LedgerVersion) -> Bool { since(other.day) == other }
}
