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

/// A page of a list, by number.
struct NumberedLinkValues: TemplateRecord {
  let number: Int
  let address: SafeAddress
  let isCurrent: Bool

  static let schema = TemplateSchema<Self>(
    .init("number", \.number), .init("address", \.address), .init("current", \.isCurrent))
}

/// The pages of a list.
struct PagerValues: TemplateRecord {
  let column: ColumnPage
  let route: RoutePath

  /// `nil` for a list of one page.
  init?(_ column: ColumnPage, route: RoutePath) {
    guard column.pages.count > 1 else { return nil }
    self.column = column
    self.route = route
  }

  private func neighbour(_ step: Int) -> CallValues? {
    let index = column.number - 1 + step
    return column.pages.indices.contains(index)
      ? CallValues(address: route.link(to: column.pages[index])) : nil
  }

  static let schema = TemplateSchema<Self>(
    .init(
      "pages",
      { values in
        values.column.pages.enumerated().map { index, page in
          NumberedLinkValues(
            number: index + 1, address: values.route.link(to: page),
            isCurrent: index + 1 == values.column.number)
        }
      }),
    .init("previous", { $0.neighbour(-1) }),
    .init("next", { $0.neighbour(1) }))
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
    .init("programmes", { values in Programme.allCases.map { values.cards.programme($0) } }),
    .init("pager", { PagerValues($0.column, route: $0.page.page.route) }),
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
    .init("notices", { $0.cards.notices($0.programme.notices) }),
    .init("offices", { $0.cards.offices($0.programme.towns) }))
}
