import Reporting
import Testing

@testable import Importing

@Suite("Paragraphs are taken apart and put in order")
struct ParagraphTests {
  @Test(
    "items that run on are cut before their numbers",
    arguments: [
      ("原则是:(一)甲。(二)乙。", ["原则是:", "(一)甲。", "(二)乙。"]),
      ("（一）甲；（二）乙；（三）丙。", ["（一）甲；", "（二）乙；", "（三）丙。"]),
      ("有：（一）甲。按（二）办。（二）乙。（一）又甲。（二）又乙。", ["有：", "（一）甲。按（二）办。", "（二）乙。", "（一）又甲。", "（二）又乙。"]),
      ("“甲。”（一）乙。 （二）丙。", ["“甲。”", "（一）乙。", "（二）丙。"])
    ])
  func items(text: String, expected: [String]) { #expect(InlineItems.split(text) == expected) }

  @Test(
    "a lone number, a gap and a reference are left where they stand",
    arguments: [
      "按照（一）办理。", "有：（一）甲。", "有：（一）甲。（三）乙。", "（二）甲。（三）乙。", "第一条（一）（二）项", "有（一", "甲：（一）", "（）"
    ])
  func noItems(text: String) { #expect(InlineItems.split(text) == [text]) }

  @Test("eleven items and more are counted on")
  func manyItems() {
    let numbers = (1...23).compactMap(ChineseNumeral.text)
    let text = numbers.map { "（\($0)）甲。" }.joined()
    #expect(InlineItems.split(text).count == 23)
  }

  @Test(
    "a question is cut before its answer on the same line",
    arguments: [
      ("问：是？答：是。", ["问：是？", "答：是。"]), ("问:是? 答:是。答：也是。", ["问:是?", "答:是。答：也是。"]),
      ("问：“答：”是什么？", ["问：“答：”是什么？"]), ("甲？答：乙", ["甲？答：乙"]), ("问：答", ["问：答"])
    ])
  func questions(text: String, expected: [String]) { #expect(QuestionMarks.split(text) == expected) }

  @Test("numerals are written and read alike from 1 to 99")
  func numerals() {
    for number in 1...99 {
      let text = ChineseNumeral.text(for: number) ?? ""
      #expect(ChineseNumeral.value(of: Array(text.unicodeScalars)) == number)
    }
    let known = [
      10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一百", 101: "一百零一", 110: "一百一十", 1005: "一千零五",
      9999: "九千九百九十九"
    ]
    for (number, text) in known { #expect(ChineseNumeral.text(for: number) == text) }
    #expect(ChineseNumeral.text(for: 0) == nil && ChineseNumeral.text(for: 10_000) == nil)
    #expect(ChineseNumeral.value(of: Array("一十".unicodeScalars)) == nil)
  }

  @Test(
    "the summary is the first sentence outside quotation marks",
    arguments: [
      ("甲。乙。", "甲。"), ("“甲。”乙！丙", "“甲。”乙！"), ("《问？》与答。完", "《问？》与答。"), ("没有句号", "没有句号")
    ])
  func summary(text: String, expected: String) { #expect(Summary.sentence(text) == expected) }

  @Test("the summary is taken from the lead, the first answer or the first question")
  func firstSummary() {
    let pair: [ImportedBlock] = [.question(level: 2, "问：甲？"), .answer("答：乙。丙。")]
    #expect(Summary.first(of: [.heading(level: 2, "一、总则"), .paragraph("丁。戊。")] + pair) == "丁。")
    #expect(Summary.first(of: pair) == "乙。")
    #expect(Summary.first(of: [pair[0], .answer("答：如下："), .paragraph("（一）己。")]) == "甲？")
    #expect(Summary.first(of: [pair[0], .answer("答："), .bullet("己")]) == "甲？")
    #expect(Summary.first(of: [.table([["一", "二"]])]) == nil)
  }

  @Test("a summary without end stops after a clause")
  func longSummary() {
    let clause = String(repeating: "甲", count: 60) + "，"
    let sentence = Summary.sentence(String(repeating: clause, count: 5))
    #expect(sentence == clause + clause + clause.dropLast() + "……")
  }

  @Test("headings gather the questions below them")
  func headingLevels() {
    let blocks: [ImportedBlock] = [
      .heading(level: 1, "一、办证"), .question(level: 1, "问：甲？"), .answer("答：甲。"), .heading(level: 1, "说明"),
      .heading(level: 1, "二、借书"), .question(level: 1, "问：乙？"), .answer("答：乙。")
    ]
    let levels = HeadingLevels.assign(to: blocks).compactMap { block -> Int? in
      switch block {
      case .heading(let level, _), .question(let level, _): level
      default: nil
      }
    }
    #expect(levels == [2, 3, 4, 2, 3])
  }

  @Test("numbered lines are headings between answers, and text inside them")
  func textHeadings() {
    let page = "标题\n一、办证\n问：甲？\n答：如下。\n一、带证件\n二、交照片\n二、借书\n问：乙？\n答：乙。"
    let blocks = PublishedText.read(file: "a.txt", bytes: Array(page.utf8)).value?.blocks
    #expect(
      blocks == [
        .heading(level: 2, "一、办证"), .question(level: 3, "问：甲？"), .answer("答：如下。"), .paragraph("一、带证件"),
        .paragraph("二、交照片"), .heading(level: 2, "二、借书"), .question(level: 3, "问：乙？"), .answer("答：乙。")
      ])
  }

  @Test(
    "blanks are tidied and nothing else is",
    arguments: [
      ("\u{A0} 甲\t\t乙 ", "甲 乙"), ("第一条　为了", "第一条　为了"), ("甲\u{200B}乙\u{FEFF}", "甲乙"), ("a  b", "a b")
    ])
  func tidied(text: String, expected: String) {
    #expect(text.tidied == expected)
    #expect(text.tidied.inked == text.inked)
  }

  @Test(
    "YAML scalars are quoted where they must be",
    arguments: [
      ("关于甲的通知", "关于甲的通知"), ("2021-11-26 16:20", "2021-11-26 16:20"), ("甲: 乙", "'甲: 乙'"), ("甲 #乙", "'甲 #乙'"),
      ("- 甲", "'- 甲'"), ("it's", "it's"), ("'甲'", "'''甲'''"), ("", "''"), ("true", "'true'"), ("甲:", "'甲:'")
    ])
  func yaml(text: String, expected: String) { #expect(YAMLScalar.write(text) == expected) }
}
