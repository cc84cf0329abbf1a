import CommonMark
import Testing

@Suite("Forbidden characters")
struct ForbiddenCharactersTests {
  @Test(
    "controls and the characters that the reader uses itself are refused, written out or as references",
    arguments: [
      "\u{1}", "\u{b}", "\u{1b}", "\u{7f}", "\u{80}", "\u{91}", "\u{9f}", "\u{a92e}", "\u{a92f}", "\u{0}",
      "&#145;", "&#x91;", "&#X1;", "&#43310;"
    ])
  func refused(character: String) {
    #expect(
      findings("甲\n乙 \(character)丙\(character)\n丁\(character)\n").map { $0.split(separator: " ")[0] }
        == ["2:3", "3:2"])
    #expect(html("甲\(character)乙\n").unicodeScalars.allSatisfy { $0 >= " " || $0 == "\n" })
  }

  @Test(
    "what looks alike is text",
    arguments: [
      "\u{a0}", "·", "\u{a92d}", "\u{a930}", "ꤕ", "&#160;", "&#x4f4e;", "&#;", "&#x;", "&amp;", "&", "\t"
    ])
  func allowed(character: String) {
    #expect(findings("甲\(character)乙\n") == [])
  }

  @Test("plain CommonMark takes any character")
  func plain() {
    #expect(findings("甲\u{91}\u{1}\u{a92e}", .commonmark) == [])
    let out = String(decoding: document("\u{a92e}\u{91}", .commonmark).commonMarkHTML(), as: UTF8.self)
    #expect(out == "<p>\u{a92e}\u{91}</p>\n")
  }
}
