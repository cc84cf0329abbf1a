import CommonMark
public import Content
public import Notices
import Reporting

extension SiteBuilder {
  /// The pages of the columns' lists.
  mutating func addColumns() {
    for column in articleColumns {
      let articles = content.articles.filter { $0.column == column.key }.map(card)
      let size = content.settings.pageSize
      let count = max(1, (articles.count + size - 1) / size)
      let routes = (1...count).map { RoutePath(page: $0 == 1 ? column.key : "\(column.key)/\($0)") }
      for (index, route) in routes.enumerated() {
        let part = articles.dropFirst(index * size).prefix(size)
        let page = ColumnPage(groups: Self.byYear(Array(part)), number: index + 1, pages: routes)
        pages.append(
          SitePage(
            route: route, title: index == 0 ? column.name : "\(column.name)（第 \(index + 1) 页）",
            description: column.description, column: column,
            breadcrumbs: breadcrumbs((column.name, routes[0])), feed: feedLink(of: column), noIndex: false,
            content: .column(page), source: nil))
      }
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
    for programme in Programme.allCases {
      let about = content.articles.filter { $0.programmes.contains(programme) }
      func cards(_ kinds: ArticleKind...) -> [ArticleCard] {
        about.filter { kinds.contains($0.kind) }.map { card($0) }
      }
      let page = ProgrammePage(
        programme: programme, guides: cards(.guide), explainers: cards(.explainer, .qa),
        documents: cards(.document, .announcement), notices: openNotices.filter { $0.programme == programme },
        towns: places.places(at: .town))
      let route = Self.route(of: programme)
      pages.append(
        SitePage(
          route: route, title: programme.chinese, description: "\(programme.chinese)：办事指南、政策解读、公示和办理地点。",
          column: nil, breadcrumbs: breadcrumbs((programme.chinese, route)), feed: nil, noIndex: false,
          content: .programme(page), source: nil))
    }
  }

  /// The page of a programme.
  static func route(of programme: Programme) -> RoutePath { RoutePath(page: "xiangmu/\(programme.slug)") }

  /// The articles. They come after all other pages, because their links may lead to any of them.
  mutating func addArticles() {
    let resolver = linkResolver()
    let byAddress = Dictionary(
      content.articles.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    var explainers: [ArticleAddress: [ArticleCard]] = [:]
    for article in content.articles {
      for document in article.explains { explainers[document, default: []].append(card(article)) }
    }
    for article in content.articles {
      let route = RoutePath(page: article.address.path)
      let links = resolver.resolve(article, on: route).unwrap(into: &diagnostics)
      let page = ArticlePage(
        article: article, links: links,
        explains: article.explains.compactMap { byAddress[$0].map(card) },
        explainedBy: explainers[article.address] ?? [],
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
