import CommonMark
import Testing

@Suite("Anchors")
struct AnchorNumberingTests {
  private func anchors(_ source: String) -> [String] { document(source).anchors.map(\.id) }

  @Test("headings are numbered by their place")
  func headings() {
    #expect(
      anchors("## 甲\n\n### 乙\n\n### 丙\n\n## 丁\n\n### 戊\n") == ["s-1", "s-1-1", "s-1-2", "s-2", "s-2-1"])
    #expect(html("## 甲 **乙**\n") == "<h2 id=\"s-1\">甲 <strong>乙</strong></h2>\n")
  }

  @Test("an author's anchor replaces the number and moves no other")
  func explicit() {
    #expect(anchors("## 甲\n\n## 乙 {#cailiao}\n\n### 丙\n\n## 丁\n") == ["s-1", "cailiao", "s-2-1", "s-3"])
    #expect(html("## 乙{#a_b-1}\n") == "<h2 id=\"a_b-1\">乙</h2>\n")
    #expect(anchors("问：甲？ {#shenqing}\n\n答：乙。\n") == ["shenqing"])
    #expect(html("## 问：甲 {#x}\n\n答：乙。").contains("id=\"x\">\n<h2 class=\"qa-question\">"))
  }

  @Test("a number that an author has fixed elsewhere is passed over")
  func pinned() {
    #expect(anchors("## 新\n\n## 旧 {#s-1}\n\n## 末\n") == ["s-2", "s-1", "s-4"])
  }

  @Test("a duplicate anchor is reported where it comes again, and still gives way")
  func duplicates() {
    let source = "## 甲 {#a}\n\n文\n\n## 乙 {#a}\n"
    #expect(findings(source) == ["5:1 markdown.duplicate-id"])
    #expect(anchors(source) == ["a", "s-2"])
  }

  @Test(
    "a marker that cannot be an anchor is reported", arguments: ["{#}", "{#1a}", "{#材料}", "{#a b}", "{#a.b}"])
  func malformed(marker: String) {
    #expect(findings("## 甲 \(marker)\n") == ["1:1 markdown.heading-id"])
  }

  @Test("braces without a number sign are text")
  func braces() {
    #expect(html("## 集合 {a}\n") == "<h2 id=\"s-1\">集合 {a}</h2>\n")
  }

  @Test("articles are found by their own number, in paragraphs and headings")
  func articles() {
    #expect(anchors("第一条　甲。\n\n第十二条 乙。\n\n**第二十条** 丙。\n") == ["t-1", "t-12", "t-20"])
    #expect(anchors("## 总则\n\n### 第三条 申请\n\n第三条之一 甲\n") == ["s-1", "t-3", "t-3-1"])
    #expect(html("第三条　甲") == "<p class=\"item\" id=\"t-3\">第三条　甲</p>\n")
  }

  @Test("items are found below what they stand in")
  func items() {
    #expect(
      anchors("问：甲？\n\n答：如下。\n\n（一）乙。\n\n（二）丙。\n\n问：丁？\n\n答：(一)戊。\n")
        == ["w-1", "w-1-1", "w-1-2", "w-2", "w-2-1"])
    #expect(anchors("第三条 如下：\n\n（一）甲；\n\n1.乙\n\n（1）丙\n") == ["t-3", "t-3-1", "t-3-1-1", "t-3-1-1-1"])
    #expect(anchors("一、甲\n\n（一）乙\n\n二、丙\n\n（一）丁\n") == ["x-1", "x-1-1", "x-2", "x-2-1"])
    #expect(anchors("## 节\n\n（一）甲\n") == ["s-1", "s-1-x-1"])
  }

  @Test("what comes after an answer counts as before it again")
  func scopeAfterAnswer() {
    let source = "## 节\n\n（一）甲\n\n### 问：乙？\n\n答：丙。\n\n（一）丁\n\n## 末\n\n（一）戊\n"
    #expect(anchors(source) == ["s-1", "s-1-x-1", "w-1", "w-1-1", "s-2", "s-2-x-1"])
  }

  @Test("the second item of the same number gets an anchor of its own")
  func repeatedItems() {
    #expect(
      anchors("条件：\n\n（一）甲\n\n材料：\n\n（一）乙\n\n手续：\n\n（一）丙\n") == ["x-1", "x-1_2", "x-1_3"])
  }

  @Test("items on lines of one paragraph become paragraphs after the end of a clause, and only there")
  func itemLines() {
    #expect(
      html("步骤如下：\n（一）甲；\n（二）乙。\n")
        == "<p>步骤如下：</p>\n<p class=\"item\" id=\"x-1\">（一）甲；</p>\n"
        + "<p class=\"item\" id=\"x-2\">（二）乙。</p>\n")
    #expect(html("按照办法第三条第\n（一）项办理\n") == "<p>按照办法第三条第（一）项办理</p>\n")
    #expect(html("根据\n第三条规定\n") == "<p>根据第三条规定</p>\n")
  }

  @Test("numbered lists keep the numbers that the author wrote, and have anchors by them")
  func lists() {
    #expect(
      html("1. 甲\n2. 乙\n5. 丙\n6. 丁\n")
        == "<ol>\n<li id=\"x-1\">甲</li>\n<li id=\"x-2\">乙</li>\n"
        + "<li id=\"x-5\" value=\"5\">丙</li>\n<li id=\"x-6\">丁</li>\n</ol>\n")
    #expect(html("> 3. 甲\n> 3. 乙\n").contains("<ol start=\"3\">\n<li>甲</li>\n<li value=\"3\">乙</li>"))
    #expect(document("3. 甲\n7. 乙\n").plainText == "3. 甲\n7. 乙\n")
  }

  @Test("every anchor of a document is unique")
  func unique() {
    let part = "## 甲\n\n第一条 a\n\n（一）b\n\n1. c\n\n问：d？\n\n答：（一）e\n\n（一）f\n\n### 第一条 {#s-2}\n\n"
    let ids = anchors(part + part + part)
    #expect(ids.count == Set(ids).count)
    #expect(ids.count > 20)
  }

  @Test("empty, skipped and too high headings are warnings")
  func headingLevels() {
    #expect(findings("## 甲\n\n#### 乙\n") == ["3:1 markdown.heading-level"])
    #expect(findings("### 甲\n") == ["1:1 markdown.heading-level"])
    #expect(findings("##\n") == ["1:1 markdown.heading-level"])
    #expect(findings("# 甲\n") == ["1:1 markdown.heading-level"])
    #expect(html("# 甲\n") == "<h2 id=\"s-1\">甲</h2>\n")
    #expect(html("# 甲\n", MarkdownOptions(topHeadingLevel: 1)) == "<h1 id=\"s-1\">甲</h1>\n")
  }
}
