import Content
import Foundation
import Notices
import Pipeline
import Rendering
import Reporting
import TestSupport
import Testing

/// The self-test as residents meet it without a script: pages, joined by links.
@Suite("The self-test's pages")
struct FlowSiteTests {
  /// The pages under `zice/` of the Songling site, by path.
  private static let pages: [String: String] = {
    guard let folder = try? TemporaryFolder() else { return [:] }
    let request = BuildRequest(
      root: ProjectRoot.path, output: folder.path + "/Site", caseStore: nil,
      asOf: FixtureSite.day ?? .init(dayNumber: 0), version: "test")
    guard BuildPipeline.build(request).value != nil,
      let files = try? folder.contents(of: "Site/current/zice")
    else { return [:] }
    return Dictionary(
      files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { a, _ in a })
  }()

  private func flow() throws -> Flow {
    try #require(ContentReader.read(.onDisk(ProjectRoot.path + "/Content")).value?.flows.first)
  }

  private func main(_ page: String) throws -> Substring {
    let start = try #require(page.firstRange(of: "<main"))
    let end = try #require(page.firstRange(of: "</main>"))
    return page[start.lowerBound..<end.upperBound]
  }

  /// What stands between a mark and a quotation mark, wherever the mark stands.
  private func values(after mark: String, in text: some StringProtocol) -> [String] {
    String(text).components(separatedBy: mark).dropFirst().map {
      String($0.prefix { $0 != "\"" && $0 != "<" })
    }
  }

  @Test("each question and each outcome has a page at an address that names nothing else")
  func addresses() throws {
    let flow = try flow()
    let nodes = flow.questions.map(\.id) + flow.outcomes.map(\.id)
    let expected = ["index.html", "\(flow.id)/index.html"] + nodes.map { "\(flow.id)/\($0)/index.html" }
    #expect(Self.pages.keys.sorted() == expected.sorted())
  }

  @Test(
    "the links of the answers lead to what the flow says, so that every outcome is reached without a script")
  func links() throws {
    let flow = try flow()
    for question in flow.questions {
      let page = try main(try #require(Self.pages["\(flow.id)/\(question.id)/index.html"]))
      let answers = values(after: "data-flow-go>", in: page)
      #expect(answers == question.answers.map(\.text))
      let list = try #require(page.firstRange(of: "flow-answers")).upperBound
      let links = values(after: "href=\"", in: page[list...]).prefix(question.answers.count)
      #expect(Array(links) == question.answers.map { "../../../zice/\(flow.id)/\($0.target)/index.html" })
    }
  }

  @Test("an outcome says what to do, what to bring, where to go, why, and that the town decides")
  func outcomes() throws {
    let flow = try flow()
    for outcome in flow.outcomes {
      let page = try main(try #require(Self.pages["\(flow.id)/\(outcome.id)/index.html"]))
      for words in ["自测只是参考，以镇里的决定为准。", "现在怎么办", "要带什么", "小扬气镇", "data-print", "12349"] {
        #expect(page.contains(words), "\(outcome.id): \(words)")
      }
      for todo in outcome.todo { #expect(page.contains(todo)) }
      #expect(!outcome.basis.isEmpty && page.contains("id=\"basis\""))
      #expect(!outcome.guides.isEmpty || !outcome.bring.isEmpty)
    }
  }

  @Test("a page says of earlier answers only what every way to it has in common")
  func discretion() throws {
    let flow = try flow()
    let graph = try #require(FlowGraph(flow))
    for node in graph.order {
      let page = try main(try #require(Self.pages["\(flow.id)/\(node)/index.html"]))
      let known = graph.known(at: node)
      #expect(values(after: "class=\"flow-asked\">", in: page) == known.map(\.question.text))
      let told = known.filter { $0.answers.count < $0.question.answers.count }.map {
        $0.answers.map(\.text).joined(separator: " 或者 ")
      }
      #expect(values(after: "class=\"flow-told\">", in: page) == told)
    }
  }

  @Test("the programmes of the district all come out, in at most eight questions")
  func programmes() throws {
    let flow = try flow()
    #expect(flow.programmes.count == 5)
    #expect(try #require(FlowGraph(flow)).questionsLeft(from: flow.start) <= 8)
  }

  @Test("no number stands in the flow that is not a fact or a grade of disability")
  func numbers() throws {
    let text = try ProjectRoot.text("Content/flows/shenqing.yaml")
    let prose = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { line in
      ["text:", "help:", "title:", "summary:", "- "].contains { line.hasPrefix($0) }
        && !line.hasPrefix("- {id")
    }
    #expect(prose.count > 60)
    #expect(prose.filter { $0.contains { "0123456789".contains($0) } } == [])
  }

  @Test("the self-test is on the home page, in the site map and, its questions left out, in sitemap.xml")
  func ways() throws {
    let site = try FixtureSite()
    try #require(BuildPipeline.build(site.request()).value != nil)
    let files = Dictionary(
      try site.folder.contents(of: "Site/current").map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      },
      uniquingKeysWith: { a, _ in a })
    #expect(try main(try #require(files["index.html"])).contains("href=\"zice/index.html\""))
    #expect(try #require(files["wangzhanditu/index.html"]).contains("../zice/index.html"))
    let map = try #require(files["sitemap.xml"])
    #expect(map.contains("/zice/</loc>") && !map.contains("/zice/ceshi/jishi/"))
  }

  @Test("a site without flows has no page and no link of them")
  func none() throws {
    let site = try FixtureSite()
    try FileManager.default.removeItem(atPath: site.folder.path + "/Content/flows")
    try #require(BuildPipeline.build(site.request()).value != nil)
    let files = try site.folder.contents(of: "Site/current")
    #expect(!files.contains { $0.path.hasPrefix("zice") })
    #expect(files.filter { String(decoding: $0.bytes, as: UTF8.self).contains("zice/") }.map(\.path) == [])
  }
}
