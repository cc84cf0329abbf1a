import Disclosure
import Inspection
public import Notices
public import Publishing
import Rendering
public import Reporting

/// A site that the gate has passed, and what became of the cases.
struct InspectedDraft {
  let approved: ApprovedSite
  let clearance: Clearance
  let policy: DisclosureTerms
  /// Whether the statistics are those of a real store, to be remembered once they are published.
  let keepsStatistics: Bool
  let entries: DraftEntries
}

/// What a build has put online.
public struct BuildOutcome: Sendable {
  /// The release.
  public let release: PublishedRelease
  /// Files of the site.
  public let files: Int
  /// Bytes of the site.
  public let bytes: Int
  /// Notices with their list.
  public let openNotices: Int
  /// Notices of which a tombstone is left.
  public let endedNotices: Int
  /// Events of cases that are on no list.
  public let refusals: Int
  /// What each channel may show, with its loosenings.
  public let policy: DisclosureTerms
  /// The page to open.
  public let homePage: String

  init(release: PublishedRelease, draft: InspectedDraft, output: String) {
    self.release = release
    let site = draft.approved.site
    files = site.files.count
    bytes = site.files.reduce(0) { $0 + $1.bytes.count }
    let notices = draft.clearance.notices.notices
    openNotices = notices.count { $0.state == .open }
    endedNotices = notices.count { $0.state == .ended }
    refusals = draft.clearance.refusals.count
    policy = draft.policy
    homePage = output + "/current/index.html"
  }

  /// What a person reads after a build.
  public func summary(_ language: Language) -> String {
    switch language {
    case .chinese:
      """
      已发布 \(release.id)：\(files) 个文件，\(bytes / 1024) KB；写入 \(release.written)，沿用 \(release.linked)
      公示公布：\(openNotices) 份在列，\(endedNotices) 份已结束；\(refusals) 个环节依规不列名
      \(loosened(language))首页：\(homePage)

      """
    case .english:
      """
      published \(release.id): \(files) files, \(bytes / 1024) KB; \(release.written) written, \(release.linked) kept
      notices: \(openNotices) open, \(endedNotices) ended; \(refusals) case events not listed, by rule
      \(loosened(language))home page: \(homePage)

      """
    }
  }

  /// One line on what is shown beyond the usual; nothing where nothing is.
  private func loosened(_ language: Language) -> String {
    let count = policy.loosenings.count
    guard count > 0 else { return "" }
    let articles = policy.loosenings.map { "\($0.grant.article.source) \($0.grant.article.article)" }
    let list = Set(articles).sorted().joined(separator: language == .chinese ? "、" : ", ")
    return language == .chinese
      ? "比通常多公开：\(count) 处，依据 \(list)\n" : "more than usual is shown in \(count) entries, by \(list)\n"
  }
}
