import Markup
import Notices
import SiteModel
import Templating

/// A keyword with its articles.
struct KeywordValues: TemplateRecord {
  let keyword: SearchPage.Keyword
  let number: Int
  let route: RoutePath

  private var anchor: String { "g-\(number)" }

  static let schema = TemplateSchema<Self>(
    .init("word", \.keyword.word),
    .init("id", { $0.anchor }),
    .init("address", { $0.route.link(to: $0.route, anchor: $0.anchor) }),
    .init("other_words", { $0.keyword.otherWords.joined(separator: "、") }),
    .init(
      "others",
      { values in
        let others = values.keyword.count - values.keyword.articles.count
        return others > 0 ? "还有 \(others) 篇更早的，可以搜索，或到各栏目里找。" : ""
      }),
    .init("articles", { CardLinks(route: $0.route).articles($0.keyword.articles) }))
}

/// A choice of a filter.
struct SearchChoiceValues: TemplateRecord {
  let name: String
  let value: String

  static let schema = TemplateSchema<Self>(.init("name", \.name), .init("value", \.value))
}

/// The search, and the index of keywords.
struct SearchValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: SearchPage
  /// The towns of the site.
  let towns: [Place]
  /// The script that searches.
  let script: RoutePath
  /// The list of shards.
  let list: RoutePath?

  private static let programmes = Programme.allCases.map {
    SearchChoiceValues(name: $0.chinese, value: $0.slug)
  }
  private static let kinds = SearchKind.allCases.map {
    SearchChoiceValues(name: $0.chinese, value: $0.rawValue)
  }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("description", \.page.page.description),
    .init("programmes", { _ in Self.programmes }),
    .init("towns", { $0.towns.map { SearchChoiceValues(name: $0.name, value: $0.slug) } }),
    .init("kinds", { _ in Self.kinds }),
    .init("script", { $0.page.page.route.link(to: $0.script) }),
    .init("list", { values in values.list.map { values.page.page.route.link(to: $0) } }),
    .init(
      "keywords",
      { values in
        values.content.keywords.enumerated().map {
          KeywordValues(keyword: $0.element, number: $0.offset + 1, route: values.page.page.route)
        }
      }))
}
