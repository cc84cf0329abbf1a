import CommonMark
import Markup
import Testing

@Suite("Questions and answers")
struct QuestionLiftTests {
  @Test("paragraphs with 问 and 答 become a section, in either punctuation", arguments: ["：", ":"])
  func paragraphs(colon: String) {
    #expect(
      html("问\(colon)什么是低保？\n\n答\(colon)最低生活保障。\n\n在镇里申请。\n") == """
        <section class="qa" id="w-1">
        <h2 class="qa-question"><span class="qa-label">问：</span>什么是低保？</h2>
        <div class="qa-answer">
        <p><span class="qa-label">答：</span>最低生活保障。</p>
        <p>在镇里申请。</p>
        </div>
        </section>

        """)
  }

  @Test(
    "the marker may be strong, indented, or on lines of one paragraph",
    arguments: [
      "**问：**甲？\n\n**答：**乙。\n", "**问**：甲？\n\n**答**：乙。\n", "**问：甲？**\n\n答：乙。\n",
      "　　问：甲？\n\n　　答：乙。\n", "问：甲？\n答：乙。\n", "问： 甲？\n答:　乙。\n"
    ])
  func forms(source: String) {
    let questions = document(source).questions
    #expect(questions.map(\.question) == ["甲？"])
    #expect(questions.map(\.answer) == ["乙。"])
    #expect(findings(source) == [])
  }

  @Test("several pairs on consecutive lines of one paragraph are told apart, each with its line")
  func consecutiveLines() {
    let questions = document("问：甲？\n答：乙，\n丙。\n问：丁？\n答：戊。\n").questions
    #expect(questions.map(\.question) == ["甲？", "丁？"])
    #expect(questions.map(\.answer) == ["乙，丙。", "戊。"])
    #expect(questions.map(\.line) == [1, 4])
  }

  @Test("a question stands one level below the section around it; a heading keeps its level")
  func levels() {
    let source = """
      问：甲？

      答：一。

      ## 节

      问：乙？

      答：二。

      #### 问：丙？

      答：三。
      """
    #expect(document(source).headings.map(\.level) == [2, 2, 3, 4])
    #expect(document(source).headings.map(\.isQuestion) == [true, false, true, true])
    #expect(document(source).headings.map(\.id) == ["w-1", "s-1", "w-2", "w-3"])
  }

  @Test("an answer runs to the next question or to a heading of the same or a higher level")
  func extent() {
    let source = """
      ## 问：甲？

      答：一。

      ### 小节

      - 二

      ## 节

      三
      """
    let document = document(source)
    #expect(document.questions.map(\.answer) == ["一。\n小节\n二"])
    #expect(document.headings.map(\.id) == ["w-1", "s-1", "s-2"])
    #expect(document.plainText == "问：甲？\n答：一。\n小节\n二\n节\n三\n")
  }

  @Test("what stands between question and answer belongs to the question")
  func detail() {
    let out = html("问：甲？\n\n详情。\n\n答：乙。\n")
    #expect(out.contains("甲？</h2>\n<p>详情。</p>\n<div class=\"qa-answer\">"))
  }

  @Test("an answer may be a heading, whatever its level")
  func answerAsHeading() {
    #expect(document("## 问：甲？\n\n## 答：乙。\n\n丙\n").questions.map(\.answer) == ["乙。\n丙"])
  }

  @Test("a question without an answer and an answer without a question are warnings")
  func unpaired() {
    #expect(findings("问：甲？\n\n乙。\n\n问：丙？\n\n答：丁。\n") == ["1:1 markdown.unanswered-question"])
    #expect(findings("甲\n\n答：乙。\n") == ["3:1 markdown.answer-without-question"])
    #expect(document("问：甲？\n\n乙。\n").questions.map(\.answer) == [""])
  }

  @Test("问 and 答 inside a sentence, in a quotation or in code begin nothing")
  func ordinaryText() {
    for source in ["有人问：甲？", "回答：乙", "> 问：甲？", "`问：`甲", "问题：甲"] {
      #expect(document(source).questions == [])
      #expect(findings(source) == [])
    }
  }

  @Test("the answer can be written alone, for structured data")
  func answerHTML() {
    let document = document("问：甲？\n\n答：**“乙”**丙 <https://a.example/>\n")
    let html = document.html(document.questions[0].answerBlocks).description
    #expect(html.hasPrefix("<p><strong>“乙”</strong>丙 <a href=\"https://a.example/\""))
  }
}
