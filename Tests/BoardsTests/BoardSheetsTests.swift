import CaseStore
import Content
import Digests
import Disclosure
import Markup
import Notices
import Reporting
import Templating
import TestSupport
import Testing

@testable import Boards

@Suite("Board sheets")
struct BoardSheetsTests {
  private let site: FixtureSite
  private let content: SiteContent
  private let lists: [BoardList]
  private let templates: BoardTemplates

  init() throws {
    site = try FixtureSite()
    content = try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
    let day = try #require(FixtureSite.day)
    let cases = site.folder.path + "/cases.sqlite"
    _ = SampleStore.write(
      path: cases,
      SampleStore.Settings(
        households: 400, seed: 5, asOf: day, places: content.places, calendar: content.calendar,
        rules: content.rules))
    let snapshot = try #require(CaseDatabase.sqlite(path: cases).snapshot(town: nil).value)
    let policy = DisclosurePolicy(
      rules: content.rules, calendar: content.calendar, places: content.places,
      numberKey: try #require(SecretKey(FixtureSite.key)))
    lists = clearForBoards(snapshot, under: policy, asOf: day).value.lists
    let library = TemplateLibrary.load(TemplateFolder.read(site.folder.path + "/Templates").value).value
    templates = try #require(BoardTemplates.compile(library, style: [1]).value)
  }

  private func sheets(isDraft: Bool) throws -> BoardSheets {
    let frame = BoardFrame(
      siteName: "站", hotline: "12349", hotlineLabel: "热线", places: content.places,
      sources: content.rules.sources,
      asOf: try #require(FixtureSite.day), isDraft: isDraft)
    let parts = PublicParts(address: "https://x/", code: .empty, opening: nil, closing: nil)
    let all = Dictionary(lists.map { ($0.notice.id, parts) }, uniquingKeysWith: { first, _ in first })
    return BoardSheets(lists, parts: all, frame: frame, templates: templates)
  }

  @Test("only sheets that were held to what a release is held to are without the mark of a sample")
  func draft() throws {
    for isDraft in [true, false] {
      let sheets = try sheets(isDraft: isDraft)
      #expect(sheets.sheets.count == lists.count && lists.count > 5)
      for bytes in sheets.sheets.map(\.bytes) + [sheets.guide] {
        #expect(String(decoding: bytes, as: UTF8.self).contains("样张") == isDraft)
      }
    }
  }

  @Test("each list makes one file, and no two have one name")
  func files() throws {
    let files = try sheets(isDraft: false).sheets.map(\.file)
    #expect(Set(files).count == lists.count)
    #expect(files == files.sorted())
  }

  @Test("a sheet has a row for each line, a header that repeats, and the facts that every notice has")
  func parts() throws {
    let sheets = try sheets(isDraft: false)
    for list in lists {
      let sheet = try #require(
        // An id may be the beginning of another, whose signer is named: the shortest name is this one's.
        sheets.sheets.filter { $0.file.hasPrefix("\(list.notice.id)-") && $0.place == self.place(list) }
          .min { $0.file.utf8.count < $1.file.utf8.count })
      let text = String(decoding: sheet.maskedBytes, as: UTF8.self)
      #expect(text.ranges(of: "<th scope=\"row\">").count == list.rows.count)
      for part in [
        list.notice.period.firstDay.chinese, list.notice.period.lastDay.chinese, list.notice.objection.how,
        list.checkCode, "<thead>", "12349", "人民政府", "共\(list.rows.count)条",
        list.notice.period.lastDay.adding(days: 1).chinese + "取下"
      ] where part != "人民政府" || list.notice.signer != content.places.district?.code {
        #expect(text.contains(part), "\(part)")
      }
    }
  }

  private func place(_ list: BoardList) -> String {
    list.board == .institution ? "供养服务机构" : content.places[list.place]?.name ?? ""
  }

  @Test("a sheet prints as its file's name, and shows a mirror nothing")
  func closed() throws {
    let sheet = try #require(try sheets(isDraft: false).sheets.first)
    #expect("\(sheet)" == sheet.file)
    #expect(Mirror(reflecting: sheet).children.isEmpty)
  }
}
