import Digests
public import Reporting
import SiteModel
public import Templating

/// A stylesheet or script as somebody wrote it.
public struct Asset: Sendable {
  /// Its bytes.
  public let bytes: [UInt8]

  /// Takes the bytes of a file.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Where it stands: named by its content, so that a browser may keep it for ever.
  func route(_ name: String, _ ending: String) -> RoutePath {
    RoutePath(file: "assets/\(name)-\(SHA256Digest(of: bytes).hex.prefix(10)).\(ending)")
  }
}

/// The templates of a site, compiled against what each kind of page says.
public struct SiteTemplates: Sendable {
  let home: Template<HomeValues>
  let column: Template<ColumnValues>
  let programme: Template<ProgrammeValues>
  let article: Template<ArticleValues>
  let guide: Template<GuideValues>
  let notice: Template<NoticeValues>
  let notices: Template<NoticesValues>
  let place: Template<PlaceValues>
  let places: Template<PlacesValues>
  let board: Template<BoardValues>
  let statistics: Template<StatisticsValues>
  let siteMap: Template<SiteMapValues>
  let search: Template<SearchValues>
  let notFound: Template<NotFoundValues>
  let flow: FlowTemplates
  let style: Asset
  let boardStyle: Asset
  let script: Asset
  let searchScript: Asset
  let icon: Asset

  /// Compiles the templates that the pages need.
  ///
  /// - Parameters:
  ///   - library: the templates as they were read.
  ///   - style: the stylesheet.
  ///   - boardStyle: the stylesheet of the sheets for boards.
  ///   - script: the script.
  ///   - searchScript: the script of the search page.
  ///   - icon: the icon, an SVG drawing.
  /// - Returns: the templates; `nil` if any has an error. All errors of all templates are reported.
  public static func compile(
    _ library: TemplateLibrary, style: Asset, boardStyle: Asset, script: Asset, searchScript: Asset,
    icon: Asset
  ) -> Report<SiteTemplates?> {
    var found: [Diagnostic] = []
    func template<Record: TemplateRecord>(_ name: String, _ record: Record.Type) -> Template<Record>? {
      library.template(name, for: record).unwrap(into: &found)
    }
    let home = template("home", HomeValues.self)
    let column = template("column", ColumnValues.self)
    let programme = template("programme", ProgrammeValues.self)
    let article = template("article", ArticleValues.self)
    let guide = template("guide", GuideValues.self)
    let notice = template("notice", NoticeValues.self)
    let notices = template("notices", NoticesValues.self)
    let place = template("place", PlaceValues.self)
    let places = template("places", PlacesValues.self)
    let board = template("board", BoardValues.self)
    let statistics = template("statistics", StatisticsValues.self)
    let siteMap = template("sitemap", SiteMapValues.self)
    let search = template("search", SearchValues.self)
    let notFound = template("not-found", NotFoundValues.self)
    let flow = FlowTemplates.compile(library, into: &found)
    guard let home, let column, let programme, let article, let guide, let notice, let notices, let place,
      let places, let board, let statistics, let siteMap, let search, let notFound, let flow
    else { return Report(nil, found) }
    let templates = SiteTemplates(
      home: home, column: column, programme: programme, article: article, guide: guide, notice: notice,
      notices: notices, place: place, places: places, board: board, statistics: statistics,
      siteMap: siteMap, search: search, notFound: notFound, flow: flow, style: style,
      boardStyle: boardStyle, script: script, searchScript: searchScript, icon: icon)
    return Report(templates, found)
  }
}
