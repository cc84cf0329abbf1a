import Markup
import Notices
import SiteModel
import Templating

/// A word on its own in a list.
struct TextValues: TemplateRecord {
  let text: String

  static let schema = TemplateSchema<Self>(.init("text", \.text))
}

/// A name on its own in a list.
struct NameValues: TemplateRecord {
  let name: String

  static let schema = TemplateSchema<Self>(.init("name", \.name))
}

/// A fact and what it is called.
struct LabelledValues: TemplateRecord {
  let label: String
  let value: String

  static let schema = TemplateSchema<Self>(.init("label", \.label), .init("value", \.value))
}

/// An article in a list.
struct ArticleCardValues: TemplateRecord {
  let card: ArticleCard
  /// The page with the list.
  let route: RoutePath

  static let schema = TemplateSchema<Self>(
    .init("title", \.card.title),
    .init("address", { $0.route.link(to: $0.card.route) }),
    .init("date", { $0.card.date?.description ?? "" }),
    .init("summary", \.card.summary),
    .init("column", \.card.column),
    .init("programmes", { $0.card.programmes.map { NameValues(name: $0.chineseShort) } }))
}

/// A notice in a list.
struct NoticeCardValues: TemplateRecord {
  let card: NoticeCard
  /// The page with the list.
  let route: RoutePath

  static let schema = TemplateSchema<Self>(
    .init("title", \.card.title),
    .init("address", { $0.route.link(to: $0.card.route) }),
    .init("act", \.card.act.chinese),
    .init("is_gongshi", { $0.card.act == .preDecision }),
    .init("is_open", { $0.card.state == .open }),
    .init("programme", \.card.programme.chinese),
    .init("town", \.card.town),
    .init("posted_on", \.card.period.postedOn.chinese),
    .init("last_day", \.card.period.lastDay.chinese),
    .init("days_left", \.card.daysLeft),
    .init("lines", \.card.lines))
}

/// The link that dials a number.
struct CallValues: TemplateRecord {
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(.init("address", \.address))
}

/// A window.
struct OfficeValues: TemplateRecord {
  let office: Office

  static let schema = TemplateSchema<Self>(
    .init("name", \.office.name),
    .init("address", \.office.address),
    .init("phone", \.office.phone),
    .init("hours", \.office.hours),
    .init("call", { Telephone($0.office.phone).map { CallValues(address: $0.link) } }))

  /// The window of a place, or one that says that it is not known.
  init(of place: Place) {
    office =
      place.office
      ?? Office(name: place.name, address: Placeholder.text, phone: Placeholder.text, hours: Placeholder.text)
  }

  init(_ office: Office) { self.office = office }
}

/// A town with its window.
struct TownOfficeValues: TemplateRecord {
  let town: String
  let address: SafeAddress
  let office: OfficeValues

  static let schema = TemplateSchema<Self>(
    .init("town", \.town), .init("address", \.address), .init("office", \.office))
}

/// Turns cards into values with links from one page.
struct CardLinks {
  let route: RoutePath

  func articles(_ cards: [ArticleCard]) -> [ArticleCardValues] {
    cards.map { ArticleCardValues(card: $0, route: route) }
  }

  func notices(_ cards: [NoticeCard]) -> [NoticeCardValues] {
    cards.map { NoticeCardValues(card: $0, route: route) }
  }

  func offices(_ towns: [Place]) -> [TownOfficeValues] {
    towns.map { town in
      TownOfficeValues(
        town: town.name, address: route.link(to: RoutePath(page: "difang/\(town.slug)")),
        office: OfficeValues(of: town))
    }
  }

  func programme(_ programme: Programme) -> LinkValues {
    LinkValues(name: programme.chinese, address: route.link(to: programme.route))
  }
}
