import CommonMark
import Content
public import Markup
import Reporting

/// A link of an article, checked.
public struct ResolvedLink: Sendable, Hashable {
  /// The address to write into the page.
  public let address: SafeAddress
  /// Whether it leaves the site.
  public let isExternal: Bool
}

/// Resolves the links that authors write: `/zhinan/dibao/#s-1`, `#s-1`, `https://…`, `tel:…`.
struct LinkResolver {
  /// Every page of the site, with the anchors that an article has; an empty set where the page is generated.
  let anchors: [RoutePath: Set<String>]
  /// Files that can be linked to, by route.
  let files: Set<RoutePath>

  /// Resolves all links of an article.
  ///
  /// - Returns: the links by their address as written; what leads nowhere is reported and left out.
  func resolve(_ article: Article, on route: RoutePath) -> Report<[String: ResolvedLink]> {
    var links: [String: ResolvedLink] = [:]
    var diagnostics: [Diagnostic] = []
    for link in article.body.links {
      let place = SourceLocation(file: article.location.file, line: link.line, column: link.column)
      switch resolve(link.address, from: route, article: article) {
      case .success(let resolved): links[link.address] = resolved
      case .failure(let problem): diagnostics.append(problem.diagnostic(at: place))
      }
    }
    return Report(links, diagnostics)
  }

  private func resolve(
    _ written: String, from route: RoutePath, article: Article
  ) -> Result<ResolvedLink, LinkProblem> {
    guard let address = SafeAddress(written) else { return .failure(.unsafe(written)) }
    if address.isExternal {
      return .success(ResolvedLink(address: address, isExternal: address.scheme != "tel"))
    }
    let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    let anchor = parts.count > 1 ? String(parts[1]) : ""
    let target: RoutePath
    if path.isEmpty {
      target = route
    } else if path.hasPrefix("/") {
      target = Self.target(of: path)
    } else {
      return .failure(.notFromRoot(written))
    }
    if files.contains(target) { return success(route, target, anchor) }
    guard let known = anchors[target] else {
      return .failure(.missing(written, nearest: nearest(to: target)))
    }
    if !anchor.isEmpty, !known.isEmpty, !known.contains(anchor) {
      return .failure(.missingAnchor(anchor, nearest: Suggestion.nearest(to: anchor, in: known)))
    }
    return success(route, target, anchor)
  }

  private func success(
    _ route: RoutePath, _ target: RoutePath, _ anchor: String
  ) -> Result<ResolvedLink, LinkProblem> {
    .success(ResolvedLink(address: route.link(to: target, anchor: anchor), isExternal: false))
  }

  private static func target(of path: String) -> RoutePath {
    let trimmed = path.drop { $0 == "/" }
    if trimmed.hasSuffix(".html") || trimmed.split(separator: "/").last?.contains(".") == true {
      return RoutePath(file: String(trimmed))
    }
    return RoutePath(page: ArticleAddress(String(trimmed)).path)
  }

  private func nearest(to target: RoutePath) -> String? {
    Suggestion.nearest(to: target.clean, in: anchors.keys.map(\.clean)).map { "/" + $0 }
  }
}

/// What can be wrong with a link.
private enum LinkProblem: Error {
  case unsafe(String)
  case notFromRoot(String)
  case missing(String, nearest: String?)
  case missingAnchor(String, nearest: String?)

  func diagnostic(at place: SourceLocation) -> Diagnostic {
    switch self {
    case .unsafe:
      return Diagnostic(
        .siteDanglingLink, at: place, zh: "不能使用这种链接地址", en: "an address of this kind can not be used")
    case .notFromRoot(let written):
      return Diagnostic(
        .siteDanglingLink, at: place, zh: "站内链接“\(written)”应以 / 开头",
        en: "link '\(written)' must begin with /",
        hint: LocalizedText(zh: "写作 /\(written)", en: "Write /\(written)"))
    case .missing(let written, let nearest):
      return Diagnostic(
        .siteDanglingLink, at: place, zh: "没有页面 \(written)", en: "there is no page \(written)",
        hint: nearest.map { LocalizedText(zh: "是否想写“\($0)”？", en: "Did you mean '\($0)'?") })
    case .missingAnchor(let anchor, let nearest):
      return Diagnostic(
        .siteDanglingAnchor, at: place, zh: "目标页面没有“#\(anchor)”", en: "the page has no '#\(anchor)'",
        hint: nearest.map { LocalizedText(zh: "是否想写“#\($0)”？", en: "Did you mean '#\($0)'?") })
    }
  }
}
