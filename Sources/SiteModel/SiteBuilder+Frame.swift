import Content
public import Notices

extension SiteBuilder {
  static let siteMapRoute = RoutePath(page: "wangzhanditu")

  /// The home page.
  mutating func addHome() {
    let page = HomePage(
      selfTest: selfTest, programmes: Programme.allCases, towns: townOverviews(limit: 3),
      explainers: cards(.explainer, .qa, limit: 5), guides: cards(.guide),
      announcements: cards(.announcement, limit: 5), documents: cards(.document, limit: 5))
    pages.append(
      SitePage(
        route: .home, title: "首页", description: content.settings.name, column: nil,
        breadcrumbs: breadcrumbs(), feed: siteFeedLink, noIndex: false, content: .home(page), source: nil))
  }

  /// The site map for people: every page but notices, which come and go.
  mutating func addSiteMap() {
    var sections: [SiteMapPage.Section] = []
    for column in content.settings.columns {
      let members = pages.filter { page in
        guard page.column?.key == column.key else { return false }
        switch page.content {
        case .article, .place: return true
        default: return false
        }
      }
      sections.append(
        SiteMapPage.Section(
          name: column.name, route: RoutePath(page: column.key),
          pages: members.prefix(Self.siteMapLimit).map {
            Breadcrumb(
              name: $0.breadcrumbs.dropFirst(2).map(\.name).joined(separator: " · "), route: $0.route)
          }, others: max(0, members.count - Self.siteMapLimit)))
    }
    let loose = pages.filter { page in
      switch page.content {
      case .programme, .search, .flow(.start), .flow(.overview): true
      case .article: page.column == nil
      default: false
      }
    }
    sections.append(
      SiteMapPage.Section(
        name: "救助项目和站点说明", route: .home,
        pages: loose.map { Breadcrumb(name: $0.title, route: $0.route) }, others: 0))
    pages.append(
      SitePage(
        route: Self.siteMapRoute, title: "网站地图", description: "本站全部栏目和页面。", column: nil,
        breadcrumbs: breadcrumbs(("网站地图", Self.siteMapRoute)), feed: nil, noIndex: false,
        content: .siteMap(SiteMapPage(sections: sections)), source: nil))
  }

  /// Pages of a column that the site map names; the column's own list, by year, has the others.
  private static let siteMapLimit = 200

  /// The page for an address that does not exist.
  mutating func addNotFound() {
    pages.append(
      SitePage(
        route: RoutePath(file: "404.html", inPlaceOfAnyBelow: content.settings.basePath), title: "没有找到这个页面",
        description: "网址可能写错，或公示已经结束。",
        column: nil, breadcrumbs: breadcrumbs(), feed: nil, noIndex: true,
        content: .notFound(NotFoundPage(guides: cards(.guide))), source: nil))
  }

  // MARK: Feeds

  /// Entries that a feed holds at most.
  static let feedLimit = 30

  var siteFeedLink: Feed.Link { Feed.Link(title: content.settings.name, route: RoutePath(file: "feed.xml")) }

  func feedLink(of column: SiteColumn) -> Feed.Link {
    Feed.Link(
      title: "\(content.settings.shortName) · \(column.name)",
      route: RoutePath(file: "\(column.key)/feed.xml"))
  }

  func feedLink(of town: Place) -> Feed.Link {
    Feed.Link(
      title: "\(content.settings.shortName) · \(town.name)",
      route: RoutePath(file: "difang/\(town.slug)/feed.xml"))
  }

  /// The feeds of the site, of each column of articles, and of each town.
  func feeds() -> [Feed] {
    let articles = content.articles.filter { $0.published != nil }
    let open = notices.filter { $0.state == .open }
    let all = Feed(
      link: siteFeedLink, page: .home,
      entries: Self.newest(articles.map { .article(card($0)) } + open.map { .notice(card($0)) }))
    let columns = articleColumns.map { column in
      Feed(
        link: feedLink(of: column), page: RoutePath(page: column.key),
        entries: Self.newest(articles.filter { $0.column == column.key }.map { .article(card($0)) }))
    }
    let towns = places.places(at: .town).map { town in
      Feed(
        link: feedLink(of: town), page: route(of: town),
        entries: Self.newest(open.filter { $0.town == town.code }.map { .notice(card($0)) }))
    }
    return [all] + columns + towns
  }

  private static func newest(_ entries: [Feed.Entry]) -> [Feed.Entry] {
    Array(entries.sorted { ($1.changed, $0.route) < ($0.changed, $1.route) }.prefix(feedLimit))
  }
}

extension Feed.Entry {
  /// When it last changed: a notice at the beginning of its posting day.
  public var changed: CivilMinute {
    switch self {
    case .article(let card): card.changed ?? CivilMinute(date: CivilDate(dayNumber: 0), minute: 0)
    case .notice(let card): CivilMinute(date: card.period.postedOn, minute: 0)
    }
  }

  /// Its page.
  public var route: RoutePath {
    switch self {
    case .article(let card): card.route
    case .notice(let card): card.route
    }
  }
}
