public import Digests
public import Notices

/// A list that is part of a release.
public struct ListedPage: Sendable, Hashable {
  /// The notice.
  public let notice: NoticeID
  /// The digest of its page.
  public let page: SHA256Digest

  /// Makes one.
  public init(notice: NoticeID, page: SHA256Digest) {
    self.notice = notice
    self.page = page
  }
}

/// What a release is, for the ledger.
public struct ReleaseFacts: Sendable {
  /// Id of the release.
  public let release: String
  /// The day on which it goes online.
  public let day: CivilDate
  /// Why it does.
  public let cause: ReleaseCause
  /// Where its notices came from.
  public let store: CaseStoreKind
  /// Set when a new account begins with it: whether that is one of rehearsals.
  public let beginning: Bool?
  /// The lists in it.
  public let pages: [ListedPage]

  /// Makes the facts.
  public init(
    release: String, day: CivilDate, cause: ReleaseCause, store: CaseStoreKind, beginning: Bool?,
    pages: [ListedPage]
  ) {
    self.release = release
    self.day = day
    self.cause = cause
    self.store = store
    self.beginning = beginning
    self.pages = pages
  }
}

extension Ledger {
  /// The entries that announce a release; `nil` when it is online and recorded for the day already.
  ///
  /// - Parameters:
  ///   - facts: what the release is.
  ///   - versions: what its notices are; empty when no notice was cleared for it.
  ///   - prints: what their lists look like.
  public func announcement(
    of facts: ReleaseFacts, versions: [LedgerVersion], prints: [ListPrint]
  ) -> [LedgerEntry.Draft]? {
    typealias Detail = LedgerEntry.Detail
    let known = facts.beginning == nil ? self : withoutAccount()
    let news = versions.filter { version in
      guard let last = known.account.versions[version.notice]?.last(where: { $0.number == version.number })
      else { return true }
      return !version.saysTheSame(as: last)
    }
    if facts.beginning == nil, let online = account.builds.last, online.day == facts.day,
      online.release == facts.release, online.store == facts.store, news.isEmpty
    {
      return nil
    }
    var drafts: [LedgerEntry.Draft] = []
    if let isRehearsal = facts.beginning {
      drafts.append(
        LedgerEntry.Draft(
          .begin, day: facts.day, details: [Detail("kind", isRehearsal ? "rehearsal" : "production")]))
    }
    drafts.append(
      LedgerEntry.Draft(
        .build, day: facts.day,
        details: [
          Detail("release", facts.release), Detail("cause", facts.cause.rawValue),
          Detail("store", facts.store.rawValue)
        ]))
    drafts += news.sorted { $0.notice < $1.notice }.map(\.draft)
    let numbers = Dictionary(versions.map { ($0.notice, $0.number) }, uniquingKeysWith: max)
    let contents = Dictionary(prints.map { ($0.notice, $0.content) }, uniquingKeysWith: { first, _ in first })
    for page in facts.pages.sorted(by: { $0.notice < $1.notice }) {
      let before = known.lastShown(page)
      guard let content = contents[page.notice] ?? before?.content else { continue }
      drafts.append(
        LedgerEntry.Draft(
          .shown, day: facts.day, build: 0, notice: page.notice,
          version: numbers[page.notice] ?? before?.version ?? 1,
          details: [Detail("page", page.page.hex), Detail("content", content.hex)]))
    }
    return drafts
  }

  /// The record of a page that was online before.
  private func lastShown(_ page: ListedPage) -> LedgerBuild.Shown? {
    account.builds.reversed().lazy.compactMap { $0.shown[page.notice] }.first { $0.page == page.page }
  }

  /// The entry that ends a pending build.
  ///
  /// - Parameter isOnline: whether its release is the one online.
  public func conclusion(isOnline: Bool) -> [LedgerEntry.Draft] {
    guard let pending else { return [] }
    return [LedgerEntry.Draft(isOnline ? .confirmed : .abandoned, day: pending.day, build: pending.sequence)]
  }

  /// The entry of a withdrawal.
  public static func withdrawal(
    of id: NoticeID, on day: CivilDate, cause: WithdrawalCause, reason: String
  ) -> LedgerEntry.Draft {
    LedgerEntry.Draft(
      .withdrawn, day: day, notice: id,
      details: [LedgerEntry.Detail("cause", cause.rawValue), LedgerEntry.Detail("reason", reason)])
  }

  /// Whether a notice has been online.
  public func knows(_ id: NoticeID) -> Bool {
    account.versions[id] != nil || account.builds.contains { $0.shown[id] != nil }
  }
}
