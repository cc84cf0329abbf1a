@_spi(Templates) import Markup
import Testing

@Suite("Markup")
struct HTMLTests {
  @Test(
    "text is escaped so that it reads as itself",
    arguments: [
      ("", ""), ("公示", "公示"), ("a & b", "a &amp; b"), ("<p>", "&lt;p&gt;"), ("\"'", "&quot;&#39;"),
      ("&amp;", "&amp;amp;"), ("a\u{0}b", "a\u{0}b"), ("🏠", "🏠")
    ])
  func escaping(text: String, expected: String) {
    #expect(HTML(escaping: text).description == expected)
    #expect(HTML(escaping: text[...]).description == expected)
  }

  @Test("a combining accent saves no character from being escaped", arguments: ["\"", "'", "<", ">", "&"])
  func combining(character: String) {
    let html = HTML(escaping: character + "\u{301}")
    #expect(html.bytes.first == UInt8(ascii: "&"))
    #expect(html.bytes.suffix(3).elementsEqual(";\u{301}".utf8))
  }

  @Test("escaped text holds none of the characters that mean something, and decodes to what it was")
  func escapesEverything() {
    let text = String(String.UnicodeScalarView((1...0x2FF).compactMap(Unicode.Scalar.init)))
    let html = HTML(escaping: text)
    #expect(!html.bytes.contains { "<>\"'".utf8.contains($0) })
    #expect(CharacterReference.text(html.bytes[...]) == text)
    #expect(CharacterReference.text(html.bytes[...], inAttribute: true) == text)
  }

  @Test("markup is joined in order")
  func joining() {
    var html = HTML(literal: "<b>") + HTML(escaping: "<") + .empty
    html.append(HTML(literal: "</b>"))
    #expect(html.description == "<b>&lt;</b>")
    #expect(html == HTML(trusting: Array("<b>&lt;</b>".utf8)))
  }

  @Test("nothing is empty")
  func nothing() {
    #expect(HTML.empty.isEmpty)
    #expect(HTML(escaping: "").isEmpty)
    #expect(!HTML(escaping: " ").isEmpty)
  }

  @Test("what a builder throws comes out of the initialiser")
  func throwing() {
    struct Failure: Error {}
    #expect(throws: Failure.self) { try HTML { _ in throw Failure() } }
  }
}
