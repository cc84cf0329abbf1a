import Foundation
import Ledger
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("Corrections")
struct CorrectionTests {
  @Test("a changed amount makes a new version whose days begin anew; the old one has a page without its list")
  func amount() throws {
    let life = try LifeSite()
    try life.build(0)
    let id = try life.openDibao()
    let numbers = life.numbers(try life.page(id))
    let event = try life.dibaoEvent(of: id)
    try life.sql("update case_event set monthly_amount = monthly_amount + 1000 where event_id = '\(event)'")
    let report = try life.build(1)
    #expect(report.diagnostics.contains { $0.rule == .ledgerCorrected })
    let page = try life.page(id)
    #expect(page.contains("第 2 版") && page.contains("更正的内容：保障金额") && page.contains("起重新计算"))
    #expect(life.numbers(page) == numbers)
    let old = try #require(try life.pages().first { $0.path == "\(id.folder)/di-1-ban/index.html" }).text
    #expect(old.contains("已经更正，名单不再公开") && old.contains("现行的第 2 版") && !old.contains("table-notice"))
    #expect(page.contains("di-1-ban/index.html") && old.contains("\(id)/index.html"))
    // The release with the wrong amount is gone, and can not come back.
    #expect(NoticeLife(life.request(1)).rollback(to: nil).value == nil)
    let versions = try #require(NoticeLife(life.request(1)).certificate(of: id).value).versions
    #expect(versions.map(\.facts.number) == [1, 2] && versions[1].facts.changes == [.monthlyAmount])
    #expect(versions[1].facts.postedOn == LifeSite.start.adding(days: 1))
    #expect(versions[1].facts.lastDay > versions[0].facts.lastDay)

    // Taking it back is another correction, and a day later nothing more is corrected.
    try life.sql("update case_event set monthly_amount = monthly_amount - 1000 where event_id = '\(event)'")
    try life.build(2)
    #expect(try life.page(id).contains("第 3 版"))
    #expect(!(try life.build(3).diagnostics.contains { $0.rule == .ledgerCorrected }))
    #expect(NoticeLife(life.request(3)).certificate(of: id).value?.versions.count == 3)
  }

  @Test("the rules may say that a correction counts no days anew")
  func keepsDays() throws {
    let life = try LifeSite()
    let path = life.site.folder.path + "/Content/rules.yaml"
    let rules = try String(contentsOfFile: path, encoding: .utf8)
    try rules.replacing("restart: true", with: "restart: false").write(
      toFile: path, atomically: true, encoding: .utf8)
    try life.build(0)
    let id = try life.openDibao()
    try life.sql(
      "update case_file set household_size = household_size + 1 where case_id = "
        + "(select case_id from case_event where event_id = '\(try life.dibaoEvent(of: id))')")
    try life.build(1)
    let versions = try #require(NoticeLife(life.request(1)).certificate(of: id).value).versions
    #expect(versions.count == 2 && versions[0].facts.lastDay == versions[1].facts.lastDay)
    #expect(try !life.page(id).contains("起重新计算"))
  }

  @Test("a line that is taken down is no correction, but no kept release has it any more")
  func takenDown() throws {
    let life = try LifeSite(households: 120)
    try life.build(0)
    let id = try #require(
      try life.openNotices().first {
        $0.rawValue.contains("-dibao-gongshi-") && life.numbers((try? life.page($0)) ?? "").count > 1
      }, "the sample has a list of two lines")
    let before = life.numbers(try life.page(id))
    let event = try life.dibaoEvent(of: id)
    let day = LifeSite.start.adding(days: 1)
    try life.sql(
      "insert into case_event (event_id, case_id, event, on_date, by_body) select 'x-' || event_id, case_id, "
        + "'withdrawn', '\(day)', by_body from case_event where event_id = '\(event)'")
    let report = try life.build(1)
    #expect(!report.diagnostics.contains { $0.rule == .ledgerCorrected })
    let gone = Set(before).subtracting(life.numbers(try life.page(id)))
    #expect(gone.count == 1)
    #expect(try !life.page(id).contains("第 2 版"))
    #expect(try life.files(with: Array(gone)) == [])
  }
}
