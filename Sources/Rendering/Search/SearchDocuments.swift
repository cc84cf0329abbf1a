import Content
import Notices
import SiteModel

/// What of the site can be found, in the order in which equal results are listed.
///
/// Of a notice only its place, programme, act and days are taken, never a row, and only while it is open.
struct SearchDocuments {
  let site: Site

  /// The documents of all pages.
  func all() -> [SearchDocument] {
    let order = Dictionary(
      SearchKind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let found = site.pages.flatMap { page in
      documents(of: page).enumerated().map { part in
        (
          document: part.element, kind: order[part.element.kind] ?? 0, day: day(of: page), route: page.route,
          part: part.offset
        )
      }
    }
    return found.sorted { a, b in
      if a.kind != b.kind { return a.kind < b.kind }
      if a.day != b.day { return a.day > b.day }
      return a.route == b.route ? a.part < b.part : a.route < b.route
    }.map(\.document)
  }

  /// The day by which newer pages come first; programmes stand before the guides.
  private func day(of page: SitePage) -> Int {
    switch page.content {
    case .article(let content): content.article.published?.date.dayNumber ?? 0
    case .notice(let content): content.notice.period.postedOn.dayNumber
    case .programme(let content): .max - (Programme.allCases.firstIndex(of: content.programme) ?? 0)
    default: 0
    }
  }

  private func documents(of page: SitePage) -> [SearchDocument] {
    switch page.content {
    case .article(let content):
      ArticleDocuments(page: page, article: content.article, places: site.places).all()
    case .notice(let content): [notice(page, content)].compactMap(\.self)
    case .place(let content): [place(page, content)]
    case .programme(let content): [programme(page, content)]
    case .column(let content): content.pages.number == 1 && !content.isPart ? [plain(page)] : []
    case .notices(let content): content.pages.number == 1 && !content.isEnded ? [plain(page)] : []
    case .home, .siteMap, .search, .notFound, .board: []
    case .flow: page.noIndex ? [] : [plain(page)]
    case .places, .statistics: [plain(page)]
    }
  }

  private func plain(_ page: SitePage) -> SearchDocument {
    var document = SearchDocument(
      address: page.route.file, title: page.title, label: SearchKind.site.chinese, kind: .site)
    document.keywords = page.column?.keywords ?? []
    document.summary = page.description
    document.mustBeFound = [page.title] + document.keywords
    return document
  }

  private func programme(_ page: SitePage, _ content: ProgrammePage) -> SearchDocument {
    var document = SearchDocument(
      address: page.route.file, title: page.title, label: "救助项目", kind: .guide)
    document.keywords = [content.programme.chineseShort]
    document.summary = page.description
    document.programmes = [content.programme]
    document.mustBeFound = [page.title] + document.keywords
    return document
  }

  private func place(_ page: SitePage, _ content: PlacePage) -> SearchDocument {
    let place = content.place
    var document = SearchDocument(
      address: page.route.file, title: place.name,
      label: place.level.chinese + (place.isExample ? "（示例）" : ""),
      kind: .place)
    document.keywords = content.path.map(\.name)
    document.summary = page.description
    let window = content.office.map { [$0.name, $0.address, $0.hours, $0.phone] } ?? []
    let facts = (window + [place.dutyPhone ?? ""]).filter { !$0.isEmpty && !Placeholder.isIn($0) }
    if !facts.isEmpty {
      document.sections = [
        .init(anchor: "", heading: "", text: facts.joined(separator: SearchText.blockEnd))
      ]
    }
    document.towns = content.path.filter { $0.level == .town }.map(\.slug)
    document.mustBeFound = [place.name]
    return document
  }

  private func notice(_ page: SitePage, _ content: NoticePage) -> SearchDocument? {
    let notice = content.notice
    guard notice.state == .open, content.replaced == nil else { return nil }
    var document = SearchDocument(
      address: page.route.file, title: page.title,
      label: "\(notice.act.chinese) · 至\(notice.period.lastDay.chinese)", kind: .notice)
    document.keywords = [
      content.town.name, notice.programme.chinese, notice.programme.chineseShort, notice.act.chinese
    ]
    document.summary = page.description
    document.programmes = [notice.programme]
    document.towns = [content.town.slug]
    document.mustBeFound = [page.title] + document.keywords
    return document
  }
}
