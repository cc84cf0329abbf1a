import Content
import Markup
import Notices
import SiteModel
import Templating

/// A place inside another.
struct ChildPlaceValues: TemplateRecord {
  let place: Place
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(
    .init("name", \.place.name), .init("address", \.address), .init("is_example", \.place.isExample),
    .init("duty_phone", { $0.place.dutyPhone ?? "" }))
}

/// A town, community or grid.
struct PlaceValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: PlacePage

  private var route: RoutePath { page.page.route }
  private var cards: CardLinks { CardLinks(route: route) }

  private func link(to places: [Place]) -> SafeAddress {
    let slugs = places.filter { $0.level != .district }.map(\.slug)
    return route.link(to: RoutePath(page: (["difang"] + slugs).joined(separator: "/")))
  }

  private var children: [ChildPlaceValues] {
    content.children.map { ChildPlaceValues(place: $0, address: link(to: content.path + [$0])) }
  }

  private var town: LinkValues? {
    guard content.place.level > .town, let index = content.path.firstIndex(where: { $0.level == .town })
    else {
      return nil
    }
    return LinkValues(name: content.path[index].name, address: link(to: Array(content.path[...index])))
  }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.content.place.name),
    .init("level", \.content.place.level.chinese),
    .init("code", \.content.place.code.rawValue),
    .init("is_town", { $0.content.place.level == .town }),
    .init("is_community", { $0.content.place.level == .community }),
    .init("is_grid", { $0.content.place.level == .grid }),
    .init("is_example", \.content.place.isExample),
    .init("office", { $0.content.office.map { OfficeValues($0) } }),
    .init("duty_phone", { $0.content.place.dutyPhone ?? "" }),
    .init("town", { $0.town }),
    .init("children_title", { $0.content.place.level == .town ? "社区" : "网格" }),
    .init("places", { $0.children }),
    .init("notices", { $0.cards.notices($0.content.notices) }),
    .init(
      "statistics",
      { values in
        values.content.statistics.map {
          StatisticRowValues(cell: $0, place: values.content.place.name)
        }
      }),
    .init("statistics_address", { $0.route.link(to: RoutePath(page: "tongji")) }),
    .init("board_a4", { $0.route.link(to: $0.content.board, anchor: BoardValues.a4) }),
    .init("board_a3", { $0.route.link(to: $0.content.board, anchor: BoardValues.a3) }),
    .init("guides", { $0.cards.articles($0.content.guides) }))
}

/// A town in the list of places.
struct TownPlacesValues: TemplateRecord {
  let town: Place
  let communities: [Place]
  let route: RoutePath

  private func link(_ path: String) -> SafeAddress { route.link(to: RoutePath(page: "difang/" + path)) }

  static let schema = TemplateSchema<Self>(
    .init("name", \.town.name),
    .init("address", { $0.link($0.town.slug) }),
    .init("office", { OfficeValues(of: $0.town) }),
    .init(
      "places",
      { values in
        values.communities.map {
          ChildPlaceValues(place: $0, address: values.link(values.town.slug + "/" + $0.slug))
        }
      }))
}

/// All places.
struct PlacesValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: PlacesPage

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init(
      "towns",
      { values in
        values.content.towns.map {
          TownPlacesValues(town: $0.town, communities: $0.communities, route: values.page.page.route)
        }
      }))
}
