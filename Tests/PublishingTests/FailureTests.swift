import Foundation
import Notices
import Rendering
import Reporting
import Testing

@testable import Publishing

@Suite("Publishing that fails")
struct FailureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "a failure at any step before the switch leaves the site and the folder as they were",
    arguments: ReleaseStore.Step.allCases.filter { ![.record, .prune].contains($0) })
  func failureAtStep(_ step: ReleaseStore.Step) throws {
    _ = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    let before = folder.tree("Site")
    var store = folder.store
    store.willTake = { taken throws(PublishingFailure) in
      if taken == step { throw PublishingFailure(attempt: .write, path: "Site/x", code: ENOSPC) }
    }
    let report = store.publish(try SampleSite.approved(saying: "乙"))
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.cannot-write"])
    #expect(report.diagnostics.first?.summary.en == "cannot write: the disk is full")
    #expect(report.diagnostics.exitStatus == 74)
    #expect(folder.tree("Site") == before)
  }

  @Test("when only the deletion of old releases fails, the new one is online and the person is warned")
  func failureAtPrune() throws {
    for text in ["甲", "乙", "丙"] { _ = folder.store.publish(try SampleSite.approved(saying: text)) }
    var store = folder.store
    store.willTake = { taken throws(PublishingFailure) in
      if taken == .prune { throw PublishingFailure(attempt: .remove, path: "Site/x", code: EBUSY) }
    }
    let report = store.publish(try SampleSite.approved(saying: "丁"))
    #expect(report.value != nil && report.diagnostics.exitStatus == 0)
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.not-removed"])
    #expect(folder.text("Site/current/index.html")?.contains("丁") == true)
    // The next publication makes up for it.
    _ = folder.store.publish(try SampleSite.approved(saying: "戊"))
    #expect(folder.names("Site/releases").count == 3)
  }

  @Test(
    "a build killed at any step leaves the old site or the new one, and the next build goes through",
    arguments: ReleaseStore.Step.allCases)
  func killedAtStep(_ step: ReleaseStore.Step) async throws {
    _ = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    let root = folder.site
    let index = try #require(ReleaseStore.Step.allCases.firstIndex(of: step))
    await #expect(processExitsWith: .signal(SIGKILL)) { [root = root as String, index = index as Int] in
      var store = ReleaseStore(root: root, program: "gongshi test")
      store.isDurable = false
      store.willTake = { taken throws(PublishingFailure) in
        if taken == ReleaseStore.Step.allCases[index] { kill(getpid(), SIGKILL) }
      }
      _ = store.publish(try SampleSite.approved(saying: "乙"))
    }
    let online = try #require(folder.text("Site/current/index.html"))
    #expect(online.contains([.record, .prune].contains(step) ? "乙" : "甲"))
    let report = folder.store.publish(try SampleSite.approved(saying: "丙"))
    #expect(report.diagnostics.isEmpty && report.value != nil)
    #expect(folder.text("Site/current/index.html")?.contains("丙") == true)
    #expect(!folder.names("Site").contains { $0.hasPrefix(".staging") || $0.hasPrefix(".current") })
    #expect(folder.names("Site/releases").count == folder.names("Site/manifests").count)
  }

  @Test("a write that the system refuses is told with its reason")
  func fileTooLarge() async throws {
    let root = folder.site
    _ = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    await #expect(processExitsWith: .exitCode(74)) { [root = root as String] in
      // Bites root too: no file may grow beyond a hundred bytes.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100, rlim_max: 100)
      let site = try SampleSite.approved(saying: "乙")
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      var store = ReleaseStore(root: root, program: "gongshi test")
      store.isDurable = false
      let report = store.publish(site)
      let isTold = report.diagnostics.map(\.summary.zh) == ["写入失败：文件超过系统允许的大小"]
      exit(isTold && report.value == nil ? report.diagnostics.exitStatus : 1)
    }
    #expect(folder.text("Site/current/index.html")?.contains("甲") == true)
  }

  @Test("an output folder below something that is not a folder is told")
  func notAFolder() throws {
    try folder.write("x", to: "file")
    let store = ReleaseStore(root: folder.path + "/file/Site", program: "gongshi test")
    let report = store.publish(try SampleSite.approved(saying: "甲"))
    #expect(report.value == nil && report.diagnostics.exitStatus == 74)
    #expect(report.diagnostics.map(\.summary.en) == ["cannot create: it is not a folder"])
  }

  @Test("an output folder in a folder that does not exist is told")
  func noParent() throws {
    let store = ReleaseStore(root: folder.path + "/none/Site", program: "gongshi test")
    let report = store.publish(try SampleSite.approved(saying: "甲"))
    #expect(report.diagnostics.map(\.summary.en) == ["cannot create: it does not exist"])
  }

  @Test("of two builds at once the second is refused and the first unharmed")
  func locked() throws {
    let folder = folder
    let site = try SampleSite.approved(saying: "甲")
    let second = try SampleSite.approved(saying: "乙")
    let path = folder.site
    var store = folder.store
    store.willTake = { step throws(PublishingFailure) in
      guard step == .promote else { return }
      var other = ReleaseStore(root: path, program: "gongshi test")
      other.isDurable = false
      let refused = other.publish(second)
      #expect(refused.value == nil && refused.diagnostics.map(\.rule.id) == ["publishing.locked"])
      #expect(refused.diagnostics.exitStatus == 74)
    }
    #expect(store.publish(site).value != nil)
    #expect(folder.text("Site/current/index.html")?.contains("甲") == true)
    #expect(folder.store.publish(second).value != nil)
  }

  @Test("many builds at once: whoever gets through publishes a whole site, the others are told")
  func concurrent() async throws {
    let root = folder.site
    let sites = try (0..<8).map { try SampleSite.approved(saying: "第\($0)版") }
    let reports = await withTaskGroup(of: Report<PublishedRelease?>.self) { group in
      for site in sites {
        group.addTask {
          var store = ReleaseStore(root: root, program: "gongshi test")
          store.isDurable = false
          return store.publish(site)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(reports.contains { $0.value != nil })
    for report in reports where report.value == nil {
      #expect(report.diagnostics.map(\.rule.id) == ["publishing.locked"])
    }
    let current = try #require(folder.store.releases().value.first { $0.isCurrent })
    #expect(folder.store.verify(current.id).diagnostics.isEmpty)
  }
}
