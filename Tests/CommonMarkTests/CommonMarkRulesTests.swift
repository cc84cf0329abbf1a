import CommonMark
import Reporting
import Testing

@Suite("Rules of Markdown")
struct CommonMarkRulesTests {
  @Test("ids are unique, sorted and of this module; every rule speaks both languages")
  func ids() {
    let ids = CommonMarkRules.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    for rule in CommonMarkRules.all {
      #expect(rule.id.hasPrefix("markdown."))
      for text in [rule.reason, rule.remedy] {
        #expect(text.zh.unicodeScalars.contains { $0.value > 0x4e00 })
        #expect(text.en.utf8.allSatisfy { $0 < 0x80 } || text.en.contains("：") || text.en.contains("答"))
      }
    }
  }

  @Test("every rule is broken by a source, and only known rules are")
  func everyRuleFires() {
    let samples: [String: String] = [
      "markdown.answer-without-question": "答：甲",
      "markdown.duplicate-id": "## 甲 {#a}\n\n## 乙 {#a}",
      "markdown.empty-link": "[](/a)",
      "markdown.forbidden-character": "\u{1}",
      "markdown.heading-id": "## 甲 {#1}",
      "markdown.heading-level": "# 甲",
      "markdown.image-text": "![](/a)",
      "markdown.literal-asterisks": "甲 ** 乙",
      "markdown.raw-html": "<b>",
      "markdown.table-cells": "|a|b|\n|-|-|\n|c|",
      "markdown.too-costly": String(repeating: "![[]()", count: 600),
      "markdown.too-deep": String(repeating: "> ", count: 101) + "a",
      "markdown.too-large": String(repeating: "a", count: 1_000_001),
      "markdown.unanswered-question": "问：甲？",
      "markdown.unsafe-address": "[甲](javascript:a)"
    ]
    #expect(Set(samples.keys) == Set(CommonMarkRules.all.map(\.id)))
    for (id, source) in samples {
      let found = MarkdownDocument.parse(Array(source.utf8), file: "a.md").diagnostics
      #expect(found.map(\.rule.id) == [id])
    }
  }
}
