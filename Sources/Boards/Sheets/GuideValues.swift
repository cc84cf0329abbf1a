import Disclosure
import Markup
import Notices
import Templating

/// A sheet in the list of the folder's guide.
struct SheetEntry: TemplateRecord {
  let title: String
  let place: String
  let names: String
  let lastDay: String
  let link: SafeAddress?

  static let schema = TemplateSchema<Self>(
    .init("title", \.title), .init("place", \.place), .init("names", \.names), .init("last_day", \.lastDay),
    .init("link", \.link))
}

/// A decision by which names are shown in full.
struct GrantValues: TemplateRecord {
  let article: String
  let decidedBy: String
  let since: String

  static let schema = TemplateSchema<Self>(
    .init("article", \.article), .init("decided_by", \.decidedBy), .init("since", \.since))
}

/// The page that says what lies in a print folder, who may have it, and when it must go.
struct GuideValues: TemplateRecord {
  let sheets: [BoardSheet]
  let lists: [BoardList]
  let frame: BoardFrame

  private var entries: [SheetEntry] {
    sheets.map { sheet in
      SheetEntry(
        title: sheet.title, place: sheet.place, names: sheet.names.chinese, lastDay: sheet.lastDay.chinese,
        link: SafeAddress(sheet.file))
    }
  }

  /// The decisions behind the full names, each once, in the order of the sheets.
  private var grants: [GrantValues] {
    var seen: Set<DisclosureGrant> = []
    return lists.compactMap(\.grant).filter { seen.insert($0).inserted }.map { grant in
      let source = frame.sources[grant.article.source].map { "《\($0.title)》" } ?? grant.article.source
      return GrantValues(
        article: source + grant.article.article, decidedBy: grant.decidedBy, since: grant.since.chinese)
    }
  }

  private var lastDay: CivilDate? { sheets.filter { $0.names == .full }.map(\.lastDay).max() }

  static let schema = TemplateSchema<Self>(
    .init("site", \.frame.siteName),
    .init("made_for", \.frame.asOf.chinese),
    .init("has_full_names", { $0.lastDay != nil }),
    .init("open_count", { $0.sheets.count { $0.names == .full } }),
    .init("last_day", { $0.lastDay?.chinese }),
    .init("grants", { $0.grants }),
    .init("sheets", { $0.entries }),
    .init("is_draft", \.frame.isDraft))
}
