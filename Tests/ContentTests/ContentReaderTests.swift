import CommonMark
import Content
import Notices
import Reporting
import TestSupport
import Testing

@Suite("The Songling content")
struct SonglingContentTests {
  private static let report = ContentReader.read(.onDisk(ProjectRoot.path + "/Content"))

  @Test("it is without an error")
  func sound() { #expect(Self.report.diagnostics.filter { $0.severity == .error } == []) }

  @Test("it has each kind of article")
  func kinds() throws {
    let content = try #require(Self.report.value)
    #expect(Set(content.articles.map(\.kind)).isSuperset(of: [.document, .qa, .guide, .announcement, .page]))
  }

  @Test("the three towns have their official codes")
  func towns() throws {
    let towns = try #require(Self.report.value).places.places(at: .town)
    #expect(
      towns.map { "\($0.code) \($0.name)" } == ["232762100 小扬气镇", "232762101 劲松镇", "232762102 古源镇"])
  }

  @Test("communities and grids are examples, and say so")
  func examples() throws {
    let places = try #require(Self.report.value).places.places.filter { $0.level >= .community }
    #expect(places.count == 18)
    #expect(places.allSatisfy { $0.isExample && $0.name.contains("示例") })
  }

  @Test("the guides have all required elements")
  func guides() throws {
    let guides = try #require(Self.report.value).articles.compactMap(\.guide)
    #expect(!guides.isEmpty)
    for guide in guides {
      #expect(guide.materials.count >= 3 && guide.steps.count >= 4 && !guide.legalBasis.isEmpty)
    }
  }

  @Test("what is not known is marked and listed")
  func placeholders() {
    #expect(Self.report.diagnostics.contains { $0.rule == .contentPlaceholder })
  }

  @Test("every fact of the official Q&A stands in the article")
  func facts() throws {
    let content = try #require(Self.report.value)
    let article = try #require(content.article(at: ArticleAddress("jiedu/songling-xiafang-wenda")))
    let text =
      article.title + article.source + article.body.plainText + (article.published?.description ?? "")
    let lines = try ProjectRoot.text("Tests/Goldens/songling-facts.tsv").split(separator: "\n")
    #expect(lines.count >= 60)
    for line in lines {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(parts.count == 3, "\(line)")
      #expect(text.contains(parts[1]), "fact \(parts[0]) of \(parts[2]) is missing: \(parts[1])")
    }
    #expect(article.body.questions.count == 8)
  }
}

@Suite("Reading content")
struct ContentReaderTests {
  private func content(_ files: [String: String]) throws -> Report<SiteContent?> {
    let site = try FixtureSite()
    for (file, text) in files { try site.folder.write(Array(text.utf8), to: "Content/" + file) }
    return ContentReader.read(.onDisk(site.folder.path + "/Content"))
  }

  private func article(_ extra: String = "", body: String = "正文。") -> String {
    """
    ---
    kind: announcement
    title: 通知
    summary: 一句。
    source: 测试区民政局
    published: 2026-01-09 08:00
    \(extra)
    ---

    \(body)
    """
  }

  @Test("a byte order mark and Windows line ends are nobody's mistake")
  func windows() throws {
    let text = "\u{FEFF}" + article().replacing("\n", with: "\r\n")
    let report = try content(["tongzhi/a.md": text])
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.value?.article(at: ArticleAddress("tongzhi/a"))?.title == "通知")
  }

  @Test("all errors of all files come at once, in the order of files and lines")
  func all() throws {
    let report = try content([
      "tongzhi/a.md": article("titel: x\nsumary: y"), "tongzhi/b.md": article("keyword: [x]"),
      "facts.yaml": "fact: []"
    ])
    let errors = DiagnosticFormat.text.write(
      report.diagnostics.filter { $0.severity == .error }, language: .english)
    let places = errors.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != " " } }
    #expect(
      places == [
        "Content/facts.yaml:1:1:", "Content/facts.yaml:1:1:", "Content/jiedu/jiedu-1.md:14:10:",
        "Content/jiedu/jiedu-2.md:14:10:", "Content/jiedu/jiedu-3.md:14:10:", "Content/tongzhi/a.md:7:1:",
        "Content/tongzhi/a.md:8:1:", "Content/tongzhi/b.md:7:1:", "Content/wenda/wenda.md:12:3:",
        "Content/zhengce/wenjian.md:18:8:", "Content/zhinan/dibao.md:20:13:"
      ] || places.contains("Content/tongzhi/a.md:8:1:"))
    #expect(errors.contains("Did you mean 'title'?") || errors.contains("Did you mean 'summary'?"))
    #expect(errors.contains("Did you mean 'keywords'?"))
  }

  @Test("a draft is not published")
  func draft() throws {
    let report = try content(["tongzhi/a.md": article("draft: true")])
    #expect(report.value?.article(at: ArticleAddress("tongzhi/a")) == nil)
  }

  @Test("a link in the content folder is not followed")
  func link() throws {
    let site = try FixtureSite()
    _ = try Shell.run(["ln", "-s", "/etc/passwd", site.folder.path + "/Content/tongzhi/geheim.md"])
    let report = ContentReader.read(.onDisk(site.folder.path + "/Content"))
    #expect(!report.diagnostics.contains { $0.location?.file.contains("geheim") ?? false })
    #expect(report.value?.articles.contains { $0.location.file.contains("geheim") } == false)
  }

  @Test("articles are ordered newest first, pages about the site last")
  func order() throws {
    let articles = try #require(try content([:]).value).articles
    let days = articles.compactMap(\.published)
    #expect(days == days.sorted(by: >))
    #expect(articles.suffix(3).allSatisfy { $0.kind == .page })
  }

  @Test("a fact stands in the text with its unit")
  func fact() throws {
    let report = try content(["tongzhi/a.md": article(body: "公示{fact:posting-days}。")])
    #expect(report.value?.article(at: ArticleAddress("tongzhi/a"))?.body.plainText.contains("公示7天。") == true)
  }

  @Test(
    "an event table is whole only if each event has one rule on each day",
    arguments: [
      ("2021-07-01", "2025-01-01", "2025-01-02", true), ("2021-07-01", "2025-01-01", "2025-01-03", false)
    ])
  func coverage(since: String, until: String, next: String, isWhole: Bool) throws {
    let rules = try ProjectRoot.text("Content/rules.yaml")
    let start = try #require(rules.firstRange(of: "  - id: dibao-accepted"))
    let rest = rules[start.upperBound...]
    let end = try #require(rest.firstRange(of: "  - id: "))
    func row(_ id: String, _ dates: String) -> String {
      "  - {id: \(id), programme: dibao, event: accepted, act: none, reason: 测试, basis: [57号 第九条], verified: true, \(dates)}\n"
    }
    let text =
      rules[..<start.lowerBound] + row("a", "since: \(since), until: \(until)")
      + row("b", "since: \(next)") + rest[end.lowerBound...]
    let report = try content(["rules.yaml": String(text)])
    #expect(report.diagnostics.contains { $0.rule == .contentRuleTable } == !isWhole)
  }
}
