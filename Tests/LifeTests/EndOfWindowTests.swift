import Foundation
import Ledger
import Notices
import Pipeline
import Publishing
import Reporting
import TestSupport
import Testing

@Suite("The end of a window")
struct EndOfWindowTests {
  @Test(
    "on the first build after its last day a list has left every file, kept releases and private state included"
  )
  func everyFile() throws {
    let life = try LifeSite()
    try life.build(0)
    let id = try #require(try life.openNotices().last)
    let page = try life.page(id)
    let numbers = life.numbers(page)
    #expect(!numbers.isEmpty && numbers.allSatisfy { $0.count >= 6 })
    #expect(!(try life.files(with: numbers)).isEmpty)
    var day = 0
    repeat {
      day += 1
      try life.build(day)
    } while try life.page(id).contains("table-notice")
    #expect(day <= 12)
    #expect(try life.files(with: numbers) == [])
    // It was there until its last day: the day before, the list was on the page.
    let certificate = try #require(NoticeLife(life.request(day)).certificate(of: id).value)
    let version = try #require(certificate.versions.last)
    #expect(version.facts.lastDay == LifeSite.start.adding(days: day - 1))
    #expect(certificate.leftOn == LifeSite.start.adding(days: day) && certificate.overdue == 0)
    #expect(version.spans.last?.status == .built && !certificate.isTrial)
    // What stays says nothing of the list: title, days, how many.
    #expect(try life.page(id).contains("名单已经撤下"))
  }

  @Test("a list that has ended leaves although the build fails, and all else stays as it was")
  func failedBuild() throws {
    let life = try LifeSite()
    try life.build(0)
    let id = try #require(try life.openNotices().last)
    let numbers = life.numbers(try life.page(id))
    let others = try life.openNotices().filter { $0 != id }
    let before = try others.map { try life.page($0) }
    // A record that can not be published, on a list that is still open.
    try life.sql(
      "update case_event set monthly_amount = -5 where event = 'opinion' and on_date = '2026-11-20'")
    let lastDays = try life.lastDays()
    let lastDay = try #require(lastDays[id]).days(since: LifeSite.start)
    let onLastDay = BuildPipeline.build(life.request(lastDay))
    #expect(
      onLastDay.value == nil && !onLastDay.diagnostics.contains { $0.rule == .publishingEndedRetracted })
    #expect(!(try life.files(with: numbers)).isEmpty)
    let after = BuildPipeline.build(life.request(lastDay + 1))
    #expect(after.value == nil && after.diagnostics.contains { $0.rule == .publishingEndedRetracted })
    #expect(try life.files(with: numbers) == [])
    #expect(try life.page(id).contains("名单已经撤下"))
    let stillOpen = others.filter { (lastDays[$0] ?? LifeSite.start) > LifeSite.start.adding(days: lastDay) }
    #expect(!stillOpen.isEmpty)
    for (other, page) in zip(others, before) where stillOpen.contains(other) {
      #expect(try life.page(other) == page)
    }
    // Once the record is mended, the next build goes on from there.
    try life.sql("update case_event set monthly_amount = 50000 where monthly_amount = -5")
    try life.build(lastDay + 1)
    #expect(NoticeLife(life.request(lastDay + 1)).ledger().value != nil)
  }

  @Test("a list that stayed too long because nobody built is told, and leaves then")
  func overdue() throws {
    let life = try LifeSite()
    try life.build(0)
    let late = try life.build(30)
    #expect(late.diagnostics.contains { $0.rule == .ledgerOverdue })
    #expect(try life.site.folder.contents(of: "Site/current").count > 40)
    let releases = try FileManager.default.contentsOfDirectory(atPath: life.site.output + "/releases")
    #expect(releases.count == 1)
  }

  @Test("a day without a build and a late posting are gaps that the certificate shows")
  func gaps() throws {
    let life = try LifeSite()
    try life.build(0)
    let before = Set(try life.openNotices())
    let report = try life.build(3)
    let late = try life.openNotices().filter {
      !before.contains($0) && $0.rawValue < "20261126"
    }
    #expect(
      late.isEmpty == !report.diagnostics.contains {
        $0.rule == .ledgerLatePosting && $0.severity == .warning
      })
    let id = try #require(before.sorted().last)
    let certificate = try #require(NoticeLife(life.request(3)).certificate(of: id).value)
    #expect(certificate.versions.first?.spans.contains { $0.status == .carried } == true)
  }

  @Test("the clock of the machine may not go back, and what is online stays")
  func clock() throws {
    let life = try LifeSite()
    try life.build(2)
    let online = try life.site.folder.contents(of: "Site/current").map(\.bytes)
    let report = BuildPipeline.build(life.request(1))
    #expect(report.value == nil && report.diagnostics.contains { $0.rule.id == "ledger.clock-went-back" })
    #expect(try life.site.folder.contents(of: "Site/current").map(\.bytes) == online)
  }

  @Test("a sample never takes the place of real cases, and real cases take that of a sample")
  func sample() throws {
    let life = try LifeSite(isReal: false)
    try life.build(0)
    try life.sql("PRAGMA application_id = 0")
    try life.build(0)
    try life.sql("PRAGMA application_id = \(0x4753_736d)")
    let report = BuildPipeline.build(life.request(1))
    #expect(report.value == nil && report.diagnostics.contains { $0.rule == .ledgerSampleOverReal })
    #expect(report.diagnostics.exitStatus == 64)
    var rehearsal = life.request(1)
    rehearsal.today = LifeSite.start
    rehearsal.isRehearsal = true
    try life.sql("PRAGMA application_id = 0")
    #expect(BuildPipeline.build(rehearsal).diagnostics.contains { $0.rule == .ledgerRehearsalOverReal })
  }

  @Test("a last day that was published is not cut short by another rule")
  func promise() throws {
    let life = try LifeSite()
    try life.build(0)
    let id = try life.openDibao()
    let before = try #require(
      NoticeLife(life.request(0)).certificate(of: id).value?.versions.last?.facts.lastDay)
    let path = life.site.folder.path + "/Content/rules.yaml"
    let rules = try String(contentsOfFile: path, encoding: .utf8)
    try rules.replacing("{days: 7,", with: "{days: 5,").write(toFile: path, atomically: true, encoding: .utf8)
    let report = try life.build(0)
    #expect(report.diagnostics.contains { $0.rule == .ledgerPromise })
    #expect(NoticeLife(life.request(0)).certificate(of: id).value?.versions.last?.facts.lastDay == before)
    #expect(try life.page(id).contains(before.chinese))
  }

  @Test("a release that the ledger does not know is told")
  func unrecorded() throws {
    let life = try LifeSite()
    try life.build(0)
    let ledger = life.site.output + "/.state/ledger.sqlite"
    let old = try Data(contentsOf: URL(fileURLWithPath: ledger))
    try life.build(1)
    try old.write(to: URL(fileURLWithPath: ledger))
    #expect(try life.build(2).diagnostics.contains { $0.rule == .ledgerUnrecorded })
  }
}
