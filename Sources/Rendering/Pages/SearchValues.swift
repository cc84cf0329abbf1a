import Markup
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
      "only_newest",
      { $0.keyword.count > $0.keyword.articles.count ? TextValues(text: "\($0.keyword.count)") : nil }),
    .init("articles", { CardLinks(route: $0.route).articles($0.keyword.articles) }))
}

/// The index of keywords.
struct SearchValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: SearchPage

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("description", \.page.page.description),
    .init(
      "keywords",
      { values in
        values.content.keywords.enumerated().map {
          KeywordValues(keyword: $0.element, number: $0.offset + 1, route: values.page.page.route)
        }
      }))
}
