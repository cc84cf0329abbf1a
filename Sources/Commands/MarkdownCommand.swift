import ArgumentParser
import CommonMark
import Markup
import Reporting

/// `gongshi markdown`: Markdown on standard input, HTML on standard output.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "把标准输入的 Markdown 转成 HTML / Turns Markdown on standard input into HTML.",
    discussion: """
      例子 / Example: gongshi markdown < 文章.md
      默认带表格、问答、锚点和中文排版扩展，不接受原始 HTML。
      By default with tables, questions, anchors and Chinese typesetting, and without raw HTML.
      """)

  @Flag(help: "严格按 CommonMark 0.30 输出 / Exactly CommonMark 0.30, raw HTML included.")
  var commonmark = false

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let input = Console.readAll()
    guard String(validating: input, as: UTF8.self) != nil || commonmark else {
      Console.complain(speech.language == .chinese ? "标准输入不是 UTF-8\n" : "standard input is not UTF-8\n")
      throw ExitCode(65)
    }
    if commonmark {
      Console.write(MarkdownDocument.parse(input, file: "-", options: .commonmark).value.commonMarkHTML())
      return
    }
    let report = MarkdownDocument.parse(input, file: "-", options: MarkdownOptions(topHeadingLevel: 1))
    Console.write(report.value.html().bytes)
    try Findings(speech: speech, root: ".").conclude(report.diagnostics)
  }
}
