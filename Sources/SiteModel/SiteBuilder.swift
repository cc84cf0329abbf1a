public import Content
public import Notices
public import Reporting

/// Lays out the site: which pages there are, where they stand, what they say, and how they are joined.
public struct SiteBuilder {
  let content: SiteContent
  let notices: [PublicNotice]
  /// The ids of all notices, those of other towns included.
  let knownNotices: Set<NoticeID>
  let statistics: [StatisticCell]
  /// The figures that are shown, newest first.
  let statisticsByPlace: [PlaceCode: [StatisticCell]]
  /// The places that the site covers.
  let places: PlaceTree
  let options: SiteOptions
  let asOf: CivilDate
  /// The smallest number that statistics show.
  let threshold: Int
  var pages: [SitePage] = []
  var diagnostics: [Diagnostic] = []

  /// Lays out a site.
  ///
  /// - Parameters:
  ///   - content: what staff wrote.
  ///   - cleared: what may be published of the case store.
  ///   - threshold: the smallest number that statistics show (k).
  ///   - options: how strict the build is and what it covers.
  public static func build(
    _ content: SiteContent, _ cleared: ClearedNotices, threshold: Int, options: SiteOptions
  ) -> Report<Site> {
    var builder = SiteBuilder(content, cleared, threshold: threshold, options: options)
    let site = builder.build()
    return Report(site, builder.diagnostics)
  }

  private init(_ content: SiteContent, _ cleared: ClearedNotices, threshold: Int, options: SiteOptions) {
    self.content = content
    self.options = options
    self.threshold = threshold
    asOf = cleared.asOf
    knownNotices = Set(cleared.notices.map(\.id))
    if let town = options.town {
      let tree = content.places
      places = PlaceTree(
        tree.places.filter { $0.level == .district || tree.town(of: $0.code)?.code == town })
      notices = cleared.notices.filter { $0.town == town }
      statistics = cleared.statistics.filter { tree.town(of: $0.place)?.code == town }
    } else {
      places = content.places
      notices = cleared.notices
      statistics = cleared.statistics
    }
    statisticsByPlace = Dictionary(grouping: statistics.filter(\.isShown).reversed(), by: \.place)
  }

  private mutating func build() -> Site {
    checkSettings()
    addHome()
    addColumns()
    addProgrammes()
    addNotices()
    addPlaces()
    addStatistics()
    addSearch()
    addFlows()
    addArticles()
    addSiteMap()
    addNotFound()
    refuseDuplicates()
    return Site(
      settings: content.settings, places: places, sources: content.rules.sources, pages: pages,
      feeds: feeds(), attachments: attachments(), statistics: statistics, options: options, asOf: asOf)
  }

  // MARK: What the parts share

  /// The columns that hold articles.
  var articleColumns: [SiteColumn] { content.settings.articleColumns }

  func card(_ article: Article) -> ArticleCard { ArticleCard(article, columns: content.settings.columns) }

  func card(_ notice: PublicNotice) -> NoticeCard { NoticeCard(notice, places: places, asOf: asOf) }

  func cards(_ kinds: ArticleKind..., limit: Int = .max) -> [ArticleCard] {
    content.articles.filter { kinds.contains($0.kind) }.prefix(limit).map(card)
  }

  /// The open notices; those that end first, first.
  var openNotices: [NoticeCard] {
    notices.filter { $0.state == .open }.map(card).sorted {
      ($0.period.lastDay, $0.route) < ($1.period.lastDay, $1.route)
    }
  }

  /// The page of a place: `difang`, its town, its community, its grid.
  func route(of place: Place) -> RoutePath {
    let slugs = places.path(to: place.code).filter { $0.level != .district }.map(\.slug)
    return RoutePath(page: (["difang"] + slugs).joined(separator: "/"))
  }

  func breadcrumbs(_ steps: (String, RoutePath)...) -> [Breadcrumb] {
    [Breadcrumb(name: "首页", route: .home)] + steps.map { Breadcrumb(name: $0.0, route: $0.1) }
  }

  /// The towns with their newest open notices, at most `limit` each.
  func townOverviews(limit: Int) -> [TownOverview] {
    let open = notices.filter { $0.state == .open }
    return places.places(at: .town).map { town in
      TownOverview(
        town: town, route: route(of: town),
        notices: open.filter { $0.town == town.code }.prefix(limit).map(card))
    }
  }

  private mutating func checkSettings() {
    if Placeholder.isIn(content.settings.idCode) {
      diagnostics.append(
        Diagnostic(
          .siteNoIDCode, at: SourceLocation(file: "Content/site.yaml"), zh: "网站标识码 id_code 尚未填写",
          en: "id_code is not filled in", severity: options.isRelease ? .error : nil))
    }
  }

  private mutating func refuseDuplicates() {
    var seen: [RoutePath: SourceLocation?] = [:]
    pages = pages.filter { page in
      guard let other = seen[page.route] else {
        seen[page.route] = page.source
        return true
      }
      diagnostics.append(
        Diagnostic(
          .siteDuplicateRoute, at: page.source ?? other,
          zh: "网址 /\(page.route.clean) 已被另一个页面使用", en: "address /\(page.route.clean) is taken by another page"
        ))
      return false
    }
  }
}
