public import Digests
public import Notices

/// The publication ledger (公示台账), read and verified: which notice was online on which day, in which version.
public struct Ledger: Sendable {
  /// All entries, in their order.
  public private(set) var entries: [LedgerEntry] = []
  /// What counts today: everything since the last `begin`.
  public private(set) var account = LedgerAccount(first: 0, isRehearsal: false, since: nil)
  /// A release that was about to go online when the program stopped.
  public private(set) var pending: LedgerBuild?
  /// The withdrawals of all accounts: what was withdrawn stays so.
  public private(set) var withdrawals: [NoticeID: Withdrawal] = [:]
  /// Whether a site of real cases was ever published.
  public private(set) var hasRealCases = false
  /// What the open lists looked like in the last confirmed build that has them.
  public internal(set) var lists: [NoticeID: ListPrint]
  private var confirmed: Set<Int> = []

  /// A withdrawal.
  public struct Withdrawal: Sendable, Hashable {
    /// The day.
    public let day: CivilDate
    /// Why; for the inside only.
    public let cause: WithdrawalCause
    /// Why, in the words of the person who did it; for the inside only.
    public let reason: String
  }

  init(entries: [LedgerEntry], lists: [NoticeID: ListPrint]) {
    self.lists = lists
    for entry in entries { add(entry) }
  }

  /// Nothing recorded.
  public static let empty = Ledger(entries: [], lists: [:])

  /// The digest of the last entry, and through it of all; of nothing when there is none.
  public var head: SHA256Digest { entries.last?.digest ?? LedgerEntry.origin }

  /// Whether a build's release went online.
  func isConfirmed(_ build: Int) -> Bool { confirmed.contains(build) }

  /// Whether a notice has left the site for good.
  func isOver(_ id: NoticeID) -> Bool {
    if withdrawals[id] != nil { return true }
    guard let last = account.versions[id]?.last?.lastDay, let today = account.lastDay else { return false }
    return last < today
  }

  /// The ledger as a new account sees it: nothing recorded but the withdrawals.
  func withoutAccount() -> Ledger {
    var ledger = self
    ledger.account = LedgerAccount(first: 0, isRehearsal: false, since: nil)
    ledger.lists = [:]
    return ledger
  }

  mutating func add(_ entry: LedgerEntry) {
    entries.append(entry)
    let draft = entry.draft
    switch draft.kind {
    case .begin:
      account = LedgerAccount(
        first: entry.sequence, isRehearsal: entry.detail("kind") == "rehearsal", since: draft.day)
      pending = nil
    case .build: pending = LedgerBuild(entry)
    case .version:
      guard draft.build == pending?.sequence, let version = LedgerVersion(entry) else { return }
      pending?.versions.append(version)
    case .shown:
      guard draft.build == pending?.sequence, let id = draft.notice, let shown = LedgerBuild.Shown(entry)
      else {
        return
      }
      pending?.shown[id] = shown
    case .confirmed:
      guard let build = pending, build.sequence == draft.build else { return }
      confirmed.insert(build.sequence)
      hasRealCases = hasRealCases || build.store == .real
      account.add(build)
      pending = nil
    case .abandoned: pending = nil
    case .withdrawn:
      guard let id = draft.notice, withdrawals[id] == nil else { return }
      withdrawals[id] = Withdrawal(
        day: draft.day, cause: entry.detail("cause").flatMap(WithdrawalCause.init(rawValue:)) ?? .other,
        reason: entry.detail("reason") ?? "")
      account.note(draft.day)
    }
  }
}

/// Why a notice was withdrawn before its last day. Never shown to the public.
public enum WithdrawalCause: String, Sendable, CaseIterable {
  /// An objection was found to be right.
  case objection
  /// The applicant withdrew the application.
  case application
  /// Something on the list was wrong.
  case error
  /// Somebody complained that it intrudes upon privacy.
  case privacy
  /// Anything else.
  case other

  /// The cause in Chinese.
  public var chinese: String {
    switch self {
    case .objection: "异议成立"
    case .application: "申请撤回"
    case .error: "信息有误"
    case .privacy: "隐私投诉"
    case .other: "其他"
    }
  }
}
