import Content
@_spi(Disclosure) import Notices
import Reporting
import SiteModel
import TestSupport
import Testing

@testable import Rendering

@Suite("What of the site can be found")
struct SearchDocumentsTests {
  private func notice(_ state: NoticeState) throws -> PublicNotice {
    let day = try #require(CivilDate(iso: "2026-11-20"))
    let town = try #require(PlaceCode("232762100"))
    let community = try #require(PlaceCode("232762100951"))
    let rule = PeriodRule(days: 7, unit: .calendar, rollover: .none)
    let row = NoticeRow(
      number: "QZX-9", name: MaskedName(masked: "欧*某"), community: community, householdSize: 7,
      coveredPersons: 6,
      monthlyAmount: nil, oneOffAmount: nil, reason: .illness)
    return PublicNotice(
      id: NoticeID(postedOn: day, programme: .dibao, event: .opinion, act: .preDecision, town: town),
      programme: .dibao, event: .opinion, act: .preDecision, town: town,
      period: try NoticePeriod(postedOn: day, rule: rule, calendar: WorkCalendar([])), state: state,
      content: .list([row]), fields: [.name], signer: town, objection: ObjectionRule(how: "来窗口", body: .town),
      objectionBody: town, boards: [.community],
      provenance: Provenance(rule: "x", basis: [], authority: []))
  }

  private func documents(_ notices: [PublicNotice] = []) throws -> [SearchDocument] {
    let site = try FixtureSite()
    let content = try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
    let cleared = ClearedNotices(notices: notices, statistics: [], asOf: try #require(FixtureSite.day))
    let built = SiteBuilder.build(content, cleared, threshold: 5, options: SiteOptions())
    return SearchDocuments(site: built.value).all()
  }

  @Test("of an open notice nothing of a row is taken: no name, number, community, size or reason")
  func noRows() throws {
    let found = try documents([notice(.open)]).filter { $0.kind == .notice }
    #expect(found.count == 1)
    let index = SearchIndex(found, SearchLexicon(synonyms: [], keywords: []))
    let bytes = index.shards.filter { $0.path.contains("/texts/") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }.joined()
    for part in ["欧", "某", "*", "QZX", "示例社区", "因病", "7人", "来窗口"] {
      #expect(!bytes.contains(part), "\(part)")
    }
    let reader = try SearchIndexTests.reader(index)
    for word in ["欧", "某", "qzx", "因病", "社区"] {
      #expect(reader.results(for: word).documents == [], "\(word)")
    }
    for word in ["甲镇", "低保", "公示", "2026"] { #expect(reader.results(for: word).documents == [0], "\(word)") }
  }

  @Test(
    "a notice that has ended or was withdrawn is not found any more",
    arguments: [NoticeState.ended, .withdrawn])
  func ended(state: NoticeState) throws {
    #expect(try documents([notice(state)]).contains { $0.kind == .notice } == false)
  }

  @Test("each question has its own result, with its page beside it")
  func questions() throws {
    let found = try documents().filter { $0.kind == .qa && !$0.context.isEmpty }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.sections.count == 1 && !$0.sections[0].anchor.isEmpty })
  }

  @Test("programmes come first, then guides; the search page and lists of articles do not repeat themselves")
  func order() throws {
    let found = try documents()
    #expect(found.prefix(5).map(\.label) == Array(repeating: "救助项目", count: 5))
    #expect(found.prefix(5).map(\.title) == Programme.allCases.map(\.chinese))
    let pages = found.filter(\.context.isEmpty).map(\.address)
    #expect(pages.count == Set(pages).count)
    #expect(!pages.contains("sousuo/index.html") && !pages.contains("jiedu/2/index.html"))
  }

  @Test("a long article has parts, each with whole sections and its page beside it")
  func longArticle() throws {
    let section = { (number: Int) in
      "## 第\(number)段 {#d-\(number)}\n\n" + String(repeating: "低保申请材料。", count: 120) + "\n\n"
    }
    let site = try FixtureSite()
    let text = try ProjectRoot.text("Tests/Fixtures/minimal/Content/jiedu/jiedu-1.md")
    let long = text + "\n\n" + (1...12).map(section).joined()
    try site.folder.write(Array(long.utf8), to: "Content/jiedu/jiedu-1.md")
    let content = try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
    let cleared = ClearedNotices(notices: [], statistics: [], asOf: try #require(FixtureSite.day))
    let built = SiteBuilder.build(content, cleared, threshold: 5, options: SiteOptions()).value
    let parts = SearchDocuments(site: built).all().filter { $0.address == "jiedu/jiedu-1/index.html" }
    #expect(parts.count > 2)
    #expect(parts[0].context.isEmpty && parts.dropFirst().allSatisfy { $0.context == $0.title })
    let headings = parts.flatMap(\.sections).map(\.heading).filter { $0.hasSuffix("段") }
    #expect(headings == (1...12).map { "第\($0)段" })
    #expect(parts.allSatisfy { $0.sections.reduce(0) { $0 + $1.text.utf8.count } < 12_000 })
  }
}
