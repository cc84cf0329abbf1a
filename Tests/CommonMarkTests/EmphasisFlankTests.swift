import CommonMark
import Testing

@Suite("Emphasis beside Chinese punctuation")
struct EmphasisFlankTests {
  @Test(
    "asterisks work on both sides of punctuation that faces them",
    arguments: [
      ("**“低保”**需要", "<strong>“低保”</strong>需要"),
      ("**重要。**所以", "<strong>重要。</strong>所以"),
      ("**重要……。**所以", "<strong>重要……。</strong>所以"),
      ("见**《办法》**第三条", "见<strong>《办法》</strong>第三条"),
      ("（**注意：**本项目）", "（<strong>注意：</strong>本项目）"),
      ("**中标人（联合体）**为", "<strong>中标人（联合体）</strong>为"),
      ("**重要。**请于*（七日内）*提交", "<strong>重要。</strong>请于<em>（七日内）</em>提交"),
      ("**甲**：**乙**", "<strong>甲</strong>：<strong>乙</strong>"),
      ("**外：*内*外**后", "<strong>外：<em>内</em>外</strong>后"),
      ("A**“x”**b", "A<strong>“x”</strong>b"),
      ("**结果：**A公司", "<strong>结果：</strong>A公司"),
      ("***“全部”***都", "<em><strong>“全部”</strong></em>都"),
      ("**\"低保\"**需要", "<strong>&quot;低保&quot;</strong>需要"),
      ("**50%**以上", "<strong>50%</strong>以上"),
      ("见**(附件)**第一页", "见<strong>(附件)</strong>第一页"),
      ("见**[办法](/a/)**第三条", "见<strong><a href=\"/a/\">办法</a></strong>第三条"),
      ("按**`ls`**执行", "按<strong><code>ls</code></strong>执行"),
      ("——**重点**——", "——<strong>重点</strong>——"),
      ("重点**——说明**到此", "重点<strong>——说明</strong>到此"),
      ("“**低保**”", "“<strong>低保</strong>”")
    ])
  func pairs(source: String, expected: String) {
    #expect(html(source) == "<p>\(expected)</p>\n")
    #expect(findings(source) == [])
  }

  @Test(
    "asterisks that mask a name stay what they are",
    arguments: ["张**，李**。", "张**、王**、赵**", "张**（男）已收", "张*，李*。"])
  func masks(source: String) {
    #expect(html(source) == "<p>\(source)</p>\n")
  }

  @Test("plain CommonMark leaves the asterisks of the same text alone")
  func withoutHelp() {
    let source = "**“低保”**需要"
    let plain = document(source, .commonmark)
    #expect(String(decoding: plain.commonMarkHTML(), as: UTF8.self) == "<p>\(source)</p>\n")
  }

  @Test("code, code blocks, addresses and titles keep their bytes")
  func untouched() {
    #expect(html("`**“低”**需`") == "<p><code>**“低”**需</code></p>\n")
    #expect(html("```\n**“低”**需\n```") == "<pre><code>**“低”**需\n</code></pre>\n")
    #expect(html("    a\\*b**“低”**需\\|") == "<pre><code>a\\*b**“低”**需\\|\n</code></pre>\n")
    let link = "[甲](/a**（b）**c \"题**（d）**e\")"
    #expect(document(link).links.map(\.address) == ["/a**（b）**c"])
    #expect(html(link).contains("title=\"题**（d）**e\""))
  }

  @Test(
    "nothing that stands in for something reaches the page", arguments: ["text", "[x](/y)", "`c`", "# h"])
  func noStandIns(source: String) {
    let whole = "**“a”**b \\*\\| \(source)\n\n| **（a）**b \\| |\n|---|\n| \(source)\\* |\n"
    let out = html(whole)
    for scalar in out.unicodeScalars { #expect(!["\u{a92e}", "\u{a92f}", "\u{91}"].contains(scalar)) }
    #expect(out.contains("<strong>“a”</strong>b *| "))
  }

  @Test("two asterisks that stay in the text are a warning with their line")
  func literalAsterisks() {
    #expect(findings("甲\n\n** 注意 **\n") == ["3:0 markdown.literal-asterisks"])
    #expect(findings("甲\n乙\n丙**丁\n") == ["3:0 markdown.literal-asterisks"])
    #expect(findings("2\\*\\*3 和 `**`") == [])
    #expect(html("2\\*\\*3 和 `\\**`") == "<p>2**3 和 <code>\\**</code></p>\n")
  }
}
