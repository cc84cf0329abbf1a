import Reporting
import Testing

@testable import Importing

@Suite("A lost character is an error")
struct TextLossTests {
  private let original = [
    SourceBlock(.line("　　问：开放吗？"), at: SourceLocation(file: "a.txt", line: 3)),
    SourceBlock(.line("答：开放，免费。"), at: SourceLocation(file: "a.txt", line: 5)),
    SourceBlock(.table([["周一", "休息"], ["周二", "9点"]]), at: SourceLocation(file: "a.txt", line: 7))
  ]
  private let faithful = "## 问：开放吗？\n\n答：开放，免费。\n\n| 周一 | 休息 |\n| --- | --- |\n| 周二 | 9点 |\n"

  private func loss(in markdown: String) -> Diagnostic? {
    TextLoss.first(from: original, in: MarkdownInk.visible(in: markdown))
  }

  @Test("a faithful article has none")
  func faithfulArticle() { #expect(loss(in: faithful) == nil) }

  @Test("whichever character is taken out, it is found missing in its line")
  func everyCharacter() throws {
    let lines = ["问：开放吗？", "答：开放，免费。"]
    for (line, text) in zip([3, 5], lines) {
      for index in text.indices {
        var shorter = text
        shorter.remove(at: index)
        let found = try #require(loss(in: faithful.replacing(text, with: shorter)))
        #expect(found.rule == .importLostText)
        #expect(found.location?.line == line)
      }
    }
  }

  @Test(
    "a character that was added or changed, a lost cell or a lost end is found",
    arguments: [
      ("开放吗", "开放么"), ("免费。", "免费。！"), ("休息", ""), ("| 周二 | 9点 |\n", ""), ("9点 |\n", "9点 |\n\n多余\n"),
      ("问：开放吗？\n\n答：", "答：开放吗？\n\n问：")
    ])
  func changes(from old: String, to new: String) {
    #expect(loss(in: faithful.replacing(old, with: new))?.rule == .importLostText)
  }

  @Test("what a page would take for an anchor is refused, because it would vanish")
  func anchor() {
    let report = PublishedText.read(file: "a.txt", bytes: Array("标题\n问：见{#a}\n答：是{#a}的。".utf8))
    #expect(report.value == nil)
    #expect(report.diagnostics.first { $0.rule == .importLostText }?.location?.line == 2)
  }
}
