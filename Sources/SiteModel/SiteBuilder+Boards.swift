import Content
import Notices

extension SiteBuilder {
  /// The page with the sheets of a board: below that of its place. A grid has no board of its own.
  public static let boardFolder = "gongshilan"

  /// Lines that a page of sheets holds at most, unless a single notice has more: a page has to load on a phone.
  static let linesPerBoardPage = 1_000
  /// What a sheet weighs beside its list, in lines: its words and the drawing of its code.
  private static let linesPerSheet = 30

  /// The first page with the sheets of the board that is nearest to a place.
  func boardRoute(of place: Place) -> RoutePath { RoutePath(page: boardFolder(of: place)) }

  private func boardFolder(of place: Place) -> String {
    let slugs = places.path(to: place.code).filter { $0.level == .town || $0.level == .community }.map(\.slug)
    return (["difang"] + slugs + [Self.boardFolder]).joined(separator: "/")
  }

  /// The sheets of the board of a town or community, on as many pages as it takes.
  mutating func addBoard(of place: Place, column: SiteColumn?, listName: String) {
    guard place.level == .town || place.level == .community else { return }
    let path = places.path(to: place.code)
    let parts = Self.parts(of: sheets(for: place), limit: Self.linesPerBoardPage) {
      $0.rows.count + Self.linesPerSheet
    }
    let routes = ListPages.routes(of: parts.count, size: 1, in: boardFolder(of: place))
    let name = "公示栏名单"
    let steps = path.filter { $0.level != .district }.map { Breadcrumb(name: $0.name, route: route(of: $0)) }
    for (index, route) in routes.enumerated() {
      let list = ListPages(number: index + 1, routes: routes)
      pages.append(
        SitePage(
          route: route, title: place.name + name + list.titleEnding,
          description: "\(path.map(\.name).joined())公示栏上的名单，可以打印。", column: column,
          breadcrumbs: breadcrumbs((listName, Self.placesRoute)) + steps
            + [Breadcrumb(name: name, route: routes[0])],
          feed: path.first { $0.level == .town }.map { feedLink(of: $0) }, noIndex: true,
          content: .board(BoardPage(place: place, path: path, sheets: parts[index], pages: list)), source: nil
        ))
    }
  }

  /// The open notices of a place with their lines. Where the lists name no community, a community has none of its own.
  private func sheets(for place: Place) -> [BoardPage.Sheet] {
    let open = notices.filter { $0.state == .open && $0.town == places.town(of: place.code)?.code }
    return open.sorted { ($0.period.lastDay, $0.id) < ($1.period.lastDay, $1.id) }.compactMap { notice in
      let rows = place.level == .town ? notice.rows : notice.rows.filter { $0.community == place.code }
      guard !rows.isEmpty, let signer = content.places[notice.signer],
        let body = content.places[notice.objectionBody]
      else { return nil }
      return BoardPage.Sheet(
        notice: notice, rows: rows, signer: signer, objectionBody: body, words: content.words(for: notice.id))
    }
  }

  /// Things on pages of a limited size, in their order; one empty page when there are none.
  ///
  /// - Parameters:
  ///   - limit: what a page holds; a thing that is larger has a page of its own.
  ///   - size: the size of a thing.
  static func parts<Thing>(of things: [Thing], limit: Int, size: (Thing) -> Int) -> [[Thing]] {
    var parts: [[Thing]] = [[]]
    var used = 0
    for thing in things {
      if used > 0, used + size(thing) > limit {
        parts.append([])
        used = 0
      }
      parts[parts.count - 1].append(thing)
      used += size(thing)
    }
    return parts
  }
}
