import Content
public import Notices

/// What a list shows of an article.
public struct ArticleCard: Sendable, Hashable {
  /// Its title.
  public let title: String
  /// Its page.
  public let route: RoutePath
  /// Day of publication; `nil` for a page about the site.
  public let date: CivilDate?
  /// When it was last changed, or published.
  public let changed: CivilMinute?
  /// One sentence about it.
  public let summary: String
  /// Name of its column.
  public let column: String
  /// Its programmes.
  public let programmes: [Programme]

  /// Makes a card.
  init(_ article: Article, columns: [SiteColumn]) {
    title = article.title
    route = RoutePath(page: article.address.path)
    date = article.published?.date
    changed = article.updated ?? article.published
    summary = article.summary
    column = columns.first { $0.key == article.column }?.name ?? article.kind.chinese
    programmes = article.programmes
  }
}

/// What a list shows of a notice; nothing of its rows but their number.
public struct NoticeCard: Sendable, Hashable {
  /// Its title.
  public let title: String
  /// Its page.
  public let route: RoutePath
  /// 公示 or 公布.
  public let act: NoticeAct
  /// Where it stands in its life.
  public let state: NoticeState
  /// Its programme.
  public let programme: Programme
  /// Name of its town.
  public let town: String
  /// The days on which it is shown.
  public let period: NoticePeriod
  /// Days left, today included.
  public let daysLeft: Int
  /// Lines of the list while it is shown.
  public let lines: Int

  /// Makes a card.
  init(_ notice: PublicNotice, places: PlaceTree, asOf: CivilDate) {
    title = notice.title(in: places)
    route = notice.route
    act = notice.act
    state = notice.state
    programme = notice.programme
    town = places[notice.town]?.name ?? ""
    period = notice.period
    daysLeft = notice.period.daysLeft(on: asOf)
    lines = notice.rows.count
  }
}

extension PublicNotice {
  /// The page of the notice.
  public var route: RoutePath { RoutePath(page: "gongshi/\(id)") }

  /// The title, as such notices are titled: 关于…的公示.
  public func title(in places: PlaceTree) -> String {
    let name = places[town]?.name ?? ""
    return "\(name)\(subject)\(act.chinese)（\(firstPostedOn.chinese)）"
  }

  private var subject: String {
    switch (programme, event) {
    case (.tekun, .terminationOpinion): "拟终止特困人员救助供养"
    case (.dibao, .opinion): "拟纳入最低生活保障家庭"
    case (.tekun, .opinion): "拟纳入特困人员救助供养"
    case (.linshi, .opinion): "拟给予支出型临时救助"
    case (.dibaoBianyuan, .opinion): "拟认定低保边缘家庭"
    case (.gangxing, .opinion): "拟认定刚性支出困难家庭"
    case (.dibao, .confirmed): "最低生活保障确认结果"
    case (.tekun, .confirmed): "特困人员救助供养确认结果"
    case (.linshi, .confirmed): "临时救助确认结果"
    case (.dibaoBianyuan, .confirmed): "低保边缘家庭认定结果"
    case (.gangxing, .confirmed): "刚性支出困难家庭认定结果"
    default: "\(programme.chinese)\(event.chinese)"
    }
  }
}
