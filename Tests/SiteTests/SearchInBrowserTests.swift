import CaseStore
import Foundation
import Pipeline
import Reporting
import TestSupport
import Testing

@testable import Rendering

/// The real site's content with a synthetic case store, searched by the real script in a real browser.
@Suite("The search in a browser", .serialized, .enabled(if: Chromium.path != nil, "\(Chromium.missing)"))
struct SearchInBrowserTests {
  /// Words, sentences, synonyms, signs of all widths, filters, and what is not there.
  static let queries: [(text: String, filters: [String])] = [
    ("低保", []), ("最低生活保障", []), ("低保怎么申请", []), ("低保 材料", []), ("五保户", []), ("特困供养 敬老院", []),
    ("临时救助", []), ("小额快救", []), ("举报电话", []), ("投诉", []), ("12349", []), ("１２３４９", []), ("热线", []),
    ("小扬气", []), ("劲松镇 公示", []), ("公示", ["k~notice"]), ("低保", ["p~tekun"]), ("低保", ["p~dibao", "k~qa"]),
    ("公示", ["t~xiaoyangqi"]), ("公示", ["t~nowhere"]), ("村", []), ("村委会", []), ("居民委员会", []), ("残疾证", []),
    ("暂住证", []), ("多久能办好", []), ("我家能不能申请低保", []), ("权限下放", []), ("《社会救助法》第十八条", []), ("2026年11月", []),
    ("家庭经济状况核对授权书", []), ("GB/T 9704", []), ("a4", []), ("的", []), ("？？", []), ("量子力学", []),
    ("低保 量子力学", []), ("下放到镇以后谁审批", []), ("收费吗", []), ("渐退期", []), ("刚性支出困难家庭认定", []), ("𠮷", []),
    ("公示期几天 异议", []), ("低 保", [])
  ]

  private struct Proof: Decodable {
    let addresses: [String]
    let count: Int
    let isComplete: Bool
  }

  /// Builds the site and gives its folder with an own page for the test beside the search page.
  private static func site() throws -> FixtureSite {
    let site = try FixtureSite()
    for file in try ProjectRoot.files(under: "Tests/Fixtures/minimal/Content") {
      try FileManager.default.removeItem(
        atPath: site.folder.path + file.dropFirst("Tests/Fixtures/minimal".count))
    }
    for file in try ProjectRoot.files(under: "Content") {
      let data = try Data(contentsOf: URL(fileURLWithPath: ProjectRoot.path + "/" + file))
      try site.folder.write(data, to: file)
    }
    try site.fixKey()
    let cases = try SampleCases.write(into: site, households: 120)
    let report = BuildPipeline.build(site.request(caseStore: cases))
    try #require(report.value != nil, "\(report.diagnostics.filter { $0.severity == .error })")
    return site
  }

  private static let driver = """
    window.addEventListener('load', async () => {
      const out = [];
      for (const [query, filters] of QUERIES) out.push(await window.gongshiSearch.find(query, filters));
      const proof = document.createElement('pre');
      proof.id = 'proof';
      proof.textContent = JSON.stringify(out);
      document.body.appendChild(proof);
    });
    """

  @Test("gives the same results in the same order as the search with which the build tests itself")
  func sameAsReference() throws {
    let site = try Self.site()
    let folder = site.folder.path + "/Site/current/sousuo"
    let page = try String(contentsOfFile: folder + "/index.html", encoding: .utf8)
    let queries = try JSONSerialization.data(
      withJSONObject: Self.queries.map { [$0.text, $0.filters] as [Any] })
    let script = Self.driver.replacing("QUERIES", with: String(decoding: queries, as: UTF8.self))
    let proof = page.replacing("</main>", with: "<script src=\"proof.js\"></script></main>")
    try site.folder.write(Array(script.utf8), to: "Site/current/sousuo/proof.js")
    try site.folder.write(Array(proof.utf8), to: "Site/current/sousuo/proof.html")
    let elements = try Chromium.elements(of: "file://\(folder)/proof.html", milliseconds: 60_000)
    let json = try #require(
      Self.text(between: "<pre id=\"proof\">", "</pre>", in: elements), "\(elements.suffix(500))")
    let shown = try JSONDecoder().decode([Proof].self, from: Data(json.replacing("&amp;", with: "&").utf8))

    let reference = try SearchReference(folder: site.folder)
    try #require(shown.count == Self.queries.count && shown.count >= 30)
    for (query, proof) in zip(Self.queries, shown) {
      let expected = reference.results(for: query.text, filters: query.filters)
      #expect(proof.count == expected.count, "\(query)")
      #expect(proof.isComplete == expected.isComplete, "\(query)")
      #expect(proof.addresses == expected.first, "\(query)")
    }
    // The comparison would also hold if nothing were ever found.
    #expect(shown.count { $0.count > 0 } >= 30)
    #expect(shown[0].addresses.contains { $0.hasPrefix("zhinan/dibao/index.html ") })
    #expect(shown[4].addresses.contains { $0.hasPrefix("zhinan/tekun/index.html ") })
  }

  @Test("shows what the address asks for, with the words marked, and says how much it is")
  func page() throws {
    let site = try Self.site()
    let address = "file://\(site.folder.path)/Site/current/sousuo/index.html"
    let words = try #require("低保 申请".addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let found = try Chromium.elements(of: "\(address)#q=\(words)&k=guide")
    let status = try #require(Self.text(between: "data-search-status=\"\">", "</p>", in: found))
    let results = try #require(Self.text(between: "data-search-results=\"\"", "</ol>", in: found))
    #expect(status.hasPrefix("找到 ") && status.hasSuffix(" 条结果。"))
    #expect(results.contains("aria-busy=\"false\""))
    #expect(results.contains("<mark>低保</mark>") && results.contains("<mark>申请</mark>"))
    #expect(results.contains("href=\"../zhinan/dibao/index.html"))
    #expect(!results.contains("../wenda/"))

    let nothing = try Chromium.elements(of: "\(address)#q=QQQQ")
    #expect(nothing.contains(">没有找到“QQQQ”。</p>"))
    #expect(Self.text(between: "data-search-none=\"\"", "</section>", in: nothing)?.contains("12349") == true)
    #expect(Self.text(between: "data-search-words=\"\">", "</ul>", in: nothing)?.contains("#q=") == true)
    #expect(
      Self.text(between: "<section class=\"search-none\"", ">", in: nothing)?.contains("hidden") == false)

    // What somebody types is text, whatever it looks like.
    let planted = try Chromium.elements(
      of: "\(address)#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20%E4%BD%8E%E4%BF%9D")
    #expect(!planted.contains("<img"))
  }

  private static func text(between start: String, _ end: String, in text: String) -> String? {
    guard let from = text.firstRange(of: start)?.upperBound,
      let to = text[from...].firstRange(of: end)?.lowerBound
    else { return nil }
    return String(text[from..<to])
  }
}
