import Content
import Markup
import Notices
import SiteModel
import Templating

/// One notice on paper, as its sheet in the folder of `gongshi boards` shows it; the two share a template.
struct BoardSheetValues: TemplateRecord {
  let sheet: BoardPage.Sheet
  let page: BoardValues

  private var notice: PublicNotice { sheet.notice }
  private var wording: NoticeWording {
    NoticeWording(notice, places: page.source.places, sources: page.source.sources)
  }
  /// A community's board is of one community, so its column would say the same in each line.
  private var table: NoticeTable {
    NoticeTable(
      notice: notice, places: page.source.places,
      leftOut: page.content.place.level == .community ? [.community] : [])
  }
  private var address: String {
    page.source.settings.baseURL + RoutePath.percentEncoded(notice.route.clean)
  }

  static let schema = TemplateSchema<Self>(
    .init("title", { $0.wording.formalTitle }),
    .init("short_title", { $0.wording.title }),
    .init("place", \.page.content.place.name),
    .init("is_part", { $0.page.content.place.level == .community }),
    .init("is_open", { _ in false }),
    .init("is_gongshi", { $0.notice.act == .preDecision }),
    .init("act", \.notice.act.chinese),
    .init("opening", { NoticeText.html($0.sheet.words?.opening, or: $0.wording.opening) }),
    .init("closing", { NoticeText.html($0.sheet.words?.closing, or: $0.wording.closing) }),
    .init("programme", \.notice.programme.chinese),
    .init("line_count", \.sheet.rows.count),
    .init("column_count", { $0.table.headers.count + 1 }),
    .init("headers", { $0.table.headers }),
    .init("rows", { $0.table.rows($0.sheet.rows, $0.table.columns) }),
    .init("first_day", \.notice.period.firstDay.chinese),
    .init("last_day", \.notice.period.lastDay.chinese),
    .init("counting", { $0.wording.counting }),
    .init("take_down", { $0.notice.period.lastDay.adding(days: 1).chinese }),
    .init("objection_title", { $0.wording.objectionTitle }),
    .init("how", \.notice.objection.how),
    .init("body", \.sheet.objectionBody.publicBody),
    .init("office", { $0.sheet.objectionBody.office.map { OfficeValues($0) } }),
    .init("hotline", \.page.source.settings.hotlineNumber),
    .init("hotline_label", \.page.source.settings.hotlineLabel),
    .init("basis", { $0.wording.basis.map { TextValues(text: $0) } }),
    .init("signer", \.sheet.signer.publicBody),
    .init("signed_on", \.notice.period.postedOn.chinese),
    .init("code", { values in QRCode(values.address)?.svg(label: "二维码：\(values.address)") }),
    .init("address", { $0.address }),
    .init("check_code", { NoticeCheckCode.code(of: $0.notice) }))
}

/// The sheets for the boards of a town or community.
struct BoardValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: BoardPage
  let style: RoutePath
  /// What notices say comes from here: places, documents, the hotline.
  let source: Site

  /// The anchors by which a page is printed on one paper or the other, without a script.
  static let a4 = "a4"
  static let a3 = "a3"

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("style", { $0.page.page.route.link(to: $0.style) }),
    .init("heading", \.page.page.title),
    .init("place", \.content.place.name),
    .init("place_address", { $0.page.page.route.link(to: $0.placeRoute) }),
    .init("is_example", \.content.place.isExample),
    .init("sheet_count", \.content.sheets.count),
    .init("sheets", { values in values.content.sheets.map { BoardSheetValues(sheet: $0, page: values) } }),
    .init("pager", { PagerValues($0.content.pages, route: $0.page.page.route) }))

  private var placeRoute: RoutePath {
    let slugs = content.path.filter { $0.level != .district }.map(\.slug)
    return RoutePath(page: (["difang"] + slugs).joined(separator: "/"))
  }
}
