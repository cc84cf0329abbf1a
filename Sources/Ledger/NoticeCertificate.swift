public import Digests
public import Notices

/// A proof of publication (发布证明): what the ledger says of one notice. It names nobody.
public struct NoticeCertificate: Sendable {
  /// Days in a row with the same status.
  public struct Span: Sendable, Hashable {
    /// First day.
    public let first: CivilDate
    /// Last day.
    public let last: CivilDate
    /// What is recorded of them.
    public let status: DayStatus
    /// How many days they are.
    public var days: Int { last.days(since: first) + 1 }
  }

  /// The page as it was on a day.
  public struct Page: Sendable, Hashable {
    /// The day of the build.
    public let day: CivilDate
    /// What `sha256sum` gives of the page.
    public let digest: SHA256Digest
    /// The release that had it.
    public let release: String
  }

  /// A version with its days.
  public struct Version: Sendable {
    /// What it is.
    public let facts: LedgerVersion
    /// Its days up to the day of the certificate, put together.
    public let spans: [Span]
    /// Its pages, oldest first, each as often as it was built differently.
    public let pages: [Page]
    /// Days of the window so far on which it was not online.
    public var missing: Int { spans.filter { $0.status == .missing }.reduce(0) { $0 + $1.days } }
    /// Days of the window so far on which it was online.
    public var online: Int { spans.filter { $0.status != .missing }.reduce(0) { $0 + $1.days } }
  }

  /// The notice.
  public let id: NoticeID
  /// The day up to which the certificate tells.
  public let asOf: CivilDate
  /// Its versions, oldest first; never empty.
  public let versions: [Version]
  /// The day of its withdrawal.
  public let withdrawnOn: CivilDate?
  /// The day on which the list left the site; `nil` while it is there.
  public let leftOn: CivilDate?
  /// Whether it proves nothing: rehearsed, or made of a sample.
  public let isTrial: Bool
  /// Entries of the ledger.
  public let entries: Int
  /// The digest of the last entry, and through it of the whole ledger.
  public let head: SHA256Digest

  /// Days that the list was online after its last day.
  public var overdue: Int {
    guard let last = versions.last?.facts.lastDay, withdrawnOn == nil else { return 0 }
    return max(0, (leftOn ?? asOf.adding(days: 1)).days(since: last) - 1)
  }
}

extension Ledger {
  /// The proof of publication of a notice; `nil` when nothing is recorded of it.
  ///
  /// - Parameters:
  ///   - id: the notice.
  ///   - asOf: the day up to which to tell.
  public func certificate(of id: NoticeID, asOf: CivilDate) -> NoticeCertificate? {
    guard let versions = account.versions[id], !versions.isEmpty else { return nil }
    let builds = account.builds.filter { $0.shown[id] != nil }
    return NoticeCertificate(
      id: id, asOf: asOf,
      versions: versions.map { version in
        NoticeCertificate.Version(
          facts: version, spans: spans(of: version, through: asOf),
          pages: pages(of: version, in: builds))
      },
      withdrawnOn: withdrawals[id]?.day, leftOn: leftOn(id),
      isTrial: account.isRehearsal || builds.contains { $0.store != .real }, entries: entries.count,
      head: head)
  }

  private func spans(of version: LedgerVersion, through: CivilDate) -> [NoticeCertificate.Span] {
    var spans: [NoticeCertificate.Span] = []
    for (day, status) in days(of: version, through: through) {
      if let last = spans.last, last.status == status {
        spans[spans.count - 1] = NoticeCertificate.Span(first: last.first, last: day, status: status)
      } else {
        spans.append(NoticeCertificate.Span(first: day, last: day, status: status))
      }
    }
    return spans
  }

  private func pages(of version: LedgerVersion, in builds: [LedgerBuild]) -> [NoticeCertificate.Page] {
    var pages: [NoticeCertificate.Page] = []
    for build in builds {
      guard let shown = build.shown[version.notice], shown.version == version.number,
        pages.last?.digest != shown.page
      else { continue }
      pages.append(NoticeCertificate.Page(day: build.day, digest: shown.page, release: build.release))
    }
    return pages
  }
}
