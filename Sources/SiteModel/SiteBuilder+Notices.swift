import Content
import Notices
import Reporting

extension SiteBuilder {
  static let noticesRoute = RoutePath(page: "gongshi")

  /// The list of notices and a page for each.
  mutating func addNotices() {
    let column = content.settings.column("gongshi")
    let ended = notices.filter { $0.state != .open }.map { card($0) }
    let page = NoticesPage(open: openNotices, ended: ended, byTown: townOverviews(limit: .max))
    let name = column?.name ?? "公示公布"
    pages.append(
      SitePage(
        route: Self.noticesRoute, title: name, description: column?.description ?? "", column: column,
        breadcrumbs: breadcrumbs((name, Self.noticesRoute)), feed: siteFeedLink, noIndex: true,
        content: .notices(page), source: nil))
    for notice in notices { add(notice, column: column, listName: name) }
  }

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
    pages.append(
      SitePage(
        route: notice.route, title: title,
        description: "\(town.name)\(notice.programme.chinese)\(notice.act.chinese)，"
          + "\(notice.period.firstDay.chinese)至\(notice.period.lastDay.chinese)。",
        column: column,
        breadcrumbs: breadcrumbs((listName, Self.noticesRoute), (title, notice.route)),
        feed: feedLink(of: town), noIndex: true,
        content: .notice(
          NoticePage(notice: notice, town: town, signer: signer, objectionBody: body, replaced: nil)),
        source: nil))
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
            NoticePage(notice: notice, town: town, signer: signer, objectionBody: body, replaced: version)),
          source: nil))
    }
  }

  /// The statistics.
  mutating func addStatistics() {
    let column = content.settings.column("tongji")
    let route = Self.statisticsRoute
    let months = Dictionary(grouping: statistics, by: \.month).sorted { $0.key > $1.key }
      .map { (month: $0.key, cells: $0.value) }
    let name = column?.name ?? "数据统计"
    pages.append(
      SitePage(
        route: route, title: name, description: column?.description ?? "", column: column,
        breadcrumbs: breadcrumbs((name, route)), feed: nil, noIndex: false,
        content: .statistics(StatisticsPage(months: months, threshold: threshold)), source: nil))
  }

  /// The page of the statistics.
  static let statisticsRoute = RoutePath(page: "tongji")
}
