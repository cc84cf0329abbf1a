import Content
import Notices

extension SiteBuilder {
  /// The page on which one looks things up.
  static let searchRoute = RoutePath(page: "sousuo")

  /// The index of keywords: it needs no script, so it is there for every phone.
  mutating func addSearch() {
    pages.append(
      SitePage(
        route: Self.searchRoute, title: "按关键词找", description: "按关键词查找政策、指南和问答，不用输入。",
        column: nil, breadcrumbs: breadcrumbs(("按关键词找", Self.searchRoute)), feed: nil, noIndex: false,
        content: .search(SearchPage(keywords: keywords)), source: nil))
  }

  /// Articles that the index names for a keyword; a phone has to load the page.
  private static let keywordLimit = 40

  /// The keywords of all articles, those of most articles first; words that mean the same are one.
  private var keywords: [SearchPage.Keyword] {
    var groups: [String: [String]] = [:]
    for group in content.synonyms.groups {
      for word in group where groups[word] == nil { groups[word] = group }
    }
    var articles: [String: [ArticleCard]] = [:]
    for article in content.articles where article.kind != .page {
      for word in Set(article.keywords.map { groups[$0]?.first ?? $0 }) {
        articles[word, default: []].append(card(article))
      }
    }
    return articles.map { word, cards in
      SearchPage.Keyword(
        word: word, otherWords: (groups[word] ?? []).filter { $0 != word },
        articles: Array(cards.prefix(Self.keywordLimit)), count: cards.count)
    }.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      return a.word.utf8.lexicographicallyPrecedes(b.word.utf8)
    }
  }
}
