import Digests
import Foundation
import Notices
import Rendering
import Reporting
import Testing

@testable import Publishing

@Suite("Rolling back and verifying")
struct RollbackTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a kept release goes online again, and publishing goes on from there")
  func rollback() throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    _ = folder.store.publish(try SampleSite.approved(saying: "乙"))
    let back = folder.store.rollback(to: first.id, asOf: SampleSite.day)
    #expect(back.diagnostics.isEmpty && back.value?.id == first.id)
    #expect(folder.text("Site/current/index.html")?.contains("甲") == true)
    #expect(folder.store.releases().value.first { $0.isCurrent }?.id == first.id)
    for text in ["丙", "丁", "戊"] { _ = folder.store.publish(try SampleSite.approved(saying: text)) }
    #expect(folder.store.releases().value.count == 3)
    #expect(folder.text("Site/current/index.html")?.contains("戊") == true)
  }

  @Test("a release that is not kept cannot come back")
  func unknown() throws {
    _ = folder.store.publish(try SampleSite.approved(saying: "甲"))
    let id = try #require(ReleaseID("20200101-0123456789ab"))
    let report = folder.store.rollback(to: id, asOf: SampleSite.day)
    #expect(report.value == nil && report.diagnostics.exitStatus == 64)
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.unknown-release"])
  }

  @Test(
    "a list may come back on its last day and never after", arguments: [(2, true), (3, false), (400, false)])
  func endedList(days: Int, isAllowed: Bool) throws {
    let day = SampleSite.day
    let home = SampleSite.page("index.html", "首页")
    let lists = [
      SampleSite.page("gongshi/a/index.html", "公示甲", listUntil: day.adding(days: 2)),
      SampleSite.page("gongshi/b/index.html", "公示乙", listUntil: day.adding(days: 9))
    ]
    let first = try #require(folder.store.publish(try SampleSite.approved([home] + lists)).value)
    let second = try #require(folder.store.publish(try SampleSite.approved(saying: "无名单")).value)
    let report = folder.store.rollback(to: first.id, asOf: day.adding(days: days))
    #expect((report.value != nil) == isAllowed)
    #expect(report.diagnostics.map(\.rule.id) == (isAllowed ? [] : ["publishing.ended-list"]))
    #expect(report.diagnostics.exitStatus == (isAllowed ? 0 : 77))
    let online = folder.store.releases().value.first { $0.isCurrent }
    #expect(online?.id == (isAllowed ? first.id : second.id))
    let summary = try #require(folder.store.releases().value.first { $0.id == first.id })
    #expect(summary.mayBeOnline(on: day.adding(days: days)) == isAllowed)
  }

  @Test("a list that does not stand any more never comes back, though its days are not over")
  func standing() throws {
    let list = SampleSite.page("gongshi/a/index.html", "公示甲", listUntil: SampleSite.day.adding(days: 9))
    let first = try #require(
      folder.store.publish(try SampleSite.approved([SampleSite.page("index.html", "首页"), list])).value)
    _ = folder.store.publish(try SampleSite.approved(saying: "无名单"))
    let refused = folder.store.rollback(to: first.id, asOf: SampleSite.day, standing: [])
    #expect(refused.value == nil && refused.diagnostics.map(\.rule) == [.publishingListWithdrawn])
    #expect(refused.diagnostics.exitStatus == 77)
    let standing: Set = [SHA256Digest(of: list.bytes)]
    #expect(folder.store.rollback(to: first.id, asOf: SampleSite.day, standing: standing).value != nil)
  }

  @Test("a release that was altered cannot come back", arguments: ["alter", "remove", "add", "link"])
  func altered(how: String) throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    _ = folder.store.publish(try SampleSite.approved(saying: "乙"))
    let file = "Site/releases/\(first.id)/index.html"
    let text = try #require(folder.text(file))
    switch how {
    case "alter": try folder.write(text.replacingOccurrences(of: "甲", with: "丙"), to: file)
    case "add": try folder.write("名单", to: "Site/releases/\(first.id)/mingdan.html")
    default: try FileManager.default.removeItem(atPath: folder.path + "/" + file)
    }
    if how == "link" {
      try folder.write(text, to: "outside.html")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + file, withDestinationPath: "../../../outside.html")
    }
    let report = folder.store.rollback(to: first.id, asOf: SampleSite.day)
    #expect(report.value == nil && report.diagnostics.exitStatus == 74)
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.damaged-release"])
    #expect(folder.text("Site/current/index.html")?.contains("乙") == true)
    #expect(folder.store.verify(first.id).diagnostics.map(\.rule.id) == ["publishing.damaged-release"])
  }

  @Test("an altered manifest is not believed", arguments: ["2026-12-31", "2026-11-24"])
  func alteredManifest(day: String) throws {
    let list = SampleSite.page("gongshi/a/index.html", "公示", listUntil: SampleSite.day.adding(days: 2))
    let first = try #require(
      folder.store.publish(try SampleSite.approved([SampleSite.page("index.html", "首页"), list])).value)
    _ = folder.store.publish(try SampleSite.approved(saying: "乙"))
    let name = "Site/manifests/\(first.id).txt"
    let text = try #require(folder.text(name))
    try folder.write(text.replacingOccurrences(of: "2026-11-25", with: day), to: name)
    let report = folder.store.rollback(to: first.id, asOf: SampleSite.day)
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.damaged-manifest"])
    #expect(report.value == nil)
    // It does not keep the next site from being published.
    let next = folder.store.publish(try SampleSite.approved(saying: "丙"))
    #expect(next.value != nil && next.diagnostics.exitStatus == 0)
  }
}
