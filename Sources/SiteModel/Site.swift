public import Content
public import Notices

/// An Atom feed: what it is about and what it lists.
public struct Feed: Sendable {
  /// A link to a feed from a page.
  public struct Link: Sendable, Hashable {
    /// The feed's title.
    public let title: String
    /// Its file.
    public let route: RoutePath
  }

  /// An entry.
  public enum Entry: Sendable {
    /// An article.
    case article(ArticleCard)
    /// A notice: its title and dates, never a row.
    case notice(NoticeCard)
  }

  /// Title and file.
  public let link: Link
  /// The page it belongs to.
  public let page: RoutePath
  /// The entries, newest first.
  public let entries: [Entry]
}

/// A file that is copied as it is.
public struct SiteAttachment: Sendable {
  /// Where it stands.
  public let route: RoutePath
  /// The attachment.
  public let attachment: Attachment
}

/// How strict a build is and how much of the district it covers.
public struct SiteOptions: Sendable, Hashable {
  /// Whether the site goes to the public for good: placeholders are errors.
  public let isRelease: Bool
  /// Restricts the site to one town.
  public let town: PlaceCode?

  /// Makes options.
  public init(isRelease: Bool = false, town: PlaceCode? = nil) {
    self.isRelease = isRelease
    self.town = town
  }
}

/// The whole site: everything that its pages say, nothing about how they look.
public struct Site: Sendable {
  /// `site.yaml`.
  public let settings: SiteSettings
  /// The places that the site covers.
  public let places: PlaceTree
  /// The documents that rules cite, by key.
  public let sources: [String: LegalSource]
  /// The pages, in no particular order; each address once.
  public let pages: [SitePage]
  /// The feeds.
  public let feeds: [Feed]
  /// The files to copy.
  public let attachments: [SiteAttachment]
  /// The statistics, for open data.
  public let statistics: [StatisticCell]
  /// How the site was asked for.
  public let options: SiteOptions
  /// The day for which it holds.
  public let asOf: CivilDate
}
