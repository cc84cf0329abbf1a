public import Content
public import Notices
public import Reporting

/// A step of the path from the home page to a page.
public struct Breadcrumb: Sendable, Hashable {
  /// What it says.
  public let name: String
  /// Where it leads.
  public let route: RoutePath
}

/// One page: what it says, and where it stands.
public struct SitePage: Sendable {
  /// Where it stands.
  public let route: RoutePath
  /// Its title.
  public let title: String
  /// One sentence about it.
  public let description: String
  /// The column it belongs to.
  public let column: SiteColumn?
  /// The path to it, home first, itself last.
  public let breadcrumbs: [Breadcrumb]
  /// The feed that belongs to it, with its title.
  public let feed: Feed.Link?
  /// Whether search engines are asked to leave it out.
  public let noIndex: Bool
  /// What it says.
  public let content: PageContent
  /// What staff wrote to make it.
  public let source: SourceLocation?
}

/// What a page says, by kind.
public enum PageContent: Sendable {
  /// The home page.
  case home(HomePage)
  /// One page of a column's list.
  case column(ColumnPage)
  /// Everything about a programme.
  case programme(ProgrammePage)
  /// A document, explainer, Q&A, guide, announcement or page about the site.
  case article(ArticlePage)
  /// One notice.
  case notice(NoticePage)
  /// All notices.
  case notices(NoticesPage)
  /// A town, community or grid.
  case place(PlacePage)
  /// All places.
  case places(PlacesPage)
  /// The sheets for the boards of a town or community.
  case board(BoardPage)
  /// The statistics.
  case statistics(StatisticsPage)
  /// The site map for people.
  case siteMap(SiteMapPage)
  /// The search and the index of keywords.
  case search(SearchPage)
  /// A page of the eligibility guides.
  case flow(FlowPage)
  /// The page shown for an address that does not exist.
  case notFound(NotFoundPage)
}

/// A town with its newest notices, as the home page shows it.
public struct TownOverview: Sendable {
  /// The town.
  public let town: Place
  /// Its page.
  public let route: RoutePath
  /// Its open notices, newest first, a few of them.
  public let notices: [NoticeCard]
}

/// The home page.
public struct HomePage: Sendable {
  /// The eligibility guides; `nil` when there are none.
  public let selfTest: Breadcrumb?
  /// The programmes that one can ask for.
  public let programmes: [Programme]
  /// The towns.
  public let towns: [TownOverview]
  /// Newest explainers and Q&A.
  public let explainers: [ArticleCard]
  /// The guides.
  public let guides: [ArticleCard]
  /// Newest announcements.
  public let announcements: [ArticleCard]
  /// Newest policy documents.
  public let documents: [ArticleCard]
}

/// One page of the list of a column.
public struct ColumnPage: Sendable {
  /// The articles of one year.
  public struct Group: Sendable {
    /// The year.
    public let year: String
    /// Its articles, newest first.
    public let articles: [ArticleCard]
  }
  /// The articles by year, newest first.
  public let groups: [Group]
  /// Which page of the list it is.
  public let pages: ListPages
  /// The parts of the list that one can look at alone; none for a short one.
  public let shelves: [ListShelf]
  /// Whether it is such a part.
  public let isPart: Bool
}

/// The parts of a long list of one sort, such as its years, the whole list first.
public struct ListShelf: Sendable {
  /// What they are sorted by.
  public let label: String
  /// The parts.
  public let parts: [Breadcrumb]
}

/// Everything about a programme.
public struct ProgrammePage: Sendable {
  /// The programme.
  public let programme: Programme
  /// Its guides.
  public let guides: [ArticleCard]
  /// Its newest explainers and Q&A.
  public let explainers: [ArticleCard]
  /// Its newest policy documents and announcements.
  public let documents: [ArticleCard]
  /// The list of all its articles; `nil` when the page shows them all.
  public let allArticles: RoutePath?
  /// Its open notices that end first.
  public let notices: [NoticeCard]
  /// Number of all its open notices.
  public let openNotices: Int
  /// Where to ask.
  public let towns: [Place]
}

/// An article with what belongs beside it.
public struct ArticlePage: Sendable {
  /// The article.
  public let article: Article
  /// Links of the body by their address as written, resolved.
  public let links: [String: ResolvedLink]
  /// Policy documents that it explains.
  public let explains: [ArticleCard]
  /// Explainers of it.
  public let explainedBy: [ArticleCard]
  /// Related articles.
  public let related: [ArticleCard]
  /// Where to ask, for a guide.
  public let towns: [Place]
  /// The eligibility guides, for a guide; `nil` when there are none.
  public let selfTest: Breadcrumb?
}

/// One notice.
public struct NoticePage: Sendable {
  /// The notice.
  public let notice: PublicNotice
  /// The town.
  public let town: Place
  /// The body that signs.
  public let signer: Place
  /// The body that takes objections.
  public let objectionBody: Place
  /// What staff wrote in place of the standard words.
  public let words: NoticeWords?
  /// Set for the page of a version that a correction has replaced: which one it was, without its list.
  public let replaced: ReplacedVersion?
}

/// A version of a notice that a correction has replaced.
public struct ReplacedVersion: Sendable, Hashable {
  /// Its number, from 1.
  public let number: Int
  /// The day on which it was put up.
  public let postedOn: CivilDate
  /// The day on which it was replaced.
  public let replacedOn: CivilDate
}

extension PublicNotice {
  /// The versions that corrections have replaced, oldest first.
  public var replacedVersions: [ReplacedVersion] {
    var posted = firstPostedOn
    return corrections.map { correction in
      defer { posted = correction.on }
      return ReplacedVersion(
        number: correction.version - 1, postedOn: posted, replacedOn: correction.on)
    }
  }

  /// The page of a version that was replaced; the current version stands at the address of the notice.
  public func route(of version: ReplacedVersion) -> RoutePath {
    RoutePath(page: "\(id.folder)/di-\(version.number)-ban")
  }
}

/// A page of the list of notices.
public struct NoticesPage: Sendable {
  /// The open notices of this page, those that end first, first; none on the pages of ended ones.
  public let open: [NoticeCard]
  /// Ended ones, newest first: on a page of the open ones a few, otherwise those of this page.
  public let ended: [NoticeCard]
  /// Number of all ended ones.
  public let endedCount: Int
  /// Whether this is a page of the ended ones.
  public let isEnded: Bool
  /// Which page of its list it is.
  public let pages: ListPages
  /// Open ones by town.
  public let byTown: [TownOverview]
}

/// A town, community or grid.
public struct PlacePage: Sendable {
  /// The place.
  public let place: Place
  /// From the district down to the place.
  public let path: [Place]
  /// The places in it.
  public let children: [Place]
  /// The open notices that concern it.
  public let notices: [NoticeCard]
  /// The sheets of its board; of a grid, those of its community.
  public let board: RoutePath
  /// The guides.
  public let guides: [ArticleCard]
  /// The window to go to: its own, or the nearest one above it.
  public let office: Office?
  /// The figures that are shown for it, newest month first.
  public let statistics: [StatisticCell]
}

/// All places.
public struct PlacesPage: Sendable {
  /// The towns with their communities.
  public let towns: [(town: Place, communities: [Place])]
}

/// The statistics.
public struct StatisticsPage: Sendable {
  /// The cells of the newest months and of the years, newest first; the data files have all months.
  public let periods: [(period: StatisticPeriod, cells: [StatisticCell])]
  /// The largest number that is not shown.
  public let threshold: Int
}

/// The site map for people.
public struct SiteMapPage: Sendable {
  /// A column and its pages.
  public struct Section: Sendable {
    /// Its name.
    public let name: String
    /// Its first page.
    public let route: RoutePath
    /// Its pages, the newest of a long column.
    public let pages: [Breadcrumb]
    /// Number of pages that are left to the column's own list.
    public let others: Int
  }
  /// The columns.
  public let sections: [Section]
}

/// The search, with an index of keywords for readers without a script.
public struct SearchPage: Sendable {
  /// A keyword, and what is about it.
  public struct Keyword: Sendable {
    /// The word.
    public let word: String
    /// Other words for it.
    public let otherWords: [String]
    /// The newest articles, newest first.
    public let articles: [ArticleCard]
    /// How many there are in all.
    public let count: Int
  }
  /// The keywords, those of most articles first.
  public let keywords: [Keyword]
  /// Groups of words that a search takes for the same.
  public let synonyms: [[String]]
}

/// The page shown for an address that does not exist.
public struct NotFoundPage: Sendable {
  /// The guides, as a way on.
  public let guides: [ArticleCard]
}
