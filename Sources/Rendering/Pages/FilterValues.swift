import Notices
import SiteModel
import Templating

/// Links that each lead to a part of a list.
struct FilterValues: TemplateRecord {
  let label: String
  let links: [LinkValues]

  static let schema = TemplateSchema<Self>(.init("label", \.label), .init("links", \.links))

  /// The parts of a long list, of which a page may be one.
  ///
  /// - Parameters:
  ///   - shelf: the parts.
  ///   - page: where the links stand.
  ///   - list: the first page of the list to which the page belongs.
  init(shelf: ListShelf, page: RoutePath, list: RoutePath) {
    label = shelf.label
    links = shelf.parts.map {
      LinkValues(name: $0.name, address: page.link(to: $0.route), isCurrent: $0.route == list)
    }
  }

  init(label: String, links: [LinkValues]) {
    self.label = label
    self.links = links
  }

  /// One link for each programme.
  static func byProgramme(_ cards: CardLinks) -> FilterValues {
    FilterValues(label: "按救助项目看", links: Programme.allCases.map { cards.programme($0) })
  }
}
