import CaseStore
import Foundation
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("Long lists")
struct LongListTests {
  /// A site with so many explainers about one programme, a sixth of them a year.
  private func site(articles: Int, cases: Int = 0) throws -> (site: FixtureSite, files: [String: String]) {
    let site = try FixtureSite()
    for number in 0..<articles {
      let text = """
        ---
        kind: explainer
        title: 解读第 \(number) 篇
        summary: 一句话。
        source: 测试
        published: \(2000 + number * 6 / articles)-01-01 09:00
        keywords: [低保]
        programmes: [dibao]
        ---

        正文。

        """
      try site.folder.write(Array(text.utf8), to: "Content/jiedu/changdan-\(number).md")
    }
    let store = cases > 0 ? try SampleCases.write(into: site, households: cases) : nil
    let report = BuildPipeline.build(site.request(caseStore: store))
    try #require(report.value != nil, "\(report.diagnostics)")
    let files = try site.folder.contents(of: "Site/current").filter { $0.path.hasSuffix(".html") }
    return (
      site,
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    )
  }

  private func count(_ text: String, in page: String?) -> Int {
    (page ?? "").components(separatedBy: text).count - 1
  }

  @Test("every article of a long column is on one of its pages, and no page names them all")
  func column() throws {
    let files = try site(articles: 250).files
    let pages = files.filter { $0.key.hasPrefix("jiedu/") && !$0.key.contains("changdan-") }
    #expect(pages.count > 12)
    for number in 0..<250 {
      let link = "changdan-\(number)/index.html"
      #expect(pages.values.contains { $0.contains("/\(link)\"") || $0.contains("\"\(link)\"") }, "\(link)")
    }
    #expect(pages.values.allSatisfy { count("changdan-", in: $0) <= 20 })
  }

  @Test("a pager names the first page, the last and its neighbours, however long the list is")
  func pager() throws {
    let files = try site(articles: 250).files
    let middle = try #require(files["jiedu/7/index.html"])
    #expect(count("class=\"pager-gap\"", in: middle) == 2)
    #expect(count("<span class=\"hidden-text\">第</span>", in: middle) == 7)
    #expect(middle.contains("rel=\"prev\"") && middle.contains("rel=\"next\""))
  }

  @Test("the page of a programme, the site map and the keywords lead to the rest of a long list")
  func summaries() throws {
    let files = try site(articles: 250).files
    #expect((15...20).contains(count("changdan-", in: files["xiangmu/dibao/index.html"])))
    #expect(files["xiangmu/dibao/index.html"]?.contains("wenzhang/index.html") == true)
    #expect(files["xiangmu/dibao/wenzhang/13/index.html"] != nil)
    #expect(count("changdan-", in: files["wangzhanditu/index.html"]) <= 200)
    #expect(files["wangzhanditu/index.html"]?.contains("到栏目里按年看") == true)
    #expect(count("changdan-", in: files["sousuo/index.html"]) <= 40)
    #expect(files["sousuo/index.html"]?.contains("还有 ") == true)
  }

  @Test("every ended notice is listed although the list of notices is paged")
  func ended() throws {
    let (_, files) = try site(articles: 0, cases: 400)
    let notices = files.keys.filter { $0.hasPrefix("gongshi/2") }
    try #require(notices.count > 60)
    let lists = files.filter { $0.key.hasPrefix("gongshi/") && !$0.key.hasPrefix("gongshi/2") }
    #expect(lists.keys.contains("gongshi/yijieshu/index.html"))
    for notice in notices {
      let id = notice.split(separator: "/")[1]
      #expect(
        lists.values.contains { $0.contains("/\(id)/index.html") || $0.contains("\"\(id)/index.html") },
        "\(id)")
    }
    #expect(lists.values.allSatisfy { count("<li class=\"notice-card", in: $0) <= 80 })
  }
}
