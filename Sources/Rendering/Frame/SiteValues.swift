import Content
import Markup
import Notices
import SiteModel
import Templating

/// A name and where it leads.
struct LinkValues: TemplateRecord {
  let name: String
  let address: SafeAddress
  var isCurrent = false

  static let schema = TemplateSchema<Self>(
    .init("name", \.name), .init("address", \.address), .init("current", \.isCurrent))
}

/// A telephone number and the link that dials it.
struct HotlineValues: TemplateRecord {
  let number: String
  let label: String
  let call: SafeAddress

  static let schema = TemplateSchema<Self>(
    .init("number", \.number), .init("label", \.label), .init("call", \.call))
}

/// Who runs the site.
struct OrganiserValues: TemplateRecord {
  let organiser: Organiser

  static let schema = TemplateSchema<Self>(
    .init("name", \.organiser.name), .init("phone", \.organiser.phone),
    .init("address", \.organiser.address), .init("hours", \.organiser.hours))
}

/// The link by which errors are reported.
struct ErrorReportValues: TemplateRecord {
  let label: String
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(.init("label", \.label), .init("address", \.address))
}

/// What every page says of the site, with links from that page.
struct SiteValues: TemplateRecord {
  let settings: SiteSettings
  /// Whether the site is not released for good yet.
  let isDraft: Bool
  let style: RoutePath
  let script: RoutePath
  let icon: RoutePath
  /// The page that is being rendered.
  let route: RoutePath
  let column: SiteColumn?

  private func link(_ page: String) -> SafeAddress { route.link(to: RoutePath(page: page)) }

  private var hotline: HotlineValues {
    HotlineValues(
      number: settings.hotlineNumber, label: settings.hotlineLabel,
      call: Telephone(settings.hotlineNumber)?.link ?? link(""))
  }

  private var columns: [LinkValues] {
    settings.columns.map { column in
      LinkValues(name: column.name, address: link(column.key), isCurrent: column.key == self.column?.key)
    }
  }

  private var errorReport: ErrorReportValues? {
    guard let address = SafeAddress(settings.errorReportAddress), address.isExternal else { return nil }
    return ErrorReportValues(label: settings.errorReportLabel, address: address)
  }

  static let schema = TemplateSchema<Self>(
    .init("name", \.settings.name),
    .init("short_name", \.settings.shortName),
    .init("domain", \.settings.domain),
    .init("id_code", \.settings.idCode),
    .init("language", \.settings.language),
    .init("icp", \.settings.icp),
    .init("police", \.settings.police),
    .init("footer_note", \.settings.footerNote),
    .init("organiser", { OrganiserValues(organiser: $0.settings.organiser) }),
    .init("hotline", { $0.hotline }),
    .init("error_report", { $0.errorReport }),
    .init("is_draft", \.isDraft),
    .init("error_text", { $0.settings.errorReportAddress }),
    .init("columns", { $0.columns }),
    .init("home", { $0.link("") }),
    .init("sitemap", { $0.link("wangzhanditu") }),
    .init("search", { $0.link("sousuo") }),
    .init("about", { $0.link("guanyu") }),
    .init("privacy", { $0.link("yinsi") }),
    .init("accessibility", { $0.link("wuzhangai") }),
    .init("gongshi", { $0.link("gongshi") }),
    .init("difang", { $0.link("difang") }),
    .init("tongji", { $0.link("tongji") }),
    .init("feed", { $0.route.link(to: RoutePath(file: "feed.xml")) }),
    .init("style", { $0.route.link(to: $0.style) }),
    .init("script", { $0.route.link(to: $0.script) }),
    .init("icon", { $0.route.link(to: $0.icon) }))
}

/// A telephone number that can be dialled.
struct Telephone {
  /// `tel:` and the digits.
  let link: SafeAddress

  /// Takes the number out of a text such as `0457-1234567`; `nil` if it is not one, as a placeholder is not.
  init?(_ text: String) {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == 0x20 }
    guard isPlain, (3...15).contains(digits.count),
      let address = SafeAddress("tel:" + String(decoding: digits, as: UTF8.self))
    else { return nil }
    link = address
  }
}
