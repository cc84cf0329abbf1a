public import Notices

/// Everything that staff wrote, read and checked.
public struct SiteContent: Sendable {
  /// `site.yaml`.
  public let settings: SiteSettings
  /// `places.yaml`.
  public let places: PlaceTree
  /// `rules.yaml`.
  public let rules: RuleTable
  /// `calendars/*.yaml`.
  public let calendar: WorkCalendar
  /// `facts.yaml`.
  public let facts: FactTable
  /// `synonyms.yaml`.
  public let synonyms: SynonymTable
  /// `disclosure.yaml`; the strict defaults where there is none.
  public let disclosure: DisclosureTerms
  /// `notices/*.md`, ordered by notice. Drafts are left out.
  public let noticeWords: [NoticeWords]
  /// `flows/*.yaml`, by name.
  public let flows: [Flow]
  /// The articles: newest first, then by address; pages about the site last. Drafts are left out.
  public let articles: [Article]

  /// The folders whose articles are published: the columns that are not filled by the program, and `pages`.
  public var articleFolders: [String] {
    settings.articleColumns.map(\.key) + ["pages"]
  }

  /// The article at an address.
  public func article(at address: ArticleAddress) -> Article? { articles.first { $0.address == address } }
}
