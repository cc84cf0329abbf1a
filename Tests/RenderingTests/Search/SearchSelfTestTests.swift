import Reporting
import Testing

@testable import Rendering

@Suite("The search tests itself in every build")
struct SearchSelfTestTests {
  private func document(_ title: String, keywords: [String] = []) -> SearchDocument {
    SearchIndexTests.document(title, keywords: keywords)
  }

  @Test("a sound index has nothing to say")
  func sound() {
    let index = SearchIndexTests.index(
      [document("低保办事指南", keywords: ["12349"]), document("怎么办？")], synonyms: [["低保", "最低生活保障"]])
    #expect(SearchSelfTest(index: index).diagnostics() == [])
  }

  @Test("a title or keyword without a character that can be typed is reported")
  func unsearchable() {
    let index = SearchIndexTests.index([document("通知", keywords: ["★★"])])
    let found = SearchSelfTest(index: index).diagnostics()
    #expect(found.map(\.rule) == [.renderingSearchMiss])
    #expect(found.first?.summary.zh == "搜索“★★”找不到《通知》")
  }

  @Test("a word in two groups of synonyms is reported, because the second is not looked up")
  func twoGroups() {
    let index = SearchIndexTests.index(
      [document("公布"), document("张榜")], synonyms: [["公示", "公布"], ["张榜", "公布"]])
    #expect(SearchSelfTest(index: index).diagnostics().map(\.rule).contains(.renderingSearchMiss))
  }

  @Test("a shard that lost a term is noticed, each of them")
  func brokenShard() throws {
    let index = SearchIndexTests.index([document("低保"), document("材料")])
    #expect(SearchSelfTest(index: index).diagnostics() == [])
    let terms = index.shards.filter { $0.path.contains("/terms/") }
    var noticed = 0
    for broken in terms {
      let empty = RenderedFile(
        path: broken.path, bytes: Array("gongshiSearch.terms(0,\"\");\n".utf8), kind: .script)
      let shards = index.shards.map { $0.path == broken.path ? empty : $0 }
      let damaged = SearchIndex(
        list: index.list, shards: shards, documents: index.documents, lexicon: index.lexicon)
      noticed += SearchSelfTest(index: damaged).diagnostics().isEmpty ? 0 : 1
    }
    #expect(noticed == 2)
    let unreadable = RenderedFile(path: terms[0].path, bytes: [], kind: .script)
    let damaged = SearchIndex(
      list: index.list, shards: [unreadable], documents: index.documents, lexicon: index.lexicon)
    #expect(SearchSelfTest(index: damaged).diagnostics().count == 1)
  }
}
