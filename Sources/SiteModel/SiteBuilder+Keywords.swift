import Content
import Notices

extension SiteBuilder {
  /// The page on which one looks things up.
  static let searchRoute = RoutePath(page: "sousuo")

  /// The search, and the index of keywords: it needs no script, so it is there for every phone.
  mutating func addSearch() {
    pages.append(
      SitePage(
        route: Self.searchRoute, title: "搜索", description: "查找政策、指南、问答、公示公布和办事窗口。",
        column: nil, breadcrumbs: breadcrumbs(("搜索", Self.searchRoute)), feed: nil, noIndex: false,
        content: .search(SearchPage(keywords: keywords, synonyms: content.synonyms.groups)), source: nil))
  }

  /// Articles that stand under a keyword, at most: the page is loaded over telephones, too.
  private static let keywordLimit = 20

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
