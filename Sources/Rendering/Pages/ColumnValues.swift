import Markup
import Notices
import SiteModel
import Templating

/// The articles of a year.
struct YearValues: TemplateRecord {
  let year: String
  let articles: [ArticleCardValues]

  static let schema = TemplateSchema<Self>(.init("year", \.year), .init("articles", \.articles))
}

/// One page of a column's list.
struct ColumnValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let column: ColumnPage

  private var cards: CardLinks { CardLinks(route: page.page.route) }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("description", \.page.page.description),
    .init(
      "groups",
      { values in
        values.column.groups.map { YearValues(year: $0.year, articles: values.cards.articles($0.articles)) }
      }),
    .init(
      "filters",
      { values in
        let list = values.column.pages.routes.first ?? values.page.page.route
        let shelves = values.column.shelves.map {
          FilterValues(shelf: $0, page: values.page.page.route, list: list)
        }
        return shelves.isEmpty ? [FilterValues.byProgramme(values.cards)] : shelves
      }),
    .init("pager", { PagerValues($0.column.pages, route: $0.page.page.route) }),
    .init("is_empty", { $0.column.groups.isEmpty }))
}

/// Everything about a programme.
struct ProgrammeValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let programme: ProgrammePage

  private var cards: CardLinks { CardLinks(route: page.page.route) }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("question", \.programme.programme.plainQuestion),
    .init("guides", { $0.cards.articles($0.programme.guides) }),
    .init("explainers", { $0.cards.articles($0.programme.explainers) }),
    .init("documents", { $0.cards.articles($0.programme.documents) }),
    .init(
      "all_articles",
      { values in
        values.programme.allArticles.map { CallValues(address: values.page.page.route.link(to: $0)) }
      }),
    .init("notices", { $0.cards.notices($0.programme.notices) }),
    .init(
      "more_notices",
      { values in
        let others = values.programme.openNotices - values.programme.notices.count
        return others > 0
          ? MoreValues(count: others, address: values.page.page.route.link(to: RoutePath(page: "gongshi")))
          : nil
      }),
    .init("offices", { $0.cards.offices($0.programme.towns) }))
}
