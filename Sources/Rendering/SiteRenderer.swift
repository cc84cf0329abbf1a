import Content
import Markup
import Notices
import Parallel
public import Reporting
public import SiteModel
import Templating

/// Turns what the pages say into the bytes that are served.
public struct SiteRenderer: Sendable {
  private let site: Site
  private let templates: SiteTemplates
  private let style: RoutePath
  private let boardStyle: RoutePath
  private let script: RoutePath
  private let icon: RoutePath
  private let search: SearchIndex?

  private init(_ site: Site, _ templates: SiteTemplates) {
    self.site = site
    self.templates = templates
    style = templates.style.route("style", "css")
    boardStyle = templates.boardStyle.route("board", "css")
    script = templates.script.route("script", "js")
    icon = templates.icon.route("icon", "svg")
    search = SearchIndex.build(site)
  }

  /// Renders every file of the site.
  ///
  /// - Parameters:
  ///   - site: what the pages say.
  ///   - templates: how they look.
  public static func render(_ site: Site, _ templates: SiteTemplates) -> Report<RenderedSite> {
    let renderer = SiteRenderer(site, templates)
    let pages = site.pages.parallelMap { renderer.file($0) }
    let feeds = site.feeds.map { FeedFile(settings: site.settings, asOf: site.asOf).render($0) }
    let files = pages.map(\.value) + feeds + renderer.otherFiles()
    let searched = renderer.search.map { SearchSelfTest(index: $0).diagnostics() } ?? []
    return Report(
      RenderedSite(files: files, asOf: site.asOf, town: site.options.town),
      pages.flatMap(\.diagnostics) + searched)
  }

  private func otherFiles() -> [RenderedFile] {
    let map = SitemapFile(settings: site.settings)
    let attachments = site.attachments.map {
      RenderedFile(
        path: $0.route.file, bytes: $0.attachment.bytes, kind: .attachment, inspected: $0.attachment.inspected
      )
    }
    return attachments + (search?.files ?? []) + StatisticsFiles(places: site.places).render(site.statistics)
      + [
        map.render(site.pages), map.robots(),
        RenderedFile(path: style.file, bytes: templates.style.bytes, kind: .style),
        RenderedFile(path: boardStyle.file, bytes: templates.boardStyle.bytes, kind: .style),
        RenderedFile(path: script.file, bytes: templates.script.bytes, kind: .script),
        RenderedFile(
          path: templates.searchScript.route("search", "js").file, bytes: templates.searchScript.bytes,
          kind: .script),
        RenderedFile(path: icon.file, bytes: templates.icon.bytes, kind: .image)
      ]
  }

  // MARK: Pages

  private func file(_ page: SitePage) -> Report<RenderedFile> {
    let frame = frame(page)
    let bytes = bytes(page, frame.value)
    let file = RenderedFile(
      path: page.route.file, bytes: bytes, kind: .page, source: page.source, listLastDay: page.listLastDay,
      repeats: page.repeats)
    return Report(file, frame.diagnostics)
  }

  private func frame(_ page: SitePage) -> Report<FrameValues> {
    let url = site.settings.baseURL + RoutePath.percentEncoded(page.route.clean)
    let code = QRCode(url)
    let frame = FrameValues(
      page: page, siteName: site.settings.name, url: url,
      meta: PageTags(settings: site.settings).tags(page, url: url).map {
        MetaValues(name: $0.name, content: $0.content)
      },
      structuredData: StructuredData.faq(page), qr: code?.svg(label: "本页二维码：\(url)"),
      builtFor: site.asOf.chinese)
    guard code == nil else { return Report(frame) }
    let tooLong = Diagnostic(
      .renderingQRCode, at: page.source, zh: "网址太长，做不成二维码：\(url)",
      en: "the address is too long for a QR code: \(url)")
    return Report(frame, [tooLong])
  }

  private func bytes(_ page: SitePage, _ frame: FrameValues) -> [UInt8] {
    let site = SiteValues(
      settings: self.site.settings, isDraft: !self.site.options.isRelease, style: style, script: script,
      icon: icon,
      route: page.route, column: page.column)
    switch page.content {
    case .home(let content):
      return templates.home.bytes(HomeValues(site: site, page: frame, home: content))
    case .column(let content):
      return templates.column.bytes(ColumnValues(site: site, page: frame, column: content))
    case .programme(let content):
      return templates.programme.bytes(ProgrammeValues(site: site, page: frame, programme: content))
    case .article(let content):
      let parts = ArticleParts(site: site, page: frame, content: content)
      guard let guide = content.article.guide else {
        return templates.article.bytes(ArticleValues(parts: parts))
      }
      return templates.guide.bytes(GuideValues(parts: parts, guide: guide))
    case .notice(let content):
      return templates.notice.bytes(
        NoticeValues(
          site: site, page: frame, content: content,
          table: NoticeTable(notice: content.notice, places: self.site.places), sources: self.site.sources,
          daysLeft: content.notice.period.daysLeft(on: self.site.asOf)))
    case .notices(let content):
      return templates.notices.bytes(NoticesValues(site: site, page: frame, content: content))
    case .place(let content):
      return templates.place.bytes(PlaceValues(site: site, page: frame, content: content))
    case .places(let content):
      return templates.places.bytes(PlacesValues(site: site, page: frame, content: content))
    case .board(let content):
      return templates.board.bytes(
        BoardValues(site: site, page: frame, content: content, style: boardStyle, source: self.site))
    case .statistics(let content):
      return templates.statistics.bytes(
        StatisticsValues(site: site, page: frame, content: content, places: self.site.places))
    case .siteMap(let content):
      let sections = content.sections.map { SectionValues(section: $0, route: page.route) }
      return templates.siteMap.bytes(SiteMapValues(site: site, page: frame, sections: sections))
    case .search(let content):
      return templates.search.bytes(
        SearchValues(
          site: site, page: frame, content: content, towns: self.site.places.places(at: .town),
          script: templates.searchScript.route("search", "js"), list: search?.route))
    case .flow(let content):
      return templates.flow.bytes(content, site, frame)
    case .notFound(let content):
      let guides = CardLinks(route: page.route).articles(content.guides)
      return templates.notFound.bytes(NotFoundValues(site: site, page: frame, guides: guides))
    }
  }
}

extension SitePage {
  /// The last day on which a list on the page may be online.
  fileprivate var listLastDay: CivilDate? {
    if case .board(let board) = content { return board.sheets.map(\.notice.period.lastDay).min() }
    guard case .notice(let content) = content, content.replaced == nil, case .list = content.notice.content
    else { return nil }
    return content.notice.period.lastDay
  }

  /// The folders of the notices whose lists the page shows once more.
  fileprivate var repeats: [String] {
    guard case .board(let board) = content else { return [] }
    return board.sheets.map(\.notice.id.folder)
  }
}
