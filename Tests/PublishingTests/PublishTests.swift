import Foundation
import Notices
import Rendering
import Reporting
import Testing

@testable import Publishing

@Suite("Publishing a site")
struct PublishTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("the public folder holds the files of the site and nothing else")
  func publicFolder() throws {
    let report = folder.store.publish(try SampleSite.approved(saying: "首页"))
    #expect(report.diagnostics.isEmpty)
    let release = try #require(report.value)
    #expect(release.isNew && release.written == 3 && release.linked == 0)
    #expect(
      folder.tree("Site/releases/\(release.id)").keys.sorted()
        == ["index.html", "zhinan/dibao/index.html", "zhinan/tekun/index.html"])
    #expect(folder.text("Site/current/index.html")?.contains("首页") == true)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.site + "/current")
        == "releases/\(release.id)")
  }

  @Test("everything can be read by a web server, whatever the mask of the process")
  func permissions() async throws {
    let root = folder.site
    await #expect(processExitsWith: .success) { [root = root as String] in
      umask(0o077)
      var store = ReleaseStore(root: root, program: "gongshi test")
      store.isDurable = false
      exit(store.publish(try SampleSite.approved(saying: "首页")).value == nil ? 1 : 0)
    }
    for (name, expected) in [
      ("", 0o755), ("/zhinan", 0o755), ("/zhinan/dibao", 0o755), ("/index.html", 0o644)
    ] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.site)/current/\(name)")
      #expect(attributes[.posixPermissions] as? Int == expected, "\(name)")
    }
  }

  @Test("the id is the day and the digest of the files, and the same wherever the site is published")
  func deterministicID() throws {
    let other = try TemporaryFolder()
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "首页")).value)
    let second = try #require(other.store.publish(try SampleSite.approved(saying: "首页")).value)
    #expect(first.id == second.id)
    #expect(first.id.rawValue.hasPrefix("20261123-"))
    #expect(folder.tree("Site") == other.tree("Site"))
    let changed = try #require(other.store.publish(try SampleSite.approved(saying: "新首页")).value)
    #expect(changed.id != first.id)
  }

  @Test("the same site again makes no release")
  func unchanged() throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "首页")).value)
    let before = folder.tree("Site")
    let second = try #require(folder.store.publish(try SampleSite.approved(saying: "首页")).value)
    #expect(second.id == first.id && !second.isNew)
    #expect(folder.tree("Site") == before)
  }

  @Test("going back to an earlier site puts the release online that is still kept")
  func sameSiteKept() throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    _ = folder.store.publish(try SampleSite.approved(saying: "乙"))
    let again = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    #expect(again.id == first.id && !again.isNew)
    #expect(folder.text("Site/current/index.html")?.contains("甲") == true)
  }

  @Test("unchanged files are shared with the release before, changed ones are new")
  func hardLinks() throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    let text = try #require(folder.text("Site/releases/\(first.id)/index.html"))
    let second = try #require(folder.store.publish(try SampleSite.approved(saying: "乙")).value)
    #expect(second.linked == 2 && second.written == 1)
    let path = "zhinan/dibao/index.html"
    #expect(
      try folder.inode("Site/releases/\(first.id)/\(path)")
        == folder.inode("Site/releases/\(second.id)/\(path)"))
    #expect(
      try folder.inode("Site/releases/\(first.id)/index.html")
        != folder.inode("Site/releases/\(second.id)/index.html"))
    #expect(folder.text("Site/releases/\(first.id)/index.html") == text)
  }

  @Test("a file altered after publishing is not shared but written anew, and the person is told")
  func alteredFile() throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    let altered = "Site/releases/\(first.id)/zhinan/dibao/index.html"
    let length = try #require(folder.text(altered)).utf8.count
    // The same length, later than the manifest.
    Thread.sleep(forTimeInterval: 0.02)
    try folder.write(String(repeating: "x", count: length), to: altered)
    let report = folder.store.publish(try SampleSite.approved(saying: "乙"))
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.repaired"])
    #expect(report.diagnostics.exitStatus == 0)
    #expect(folder.text("Site/current/zhinan/dibao/index.html")?.contains("低保指南") == true)
  }

  @Test("a site altered after publishing is published again though nothing in it is new")
  func alteredSite() throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    try folder.write("<p>", to: "Site/releases/\(first.id)/index.html")
    let second = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    #expect(second.isNew && second.id.rawValue == first.id.rawValue + "-2")
    #expect(folder.text("Site/current/index.html")?.contains("甲") == true)
    // So is one to which somebody has added a file.
    try folder.write("名单", to: "Site/releases/\(second.id)/mingdan.html")
    let third = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    #expect(third.isNew && folder.text("Site/current/mingdan.html") == nil)
  }

  @Test("a file touched but not altered is shared all the same")
  func touchedFile() throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    let path = "Site/releases/\(first.id)/zhinan/dibao/index.html"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 3600)], ofItemAtPath: folder.path + "/" + path)
    let report = folder.store.publish(try SampleSite.approved(saying: "乙"))
    #expect(report.diagnostics.isEmpty)
    #expect(report.value?.linked == 2)
  }

  @Test("three releases are kept, the oldest goes")
  func threeKept() throws {
    let ids = try ["甲", "乙", "丙", "丁"].map { text in
      try #require(folder.store.publish(try SampleSite.approved(saying: text)).value)
    }
    #expect(ids[3].removed == [ids[0].id] && ids[2].removed.isEmpty)
    let kept = folder.store.releases()
    #expect(kept.diagnostics.isEmpty)
    #expect(kept.value.map(\.id) == [ids[3].id, ids[2].id, ids[1].id])
    #expect(kept.value.map(\.isCurrent) == [true, false, false])
    #expect(folder.names("Site/releases").count == 3 && folder.names("Site/manifests").count == 3)
  }

  @Test("a kept release with a list that has ended is deleted")
  func endedListsLeave() throws {
    let day = SampleSite.day
    let list = SampleSite.page("gongshi/a/index.html", "公示", listUntil: day.adding(days: 2))
    let home = SampleSite.page("index.html", "首页")
    let first = try #require(folder.store.publish(try SampleSite.approved([home, list])).value)
    let stone = SampleSite.page("gongshi/a/index.html", "公示已结束")
    let early = try #require(
      folder.store.publish(try SampleSite.approved([home, stone], on: day.adding(days: 2))).value)
    #expect(early.removed.isEmpty)
    let late = try #require(
      folder.store.publish(try SampleSite.approved([home, stone], on: day.adding(days: 3))).value)
    #expect(late.removed == [first.id])
    #expect(!folder.names("Site/releases").contains(first.id.rawValue))
  }

  @Test("a durable publication works too")
  func durable() throws {
    let store = ReleaseStore(root: folder.site, program: "gongshi test")
    #expect(
      store.publish(try SampleSite.approved(saying: "首页"), madeAt: "2026-11-23 08:00").value?.isNew == true)
    #expect(store.releases().value.first?.madeAt == "2026-11-23 08:00")
  }

  @Test("a thousand pages in many folders arrive whole")
  func manyFiles() throws {
    let pages = (0..<1000).map { SampleSite.page("a\($0 % 37)/b\($0)/index.html", "第\($0)页") }
    let report = folder.store.publish(try SampleSite.approved(pages))
    #expect(report.value?.written == 1000)
    for index in [0, 500, 999] {
      #expect(folder.text("Site/current/a\(index % 37)/b\(index)/index.html")?.contains("第\(index)页") == true)
    }
    let id = try #require(report.value).id
    #expect(folder.store.verify(id).diagnostics.isEmpty)
  }
}
