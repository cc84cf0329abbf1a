import CommonMark
import Reporting
import Testing

@testable import Rendering

@Suite("The text of an article in parts")
struct SectionReaderTests {
  private func read(_ text: String) -> SectionReader {
    SectionReader(MarkdownDocument.parse(Array(text.utf8), file: "a.md").value.blocks)
  }

  @Test("each heading begins a section with its anchor; what stands before the first has none")
  func sections() {
    let reader = read("开头。\n\n## 条件 {#tiaojian}\n\n一。\n\n- 甲\n- 乙\n\n## 材料 {#cailiao}\n\n二。\n")
    #expect(
      reader.sections == [
        .init(anchor: "", heading: "", text: "开头。"), .init(anchor: "tiaojian", heading: "条件", text: "一。¶甲¶乙"),
        .init(anchor: "cailiao", heading: "材料", text: "二。")
      ])
  }

  @Test("cells stand apart, so that the numbers of two cells never read as one")
  func cells() {
    #expect(read("| 户 | 人 |\n|---|---|\n| 138 | 00138 |\n").sections.map(\.text) == ["户｜人¶138｜00138"])
  }

  @Test("a question is a result of its own, with its answer and its anchor")
  func questions() {
    let reader = read("问：多久能办好？ {#duojiu}\n\n答：30个工作日内。\n\n特殊的再加15个。\n")
    #expect(reader.questions.count == 1)
    #expect(reader.questions.first?.heading == "多久能办好？")
    #expect(reader.questions.first?.text == "30个工作日内。¶特殊的再加15个。")
    #expect(reader.questions.first?.anchor.isEmpty == false)
    #expect(reader.sections.isEmpty)
  }

  @Test("the text is without markup")
  func plain() {
    #expect(read("**低保**的[材料](/a/)和`表`。").sections.map(\.text) == ["低保的材料和表。"])
  }
}
