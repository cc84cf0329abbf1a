import Content

/// Which explainers belong to which policy documents, whichever of the two says so.
struct Explanations {
  /// The articles with their places in the order of all.
  private let articles: [ArticleAddress: (place: Int, article: Article)]
  private let byDocument: [ArticleAddress: Set<ArticleAddress>]
  private let byExplainer: [ArticleAddress: Set<ArticleAddress>]

  /// Gathers them from the front matter of both sides.
  init(_ articles: [Article]) {
    self.articles = Dictionary(
      articles.enumerated().map { ($0.element.address, ($0.offset, $0.element)) },
      uniquingKeysWith: { first, _ in first })
    var byDocument: [ArticleAddress: Set<ArticleAddress>] = [:]
    var byExplainer: [ArticleAddress: Set<ArticleAddress>] = [:]
    for article in articles {
      for (document, explainer) in article.explains.map({ ($0, article.address) })
        + article.explainedBy.map({ (article.address, $0) })
      {
        byDocument[document, default: []].insert(explainer)
        byExplainer[explainer, default: []].insert(document)
      }
    }
    self.byDocument = byDocument
    self.byExplainer = byExplainer
  }

  /// The explainers of a document, in the order of the articles.
  func explainers(of document: ArticleAddress) -> [Article] { pick(byDocument[document]) }

  /// The documents that an article explains, in the order of the articles.
  func documents(explainedBy explainer: ArticleAddress) -> [Article] { pick(byExplainer[explainer]) }

  private func pick(_ addresses: Set<ArticleAddress>?) -> [Article] {
    guard let addresses else { return [] }
    return addresses.compactMap { articles[$0] }.sorted { $0.place < $1.place }.map(\.article)
  }
}
