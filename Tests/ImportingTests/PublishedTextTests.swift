import Reporting
import Testing
import Yams

@testable import Importing

@Suite("An official text becomes an article")
struct PublishedTextTests {
  private func article(
    _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws
    -> ImportedArticle
  {
    let report = PublishedText.read(file: "page.txt", bytes: Array(text.utf8))
    return try #require(report.value, "\(report.diagnostics)", sourceLocation: sourceLocation)
  }

  @Test("title, source and time come from the head of the page")
  func head() throws {
    let article = try article(LibraryNotice.page)
    #expect(article.title == LibraryNotice.title)
    #expect(article.source == "示例图书馆")
    #expect(article.published == "2019-03-05 09:07")
    #expect(article.summary == LibraryNotice.body[0])
  }

  @Test("what belongs to the web page is set aside and reported line by line")
  func furniture() throws {
    let report = PublishedText.read(file: "page.txt", bytes: Array(LibraryNotice.page.utf8))
    #expect(report.value?.furniture == LibraryNotice.furniture)
    #expect(report.value?.attachments == ["原文链接.docx"])
    #expect(
      report.diagnostics.map { "\($0.location?.line ?? 0) \($0.rule.id)" } == [
        "3 import.furniture", "32 import.furniture", "34 import.furniture", "30 import.attachment"
      ])
  }

  @Test("questions, answers and running items become blocks of their own")
  func blocks() throws {
    let blocks = try article(LibraryNotice.page).blocks
    #expect(
      blocks == [
        .paragraph(LibraryNotice.body[0]),
        .question(level: 2, "问：什么时候开放？"),
        .answer("答：周一至周五9:00—20:00，周末9:00~17:00。节假日另行通知。"),
        .question(level: 2, "问：遵循什么原则？"),
        .answer("答：遵循的原则是："),
        .paragraph("（一）方便读者，“谁值班、谁负责”。按照（一）办理。"),
        .paragraph("（二）安静有序，爱护图书。"),
        .paragraph("（三）免费开放。"),
        .question(level: 2, "问：怎样办理借书证？"),
        .answer("答：带本人证件到一楼。"),
        .question(level: 2, "问：借书有什么规定？"),
        .answer("答：规定如下："),
        .paragraph(LibraryNotice.body[8]),
        .paragraph(LibraryNotice.body[9]),
        .paragraph(LibraryNotice.body[10]),
        .paragraph(LibraryNotice.body[11])
      ])
  }

  @Test("a reader of the Markdown sees every character of the text in its order, and no other")
  func nothingIsLost() throws {
    let shown = CommonMarkText.blocks(of: try article(LibraryNotice.page).body)
    #expect(shown.map(\.text).joined().filter { !$0.isWhitespace } == LibraryNotice.ink)
    #expect(Set(shown.map(\.kind)) == ["paragraph", "heading"])
  }

  @Test("a Word document gives the same article as the text file")
  func wordDocument() throws {
    let lines = [LibraryNotice.title, LibraryNotice.furniture[0]] + LibraryNotice.body + ["原文链接.docx"]
    let bytes = WordDocument(paragraphs: lines).bytes
    let report = PublishedText.read(file: "page.docx", bytes: bytes)
    let word = try #require(report.value, "\(report.diagnostics)")
    let text = try article(LibraryNotice.page)
    #expect(word.markdown(slug: "x") == text.markdown(slug: "x"))
  }

  @Test("the front matter is YAML with the keys of a Q&A article, and the article is a draft")
  func frontMatter() throws {
    let text = LibraryNotice.page.replacing("问答解读", with: "'#1: a' 解读 # ")
    let article = try article(text)
    let bytes = article.markdown(slug: "tushuguan", attachmentFiles: ["原文链接.docx": "2019/通知.docx"])
    let file = String(decoding: bytes, as: UTF8.self)
    let parts = file.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    #expect(parts[0].isEmpty && String(parts[2]) == "\n" + article.body)
    let node = try #require(try Yams.compose(yaml: String(parts[1]))?.mapping)
    #expect(
      node.map { $0.key.string } == [
        "kind", "slug", "title", "summary", "source", "published", "attachments", "draft"
      ])
    #expect(node["kind"]?.string == "qa")
    #expect(node["title"]?.string == article.title)
    #expect(node["published"]?.string == "2019-03-05 09:07")
    #expect(node["attachments"]?.sequence?[0].mapping?["file"]?.string == "2019/通知.docx")
    #expect(node["attachments"]?.sequence?[0].mapping?["title"]?.string == "原文链接")
    #expect(node["draft"]?.string == "true")
  }

  @Test("an attachment without its file, and a source that the page leaves empty, are not made up")
  func unknownFacts() throws {
    let file = try article("标题\n来源： 发布时间：2019-03-05\n正文。\n申请表.pdf").markdown(slug: "a")
    let expected = """
      ---
      kind: explainer
      slug: a
      title: 标题
      summary: 正文。
      source: 待区民政局填写
      published: 2019-03-05 00:00
      draft: true
      ---

      正文。

      """
    #expect(String(decoding: file, as: UTF8.self) == expected)
  }

  @Test("line ends of all systems, a byte order mark and blanks change nothing")
  func lineEnds() throws {
    let plain = try article(LibraryNotice.page)
    for end in ["\r\n", "\r", "\u{2028}", "\u{0B}"] {
      let other = try article("\u{FEFF}" + LibraryNotice.page.replacing("\n", with: end))
      #expect(other.markdown(slug: "x") == plain.markdown(slug: "x"))
    }
  }
}
