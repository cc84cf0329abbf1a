import Content
@_spi(Disclosure) import Notices
import Reporting
import SiteModel
import TestSupport
import Testing

@Suite("Laying out the site")
struct SiteBuilderTests {
  private func content() throws -> SiteContent {
    let site = try FixtureSite()
    return try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
  }

  private func build(
    _ content: SiteContent, notices: [PublicNotice] = [], town: String? = nil
  ) throws -> Report<Site> {
    let cleared = ClearedNotices(notices: notices, statistics: [], asOf: try #require(FixtureSite.day))
    return SiteBuilder.build(
      content, cleared, threshold: 5, options: SiteOptions(town: town.flatMap { PlaceCode($0) }))
  }

  private func notice(town: String) throws -> PublicNotice {
    let day = try #require(CivilDate(iso: "2026-11-20"))
    let code = try #require(PlaceCode(town))
    let rule = PeriodRule(days: 7, unit: .calendar, rollover: .none)
    let period = try NoticePeriod(postedOn: day, rule: rule, calendar: WorkCalendar([]))
    return PublicNotice(
      id: NoticeID(postedOn: day, programme: .dibao, event: .opinion, act: .preDecision, town: code),
      programme: .dibao, event: .opinion, act: .preDecision, town: code, period: period, state: .open,
      content: .list([]), fields: [.name], signer: code, objection: ObjectionRule(how: "来窗口", body: .town),
      objectionBody: code, boards: [.community],
      provenance: Provenance(rule: "x", basis: [], authority: []))
  }

  @Test("a list of three articles with two on a page has two pages")
  func paging() throws {
    let site = try build(try content()).value
    let lists = site.pages.filter { $0.route.file.hasPrefix("jiedu/") && $0.source == nil }
    #expect(lists.map(\.route.file).sorted() == ["jiedu/2/index.html", "jiedu/index.html"])
  }

  @Test("a document and its explainers are linked both ways")
  func bothWays() throws {
    let site = try build(try content()).value
    var explained: [String: Int] = [:]
    for page in site.pages {
      if case .article(let article) = page.content {
        explained[page.route.clean] = article.explainedBy.count + article.explains.count
      }
    }
    #expect(explained["zhengce/wenjian/"] == 3)
    #expect(explained["jiedu/jiedu-1/"] == 1)
  }

  @Test("a notice of a place that is not in the tree is an error, and has no page")
  func unknownPlace() throws {
    let report = try build(try content(), notices: [notice(town: "232762199")])
    #expect(report.diagnostics.map(\.rule) == [.siteUnknownPlace])
    #expect(!report.value.pages.contains { $0.route.file.contains("232762199") })
  }

  @Test("an open notice stands on its town's page and feed, and on no other town's")
  func townPages() throws {
    let site = try build(try content(), notices: [notice(town: "232762100")]).value
    func notices(on route: String) -> Int? {
      site.pages.first { $0.route.clean == route }.flatMap { page in
        if case .place(let place) = page.content { place.notices.count } else { nil }
      }
    }
    #expect(notices(on: "difang/jia/") == 1)
    #expect(notices(on: "difang/yi/") == 0)
    let feeds = Dictionary(uniqueKeysWithValues: site.feeds.map { ($0.link.route.file, $0.entries.count) })
    #expect(feeds["difang/jia/feed.xml"] == 1 && feeds["difang/yi/feed.xml"] == 0)
  }

  @Test("words that mean the same are one keyword, and the keyword of most articles comes first")
  func keywords() throws {
    let site = try build(try content()).value
    let page = try #require(site.pages.first { $0.route.clean == "sousuo/" })
    guard case .search(let search) = page.content else {
      Issue.record("not the index of keywords")
      return
    }
    #expect(search.keywords.map { "\($0.word) \($0.articles.count)" } == ["低保 2", "测试 1"])
    #expect(search.keywords.first?.otherWords == ["最低生活保障"])
  }

  @Test("a town's own site has no page of another town")
  func oneTown() throws {
    let notices = [try notice(town: "232762100"), try notice(town: "232762101")]
    let site = try build(try content(), notices: notices, town: "232762100").value
    let files = site.pages.map(\.route.file)
    #expect(files.contains { $0.contains("difang/jia/") } && files.contains { $0.contains("232762100") })
    #expect(!files.contains { $0.contains("difang/yi/") || $0.contains("232762101") })
  }
}
