import Content
import Notices
import Reporting

extension SiteBuilder {
  static let noticesRoute = RoutePath(page: "gongshi")

  /// The list of notices and a page for each.
  mutating func addNotices() {
    let column = content.settings.column("gongshi")
    let name = column?.name ?? "公示公布"
    addNoticeLists(column: column, name: name)
    for notice in notices { add(notice, column: column, listName: name) }
    checkWords()
  }

  /// Notices of a page of the list. A year of a county has thousands, and a phone has to load the page.
  private static let noticesPerPage = 60
  /// Ended notices that the first page of the open ones shows.
  private static let recentlyEnded = 20

  private mutating func addNoticeLists(column: SiteColumn?, name: String) {
    let open = openNotices
    let ended = notices.filter { $0.state != .open }.map { card($0) }
    let towns = townOverviews(limit: 0)
    func add(_ cards: [NoticeCard], isEnded: Bool, in folder: String, title: String) {
      // Pages after the first are not beside the notices, whose ids are the other names in the folder.
      let size = Self.noticesPerPage
      let routes = ListPages.routes(of: cards.count, size: size, in: folder).enumerated().map {
        $0.offset == 0 || isEnded ? $0.element : RoutePath(page: "\(folder)/zhangtie/\($0.offset + 1)")
      }
      for (index, route) in routes.enumerated() {
        let part = Array(cards.dropFirst(index * size).prefix(size))
        let list = ListPages(number: index + 1, routes: routes)
        let page = NoticesPage(
          open: isEnded ? [] : part,
          ended: isEnded ? part : Array(ended.prefix(index == 0 ? Self.recentlyEnded : 0)),
          endedCount: ended.count, isEnded: isEnded, pages: list, byTown: towns)
        pages.append(
          SitePage(
            route: route, title: title + list.titleEnding, description: column?.description ?? "",
            column: column,
            breadcrumbs: breadcrumbs((name, Self.noticesRoute))
              + (isEnded ? [Breadcrumb(name: title, route: routes[0])] : []),
            feed: siteFeedLink, noIndex: true, content: .notices(page), source: nil))
      }
    }
    add(open, isEnded: false, in: "gongshi", title: name)
    if ended.count > Self.recentlyEnded {
      add(ended, isEnded: true, in: Self.endedNoticesFolder, title: "已经结束的公示、公布")
    }
  }

  /// Where the ended notices are listed when the first page has no room for all of them.
  static let endedNoticesFolder = "gongshi/yijieshu"

  private mutating func add(_ notice: PublicNotice, column: SiteColumn?, listName: String) {
    let unknown = ([notice.town, notice.signer, notice.objectionBody] + notice.rows.compactMap(\.community))
      .filter { content.places[$0] == nil }
    guard unknown.isEmpty, let town = content.places[notice.town], let signer = content.places[notice.signer],
      let body = content.places[notice.objectionBody]
    else {
      for code in Set(unknown).sorted() {
        diagnostics.append(
          Diagnostic(
            .siteUnknownPlace, at: SourceLocation(file: "Content/places.yaml"),
            zh: "公示 \(notice.id) 用到未登记的地点 \(code)", en: "notice \(notice.id) names the unknown place \(code)")
        )
      }
      return
    }
    let title = notice.title(in: content.places)
    let words = content.words(for: notice.id)
    pages.append(
      SitePage(
        route: notice.route, title: title,
        description: "\(town.name)\(notice.programme.chinese)\(notice.act.chinese)，"
          + "\(notice.period.firstDay.chinese)至\(notice.period.lastDay.chinese)。",
        column: column,
        breadcrumbs: breadcrumbs((listName, Self.noticesRoute), (title, notice.route)),
        feed: feedLink(of: town), noIndex: true,
        content: .notice(
          NoticePage(
            notice: notice, town: town, signer: signer, objectionBody: body, words: words, replaced: nil)),
        source: notice.state == .open ? words?.location : nil))
    for version in notice.replacedVersions {
      let name = "第 \(version.number) 版"
      pages.append(
        SitePage(
          route: notice.route(of: version), title: "\(title)\(name)",
          description: "\(version.postedOn.chinese)张贴，\(version.replacedOn.chinese)更正。", column: column,
          breadcrumbs: breadcrumbs(
            (listName, Self.noticesRoute), (title, notice.route), (name, notice.route(of: version))),
          feed: feedLink(of: town), noIndex: true,
          content: .notice(
            NoticePage(
              notice: notice, town: town, signer: signer, objectionBody: body, words: nil, replaced: version)),
          source: nil))
    }
  }

  /// The statistics.
  mutating func addStatistics() {
    let column = content.settings.column("tongji")
    let route = Self.statisticsRoute
    let all = Dictionary(grouping: statistics, by: \.period).sorted { $0.key > $1.key }
    // A page that people can read on a phone; what is older stands in the data files.
    let periods = all.prefix(Self.shownPeriods).map { (period: $0.key, cells: $0.value) }
    let name = column?.name ?? "数据统计"
    pages.append(
      SitePage(
        route: route, title: name, description: column?.description ?? "", column: column,
        breadcrumbs: breadcrumbs((name, route)), feed: nil, noIndex: false,
        content: .statistics(StatisticsPage(periods: periods, threshold: threshold)), source: nil))
  }

  /// Months and years on the page of the statistics: two years and their totals.
  static let shownPeriods = 26

  /// The page of the statistics.
  static let statisticsRoute = RoutePath(page: "tongji")
}
