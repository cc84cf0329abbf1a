import Markup
import Testing

/// A token as a test writes it.
private func sketch(_ document: [UInt8]) -> [String] {
  HTMLTokenizer(document).map { token in
    let text = String(decoding: document[token.range], as: UTF8.self)
    let cut = token.isComplete ? "" : " cut"
    switch token.kind {
    case .text: return "text " + CharacterReference.text(document[token.range])
    case .rawText: return "raw " + text
    case .comment: return "comment" + cut
    case .doctype: return "doctype" + cut
    case .startTag, .endTag, .cutTag:
      guard let tag = token.tag(in: document) else { return "no tag" }
      let attributes = tag.attributes.map { attribute in
        attribute.valueRange == nil ? attribute.name : "\(attribute.name)=\(attribute.value(in: document))"
      }
      let word = token.kind == .startTag ? "start" : token.kind == .endTag ? "end" : "cut"
      return ([word, tag.name] + attributes).joined(separator: " ") + (tag.isSelfClosing ? " /" : "")
    }
  }
}

@Suite("Cutting HTML into tokens")
struct HTMLTokenizerTests {
  @Test(
    "a sound document",
    arguments: [
      ("", []),
      ("text", ["text text"]),
      ("<p>a</p>", ["start p", "text a", "end p"]),
      ("<!doctype html><P CLASS=\"a b\">x", ["doctype", "start p class=a b", "text x"]),
      ("<a href='x' title=y z data-v=\"1\">", ["start a href=x title=y z data-v=1"]),
      ("<br/><img src=a />", ["start br /", "start img src=a /"]),
      ("<!-- a --><?xml version=\"1.0\"?>", ["comment", "comment"]),
      ("a &lt; b &#51;", ["text a < b 3"]),
      ("<p title=\"&quot;a&copy=1\">", ["start p title=\"a&copy=1"])
    ])
  func sound(text: String, tokens: [String]) {
    #expect(sketch(Array(text.utf8)) == tokens)
  }

  @Test(
    "whatever is in it, some elements hold text",
    arguments: [
      ("<title>a<b>&amp;</title>c", ["start title", "text a<b>&", "end title", "text c"]),
      ("<textarea></p></TEXTAREA >", ["start textarea", "text </p>", "end textarea"]),
      ("<script>a<b>&amp;</script>", ["start script", "raw a<b>&amp;", "end script"]),
      ("<style></styles></style/>", ["start style", "raw </styles>", "end style /"]),
      ("<script></script>", ["start script", "end script"]),
      ("<script>a</scrip", ["start script", "raw a</scrip"]),
      ("<script>a</script", ["start script", "raw a</script"]),
      ("<script>a</script ", ["start script", "raw a", "cut script"]),
      (
        "<script><!-- <script> </script> --></script>x",
        ["start script", "raw <!-- <script> </script> -->", "end script", "text x"]
      ),
      ("<script><!-- </script>x", ["start script", "raw <!-- ", "end script", "text x"]),
      ("<script><!--><script></script>x", ["start script", "raw <!--><script>", "end script", "text x"]),
      ("<iframe><a></iframe>", ["start iframe", "raw <a>", "end iframe"]),
      ("<plaintext></plaintext>", ["start plaintext", "raw </plaintext>"]),
      ("<noscript><p></noscript>", ["start noscript", "start p", "end noscript"]),
      ("<title/>a</title>", ["start title /", "text a", "end title"])
    ])
  func rawContent(text: String, tokens: [String]) {
    #expect(sketch(Array(text.utf8)) == tokens)
  }

  @Test(
    "malformed input is read as browsers read it",
    arguments: [
      ("<", ["text <"]), ("a < b", ["text a < b"]), ("<1>", ["text <1>"]), ("<<p>", ["text <", "start p"]),
      ("</", ["text </"]),
      ("</>", ["comment"]), ("</ p>", ["comment"]), ("</1>", ["comment"]), ("<!>", ["comment"]),
      ("<?>", ["comment"]),
      ("<![CDATA[a]]>b", ["comment", "text b"]), ("<![CDATA[a>b]]>", ["comment", "text b]]>"]),
      ("<!-->a", ["comment", "text a"]),
      ("<!--->a", ["comment", "text a"]), ("<!-- -- -->a", ["comment", "text a"]),
      ("<!-- --!>a", ["comment", "text a"]),
      ("<!-- >a", ["comment cut"]), ("<!", ["comment cut"]), ("<!-", ["comment cut"]),
      ("<!doctype", ["doctype cut"]),
      ("<p a=1 a=2>", ["start p a=1 a=2"]), ("<p a=>", ["start p a="]), ("<p =a>", ["start p =a"]),
      ("<p a==b>", ["start p a==b"]),
      ("<p a = 'b'>", ["start p a=b"]), ("<p a='b'c>", ["start p a=b c"]), ("<p/a>", ["start p a"]),
      ("<p / a>", ["start p a"]),
      ("<p \"a\">", ["start p \"a\""]), ("<p a=b'c>", ["start p a=b'c"]), ("<p<a>", ["start p<a"]),
      ("<p a=<b>", ["start p a=<b"]),
      ("</p a=b>", ["end p a=b"]), ("<p", ["cut p"]), ("<p a", ["cut p a"]), ("<p a=", ["cut p a="]),
      ("<p a=\"b>c", ["cut p a=b>c"]),
      ("</p", ["cut p"]), ("<p a=b", ["cut p a=b"]), ("x<p ", ["text x", "cut p"])
    ] as [(String, [String])])
  func malformed(text: String, tokens: [String]) {
    #expect(sketch(Array(text.utf8)) == tokens)
  }

  @Test(
    "a cut tag tells where it stops",
    arguments: [
      ("<p", .name), ("<p ", .betweenAttributes), ("<p /", .betweenAttributes), ("<p a", .attributeName),
      ("<p a ", .betweenAttributes),
      ("<p a=", .beforeValue), ("<p a= ", .beforeValue), ("<p a=b", .value), ("<p a=\"", .value),
      ("<p a=\"b", .value),
      ("<p a=\"b\"", .betweenAttributes), ("<p a='b'c", .attributeName), ("<p>", .closed)
    ] as [(String, HTMLTag.End)])
  func ends(text: String, end: HTMLTag.End) throws {
    let document = Array(text.utf8)
    let token = try #require(HTMLTokenizer(document).first { _ in true })
    #expect(token.tag(in: document)?.end == end)
    #expect(token.isComplete == (end == .closed))
  }

  @Test("ranges point at names and values")
  func ranges() throws {
    let document = Array("x<A Href=\"公&amp;示\" b c=>".utf8)
    let token = try #require(HTMLTokenizer(document).first { $0.kind == .startTag })
    let tag = try #require(token.tag(in: document))
    func text(_ range: Range<Int>?) -> String? { range.map { String(decoding: document[$0], as: UTF8.self) } }
    #expect(text(token.nameRange) == "A")
    #expect(token.name(in: document) == "a")
    #expect(tag.attributes.map { text($0.nameRange) } == ["Href", "b", "c"])
    #expect(tag.attributes.map { text($0.valueRange) } == ["公&amp;示", nil, ""])
    #expect(tag.attributes.map(\.quoting) == [.double, .none, .none])
    #expect(tag.attribute("href")?.value(in: document) == "公&示")
    #expect(tag.attribute("b")?.value(in: document) == "")
    #expect(tag.attribute("d") == nil)
  }

  @Test("of an attribute written twice the first counts")
  func firstCounts() throws {
    let document = Array("<p id=a ID=b>".utf8)
    let tag = try #require(HTMLTokenizer(document).first { _ in true }?.tag(in: document))
    #expect(tag.attribute("id")?.value(in: document) == "a")
  }

  @Test("what is no tag gives none")
  func noTag() {
    let document = Array("a<!---->".utf8)
    #expect(HTMLTokenizer(document).allSatisfy { $0.tag(in: document) == nil && $0.name(in: document) == "" })
  }

  @Test("after the last token the element that is still open is known", arguments: HTMLRawElement.allCases)
  func openElement(element: HTMLRawElement) {
    for (text, open) in [
      ("<\(element.rawValue)>", element), ("<\(element.rawValue)>x", element),
      ("<\(element.rawValue.uppercased()) a=b>x", element),
      ("<\(element.rawValue)>x</\(element.rawValue)>", element == .plaintext ? element : nil),
      ("<\(element.rawValue)x>", nil)
    ] as [(String, HTMLRawElement?)] {
      var tokenizer = HTMLTokenizer(Array(text.utf8))
      while tokenizer.next() != nil {}
      #expect(tokenizer.openRawElement == open, "\(text)")
    }
  }
}
