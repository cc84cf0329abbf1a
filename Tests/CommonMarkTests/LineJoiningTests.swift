import CommonMark
import Testing

@Suite("Joined lines")
struct LineJoiningTests {
  @Test(
    "a newline vanishes between Chinese characters and beside full-width punctuation, and only there",
    arguments: [
      ("低保\n特困", "低保特困"), ("低保，\n特困", "低保，特困"), ("低保\n（特困）", "低保（特困）"),
      ("自\n2021年", "自\n2021年"), ("共3\n人", "共3\n人"), ("a\nb", "a\nb"), ("低保，\nABC", "低保，ABC"),
      ("ABC\n。", "ABC。"), ("“低保”\n特困", "“低保”特困"), ("低保\n“特困”", "低保“特困”"),
      ("“低保”\n“特困”", "“低保”“特困”"), ("“low”\n“high”", "“low”\n“high”"), ("low—\nhigh", "low—\nhigh"),
      ("低保——\n特困", "低保——特困"), ("低保……\nA", "低保……\nA"), ("㈠甲\n①乙", "㈠甲①乙"), ("１\n２", "１２"),
      ("カナ\nかな", "カナかな"), ("한\n글", "한\n글"), ("甲  \n乙", "甲<br>\n乙"), ("甲\\\n乙", "甲<br>\n乙"),
      ("**甲**\n乙", "<strong>甲</strong>乙"), ("甲\n*乙*", "甲<em>乙</em>"), ("**甲\n乙**", "<strong>甲乙</strong>"),
      ("**low\nhigh**", "<strong>low\nhigh</strong>"), ("`甲`\n乙", "<code>甲</code>\n乙"),
      ("[甲\n乙](/x)\n丙", "<a href=\"/x\">甲乙</a>丙"), ("甲\n\\*乙", "甲\n*乙")
    ])
  func join(source: String, expected: String) {
    #expect(html(source) == "<p>\(expected)</p>\n")
  }

  @Test("Windows and old Macintosh line ends join alike", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    #expect(html("甲\(end)乙\(end)") == "<p>甲乙</p>\n")
  }

  @Test("headings and list items join, too")
  func elsewhere() {
    #expect(html("甲\n乙\n---\n") == "<h2 id=\"s-1\">甲乙</h2>\n")
    #expect(html("- 甲\n  乙\n") == "<ul>\n<li>甲乙</li>\n</ul>\n")
    #expect(html("> 甲\n> 乙\n") == "<blockquote>\n<p>甲乙</p>\n</blockquote>\n")
  }

  @Test("the indent of a plain-text paragraph is left to the style sheet and parts paragraphs")
  func indent() {
    #expect(html("　　甲。\n　　乙。\n") == "<p>甲。</p>\n<p>乙。</p>\n")
    #expect(html("甲\n\n　\n\n乙\n") == "<p>甲</p>\n<p>乙</p>\n")
  }
}
