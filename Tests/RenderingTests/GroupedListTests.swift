import Content
@_spi(Disclosure) import Notices
import Reporting
import TestSupport
import Testing

@testable import Rendering

@Suite("Long lists of a notice")
struct GroupedListTests {
  private func places() throws -> PlaceTree {
    let site = try FixtureSite()
    return try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value).places
  }

  /// A notice whose lines name communities in turn; `nil` names none.
  private func table(
    _ lines: Int, _ communities: [String?], fields: Set<NoticeField> = [.community, .householdSize]
  ) throws -> NoticeTable {
    let day = try #require(CivilDate(iso: "2026-11-20"))
    let town = try #require(PlaceCode("232762100"))
    let period = try NoticePeriod(
      postedOn: day, rule: PeriodRule(days: 7, unit: .calendar, rollover: .none), calendar: WorkCalendar([]))
    let rows = (0..<lines).map { line in
      NoticeRow(
        number: "N\(1000 + line)", name: nil,
        community: communities[line % communities.count].flatMap { PlaceCode($0) }, householdSize: line,
        coveredPersons: nil, monthlyAmount: nil, oneOffAmount: nil, reason: nil)
    }
    let notice = PublicNotice(
      id: NoticeID(postedOn: day, programme: .dibao, event: .opinion, act: .preDecision, town: town),
      programme: .dibao, event: .opinion, act: .preDecision, town: town, period: period, state: .open,
      content: .list(rows), fields: fields, signer: town,
      objection: ObjectionRule(how: "来窗口", body: .town), objectionBody: town, boards: [],
      provenance: Provenance(rule: "x", basis: [], authority: []))
    return NoticeTable(notice: notice, places: try places())
  }

  private let two: [String?] = ["232762100952", "232762100951"]

  @Test("a list of thirty lines, of one community or without communities stays whole")
  func whole() throws {
    #expect(try table(30, two).grouped == nil)
    #expect(try table(300, ["232762100951"]).grouped == nil)
    #expect(try table(300, two, fields: [.householdSize]).grouped == nil)
    #expect(try table(31, two).grouped != nil)
  }

  @Test("each line stands in one group, in the order of the clearance; groups go by the codes of places")
  func order() throws {
    let table = try table(300, two + [nil])
    let groups = try #require(table.grouped).groups
    #expect(groups.map(\.id) == ["shequ-shili", "shequ-232762100952", "shequ-qita"])
    #expect(groups.map(\.rows.count) == [100, 100, 100])
    #expect(groups.last?.name == "没有写明社区（村）的")
    for group in groups { #expect(group.rows.map(\.number) == group.rows.map(\.number).sorted()) }
    #expect(groups.flatMap { $0.rows.map(\.number) }.sorted() == table.rows.map(\.number))
  }

  @Test("a group shows what the whole list shows, the community in its heading")
  func nothingNew() throws {
    let table = try table(64, two)
    let groups = try #require(table.grouped).groups
    let whole = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.number, $0.cells.map(\.value)) })
    for group in groups {
      #expect(group.headers.map(\.label) == ["家庭人口（人）"])
      for row in group.rows { #expect([group.name] + row.cells.map(\.value) == whole[row.number]) }
    }
  }

  @Test("the check code is that of the notice, however its lines are shown")
  func checkCode() throws {
    let table = try table(64, two)
    #expect(
      NoticeCheckCode.code(of: table.notice) == NoticeCheckCode.code(of: try self.table(64, two).notice))
    #expect(table.notice.rows.map(\.number) == table.rows.map(\.number))
  }
}
