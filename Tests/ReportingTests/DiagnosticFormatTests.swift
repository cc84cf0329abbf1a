import Reporting
import Testing

@Suite("Writing findings out")
struct DiagnosticFormatTests {
  private let first = Diagnostic(
    .spelling, at: Reporting.SourceLocation(file: "a.md", line: 2, column: 3), zh: "没有“titel”",
    en: "no 'titel'",
    hint: LocalizedText(zh: "是否想写“title”?", en: "Did you mean 'title'?"))
  private let second = Diagnostic(
    .advice, at: Reporting.SourceLocation(file: "b.md"), zh: "太长", en: "too long")
  private let third = Diagnostic(.gate, zh: "有号码", en: "a number")

  @Test("for people: place, severity, sentence, rule, and what to do")
  func text() {
    let text = DiagnosticFormat.text.write([second, first, third], language: .english)
    #expect(
      text == """
        error: a number [test.gate]
            fix: Remove it.
        a.md:2:3: error: no 'titel' [test.spelling]
            fix: Did you mean 'title'?
        b.md: warning: too long [test.advice]
            fix: Consider.

        """)
  }

  @Test("a file name or a line can not break the line, move the cursor or turn the direction of reading")
  func visible() {
    let odd = Diagnostic(
      .gate, at: Reporting.SourceLocation(file: "a\nb\u{1b}[2J.md", line: 1, column: 1), zh: "“x\u{202e}y”",
      en: "'x\u{202e}y'")
    let text = DiagnosticFormat.text.write([odd], language: .english) { _ in "tab\t, return\r, \u{2028}" }
    #expect(
      text == """
        a\\u{a}b\\u{1b}[2J.md:1:1: error: 'x\\u{202e}y' [test.gate]
            tab\t, return\\u{d}, \\u{2028}
            fix: Remove it.

        """)
  }

  @Test("in Chinese by its own words")
  func chinese() {
    let text = DiagnosticFormat.text.write([first, second], language: .chinese)
    #expect(text.contains("a.md:2:3: 错误: 没有“titel” [test.spelling]\n    办法: 是否想写“title”?\n"))
    #expect(text.contains("b.md: 警告: 太长 [test.advice]\n    办法: 考虑。\n"))
  }

  @Test("the line in question is shown, long numbers blotted out")
  func excerpt() {
    let text = DiagnosticFormat.text.write([first, second], language: .english) { location in
      location.file == "a.md" ? "titel: 1899010112345678 and 650" : "never shown"
    }
    #expect(text.contains("\n    titel: •••••••••••••••• and 650\n"))
    #expect(!text.contains("never shown"))
    #expect(!text.contains("1899"))
  }

  @Test("for programs: one object a line, with every member in its place")
  func lines() {
    let text = DiagnosticFormat.jsonl.write([second, first], language: .english)
    #expect(
      text == """
        {"severity":"error","rule":"test.spelling","file":"a.md","line":2,"column":3,"summary":"no 'titel'",\
        "remedy":"Did you mean 'title'?"}
        {"severity":"warning","rule":"test.advice","file":"b.md","line":0,"column":0,"summary":"too long",\
        "remedy":"Consider."}

        """)
    #expect(DiagnosticFormat.jsonl.write([third], language: .english).contains("\"file\":null,\"line\":null"))
  }

  @Test("the same finding is written once, in the same order whatever order it came in")
  func repeated() {
    let once = DiagnosticFormat.text.write([first, second, third], language: .chinese)
    #expect(DiagnosticFormat.text.write([third, first, second, first, third], language: .chinese) == once)
    #expect(DiagnosticFormat.text.write([], language: .chinese) == "")
  }
}
