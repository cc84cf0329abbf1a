import CommonMark
import Reporting
import Testing

@Suite("CommonMark 0.30")
struct CommonMarkSpecificationTests {
  /// Numbers of the examples that we render otherwise.
  private func disagreements(_ examples: [SpecificationExample]) -> [Int] {
    examples.filter { example in
      let report = MarkdownDocument.parse(
        Array(example.markdown.utf8), file: "spec.txt", options: .commonmark)
      return report.value.commonMarkHTML() != Array(example.html.utf8) || !report.diagnostics.isEmpty
    }.map(\.number)
  }

  @Test("all 652 examples of the specification come out byte for byte")
  func conformance() throws {
    let examples = SpecificationExample.load()
    try #require(
      examples.count == 652,
      """
      found \(examples.count) of 652 examples in \(SpecificationExample.path); \
      run Tests/CommonMarkTests/fetch-spec.sh, which takes the text from Debian's source package cmark
      """)
    #expect(disagreements(examples) == [])
  }

  @Test("an example that asks for something else is found out")
  func disagreement() {
    let examples = [
      SpecificationExample(number: 1, markdown: "*a*\n", html: "<p><em>a</em></p>\n"),
      SpecificationExample(number: 2, markdown: "*a*\n", html: "<p><i>a</i></p>\n")
    ]
    #expect(disagreements(examples) == [2])
  }

  @Test("examples are read from fences of 32 backticks, arrows as tabs")
  func reading() {
    let fence = String(repeating: "`", count: 32)
    let text = """
      prose
      \(fence) example
      →a
      .
      <pre><code>a
      </code></pre>
      \(fence)
      ``` example
      no
      ```
      """
    let expected = SpecificationExample(number: 1, markdown: "\ta\n", html: "<pre><code>a\n</code></pre>\n")
    #expect(SpecificationExample.parse(text) == [expected])
  }

  @Test("raw HTML and any address pass through as they are")
  func passThrough() {
    let source = Array("<b>x</b> [y](javascript:z)\n".utf8)
    let document = MarkdownDocument.parse(source, file: "a.md", options: .commonmark).value
    let html = String(decoding: document.commonMarkHTML(), as: UTF8.self)
    #expect(html == "<p><b>x</b> <a href=\"javascript:z\">y</a></p>\n")
  }

  @Test("nothing of our extensions happens")
  func noExtensions() {
    let source = "甲\n乙**“丙”**丁\n\n| a |\n|---|\n| b |\n\n问：甲\n\n## 乙 {#c}\n"
    let document = MarkdownDocument.parse(Array(source.utf8), file: "a.md", options: .commonmark).value
    #expect(
      String(decoding: document.commonMarkHTML(), as: UTF8.self)
        == "<p>甲\n乙**“丙”**丁</p>\n<p>| a |\n|---|\n| b |</p>\n<p>问：甲</p>\n<h2>乙 {#c}</h2>\n")
  }
}
