import Disclosure
import Markup
import Notices
import Templating

/// A line of text.
struct LineValues: TemplateRecord {
  let text: String

  static let schema = TemplateSchema<Self>(.init("text", \.text))
}

/// Where one goes to object.
struct WindowValues: TemplateRecord {
  let office: Office

  static let schema = TemplateSchema<Self>(
    .init("name", \.office.name), .init("phone", \.office.phone), .init("address", \.office.address),
    .init("hours", \.office.hours))
}

/// One sheet for a board.
struct SheetValues: TemplateRecord {
  let list: BoardList
  let frame: BoardFrame
  let parts: PublicParts
  let isMasked: Bool

  private var notice: PublicNotice { list.notice }
  private var period: NoticePeriod { notice.period }
  private var isOpen: Bool { list.names == .full && !isMasked }
  private var table: SheetTable { SheetTable(list: list, places: frame.places, isMasked: isMasked) }

  private var wording: NoticeWording { NoticeWording(notice, places: frame.places, sources: frame.sources) }

  var title: String { wording.formalTitle }

  /// The board: a community's, or an institution's.
  var place: String {
    switch list.board {
    case .community: frame.places[list.place]?.name ?? list.place.rawValue
    case .institution: "供养服务机构"
    }
  }

  private func body(_ code: PlaceCode) -> String { frame.places[code]?.publicBody ?? code.rawValue }

  private static func paragraph(_ own: HTML?, or text: String) -> HTML {
    own
      ?? HTML { out in
        out.literal("<p>")
        out.text(text)
        out.literal("</p>")
      }
  }

  static let schema = TemplateSchema<Self>(
    .init("title", { $0.title }),
    .init("short_title", { $0.wording.title }),
    .init("place", { $0.place }),
    .init("is_part", { _ in true }),
    .init("site", \.frame.siteName),
    .init("is_open", { $0.isOpen }),
    .init("is_draft", \.frame.isDraft),
    .init("is_a3", { $0.frame.paper == .a3 }),
    .init("is_gongshi", { $0.notice.act == .preDecision }),
    .init("act", \.notice.act.chinese),
    .init("opening", { paragraph($0.parts.opening, or: $0.wording.opening) }),
    .init("closing", { paragraph($0.parts.closing, or: $0.wording.closing) }),
    .init("programme", \.notice.programme.chinese),
    .init("line_count", \.list.rows.count),
    .init("column_count", { $0.table.headers.count + 1 }),
    .init("headers", { $0.table.headers }),
    .init("rows", { $0.table.rows }),
    .init("first_day", \.period.firstDay.chinese),
    .init("last_day", \.period.lastDay.chinese),
    .init("counting", { $0.wording.counting }),
    .init("take_down", { $0.period.lastDay.adding(days: 1).chinese }),
    .init("objection_title", { $0.wording.objectionTitle }),
    .init("how", \.notice.objection.how),
    .init("body", { $0.body($0.notice.objectionBody) }),
    .init(
      "office",
      { values in
        values.frame.places[values.notice.objectionBody]?.office.map { WindowValues(office: $0) }
      }),
    .init("hotline", \.frame.hotline),
    .init("hotline_label", \.frame.hotlineLabel),
    .init("basis", { $0.wording.basis.map { LineValues(text: $0) } }),
    .init("signer", { $0.body($0.notice.signer) }),
    .init("signed_on", \.period.postedOn.chinese),
    .init("code", \.parts.code),
    .init("address", \.parts.address),
    .init("check_code", \.list.checkCode))
}
