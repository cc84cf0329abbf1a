import Testing

@testable import Rendering

@Suite("Text as it is searched for")
struct SearchTextTests {
  private func words(_ text: String) -> [String] {
    SearchText.words(of: SearchText.folded(text)).map { word in
      String(String.UnicodeScalarView(word.compactMap { Unicode.Scalar($0) }))
    }
  }

  @Test(
    "width, case and punctuation make no difference",
    arguments: [
      ("低保　申请", ["低保", "申请"]), ("ＡＢＣ１２３", ["abc123"]), ("GB/T 9704-2012", ["gb", "t", "9704", "2012"]),
      ("《最低生活保障》（试行）", ["最低生活保障", "试行"]), ("“一卡通”、社保卡。", ["一卡通", "社保卡"]), ("A4纸", ["a4纸"]),
      ("二〇二六", ["二〇二六"]), ("𠮷野", ["𠮷野"]), ("É×é÷", ["é", "é"]), ("★★　—", [])
    ])
  func folding(text: String, expected: [String]) { #expect(words(text) == expected) }

  @Test("a folded text is as long as the text")
  func length() {
    let text = "低保ＡB，𠮷\u{301}×"
    #expect(SearchText.folded(text).count == text.unicodeScalars.count)
  }

  @Test("pairs, characters that stand alone, and words of letters and digits are looked up")
  func terms() {
    func terms(_ word: String) -> [SearchTerm] { SearchTerm.terms(ofWord: SearchText.folded(word)) }
    let (a, b, c) = (UInt32(0x4f4e), UInt32(0x4fdd), UInt32(0x91d1))
    #expect(terms("低") == [SearchTerm(a)])
    #expect(terms("低保金") == [SearchTerm(a, b), SearchTerm(b, c)])
    #expect(terms("A4低") == [SearchTerm(word: "a4".unicodeScalars.map(\.value)), SearchTerm(a)])
    #expect(terms("低低低").count == 1)
  }

  @Test("characters, pairs and words never share a number, as far as they are told apart by code points")
  func keys() {
    let characters: [UInt32] = [0x3400, 0x4e00, 0x4f4e, 0x9fff, 0xfaff, 0x3007]
    var keys = characters.map { SearchTerm($0).key }
    for a in characters { keys += characters.map { SearchTerm(a, $0).key } }
    keys.append(SearchTerm(filter: "k~guide").key)
    keys.append(SearchTerm(group: 1).key)
    keys.append(SearchTerm(0x2_0bb7).key)
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { $0 > 0 && $0 < 1 << 53 })
  }
}
