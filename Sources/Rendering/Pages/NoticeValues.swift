import CommonMark
import Content
import Markup
import Notices
import SiteModel
import Templating

/// How one objects or complains.
struct ObjectionValues: TemplateRecord {
  let page: NoticePage
  let title: String

  static let schema = TemplateSchema<Self>(
    .init("title", \.title),
    .init("how", \.page.notice.objection.how),
    .init("body", \.page.objectionBody.publicBody),
    .init("office", { OfficeValues(of: $0.page.objectionBody) }))
}

/// A notice before or after another, of which lines were posted again (重新公示).
struct RepostingValues: TemplateRecord {
  let id: NoticeID
  let route: RoutePath

  static let schema = TemplateSchema<Self>(
    .init("address", { $0.route.link(to: $0.id.route) }),
    .init("posted_on", { $0.id.postedOn?.chinese ?? $0.id.rawValue }))
}

/// One notice.
struct NoticeValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: NoticePage
  let table: NoticeTable
  let sources: [String: LegalSource]
  let daysLeft: Int

  private var notice: PublicNotice { content.notice }
  private var isReplaced: Bool { content.replaced != nil }
  private var isOpen: Bool { notice.state == .open && !isReplaced }
  private var isWithdrawn: Bool { notice.withdrawnOn != nil && !isReplaced }
  private var isGongshi: Bool { notice.act == .preDecision }

  private var wording: NoticeWording {
    NoticeWording(notice, places: table.places, sources: sources)
  }

  /// The words before the list: staff's own, or the standard sentence.
  private var opening: HTML { NoticeText.html(content.words?.opening, or: wording.opening) }

  /// The words before the signature.
  private var closing: HTML { NoticeText.html(content.words?.closing, or: wording.closing) }

  private var basis: [TextValues] { wording.basis.map { TextValues(text: $0) } }

  /// The corrections on the page of the current version, newest first.
  private var corrections: [CorrectionValues] {
    guard !isReplaced else { return [] }
    return zip(notice.corrections, notice.replacedVersions).reversed().map { correction, version in
      CorrectionValues(
        correction: correction, postedOn: version.postedOn,
        address: page.page.route.link(to: notice.route(of: version)))
    }
  }

  private var lineCount: String {
    switch notice.content {
    case .list(let rows): "\(rows.count)"
    case .tombstone(.exact(let count)): "\(count)"
    case .tombstone(.withheld(let k)): "少于 \(k)"
    case .tombstone(.concealed): "不公布"
    }
  }

  /// Links to the notices before or after this one in which lines were posted again.
  private func links(_ ids: [NoticeID]) -> [RepostingValues] {
    ids.map { RepostingValues(id: $0, route: page.page.route) }
  }

  /// The title without the day in brackets at its end, and that day, which lines are not to be broken in.
  private var heading: (words: String, day: String) {
    let title = page.page.title
    guard title.hasSuffix("）"), let bracket = title.lastIndex(of: "（") else { return (title, "") }
    return (String(title[..<bracket]), String(title[bracket...]))
  }

  private var boards: [TextValues] {
    notice.boards.map { TextValues(text: $0 == .community ? "所在村、社区公示栏" : "供养服务机构公示栏") }
  }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", { $0.heading.words }), .init("heading_day", { $0.heading.day }),
    .init("act", \.notice.act.chinese),
    .init("is_gongshi", { $0.isGongshi }),
    .init("is_gongbu", { !$0.isGongshi }),
    .init("programme", \.notice.programme.chinese),
    .init("programme_address", { $0.page.page.route.link(to: $0.notice.programme.route) }),
    .init("town", \.content.town.name),
    .init("town_address", { $0.page.page.route.link(to: RoutePath(page: "difang/\($0.content.town.slug)")) }),
    .init("event", \.notice.event.chinese),
    .init("opening", { $0.opening }),
    .init("closing", { $0.closing }),
    .init("check_code", { NoticeCheckCode.code(of: $0.notice) }),
    .init("is_open", { $0.isOpen }),
    .init("is_ended", { !$0.isOpen }),
    .init("is_over", { !$0.isOpen && !$0.isWithdrawn && !$0.isReplaced }),
    .init("is_withdrawn", { $0.isWithdrawn }),
    .init("withdrawn_on", { $0.notice.withdrawnOn?.chinese ?? "" }),
    .init("is_replaced", { $0.isReplaced }),
    .init("replaced", { ReplacedVersionValues(page: $0.content, route: $0.page.page.route) }),
    .init("corrections", { $0.corrections }),
    .init("posted_on", \.notice.period.postedOn.chinese),
    .init("first_day", \.notice.period.firstDay.chinese),
    .init("last_day", \.notice.period.lastDay.chinese),
    .init("days_left", \.daysLeft),
    .init("period", { $0.wording.counting }),
    .init("basis", { $0.basis }),
    .init("headers", { $0.isOpen ? $0.table.headers : [] }),
    .init("rows", { $0.isOpen ? $0.table.rows : [] }),
    .init("grouped", { $0.isOpen ? $0.table.grouped : nil }),
    .init("line_count", { $0.lineCount }),
    .init("objection", { ObjectionValues(page: $0.content, title: $0.wording.objectionTitle) }),
    .init("signer", \.content.signer.publicBody),
    .init("signed_on", \.notice.period.postedOn.chinese),
    .init("boards", { $0.boards }),
    .init("reposts", { $0.links($0.notice.reposts) }),
    .init("reposted_as", { $0.links($0.notice.repostedAs) }))
}

/// All notices.
struct NoticesValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: NoticesPage

  private var cards: CardLinks { CardLinks(route: page.page.route) }

  private var filters: [FilterValues] {
    let towns = content.byTown.map {
      LinkValues(name: $0.town.name, address: page.page.route.link(to: $0.route))
    }
    return (towns.isEmpty ? [] : [FilterValues(label: "按镇看", links: towns)]) + [.byProgramme(cards)]
  }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("description", \.page.page.description),
    .init("open", { $0.cards.notices($0.content.open) }),
    .init("ended", { $0.cards.notices($0.content.ended) }),
    .init("filters", { $0.filters }),
    .init("is_ended_list", \.content.isEnded),
    .init(
      "all_ended",
      { values in
        let shown = values.content.ended.count
        return !values.content.isEnded && shown > 0 && values.content.endedCount > shown
          ? MoreValues(
            count: values.content.endedCount,
            address: values.page.page.route.link(to: RoutePath(page: "gongshi/yijieshu"))) : nil
      }),
    .init("pager", { PagerValues($0.content.pages, route: $0.page.page.route) }),
    .init("is_empty", { $0.content.open.isEmpty && $0.content.ended.isEmpty }))
}
