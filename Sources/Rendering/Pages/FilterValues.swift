import Notices
import Templating

/// Links that each lead to a part of a list.
struct FilterValues: TemplateRecord {
  let label: String
  let links: [LinkValues]

  static let schema = TemplateSchema<Self>(.init("label", \.label), .init("links", \.links))

  /// One link for each programme.
  static func byProgramme(_ cards: CardLinks) -> FilterValues {
    FilterValues(label: "按救助项目看", links: Programme.allCases.map { cards.programme($0) })
  }
}
