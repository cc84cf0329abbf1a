import Content
import Notices

extension SiteBuilder {
  static let placesRoute = RoutePath(page: "difang")

  /// Figures on the page of a place; the page of the statistics has more.
  static let shownFigures = 12

  /// The list of places and a page for each town, community and grid.
  mutating func addPlaces() {
    let column = content.settings.column("difang")
    let name = column?.name ?? "镇和社区"
    let towns = places.places(at: .town).map { (town: $0, communities: places.children(of: $0.code)) }
    pages.append(
      SitePage(
        route: Self.placesRoute, title: name, description: column?.description ?? "", column: column,
        breadcrumbs: breadcrumbs((name, Self.placesRoute)), feed: nil, noIndex: false,
        content: .places(PlacesPage(towns: towns)), source: nil))
    let guides = cards(.guide)
    for place in places.places where place.level != .district {
      add(place, column: column, listName: name, guides: guides)
      addBoard(of: place, column: column, listName: name)
    }
  }

  private mutating func add(_ place: Place, column: SiteColumn?, listName: String, guides: [ArticleCard]) {
    let path = places.path(to: place.code)
    let page = PlacePage(
      place: place, path: path, children: places.children(of: place.code), notices: notices(for: place),
      board: boardRoute(of: place), guides: guides, office: path.reversed().lazy.compactMap(\.office).first,
      statistics: Array((statisticsByPlace[place.code] ?? []).prefix(Self.shownFigures)))
    let steps = path.filter { $0.level != .district }.map { Breadcrumb(name: $0.name, route: route(of: $0)) }
    let fullName = path.map(\.name).joined()
    pages.append(
      SitePage(
        route: route(of: place), title: place.name,
        description: "\(fullName)：公示公布、办理地点、联系电话和办事指南。", column: column,
        breadcrumbs: breadcrumbs((listName, Self.placesRoute)) + steps,
        feed: path.first { $0.level == .town }.map { feedLink(of: $0) }, noIndex: false,
        content: .place(page), source: nil))
  }

  /// The open notices that concern a place: those of its town that have a line in it.
  ///
  /// A grid shows those of its community, because a list names no grid.
  private func notices(for place: Place) -> [NoticeCard] {
    let community = places.path(to: place.code).first { $0.level == .community }?.code
    let town = places.town(of: place.code)?.code
    return notices.filter { notice in
      guard notice.state == .open, notice.town == town else { return false }
      guard let community else { return true }
      return notice.rows.contains { $0.community == community }
    }.map(card)
  }
}
