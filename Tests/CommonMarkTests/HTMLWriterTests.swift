import CommonMark
import Markup
import Reporting
import Testing

@Suite("HTML of a document")
struct HTMLWriterTests {
  @Test("text, code, titles and descriptions are escaped")
  func escaping() {
    #expect(html("a & b < c > \"d\" 'e'") == "<p>a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39;</p>\n")
    #expect(html("`<&>`") == "<p><code>&lt;&amp;&gt;</code></p>\n")
    #expect(
      html("![a\"b](/c 'd\"e')") == "<p><img src=\"/c\" alt=\"a&quot;b\" title=\"d&quot;e\"></p>\n")
    #expect(
      html("``` a\"b c\n<x>\n```") == "<pre><code class=\"language-a&quot;b\">&lt;x&gt;\n</code></pre>\n")
    // A mark with a combining accent is one Character, but still a mark.
    #expect(html("\"\u{301}<\u{338}") == "<p>&quot;\u{301}&lt;\u{338}</p>\n")
  }

  @Test(
    "blocks become the elements that they are",
    arguments: [
      ("> 甲", "<blockquote>\n<p>甲</p>\n</blockquote>\n"), ("---", "<hr>\n"),
      ("- 甲\n- 乙\n", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n"),
      ("- 甲\n\n- 乙\n", "<ul>\n<li><p>甲</p>\n</li>\n<li><p>乙</p>\n</li>\n</ul>\n"),
      ("- 甲\n  - 乙\n", "<ul>\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ul>\n"),
      ("3) 甲\n", "<ol start=\"3\">\n<li id=\"x-3\">甲</li>\n</ol>\n"),
      ("0. 甲\n1. 乙\n", "<ol start=\"0\">\n<li id=\"x-0\">甲</li>\n<li id=\"x-1\">乙</li>\n</ol>\n"),
      ("    a\n", "<pre><code>a\n</code></pre>\n"), ("~~~\n~~~", "<pre><code></code></pre>\n"),
      ("*甲* **乙** `丙`", "<p><em>甲</em> <strong>乙</strong> <code>丙</code></p>\n")
    ])
  func elements(source: String, expected: String) {
    #expect(html(source) == expected)
  }

  @Test("the renderer decides on every address, or leaves the link out")
  func linkHook() {
    let source = "[甲](/a/#s-1) ![乙](/b.png) [丙](/gone/) ![丁](/gone.png)\n"
    let options = HTMLOptions { reference in
      reference.address.hasPrefix("/gone") ? nil : SafeAddress("../.." + reference.address)
    }
    #expect(
      document(source).html(options).description
        == "<p><a href=\"../../a/#s-1\">甲</a> <img src=\"../../b.png\" alt=\"乙\"> 丙 丁</p>\n")
  }

  @Test("the renderer is told where a link stands and whether it is an image")
  func linkReference() {
    let document = document("甲\n[乙](/a) ![丙](/b)\n")
    let expected = Set(document.links)
    let options = HTMLOptions {
      expected.contains($0) ? SafeAddress("#\($0.line)-\($0.column)-\($0.isImage)") : nil
    }
    #expect(
      document.html(options).description
        == "<p>甲<a href=\"#2-1-false\">乙</a> <img src=\"#2-9-true\" alt=\"丙\"></p>\n")
  }

  /// Whether every element that needs an end has one, in order.
  private func isBalanced(_ html: String) -> Bool {
    // By bytes: a bracket with a combining accent is another Character.
    var open: [String] = []
    for piece in html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { return false }
      let name = String(decoding: piece[..<end].prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return false }
      } else if !["br", "hr", "img"].contains(name) {
        open.append(name)
      }
    }
    return open.isEmpty
  }

  @Test("the check for balance sees what is not balanced")
  func balanceCheck() {
    #expect(isBalanced("<p>a<br><em>b</em></p>"))
    #expect(!isBalanced("<p>a<em>b</p></em>"))
    #expect(!isBalanced("<p>"))
  }

  /// Pieces that meet in odd ways, put together by a fixed sequence of pseudo-random numbers.
  private func soup(_ seed: UInt64) -> String {
    let pieces = [
      "甲", "乙。", "“丙”", "**", "*", "***", "_", "`", "``", "|", "\\|", "\\*", "\\\\", "\n", "\n\n",
      "| a | b |\n",
      "|---|---|\n", "> ", "- ", "1. ", "   ", "## ", "问：", "答：", "（一）", "第三条 ", "{#a}", "[", "](/x)", "![",
      "](",
      "<b>", "<", "&amp;", "&#145;", "&", "\u{91}", "\u{a92e}", "\t", "　", "```\n", "[a]: /y\n", "[a]",
      "  \n", "A", "1",
      "<https://a.example>", "\r\n", "：", "（", "）", "===\n", "---\n", "\u{301}", "\"", "'"
    ]
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    var out = ""
    for _ in 0..<60 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      out += pieces[Int(state % UInt64(pieces.count))]
    }
    return out
  }

  @Test("whatever is typed, the page is balanced, its anchors are unique and nothing foreign is in it")
  func anySource() {
    for seed in UInt64(1)...1500 {
      let source = soup(seed)
      let report = MarkdownDocument.parse(Array(source.utf8), file: "a.md")
      let out = report.value.html().description
      let ids = report.value.anchors.map(\.id)
      let lines = source.utf8.count(where: { $0 == 10 || $0 == 13 }) + 1
      #expect(isBalanced(out), "\(source.debugDescription)")
      #expect(ids.count == Set(ids).count, "\(source.debugDescription)")
      #expect(!ids.contains(""), "\(source.debugDescription)")
      #expect(!out.contains("<b>") && !out.unicodeScalars.contains { $0 == "\u{91}" || $0 == "\u{a92e}" })
      #expect(
        report.diagnostics.allSatisfy { (1...lines).contains($0.location?.line ?? 0) },
        "\(source.debugDescription)")
      #expect(report.value.links.allSatisfy { (1...lines).contains($0.line) }, "\(source.debugDescription)")
    }
  }

  @Test("every example of the specification gives a balanced page in our Markdown, too")
  func specificationInOurMarkdown() throws {
    let examples = SpecificationExample.load()
    try #require(examples.count == 652, "run Tests/CommonMarkTests/fetch-spec.sh")
    for example in examples { #expect(isBalanced(html(example.markdown)), "example \(example.number)") }
  }
}
