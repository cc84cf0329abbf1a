import CaseStore
import Foundation
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("The sheets of boards on the site")
struct BoardPageTests {
  /// The pages of a site with cases, by path.
  private func pages(_ households: Int = 90) throws -> [String: String] {
    let site = try FixtureSite()
    try site.fixKey()
    let store = try SampleCases.write(into: site, households: households)
    let report = BuildPipeline.build(site.request(caseStore: store))
    try #require(report.value != nil, "\(report.diagnostics)")
    return Dictionary(
      uniqueKeysWithValues: try site.folder.contents(of: "Site/current").map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private func values(after mark: String, in page: String) -> [String] {
    page.components(separatedBy: mark).dropFirst().map { String($0.prefix { $0 != "<" }) }
  }

  private func numbers(_ page: String) -> [String] { values(after: "<th scope=\"row\">", in: page) }

  @Test("the board of a town has every line of its open notices once, and its communities share them out")
  func everyLine() throws {
    let pages = try pages()
    let notices = pages.filter { $0.key.hasPrefix("gongshi/2") && $0.value.contains("<tbody>") }
    let boards = pages.filter { $0.key.contains("/gongshilan/") }
    let towns = boards.filter { $0.key.split(separator: "/").count == 4 }
    let communities = boards.filter { $0.key.split(separator: "/").count == 5 }
    #expect(!notices.isEmpty && !towns.isEmpty && !communities.isEmpty)
    let all = notices.values.flatMap(numbers).sorted()
    #expect(towns.values.flatMap(numbers).sorted() == all)
    #expect(communities.values.flatMap(numbers).sorted() == all)
    // A community's own board does not say its name in each line.
    #expect(towns.values.contains { $0.contains(">社区（村）</th>") })
    #expect(communities.values.allSatisfy { !$0.contains(">社区（村）</th>") })
  }

  @Test("paper and page of a notice give the same check code, and the code of the drawing leads to the page")
  func codes() throws {
    let pages = try pages()
    let board = try #require(
      pages.first { $0.key.hasSuffix("/gongshilan/index.html") && $0.value.contains("<tbody>") }?.value)
    let addresses = values(after: "<p class=\"address\">", in: board)
    let codes = values(after: "核对码：<strong>", in: board)
    #expect(!codes.isEmpty && addresses.count == codes.count)
    for (address, code) in zip(addresses, codes) {
      let id = try #require(address.split(separator: "/").last)
      #expect(try #require(pages["gongshi/\(id)/index.html"]).contains("</span>\(code)。"))
      #expect(board.contains("aria-label=\"二维码：\(address)\""))
    }
  }

  @Test("boards stay out of search engines, the site map and the search, and each place leads to its own")
  func hidden() throws {
    let pages = try pages()
    for (path, page) in pages where path.contains("/gongshilan/") {
      #expect(page.contains("<meta name=\"robots\" content=\"noindex"), "\(path)")
      let place = path.replacing("gongshilan/", with: "")
      #expect(pages[place]?.contains("gongshilan/index.html#a3\"") == true, "\(place)")
    }
    for (path, text) in pages where !path.hasSuffix(".html") {
      #expect(!text.contains("gongshilan"), "\(path)")
    }
  }

  @Test("a place where nothing is posted says so, and has no table to print")
  func empty() throws {
    let site = try FixtureSite()
    try #require(BuildPipeline.build(site.request()).value != nil)
    let boards = try site.folder.contents(of: "Site/current").filter { $0.path.contains("/gongshilan/") }
    #expect(!boards.isEmpty)
    for board in boards {
      let page = String(decoding: board.bytes, as: UTF8.self)
      #expect(page.contains("现在没有要张贴的名单") && !page.contains("<table"))
    }
  }

  @Test("names on boards are those of the pages, masked")
  func masked() throws {
    let pages = try pages()
    func names(_ text: String) -> Set<String> { Set(values(after: "class=\"name\">", in: text)) }
    let boards = pages.filter { $0.key.contains("/gongshilan/") }.values.map(names).reduce(Set()) {
      $0.union($1)
    }
    #expect(boards.count > 3 && boards.allSatisfy { $0.contains("*") })
  }

  @Test(
    "a broken template of the sheets stops a build, not only the day of printing",
    arguments: ["sheet", "guide"])
  func brokenTemplate(name: String) throws {
    let site = try FixtureSite()
    let file = "Templates/board/\(name).mustache"
    let text = try String(contentsOfFile: site.folder.path + "/" + file, encoding: .utf8)
    try site.folder.write(Array((text + "{{nobody_knows}}").utf8), to: file)
    let report = BuildPipeline.check(site.request())
    #expect(report.diagnostics.contains { $0.severity == .error && $0.location?.file == file })
  }
}
