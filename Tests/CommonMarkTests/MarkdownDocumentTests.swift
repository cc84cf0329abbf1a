import CommonMark
import Markup
import Reporting
import Testing

@Suite("Markdown documents")
struct MarkdownDocumentTests {
  @Test(
    "raw HTML is refused with its line and leaves nothing behind but its text",
    arguments: [
      ("甲\n\n<b>乙</b>丙\n", ["3:0"], "<p>甲</p>\n<p>乙丙</p>\n"),
      ("甲<br>乙\n", ["1:0"], "<p>甲乙</p>\n"),
      ("甲\n乙 <!-- 记 --> 丙\n", ["2:0"], "<p>甲乙  丙</p>\n"),
      ("<script>\nalert(1)\n</script>\n\n乙\n", ["1:0"], "<p>乙</p>\n"),
      ("<!-- 记 -->\n", ["1:0"], ""),
      ("| a |\n|---|\n| b<br>c |\n", ["3:0"], nil),
      ("- <div>\n", ["1:0"], nil)
    ])
  func rawHTML(source: String, places: [String], expected: String?) {
    #expect(findings(source) == places.map { "\($0) markdown.raw-html" })
    if let expected { #expect(html(source) == expected) }
    for tag in ["<b>", "<br>", "<script", "<!--", "<div"] where tag != "<br>" || !source.contains("  \n") {
      #expect(!html(source).contains(tag + (tag == "<div" ? ">" : "")))
    }
  }

  @Test("angle brackets that make no tag are text", arguments: ["a < b", "<低保>", "1<2>0", "\\<b>", "`<b>`"])
  func noHTML(source: String) {
    #expect(findings(source) == [])
    #expect(html(source).contains("&lt;"))
  }

  @Test("a diagnostic names the tag but not what stands in it")
  func tagName() {
    let source = Array("<font color=\"red\">甲</font>\n".utf8)
    let diagnostics = MarkdownDocument.parse(source, file: "a.md").diagnostics
    #expect(diagnostics.map(\.summary.zh) == ["正文里写了 HTML 标记 <font>"])
  }

  @Test(
    "an address outside the allow-list is refused with its place and loses its link",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:a", "&#106;avascript:a", "data:text/html,a", "vbscript:a",
      "file:///etc",
      "weixin://a", "<\\javascript:a>"
    ])
  func unsafe(address: String) {
    #expect(findings("甲\n\n乙 [丙](\(address))\n") == ["3:3 markdown.unsafe-address"])
    #expect(html("[丙](\(address))") == "<p>丙</p>\n")
    #expect(html("![丙](\(address))") == "<p>丙</p>\n")
  }

  @Test(
    "addresses of the site, the web, mail and telephone are carried, percent-encoded",
    arguments: [
      ("/zhinan/dibao/#s-1", "<a href=\"/zhinan/dibao/#s-1\">"), ("#t-3", "<a href=\"#t-3\">"),
      ("tel:0457-3330000", "<a href=\"tel:0457-3330000\">"),
      ("mailto:a@b.example", "<a href=\"mailto:a@b.example\">"),
      ("<a b.pdf>", "<a href=\"a%20b.pdf\">"), ("/表.xlsx", "<a href=\"/%E8%A1%A8.xlsx\">"),
      ("a%20b.pdf", "<a href=\"a%20b.pdf\">"), ("?a=1&b='2'", "<a href=\"?a=1&amp;b=&#39;2&#39;\">"),
      ("https://a.example/", "<a href=\"https://a.example/\" class=\"external\" rel=\"noopener\">"),
      ("//a.example/", "<a href=\"//a.example/\" class=\"external\" rel=\"noopener\">")
    ])
  func addresses(address: String, tag: String) {
    #expect(html("[甲](\(address))") == "<p>\(tag)甲</a></p>\n")
    #expect(findings("[甲](\(address))") == [])
  }

  @Test("links without a text or an address and images without a description are warnings")
  func empty() {
    #expect(findings("[](/a)") == ["1:1 markdown.empty-link"])
    #expect(findings("[甲]()") == ["1:1 markdown.empty-link"])
    #expect(findings("甲![](a.png)") == ["1:2 markdown.image-text"])
    #expect(findings("[![图](a.png)](/a)") == [])
  }

  @Test("links are listed with their places in the file, behind stand-ins and definitions, too")
  func links() {
    let source = """
      [甲]: /a

      **“低”**保 \\*\\| [乙](/b) ![丙](c.png)
      丁
      [甲] <https://d.example/>

      - > 戊 [己
        > 庚](/e)

      | a |
      |---|
      | [辛](/f) |
      """
    let report = MarkdownDocument.parse(Array(source.utf8), file: "a.md", firstLine: 11)
    let places = report.value.links.map { "\($0.address) \($0.line):\($0.column) \($0.isImage)" }
    #expect(
      places == [
        "/b 13:15 false", "c.png 13:23 true", "/a 15:1 false", "https://d.example/ 15:5 false",
        "/e 17:7 false",
        "/f 22:3 false"
      ])
  }

  @Test("lines stay true behind definitions that begin a paragraph")
  func linesBehindDefinitions() {
    let source = "[a]: /b\n[c]:\n  /d\n甲\n[a] [c]\n"
    #expect(document(source).links.map(\.line) == [5, 5])
    #expect(document(source).blocks.map(\.line) == [4])
    #expect(document("[a](/b\n'c') 甲\n").links.map(\.line) == [1])
    for end in ["甲\n", "*甲\n乙*", "`甲\n乙`", "[甲\n](/x)", "[甲\n乙](/x)", "<https://a.example>"] {
      #expect(document("[a]: /b\n\n[a] \(end)").links.first?.line == 3)
      #expect(document("[a]: /b\n[a] \(end)").links.first?.line == 2)
    }
  }

  @Test("every block knows its line and column in the file")
  func places() {
    let source = "甲\n\n## 乙\n\n> - 丙\n>\n>   丁\n\n```\nx\n```\n"
    let document = MarkdownDocument.parse(Array(source.utf8), file: "a.md", firstLine: 6).value
    var places: [String] = []
    func collect(_ blocks: [Block]) {
      for block in blocks {
        places.append("\(block.line):\(block.column)")
        if case .quote(let inner) = block.content { collect(inner) }
        if case .list(let list) = block.content { for item in list.items { collect(item.blocks) } }
      }
    }
    collect(document.blocks)
    #expect(places == ["6:1", "8:1", "10:1", "10:3", "10:5", "12:5", "14:1"])
  }

  @Test("findings of all kinds come at once, in the order of the file, shifted by the front matter")
  func allFindings() {
    let source = "<b>\n\n[x](javascript:y)\n\n| a |\n|---|\n| b | c |\n\n## 甲 {#1}\n"
    #expect(
      findings(source, firstLine: 5) == [
        "5:0 markdown.raw-html", "7:1 markdown.unsafe-address", "11:0 markdown.table-cells",
        "13:1 markdown.heading-id"
      ])
  }

  @Test("the plain text has a line for each paragraph, item and row")
  func plainText() {
    let source = """
      ## 甲 {#a}

      **乙**
      [丙](/x)`丁` ![戊](y)

      > 己

      - 庚
      - 辛

      | a | b |
      |---|---|
      | c | d |

      ```
      e
      ```
      """
    #expect(document(source).plainText == "甲\n乙丙丁 戊\n己\n庚\n辛\na b\nc d\ne\n")
  }

  @Test("the same source gives the same document, findings and bytes, on any thread")
  func determinism() async {
    let part = "## 甲\n\n**“乙”**丙 [x](/y) <b>\n\n| a | b |\n|---|---|\n| c |\n\n问：丁？\n\n答：\n（一）戊。\n\n1. 己\n\n"
    let source = Array(String(repeating: part, count: 20).utf8)
    let first = MarkdownDocument.parse(source, file: "a.md")
    let bytes = first.value.html().bytes
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let again = MarkdownDocument.parse(source, file: "a.md")
          return again.value == first.value && again.diagnostics == first.diagnostics
            && again.value.html().bytes == bytes
        }
      }
      for await same in group { #expect(same) }
    }
  }

  @Test("an empty source is an empty document", arguments: [MarkdownOptions.gongshi, .commonmark])
  func nothing(options: MarkdownOptions) {
    #expect(document("", options).blocks == [])
    #expect(document("", options).html().isEmpty)
    #expect(document("\n \n", options).plainText == "")
    #expect(findings("", options) == [])
  }

  @Test("a byte order mark and broken UTF-8 do no harm")
  func oddBytes() {
    #expect(html("\u{feff}## 甲\n") == "<h2 id=\"s-1\">甲</h2>\n")
    let broken: [UInt8] = [0x2a, 0x2a, 0xe4, 0xbd, 0x2a, 0x2a, 0xff, 0xea, 0xa4]
    let document = MarkdownDocument.parse(broken, file: "a.md").value
    #expect(document.plainText.unicodeScalars.contains("\u{fffd}"))
  }
}
