public import Digests
public import Notices

/// Where the notices of a build came from.
public enum CaseStoreKind: String, Sendable, CaseIterable {
  /// No case store was given.
  case none
  /// A synthetic store.
  case sample
  /// A store of real cases.
  case real
}

/// Why a release went online.
public enum ReleaseCause: String, Sendable, CaseIterable {
  /// A build.
  case build
  /// An older release was put online again.
  case rollback
  /// A list was taken out of the release that was online.
  case withdrawal
  /// Lists that had ended were taken out of the release that was online, because no new one could be built.
  case expiry
}

/// What has been recorded since an account began: the builds whose releases went online, in their order.
public struct LedgerAccount: Sendable {
  /// Number of the entry that began it.
  public let first: Int
  /// Whether its days are those of rehearsals.
  public let isRehearsal: Bool
  /// The day on which it began.
  public let since: CivilDate?
  /// The builds, oldest first.
  public private(set) var builds: [LedgerBuild] = []
  /// The versions of each notice, by number from 1.
  public private(set) var versions: [NoticeID: [LedgerVersion]] = [:]
  /// The latest day of any entry.
  public private(set) var lastDay: CivilDate?

  init(first: Int, isRehearsal: Bool, since: CivilDate?) {
    self.first = first
    self.isRehearsal = isRehearsal
    self.since = since
  }

  mutating func note(_ day: CivilDate) { lastDay = max(lastDay ?? day, day) }

  mutating func add(_ build: LedgerBuild) {
    note(build.day)
    for version in build.versions {
      // A version recorded again has got a later last day, or another signer or rule: the latest record counts.
      var known = versions[version.notice] ?? []
      if let index = known.firstIndex(where: { $0.number == version.number }) {
        known[index] = version.since(known[index].day)
      } else {
        known.append(version)
      }
      versions[version.notice] = known
    }
    builds.append(build)
  }
}

/// A release that went online, or was about to.
public struct LedgerBuild: Sendable {
  /// A list in it.
  public struct Shown: Sendable, Hashable {
    /// The version.
    public let version: Int
    /// The digest of the page's bytes: what `sha256sum` gives of the page.
    public let page: SHA256Digest
    /// The keyed digest of the list.
    public let content: SHA256Digest

    init?(_ entry: LedgerEntry) {
      guard let version = entry.draft.version,
        let page = entry.detail("page").flatMap({ SHA256Digest(hex: $0) }),
        let content = entry.detail("content").flatMap({ SHA256Digest(hex: $0) })
      else { return nil }
      self.version = version
      self.page = page
      self.content = content
    }
  }

  /// Number of its entry.
  public let sequence: Int
  /// The day.
  public let day: CivilDate
  /// Id of the release.
  public let release: String
  /// Where its notices came from.
  public let store: CaseStoreKind
  /// Why it went online.
  public let cause: ReleaseCause
  /// The lists in it.
  public internal(set) var shown: [NoticeID: Shown] = [:]
  /// The versions that it brought.
  public internal(set) var versions: [LedgerVersion] = []

  init(_ entry: LedgerEntry) {
    sequence = entry.sequence
    day = entry.draft.day
    release = entry.detail("release") ?? ""
    store = entry.detail("store").flatMap(CaseStoreKind.init(rawValue:)) ?? .none
    cause = entry.detail("cause").flatMap(ReleaseCause.init(rawValue:)) ?? .build
  }
}
