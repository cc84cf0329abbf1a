import CommonMark
import Testing

@Suite("Limits of a source", .serialized)
struct SourceLimitsTests {
  private func rules(_ source: String) -> Set<String> {
    Set(findings(source).map { String($0.split(separator: " ")[1]) })
  }

  private func times(_ part: String, _ bytes: Int = 900_000) -> String {
    String(repeating: part, count: bytes / part.utf8.count)
  }

  @Test("a source of the greatest size is read, one byte more is refused")
  func size() {
    let options = MarkdownOptions(maximumBytes: 30)
    #expect(findings(times("甲", 30), options) == [])
    #expect(findings(times("甲", 30) + "a", options) == ["0:0 markdown.too-large"])
    #expect(document(times("甲", 30) + "a", options).blocks == [])
    #expect(findings(times("甲", 999_999)) == [])
    #expect(rules(times("甲", 1_000_002)) == ["markdown.too-large"])
  }

  @Test("quotations a hundred deep are read, one more is refused with its line")
  func quotations() {
    #expect(findings(String(repeating: "> ", count: 100) + "a") == [])
    #expect(findings("a\n\n" + String(repeating: "> ", count: 101) + "a") == ["3:0 markdown.too-deep"])
  }

  @Test("lists that deepen line by line are refused where they pass the limit")
  func lists() {
    let source = (0..<110).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let found = findings(source)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("markdown.too-deep") == true)
  }

  @Test("emphasis nested beyond the limit is refused")
  func emphasis() {
    let nested = { (count: Int) in
      String(repeating: "*a **a ", count: count) + "b" + String(repeating: " a** a*", count: count)
    }
    #expect(findings(nested(50)) == [])
    #expect(findings("甲\n" + nested(51)) == ["2:0 markdown.too-deep"])
  }

  @Test("a long rule of asterisks or hyphens with spaces is a rule", arguments: ["- ", "* "])
  func rule(mark: String) {
    #expect(html(String(repeating: mark, count: 300)) == "<hr>\n")
  }

  @Test("a paragraph of many images is read, one of very many is refused")
  func images() {
    #expect(findings(String(repeating: "![甲](a.png) ", count: 500)) == [])
    #expect(findings("甲\n\n" + String(repeating: "![甲](a.png) ", count: 501)) == ["3:0 markdown.too-costly"])
    for end in ["\n\n", "\n \t\n", "\n>\n", "\n> > \n"] {
      #expect(findings(String(repeating: "![甲](a.png)\(end)", count: 600)) == [])
    }
    for noEnd in ["\n", "\n+\n", "\n2.\n", "\n      >\n"] {
      #expect(rules(String(repeating: "![甲](a.png)\(noEnd)", count: 600)) == ["markdown.too-costly"])
    }
  }

  @Test("many uses of ordinary link definitions are read, of an enormous one refused")
  func definitions() {
    let many = (0..<2_000).map { "[甲\($0)][\($0)]\n" }.joined()
    #expect(findings(many + "\n" + (0..<2_000).map { "[\($0)]: /seite/\($0)/\n" }.joined()) == [])
    #expect(rules("[a]: /\(times("x", 400_000))\n\n" + times("[a]", 400_000)) == ["markdown.too-costly"])
    #expect(
      rules("[a]: /a \"\(times("x\n", 400_000))\"\n\n" + times("[a]", 400_000)) == ["markdown.too-costly"])
  }

  @Test(
    "what would take libcmark minutes is refused at once (CVE-2023-22486 among it)",
    arguments: ["![[]()", "![a [x]()", "![", "- ", "> ", "+\t", "1) "])
  func refusedAtOnce(part: String) {
    let clock = ContinuousClock()
    var found: Set<String> = []
    let time = clock.measure { found = rules(times(part) + "a") }
    #expect(time < .seconds(20), "\(part.debugDescription) took \(time)")
    #expect(found == ["markdown.too-costly"] || found == ["markdown.too-deep"])
  }

  @Test(
    "nothing takes time out of proportion to its size to read and write",
    arguments: [
      "*a **b ", "_*a", "[a](b", "[a](<b", "[", "`a``", "<a b=\"", "<!--", "[a](b)", "**“甲”**[a](b)", "甲**（",
      "\\*\\|", "| a ", "|-|\n", "甲\n", "（一）。\n", "（一）\n\n", "## 甲 {#a}\n", "问：甲\n", "1. a\n", "<b>",
      "&#145;", "“\n", "\r", "[a]: b \"\n"
    ])
  func linearTime(part: String) {
    let clock = ContinuousClock()
    var output = 0
    let time = clock.measure { output = html(times(part, 300_000)).utf8.count }
    #expect(time < .seconds(20), "\(part.debugDescription) took \(time)")
    #expect(output < 12_000_000)
  }

  @Test("very many columns, and a header that every row would repeat, stay small")
  func tables() {
    let columns = times("|a", 100_000) + "|\n" + times("|-", 100_000) + "|\n" + times("|\n", 100_000)
    #expect(html(columns).utf8.count < 3_000_000)
    let label = "|\(times("x", 300_000))|\n|-|\n" + times("|\n", 300_000)
    #expect(html(label).utf8.count < 20_000_000)
  }

  @Test("lists under very many blank lines are read in time or refused", .timeLimit(.minutes(1)))
  func blankLines() {
    #expect(html(String(repeating: "- ", count: 99) + "a\n" + times("\n", 300_000)).contains("<li>a</li>"))
    #expect(
      rules(String(repeating: "- ", count: 250_000) + "a\n" + times("\n", 400_000)) == ["markdown.too-deep"])
  }
}
