import Testing

@testable import Rendering

@Suite("What somebody asks for")
struct SearchQueryTests {
  private let lexicon = SearchLexicon(
    synonyms: [["低保", "最低生活保障", "低保户"], ["热线", "12349"], ["村", "村委会"], ["低保边缘", "低保边缘家庭"]],
    keywords: ["申请材料"])

  private func words(_ query: String) -> [String] {
    SearchQuery(query, lexicon: lexicon).words.map { word in
      String(String.UnicodeScalarView(word.text.compactMap { Unicode.Scalar($0) }))
    }
  }

  @Test(
    "a sentence without spaces is cut at the words that are known, and fillers go",
    arguments: [
      ("低保怎么申请", ["低保", "申请"]), ("低保的申请材料有哪些", ["低保", "申请材料", "有"]), ("最低生活保障标准", ["最低生活保障", "标准"]),
      ("低保边缘家庭", ["低保边缘家庭"]), ("怎么办", ["怎么办"]), ("目的", ["目的"]), ("低保 低保", ["低保"]),
      ("拨12349问", ["拨", "12349", "问"]),
      ("拨123490", ["拨123490"]), ("", []), ("，。", [])
    ])
  func segments(query: String, expected: [String]) { #expect(words(query) == expected) }

  @Test("a word with synonyms is looked up by its group, which all of them share")
  func groups() {
    let terms = ["低保", "最低生活保障", "低保户"].map { SearchQuery($0, lexicon: lexicon).words.map(\.terms) }
    #expect(Set(terms) == [[[SearchTerm(group: 0)]]])
    #expect(SearchQuery("村", lexicon: lexicon).words.first?.group == nil)
    #expect(SearchQuery("村委会", lexicon: lexicon).words.first?.group == 2)
  }

  @Test("a very long query is cut off")
  func limit() {
    #expect(words("一 二 三 四 五 六 七 八 九 十").count == 8)
  }
}
