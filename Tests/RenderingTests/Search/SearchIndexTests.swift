import Testing

@testable import Rendering

/// A generator of numbers that gives the same ones each time.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64 = 42
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11 ^ state << 31
  }
}

@Suite("The index of a site")
struct SearchIndexTests {
  static func document(
    _ title: String, _ text: String = "", keywords: [String] = [], kind: SearchKind = .explainer
  ) -> SearchDocument {
    var document = SearchDocument(address: "a/\(title)/index.html", title: title, label: "", kind: kind)
    document.keywords = keywords
    if !text.isEmpty { document.sections = [.init(anchor: "s-1", heading: "", text: text)] }
    document.mustBeFound = [title] + keywords
    return document
  }

  static func index(_ documents: [SearchDocument], synonyms: [[String]] = []) -> SearchIndex {
    SearchIndex(documents, SearchLexicon(synonyms: synonyms, keywords: []))
  }

  static func reader(_ index: SearchIndex) throws -> SearchReader {
    try #require(
      SearchReader(shards: index.shards, documentCount: index.documents.count, lexicon: index.lexicon))
  }

  @Test("every word of one or two characters finds just what a search of the whole text finds")
  func againstSlowSearch() throws {
    var numbers = Numbers()
    let characters = Array("低保申请材料公示村a1 ，")
    // More documents than one chunk holds, so that lists are joined.
    let texts = (0..<2300).map { _ in
      String((0..<12).map { _ in characters.randomElement(using: &numbers) ?? "低" })
    }
    let reader = try Self.reader(
      Self.index(texts.enumerated().map { Self.document("题\($0.offset)号", $0.element) }))
    for first in characters.prefix(9) {
      for word in [String(first)] + characters.prefix(9).map({ String([first, $0]) }) {
        let expected = texts.indices.filter { texts[$0].contains(word) }
        #expect(reader.results(for: word).documents.sorted() == expected, "\(word)")
        #expect(texts.indices.filter { reader.finds($0, for: word) } == expected)
      }
    }
  }

  @Test("a longer word finds at least what has it")
  func longWords() throws {
    let reader = try Self.reader(Self.index([Self.document("甲", "申请材料清单"), Self.document("乙", "申请 请材 材料")]))
    #expect(reader.results(for: "申请材料") == .init(documents: [0, 1], isComplete: true))
    #expect(reader.results(for: "材料清单").documents == [0])
  }

  @Test("the title counts more than the text, and a rare word more than a common one")
  func ranking() throws {
    let reader = try Self.reader(
      Self.index([
        Self.document("甲", "材料"), Self.document("材料"), Self.document("乙", "材料，材料，材料"),
        Self.document("丙", "户口")
      ]))
    #expect(reader.results(for: "材料").documents == [1, 2, 0])
    // None has both words: what has one of them is shown, and said to be so; the rarer one first.
    #expect(reader.results(for: "材料 户口").documents.first == 1)
    #expect(reader.results(for: "材料 户口").isComplete == false)
  }

  @Test("synonyms find one another in both directions, and the longer word is another one")
  func synonyms() throws {
    let index = Self.index(
      [Self.document("低保问答"), Self.document("最低生活保障办法"), Self.document("低保边缘家庭")],
      synonyms: [["低保", "最低生活保障"], ["低保边缘", "低保边缘家庭"]])
    let reader = try Self.reader(index)
    #expect(reader.results(for: "低保").documents == [0, 1, 2])
    #expect(reader.results(for: "最低生活保障").documents == [0, 1, 2])
    #expect(reader.results(for: "低保边缘").documents == [2])
  }

  @Test("a filter lets through what it names, and only that")
  func filters() throws {
    let reader = try Self.reader(
      Self.index([Self.document("低保甲", kind: .guide), Self.document("低保乙", kind: .qa)]))
    #expect(reader.results(for: "低保", filters: ["k~qa"]).documents == [1])
    #expect(reader.results(for: "低保", filters: ["k~notice"]).documents == [])
  }

  @Test("a part of a page is not found by the words of its page alone, but goes with its own")
  func context() throws {
    var part = Self.document("多久能办好？", "30个工作日内。")
    part.context = "低保问答"
    let reader = try Self.reader(Self.index([part]))
    #expect(reader.results(for: "低保").documents == [])
    #expect(reader.results(for: "低保 工作日") == .init(documents: [0], isComplete: true))
  }

  @Test("the same documents give the same bytes, and one more shard pair changes the name of the list")
  func deterministic() {
    let documents = (0..<40).map { Self.document("题\($0)", "低保申请材料") }
    let (a, b) = (Self.index(documents), Self.index(documents))
    #expect(a.files.map(\.path) == b.files.map(\.path))
    #expect(a.files.map(\.bytes) == b.files.map(\.bytes))
    let other = Self.index(documents.dropLast() + [Self.document("题39", "低保申请材枓")])
    #expect(other.list.path != a.list.path)
  }

  @Test("shards grow in number, not in length")
  func shardCount() {
    func shards(_ count: Int) -> [SearchIndex] {
      [Self.index((0..<count).map { Self.document("题\($0)", String(repeating: "低保申请\($0)，", count: 40)) })]
    }
    #expect(shards(10)[0].shards.count { $0.path.contains("/terms/") } == 16)
    let large = shards(12_000)[0].shards
    #expect(large.count { $0.path.contains("/terms/") } >= 32)
    #expect(large.filter { $0.path.contains("/texts/") }.allSatisfy { $0.bytes.count < 10_000 })
  }

  @Test("what would end a string, a script or an old engine's line is escaped")
  func escaping() throws {
    let index = Self.index([Self.document("甲\"\\</script>\u{2028}乙\n丙")])
    let shard = try #require(index.shards.first { $0.path.hasSuffix("texts/0.js") })
    let text = String(decoding: shard.bytes, as: UTF8.self)
    #expect(text.contains("甲\\\"\\\\\\u003c/script> 乙 丙"))
  }
}
