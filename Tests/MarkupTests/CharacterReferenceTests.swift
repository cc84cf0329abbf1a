import Testing

@testable import Markup

@Suite("Character references")
struct CharacterReferenceTests {
  private func decoded(_ text: String, inAttribute: Bool = false) -> String {
    CharacterReference.text(Array(text.utf8)[...], inAttribute: inAttribute)
  }

  @Test(
    "numbers are decoded, decimal and hexadecimal, with and without a semicolon",
    arguments: [
      ("1&#51;8", "138"), ("&#51", "3"), ("&#0051;", "3"), ("&#x33;", "3"), ("&#X33", "3"), ("&#x4e2D;", "中"),
      ("&#128512;", "😀"),
      ("&#51;&#52;", "34"), ("&#51&#52", "34"), ("&#51x", "3x"), ("a&#x20;b", "a b")
    ])
  func numbers(text: String, expected: String) {
    #expect(decoded(text) == expected)
    #expect(decoded(text, inAttribute: true) == expected)
  }

  @Test(
    "numbers of no character stand for U+FFFD, old ones for what browsers show",
    arguments: [
      ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"),
      ("&#99999999999999999999;", "\u{FFFD}"),
      ("&#xFFFFFFFFFFFFFFFFF;", "\u{FFFD}"), ("&#150;", "–"), ("&#x80;", "€"), ("&#x81;", "\u{81}"),
      ("&#160;", "\u{A0}")
    ])
  func oddNumbers(text: String, expected: String) {
    #expect(decoded(text) == expected)
  }

  @Test(
    "what is no reference stays as it is",
    arguments: [
      "", "&", "&&", "& amp;", "&;", "&#", "&#;", "&#x;", "&#xg;", "&#-1;", "&unknown;", "&Alpha", "a&b",
      "&1;"
    ])
  func unchanged(text: String) {
    #expect(decoded(text) == text)
    #expect(decoded(text, inAttribute: true) == text)
  }

  @Test(
    "names are decoded",
    arguments: [
      ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("a&nbsp;b", "a\u{A0}b"),
      ("&ensp;&emsp;&thinsp;", "\u{2002}\u{2003}\u{2009}"),
      ("&middot;&hellip;&mdash;&ndash;&copy;", "·…—–©"), ("&hyphen;&dash;&minus;&plus;&shy;", "‐‐−+\u{AD}"),
      ("1&ZeroWidthSpace;3&zwj;8&zwnj;", "1\u{200B}3\u{200D}8\u{200C}"), ("&sup1;&sup2;&sup3;", "¹²³"),
      ("&frac12;&half;", "½½"),
      ("&Xopf;&Xscr;&Xfr;&Copf;&escr;", "𝕏𝒳𝔛ℂℯ"), ("&fjlig;&Tab;&NewLine;", "fj\t\n"),
      ("&Agrave;&yuml;", "Àÿ"),
      ("&lpar;&rpar;&period;&comma;&colon;&sol;&lowbar;&num;", "().,:/_#"), ("&amp;lt;", "&lt;"),
      ("&ThickSpace;", "\u{205F}\u{200A}"),
      ("&centerdot;&notin;", "·∉")
    ])
  func names(text: String, expected: String) {
    #expect(decoded(text) == expected)
    #expect(decoded(text, inAttribute: true) == expected)
  }

  @Test(
    "old names count without a semicolon, the longest first",
    arguments: [
      ("&copy2025", "©2025"), ("&notit;", "¬it;"), ("&sup12;", "¹2;"), ("&amp", "&"), ("&ampx", "&x"),
      ("&nbsp138", "\u{A0}138"),
      ("&lt;b&gt", "<b>"), ("&ensp", "&ensp"), ("&AMPx", "&x"), ("&Amp;", "&Amp;"), ("&ETHa", "Ða")
    ])
  func oldNames(text: String, expected: String) {
    #expect(decoded(text) == expected)
  }

  @Test(
    "in an attribute an old name without a semicolon counts only at the end of a word",
    arguments: [
      ("?a&copy=1", "?a&copy=1"), ("?a&copy1", "?a&copy1"), ("?a&copyb;", "?a&copyb;"), ("a&copy", "a©"),
      ("a&copy b", "a© b"),
      ("&copy;=1", "©=1"), ("&lt/", "</")
    ])
  func attributes(text: String, expected: String) {
    #expect(decoded(text, inAttribute: true) == expected)
  }

  @Test("every name is within the limits that the search relies on")
  func limits() {
    #expect(CharacterReference.names.keys.allSatisfy { $0.utf8.count <= CharacterReference.longestName })
    #expect(CharacterReference.names.values.allSatisfy { !$0.isEmpty })
    #expect(CharacterReference.oldNames.allSatisfy { $0.utf8.count <= CharacterReference.longestOldName })
    #expect(CharacterReference.oldNames.allSatisfy { CharacterReference.names[$0] != nil })
    #expect(CharacterReference.oldNames.count == 106)
  }

  @Test("decoding appends, and bytes that are not UTF-8 pass through")
  func bytes() {
    var out: [UInt8] = [1]
    CharacterReference.decode([0xFF, UInt8(ascii: "&"), 0xFE, UInt8(ascii: "&")][...], into: &out)
    #expect(out == [1, 0xFF, UInt8(ascii: "&"), 0xFE, UInt8(ascii: "&")])
  }

  @Test("a text of ampersands takes time in proportion to its length")
  func linear() {
    let text = Array(String(repeating: "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&#", count: 20_000).utf8)
    #expect(CharacterReference.text(text[...]).utf8.count == text.count)
  }
}
