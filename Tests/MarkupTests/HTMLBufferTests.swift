import Markup
import Testing

@Suite("Building markup")
struct HTMLBufferTests {
  @Test("literals go in as they are, text and values escaped")
  func building() throws {
    let address = try #require(SafeAddress("?a=1&b=\"2\""))
    let html = HTML { buffer in
      buffer.literal("<a")
      buffer.address("href", address)
      buffer.attribute("title", "<\"'>")
      buffer.literal(">")
      buffer.text("1 < 2 & 3")
      buffer.number(-7)
      buffer.append(HTML(literal: "<br>"))
      buffer.literal("</a>")
    }
    #expect(
      html.description
        == "<a href=\"?a=1&amp;b=&quot;2&quot;\" title=\"&lt;&quot;&#39;&gt;\">1 &lt; 2 &amp; 3-7<br></a>")
  }

  @Test("an attribute is read back with the value that it was given")
  func attributes() throws {
    let value = "a\"b'c<d>e&f;&lt;\u{301}"
    let html = HTML { buffer in
      buffer.literal("<p")
      buffer.attribute("title", value)
      buffer.literal(">")
    }
    let token = try #require(HTMLTokenizer(html.bytes).first { _ in true })
    let tag = try #require(token.tag(in: html.bytes))
    #expect(tag.attributes.map(\.name) == ["title"])
    #expect(tag.attribute("title")?.value(in: html.bytes) == value)
  }

  @Test("a new buffer is empty")
  func empty() {
    #expect(HTMLBuffer().html.isEmpty)
  }
}
