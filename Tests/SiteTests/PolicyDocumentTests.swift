import Foundation
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("Policy documents")
struct PolicyDocumentTests {
  private func article(_ head: String) -> [UInt8] {
    Array("---\n\(head)\nsource: 测试\npublished: 2026-02-01 09:00\nkeywords: [低保]\n---\n\n正文。\n".utf8)
  }

  private func document(_ more: String) -> [UInt8] {
    article(
      "kind: document\ntitle: 新文件\nsummary: 一份。\nnumber: 测〔2026〕9号\nissuer: 测试区\nissued_on: 2026-01-31\n"
        + "validity: 现行有效\nindex_number: 001\nsubject: 社会救助" + more)
  }

  private func explainer(_ more: String) -> [UInt8] {
    article("kind: explainer\ntitle: 新解读\nsummary: 一篇。" + more)
  }

  private func page(_ path: String, _ site: FixtureSite) throws -> String {
    try String(contentsOfFile: site.output + "/current/\(path)/index.html", encoding: .utf8)
  }

  @Test(
    "a document and its explainer lead to each other, whichever of them says so",
    arguments: [
      ("\nexplained_by: [jiedu/xin]", ""), ("", "\nexplains: [zhengce/xin]"),
      ("\nexplained_by: [jiedu/xin]", "\nexplains: [zhengce/xin]")
    ])
  func bothWays(ofDocument: String, ofExplainer: String) throws {
    let site = try FixtureSite()
    try site.folder.write(document(ofDocument), to: "Content/zhengce/xin.md")
    try site.folder.write(explainer(ofExplainer), to: "Content/jiedu/xin.md")
    let report = BuildPipeline.build(site.request())
    try #require(report.value != nil, "\(report.diagnostics)")
    #expect(!report.diagnostics.contains { $0.rule.id == "content.link-contradiction" })
    func count(_ text: String, _ page: String) -> Int { page.components(separatedBy: text).count - 1 }
    #expect(count("jiedu/xin/index.html\"", try page("zhengce/xin", site)) == 1)
    #expect(count("zhengce/xin/index.html\"", try page("jiedu/xin", site)) == 1)
  }

  @Test("the block of a document has its index number, subject, number, body, day and standing")
  func block() throws {
    let site = try FixtureSite()
    try site.folder.write(document(""), to: "Content/zhengce/xin.md")
    try #require(BuildPipeline.build(site.request()).value != nil)
    let page = try page("zhengce/xin", site)
    for (label, value) in [
      ("索引号", "001"), ("主题分类", "社会救助"), ("发布机构", "测试区"), ("发文字号", "测〔2026〕9号"),
      ("成文日期", "2026年1月31日"), ("有效性", "现行有效")
    ] {
      #expect(page.contains("<dt>\(label)</dt><dd>\(value)</dd>"), "\(label)")
    }
  }

  @Test("a long column can be looked at by year and by programme; each part has its own articles only")
  func shelves() throws {
    let site = try FixtureSite()
    for number in 0..<50 {
      let text = article(
        "kind: explainer\ntitle: 长 \(number)\nsummary: 一篇。\nprogrammes: [\(number < 30 ? "tekun" : "linshi")]"
      )
      let dated = String(decoding: text, as: UTF8.self)
        .replacing("2026-02-01", with: "\(2020 + number % 2)-02-01")
      try site.folder.write(Array(dated.utf8), to: "Content/jiedu/chang-\(number).md")
    }
    try #require(BuildPipeline.build(site.request()).value != nil)
    func numbers(_ folder: String) throws -> [Int] {
      var found: [Int] = []
      for path in [folder] + (2...50).map({ "\(folder)/\($0)" }) {
        guard let page = try? page(path, site) else { continue }
        found += page.components(separatedBy: "chang-").dropFirst().compactMap {
          Int($0.prefix { $0.isNumber })
        }
      }
      return found.sorted()
    }
    #expect(try numbers("jiedu/nian/2021") == (0..<50).filter { $0 % 2 == 1 })
    #expect(try numbers("jiedu/xiangmu/tekun") == Array(0..<30))
    #expect(try numbers("jiedu/xiangmu/linshi") == Array(30..<50))
    let first = try page("jiedu", site)
    #expect(first.contains("nian/2021/index.html\"") && first.contains("xiangmu/tekun/index.html\""))
    #expect(try page("jiedu/nian/2021/2", site).contains("aria-current=\"true\">2021年</a>"))
    // A short column has none.
    #expect(!(try page("zhengce", site)).contains("按年看"))
  }
}
