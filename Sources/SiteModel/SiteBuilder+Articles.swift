import CommonMark
public import Content
public import Notices
import Reporting

extension SiteBuilder {
  /// The pages of the columns' lists.
  mutating func addColumns() {
    for column in articleColumns {
      let articles = content.articles.filter { $0.column == column.key }.map(card)
      addList(
        of: articles, in: column.key, name: column.name, description: column.description, column: column,
        breadcrumbs: breadcrumbs((column.name, RoutePath(page: column.key))), feed: feedLink(of: column),
        shelves: shelves(of: articles, in: column))
    }
  }

  /// The parts of a long list: by year, and by programme. A list of one page shows both at a glance and has none.
  private mutating func shelves(of articles: [ArticleCard], in column: SiteColumn) -> [ListShelf] {
    guard articles.count > content.settings.pageSize else { return [] }
    let whole = Breadcrumb(name: "全部", route: RoutePath(page: column.key))
    var parts: [(shelf: Int, name: String, folder: String, articles: [ArticleCard])] = []
    for year in Set(articles.compactMap(\.date?.year)).sorted(by: >) {
      parts.append((0, "\(year)年", "nian/\(year)", articles.filter { $0.date?.year == year }))
    }
    for programme in Programme.allCases {
      let members = articles.filter { $0.programmes.contains(programme) }
      if !members.isEmpty { parts.append((1, programme.chinese, "xiangmu/\(programme.slug)", members)) }
    }
    // A part that is the whole would be the same list twice.
    parts.removeAll { $0.articles.count == articles.count }
    func path(_ folder: String) -> String { "\(column.key)/\(folder)" }
    let shelves = [(0, "按年看"), (1, "按救助项目看")].map { number, label in
      ListShelf(
        label: label,
        parts: [whole]
          + parts.filter { $0.shelf == number }.map {
            Breadcrumb(name: $0.name, route: RoutePath(page: path($0.folder)))
          })
    }.filter { $0.parts.count > 1 }
    for part in parts {
      let here = RoutePath(page: path(part.folder))
      addList(
        of: part.articles, in: path(part.folder), name: "\(column.name)：\(part.name)",
        description: column.description, column: column,
        breadcrumbs: breadcrumbs((column.name, whole.route), (part.name, here)), feed: feedLink(of: column),
        shelves: shelves, isPart: true)
    }
    return shelves
  }

  /// The pages of a list of articles.
  private mutating func addList(
    of articles: [ArticleCard], in folder: String, name: String, description: String, column: SiteColumn?,
    breadcrumbs: [Breadcrumb], feed: Feed.Link?, shelves: [ListShelf] = [], isPart: Bool = false
  ) {
    let size = content.settings.pageSize
    let routes = ListPages.routes(of: articles.count, size: size, in: folder)
    for (index, route) in routes.enumerated() {
      let part = articles.dropFirst(index * size).prefix(size)
      let list = ListPages(number: index + 1, routes: routes)
      pages.append(
        SitePage(
          route: route, title: name + list.titleEnding, description: description, column: column,
          breadcrumbs: breadcrumbs, feed: feed, noIndex: false,
          content: .column(
            ColumnPage(groups: Self.byYear(Array(part)), pages: list, shelves: shelves, isPart: isPart)),
          source: nil))
    }
  }

  private static func byYear(_ cards: [ArticleCard]) -> [ColumnPage.Group] {
    var groups: [ColumnPage.Group] = []
    for card in cards {
      let year = card.date.map { "\($0.year)" } ?? ""
      if let last = groups.last, last.year == year {
        groups[groups.count - 1] = ColumnPage.Group(year: year, articles: last.articles + [card])
      } else {
        groups.append(ColumnPage.Group(year: year, articles: [card]))
      }
    }
    return groups
  }

  /// The pages that gather everything about a programme.
  mutating func addProgrammes() {
    let open = openNotices
    for programme in Programme.allCases {
      let about = content.articles.filter { $0.programmes.contains(programme) }
      func cards(_ kinds: ArticleKind..., limit: Int = .max) -> [ArticleCard] {
        about.lazy.filter { kinds.contains($0.kind) }.prefix(limit).map { card($0) }
      }
      let route = Self.route(of: programme)
      let hasMore = about.count { $0.kind != .guide && $0.kind != .page } > Self.programmeLimit
      let all = RoutePath(page: "xiangmu/\(programme.slug)/wenzhang")
      let notices = open.filter { $0.programme == programme }
      let page = ProgrammePage(
        programme: programme, guides: cards(.guide),
        explainers: cards(.explainer, .qa, limit: Self.programmeLimit),
        documents: cards(.document, .announcement, limit: Self.programmeLimit),
        allArticles: hasMore ? all : nil, notices: Array(notices.prefix(Self.programmeLimit)),
        openNotices: notices.count, towns: places.places(at: .town))
      pages.append(
        SitePage(
          route: route, title: programme.chinese, description: "\(programme.chinese)：办事指南、政策解读、公示和办理地点。",
          column: nil, breadcrumbs: breadcrumbs((programme.chinese, route)), feed: nil, noIndex: false,
          content: .programme(page), source: nil))
      if hasMore {
        addList(
          of: about.filter { $0.kind != .page }.map { card($0) }, in: "xiangmu/\(programme.slug)/wenzhang",
          name: "\(programme.chinese)：全部文章", description: "有关\(programme.chinese)的全部文章，新的在前。",
          column: nil, breadcrumbs: breadcrumbs((programme.chinese, route), ("全部文章", all)), feed: nil)
      }
    }
  }

  /// How many articles of a kind, and how many notices, the page of a programme shows.
  private static let programmeLimit = 20

  /// The page of a programme.
  static func route(of programme: Programme) -> RoutePath { RoutePath(page: "xiangmu/\(programme.slug)") }

  /// The articles. They come after all other pages, because their links may lead to any of them.
  mutating func addArticles() {
    let resolver = linkResolver()
    let byAddress = Dictionary(
      content.articles.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    let explanations = Explanations(content.articles)
    for article in content.articles {
      let route = RoutePath(page: article.address.path)
      let links = resolver.resolve(article, on: route).unwrap(into: &diagnostics)
      let page = ArticlePage(
        article: article, links: links,
        explains: explanations.documents(explainedBy: article.address).map(card),
        explainedBy: explanations.explainers(of: article.address).map(card),
        related: article.related.compactMap { byAddress[$0].map(card) },
        towns: article.kind == .guide ? places.places(at: .town) : [],
        selfTest: article.kind == .guide ? selfTest : nil)
      let column = article.column.flatMap { content.settings.column($0) }
      let steps = column.map { [Breadcrumb(name: $0.name, route: RoutePath(page: $0.key))] } ?? []
      pages.append(
        SitePage(
          route: route, title: article.title, description: article.summary, column: column,
          breadcrumbs: breadcrumbs() + steps + [Breadcrumb(name: article.title, route: route)],
          feed: column.map { feedLink(of: $0) }, noIndex: false, content: .article(page),
          source: article.location))
    }
  }

  private func linkResolver() -> LinkResolver {
    var anchors: [RoutePath: Set<String>] = [:]
    for page in pages { anchors[page.route] = [] }
    for article in content.articles {
      anchors[RoutePath(page: article.address.path)] = Set(article.body.anchors.map(\.id))
    }
    anchors[Self.siteMapRoute] = []
    return LinkResolver(anchors: anchors, files: Set(attachments().map(\.route)))
  }

  /// The files that articles offer, each once.
  func attachments() -> [SiteAttachment] {
    var seen: Set<String> = []
    return content.articles.flatMap(\.attachments).filter { seen.insert($0.path).inserted }.map {
      SiteAttachment(route: Self.route(of: $0), attachment: $0)
    }
  }

  /// Where an attachment stands.
  static func route(of attachment: Attachment) -> RoutePath { RoutePath(file: "fujian/" + attachment.path) }
}

extension Attachment {
  /// Where the attachment stands in the site.
  public var route: RoutePath { SiteBuilder.route(of: self) }
}

extension Programme {
  /// The page that gathers everything about the programme.
  public var route: RoutePath { SiteBuilder.route(of: self) }
}
