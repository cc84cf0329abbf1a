import Markup
import Notices
import SiteModel
import Templating

/// A correction, as the page of the current version tells of it: what kind of thing was changed, never the value.
struct CorrectionValues: TemplateRecord {
  let correction: NoticeCorrection
  /// When the version before was put up.
  let postedOn: CivilDate
  /// The page of the version before.
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(
    .init("version", \.correction.version),
    .init("version_before", { $0.correction.version - 1 }),
    .init("posted_on", \.postedOn.chinese),
    .init("corrected_on", \.correction.on.chinese),
    .init("changes", { $0.correction.changes.map(\.chinese).joined(separator: "、") }),
    .init("restarts", \.correction.restarts),
    .init("address", \.address))
}

/// A version that was replaced, as its own page tells of it.
struct ReplacedVersionValues: TemplateRecord {
  let page: NoticePage
  /// The page it stands on.
  let route: RoutePath

  static let schema = TemplateSchema<Self>(
    .init("version", { $0.page.replaced?.number ?? 1 }),
    .init("posted_on", { $0.page.replaced?.postedOn.chinese ?? "" }),
    .init("replaced_on", { $0.page.replaced?.replacedOn.chinese ?? "" }),
    .init("current", \.page.notice.version),
    .init("address", { $0.route.link(to: $0.page.notice.route) }))
}
