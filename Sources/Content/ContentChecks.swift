import Notices
import Reporting

/// The checks that need the content as a whole: addresses, references, verification marks.
struct ContentChecks {
  let content: SiteContent
  let folder: ContentFolder

  func run() -> [Diagnostic] {
    duplicateAddresses() + references() + contradictions() + unverified() + pages() + flows()
  }

  private func duplicateAddresses() -> [Diagnostic] {
    var first: [ArticleAddress: Article] = [:]
    var found: [Diagnostic] = []
    for article in content.articles.sorted(by: { $0.location < $1.location }) {
      if let other = first[article.address] {
        found.append(
          Diagnostic(
            .contentDuplicateAddress, at: article.location,
            zh: "网址 /\(article.address)/ 已被 \(other.location.file) 使用",
            en: "address /\(article.address)/ is taken by \(other.location.file)"))
      } else {
        first[article.address] = article
      }
    }
    return found
  }

  private func references() -> [Diagnostic] {
    let addresses = Set(content.articles.map(\.address))
    let documents = Set(content.articles.filter { $0.kind == .document }.map(\.address))
    let explainers = Set(content.articles.filter { $0.kind == .explainer || $0.kind == .qa }.map(\.address))
    var found: [Diagnostic] = []
    for article in content.articles {
      for address in article.related where !addresses.contains(address) {
        found.append(missing(address, in: article, key: "related", among: addresses))
      }
      for address in article.explains where !documents.contains(address) {
        found.append(missing(address, in: article, key: "explains", among: documents))
      }
      for address in article.explainedBy where !explainers.contains(address) {
        found.append(missing(address, in: article, key: "explained_by", among: explainers))
      }
    }
    return found
  }

  /// Documents and explainers that do not agree on each other: one side that says nothing leaves it to the other, but two
  /// that both speak must say the same.
  private func contradictions() -> [Diagnostic] {
    let articles = Dictionary(content.articles.map { ($0.address, $0) }, uniquingKeysWith: { a, _ in a })
    func contradiction(_ article: Article, _ key: String, _ other: ArticleAddress) -> Diagnostic {
      Diagnostic(
        .contentLinkContradiction, at: article.location, zh: "\(key) 写了别的文章，却没有写 \(other)",
        en: "\(key) names other articles and not \(other)")
    }
    return content.articles.flatMap { article in
      article.explainedBy.compactMap { articles[$0] }
        .filter { !$0.explains.isEmpty && !$0.explains.contains(article.address) }
        .map { contradiction($0, "explains", article.address) }
        + article.explains.compactMap { articles[$0] }
        .filter { !$0.explainedBy.isEmpty && !$0.explainedBy.contains(article.address) }
        .map { contradiction($0, "explained_by", article.address) }
    }
  }

  private func missing(
    _ address: ArticleAddress, in article: Article, key: String, among candidates: Set<ArticleAddress>
  ) -> Diagnostic {
    Diagnostic(
      .contentUnknownReference, at: article.location, zh: "\(key)：没有文章 \(address)",
      en: "\(key): there is no article \(address)",
      hint: Suggestion.hint(for: address.path, in: candidates.map(\.path)))
  }

  private func unverified() -> [Diagnostic] {
    let calendars = content.calendar.years.values.filter { !$0.isVerified }.map { year in
      Diagnostic(
        .contentUnverified, at: SourceLocation(file: folder.file("calendars/\(year.year).yaml")),
        zh: "\(year.year) 年的节假日尚未核实", en: "the holidays of \(year.year) are not verified")
    }
    // One finding for all rows: a list of them in every build would be read by nobody.
    let ids =
      content.rules.rules.filter { !$0.isVerified }.map(\.id)
      + content.rules.delegations.filter { !$0.isVerified }.map {
        "delegations:\($0.programme.rawValue)@\($0.since)"
      }
    guard !ids.isEmpty else { return calendars }
    let rules = Diagnostic(
      .contentUnverified, at: SourceLocation(file: folder.file("rules.yaml")),
      zh: "\(ids.count) 条规则尚未核实：\(ids.joined(separator: "、"))",
      en: "\(ids.count) rules are not verified: \(ids.joined(separator: ", "))")
    return calendars + [rules]
  }

  private func flows() -> [Diagnostic] {
    let guides = Dictionary(
      content.articles.compactMap { article in article.guide.map { (article.address, $0.programme) } },
      uniquingKeysWith: { first, _ in first })
    return content.flows.flatMap { FlowChecks(flow: $0, guides: guides).run() }
  }

  /// The pages that every footer links to.
  static let requiredPages = ["guanyu", "yinsi", "wuzhangai"]

  private func pages() -> [Diagnostic] {
    Self.requiredPages.filter { content.article(at: ArticleAddress($0)) == nil }.map { page in
      Diagnostic(
        .contentUnknownReference, at: SourceLocation(file: folder.file("pages")),
        zh: "缺少站点说明页 /\(page)/，页脚要链接到它", en: "page /\(page)/, to which each footer links, is missing")
    }
  }
}
