import Content
import Markup
import Reporting
import SiteModel
import Templating

/// One `meta` element.
struct MetaValues: TemplateRecord {
  let name: String
  let content: String

  static let schema = TemplateSchema<Self>(.init("name", \.name), .init("content", \.content))
}

/// The feed of a page.
struct FeedLinkValues: TemplateRecord {
  let title: String
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(.init("title", \.title), .init("address", \.address))
}

/// What a page says of itself outside of its main part.
struct FrameValues: TemplateRecord {
  let page: SitePage
  let siteName: String
  let url: String
  let meta: [MetaValues]
  let structuredData: JSONValue?
  let qr: HTML?
  let builtFor: String

  private var fullTitle: String { page.route == .home ? siteName : "\(page.title) - \(siteName)" }

  private var breadcrumbs: [LinkValues] {
    page.breadcrumbs.map { crumb in
      LinkValues(
        name: crumb.name, address: page.route.link(to: crumb.route), isCurrent: crumb.route == page.route)
    }
  }

  private var feed: FeedLinkValues? {
    page.feed.map { FeedLinkValues(title: $0.title, address: page.route.link(to: $0.route)) }
  }

  static let schema = TemplateSchema<Self>(
    .init("title", \.page.title),
    .init("full_title", { $0.fullTitle }),
    .init("description", \.page.description),
    .init("url", \.url),
    .init("kind", { $0.page.content.kindName }),
    .init("noindex", \.page.noIndex),
    .init("meta", \.meta),
    .init("breadcrumbs", { $0.breadcrumbs }),
    .init("json_ld", \.structuredData),
    .init("feed", { $0.feed }),
    .init("qr", \.qr),
    .init("built_for", \.builtFor))
}

extension PageContent {
  /// The name of the kind, for stylesheets.
  var kindName: String {
    switch self {
    case .home: "home"
    case .column: "column"
    case .programme: "programme"
    case .article(let page): page.article.kind.rawValue
    case .notice: "notice"
    case .notices: "notices"
    case .place: "place"
    case .places: "places"
    case .board: "board"
    case .statistics: "statistics"
    case .siteMap: "sitemap"
    case .search: "search"
    case .flow: "flow"
    case .notFound: "not-found"
    }
  }
}
