import Content
import Markup
import Notices
import SiteModel
import Templating

/// How one objects or complains.
struct ObjectionValues: TemplateRecord {
  let page: NoticePage

  static let schema = TemplateSchema<Self>(
    .init("title", { $0.page.notice.act == .preDecision ? "怎样提出异议" : "怎样投诉举报" }),
    .init("how", \.page.notice.objection.how),
    .init("body", \.page.objectionBody.publicBody),
    .init("office", { OfficeValues(of: $0.page.objectionBody) }))
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
  private var isOpen: Bool { notice.state == .open }
  private var isGongshi: Bool { notice.act == .preDecision }

  /// The opening words that such notices begin with: on which article, what list, and what one can do.
  private var opening: String {
    let ground = basis.first.map { "根据\($0.text)，" } ?? ""
    let list = "现将\(content.town.name)\(subject)名单予以\(notice.act.chinese)"
    return ground + list + (isGongshi ? "。对名单有异议的，请在公示期内提出。" : "，接受群众监督。")
  }

  /// Whom the list names.
  private var subject: String {
    switch (notice.programme, notice.event) {
    case (.tekun, .terminationOpinion): "拟终止救助供养的特困人员"
    case (.dibao, .opinion): "拟纳入最低生活保障的家庭"
    case (.tekun, .opinion): "拟给予救助供养的特困人员"
    case (.linshi, .opinion): "拟给予临时救助的家庭和个人"
    case (.dibaoBianyuan, .opinion): "拟认定的低保边缘家庭"
    case (.gangxing, .opinion): "拟认定的刚性支出困难家庭"
    case (.dibao, _): "确认给予最低生活保障的家庭"
    case (.tekun, _): "确认给予救助供养的特困人员"
    case (.linshi, _): "确认给予临时救助的家庭和个人"
    case (.dibaoBianyuan, _): "认定的低保边缘家庭"
    case (.gangxing, _): "认定的刚性支出困难家庭"
    }
  }

  /// How the days are counted, in one sentence.
  private var period: String {
    let rule = notice.period.rule
    let unit = rule.unit == .working ? "个工作日" : "天"
    let start = "从张贴的第二天算起，共\(rule.days)\(unit)，含最后一天"
    return notice.period.rolledOverBy > 0
      ? "\(start)；原定最后一天是休息日，顺延\(notice.period.rolledOverBy)天。" : "\(start)。"
  }

  private var basis: [TextValues] {
    notice.provenance.basis.map { TextValues(text: $0.text(in: sources)) }
  }

  private var lineCount: String {
    switch notice.content {
    case .list(let rows): "\(rows.count)"
    case .tombstone(.exact(let count)): "\(count)"
    case .tombstone(.withheld(let k)): "少于 \(k)"
    case .tombstone(.concealed): "不公布"
    }
  }

  private var boards: [TextValues] {
    notice.boards.map { TextValues(text: $0 == .community ? "所在村、社区公示栏" : "供养服务机构公示栏") }
  }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("act", \.notice.act.chinese),
    .init("is_gongshi", { $0.isGongshi }),
    .init("is_gongbu", { !$0.isGongshi }),
    .init("programme", \.notice.programme.chinese),
    .init("programme_address", { $0.page.page.route.link(to: $0.notice.programme.route) }),
    .init("town", \.content.town.name),
    .init("town_address", { $0.page.page.route.link(to: RoutePath(page: "difang/\($0.content.town.slug)")) }),
    .init("event", \.notice.event.chinese),
    .init("opening", { $0.opening }),
    .init("is_open", { $0.isOpen }),
    .init("is_ended", { !$0.isOpen }),
    .init("posted_on", \.notice.period.postedOn.chinese),
    .init("first_day", \.notice.period.firstDay.chinese),
    .init("last_day", \.notice.period.lastDay.chinese),
    .init("days_left", \.daysLeft),
    .init("period", { $0.period }),
    .init("basis", { $0.basis }),
    .init("headers", { $0.isOpen ? $0.table.headers : [] }),
    .init("rows", { $0.table.rows }),
    .init("line_count", { $0.lineCount }),
    .init("objection", { ObjectionValues(page: $0.content) }),
    .init("signer", \.content.signer.publicBody),
    .init("signed_on", \.notice.period.postedOn.chinese),
    .init("boards", { $0.boards }))
}

/// All notices.
struct NoticesValues: TemplateRecord {
  let site: SiteValues
  let page: FrameValues
  let content: NoticesPage

  private var cards: CardLinks { CardLinks(route: page.page.route) }

  static let schema = TemplateSchema<Self>(
    .init("site", \.site), .init("page", \.page),
    .init("heading", \.page.page.title),
    .init("description", \.page.page.description),
    .init("open", { $0.cards.notices($0.content.open) }),
    .init("ended", { $0.cards.notices($0.content.ended) }),
    .init(
      "by_town",
      { values in
        values.content.byTown.map { TownValues(overview: $0, route: values.page.page.route) }
      }),
    .init("by_programme", { values in Programme.allCases.map { values.cards.programme($0) } }),
    .init("is_empty", { $0.content.open.isEmpty && $0.content.ended.isEmpty }))
}
