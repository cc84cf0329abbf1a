import Markup
import SiteModel
import Templating

/// A page of a list, by number.
struct NumberedLinkValues: TemplateRecord {
  let number: Int
  let address: SafeAddress
  let isCurrent: Bool
  /// Whether numbers before it are left out.
  let isAfterGap: Bool

  static let schema = TemplateSchema<Self>(
    .init("number", \.number), .init("address", \.address), .init("current", \.isCurrent),
    .init("after_gap", \.isAfterGap))
}

/// Entries that a page leaves to another, with their number.
struct MoreValues: TemplateRecord {
  let count: Int
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(.init("count", \.count), .init("address", \.address))
}

/// The pages of a list.
struct PagerValues: TemplateRecord {
  let list: ListPages
  let route: RoutePath

  /// `nil` for a list of one page.
  init?(_ list: ListPages, route: RoutePath) {
    guard list.routes.count > 1 else { return nil }
    self.list = list
    self.route = route
  }

  private func neighbour(_ step: Int) -> CallValues? {
    let index = list.number - 1 + step
    return list.routes.indices.contains(index) ? CallValues(address: route.link(to: list.routes[index])) : nil
  }

  private var pages: [NumberedLinkValues] {
    var last = 0
    return list.shown.map { number in
      defer { last = number }
      return NumberedLinkValues(
        number: number, address: route.link(to: list.routes[number - 1]), isCurrent: number == list.number,
        isAfterGap: number > last + 1)
    }
  }

  static let schema = TemplateSchema<Self>(
    .init("pages", { $0.pages }),
    .init("previous", { $0.neighbour(-1) }),
    .init("next", { $0.neighbour(1) }))
}
