import Markup
import Reporting
import Testing

@testable import Templating

@Suite("Records")
struct RecordTests {
  private struct Row: TemplateRecord {
    let name: String
    let link: SafeAddress?

    static let schema = TemplateSchema<Self>(.init("name", \.name), .init("link", \.link))
  }

  private struct Page: TemplateRecord {
    let title: String
    let year: Int
    let isDraft: Bool
    let body: HTML
    let rows: [Row]
    let tags: [String]
    let data: JSONValue?

    static let schema = TemplateSchema<Self>(
      .init("title", \.title),
      .init("year", { $0.year + 1 }),
      .init("is_draft", \.isDraft),
      .init("body", \.body),
      .init("rows", \.rows),
      .init("first", { $0.rows.first }),
      .init("tags", \.tags),
      .init("data", \.data))
  }

  private static let page = Page(
    title: "<公示>", year: 2025, isDraft: true, body: HTML(literal: "<p>文</p>"),
    rows: [Row(name: "甲", link: SafeAddress("a/")), Row(name: "乙", link: nil)], tags: ["一", "二"],
    data: .int(3))

  private func library(_ text: String) -> TemplateLibrary {
    TemplateLibrary.load([TemplateSource(name: "page", file: "page.mustache", bytes: Array(text.utf8))]).value
  }

  @Test("every kind of field arrives")
  func fields() throws {
    let text = """
      {{title}} {{year}}{{#is_draft}}!{{/is_draft}} {{body}} {{#first}}{{name}}{{/first}}
      {{#tags}}{{.}},{{/tags}}
      {{#rows}}
      {{#link}}<a href="{{.}}">{{name}}</a>{{/link}}{{^link}}{{name}}{{/link}}
      {{/rows}}
      {{#data}}<script type="application/json">{{.}}</script>{{/data}}
      """
    let report = library(text).template("page", for: Page.self)
    let template = try #require(report.value)
    #expect(report.diagnostics == [])
    let expected = """
      &lt;公示&gt; 2026! <p>文</p> 甲
      一,二,
      <a href="a/">甲</a>
      乙
      <script type="application/json">3</script>
      """
    #expect(template.html(Self.page).description == expected)
    #expect(template.bytes(Self.page) == Array(expected.utf8))
  }

  @Test("rendering appends to what is there")
  func appends() throws {
    let template = try #require(library("{{title}}").template("page", for: Page.self).value)
    var buffer = Array("x".utf8)
    template.render(Self.page, into: &buffer)
    template.render(Self.page, into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "x&lt;公示&gt;&lt;公示&gt;")
  }

  @Test("a template with an error is not handed out, one with a warning is")
  func errors() {
    #expect(library("{{titel}}").template("page", for: Page.self).value == nil)
    #expect(library("{{title}}").template("page", for: Page.self).value != nil)
  }

  @Test("a page rendered by many at once is the same every time")
  func concurrent() async throws {
    let template = try #require(
      library("{{#rows}}{{name}}{{title}}{{/rows}}").template("page", for: Page.self).value)
    let pages = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<50 { group.addTask { template.bytes(Self.page) } }
      return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(pages == [template.bytes(Self.page)])
  }

  private struct Article: TemplateRecord {
    let page: Page
    let author: String

    static let schema = TemplateSchema<Self>(extending: { $0.page }, .init("author", \.author))
  }

  @Test("a record that extends another has the fields of both")
  func extending() throws {
    let article = Article(page: Self.page, author: "某")
    let report = library("{{title}} {{#rows}}{{name}}{{/rows}} {{author}}").template(
      "page", for: Article.self)
    #expect(report.diagnostics == [])
    #expect(try #require(report.value).html(article).description == "&lt;公示&gt; 甲乙 某")
  }
}
