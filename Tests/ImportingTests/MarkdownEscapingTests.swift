import Testing

@testable import Importing

@Suite("Text stays text in Markdown")
struct MarkdownEscapingTests {
  @Test(
    "a paragraph that looks like a mark is shown as it is",
    arguments: [
      "# 一", "#", "> 引", "- 甲", "+ 乙", "* 丙", "1. 丁", "12) 戊", "1.", "---", "***", "___", "===", "```", "~~~",
      "    缩进", "[甲](乙)", "[甲]: 乙", "![图](a.png)", "<b>粗</b>", "<!-- 注 -->", "<https://a.cn>", "&amp;",
      "&#65;",
      "**粗**", "_斜_", "`码`", "\\", "甲\\", "\\*", "| 甲 | 乙 |", "{fact:a}", "甲 {#b}", "1.5元", "5*3", "a_b_c"
    ])
  func paragraph(text: String) {
    let shown = CommonMarkText.blocks(of: MarkdownEscaping.escape(text.tidied, at: .lineStart) + "\n")
    #expect(shown.map(\.kind) == ["paragraph"])
    #expect(shown.map(\.text) == [text.tidied])
  }

  @Test("a heading keeps its own number signs", arguments: ["甲 #", "## 乙", "丙 {#d}", "C#", "#"])
  func heading(text: String) {
    let shown = CommonMarkText.blocks(of: "## " + MarkdownEscaping.escape(text, at: .heading) + "\n")
    #expect(shown.map(\.kind) == ["heading"])
    #expect(shown.map(\.text) == [text])
  }

  @Test("any mixture of marks is shown by libcmark, and read back by us, as it was")
  func anyMixture() {
    var random = SplitMix(state: 20)
    let alphabet = Array("#>-+*_=`~[]()<>!&|\\{}.:;\"' 019ab甲乙。（）").map(String.init)
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...12, using: &random)
      let text = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined().tidied
      // An anchor cannot be escaped; imports of it are refused.
      guard !text.isEmpty, !text.contains("{#") else { continue }
      let blocks: [ImportedBlock] = [
        .paragraph(text), .heading(level: 2, text), .bullet(text), .answer(text)
      ]
      let body = blocks.map { block in
        ImportedArticle(
          title: "", summary: "", source: nil, author: nil, published: nil, blocks: [block], attachments: [],
          furniture: []
        ).body
      }
      let shown = CommonMarkText.blocks(of: body.joined(separator: "\n"))
      #expect(shown.map(\.kind) == ["paragraph", "heading", "list", "paragraph"], "\(text)")
      #expect(shown.map(\.text) == [text, text, text, text], "\(text)")
      #expect(
        MarkdownInk.visible(in: body.joined(separator: "\n"))
          == Array(repeating: text.inked, count: 4).flatMap { $0 })
    }
  }

  @Test("cells keep their bars, and a table is read back cell by cell")
  func cells() {
    let article = ImportedArticle(
      title: "", summary: "", source: nil, author: nil, published: nil,
      blocks: [.table([["甲|乙", "-"], ["\\", "---"]])], attachments: [], furniture: [])
    #expect(article.body == "| 甲\\|乙 | - |\n| --- | --- |\n| \\\\ | --- |\n")
    #expect(String(String.UnicodeScalarView(MarkdownInk.visible(in: article.body))) == "甲|乙-\\---")
  }

  @Test("a text that spells a reference to a fact is none")
  func facts() {
    let escaped = MarkdownEscaping.escape("按{fact:dibao}发放", at: .lineStart)
    #expect(!escaped.contains("{fact:"))
    #expect(CommonMarkText.blocks(of: escaped + "\n").map(\.text) == ["按{fact:dibao}发放"])
  }

  @Test("without the escaping libcmark would show something else")
  func theJudgeCanFail() {
    #expect(CommonMarkText.blocks(of: "# 一\n").map(\.kind) == ["heading"])
    #expect(CommonMarkText.blocks(of: "**粗**\n").map(\.text) == ["<strong>"])
  }
}
