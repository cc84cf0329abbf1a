import Foundation
import Reporting
import Testing

@testable import Publishing

@Suite("Folders that are not ours")
struct ForeignFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a folder that holds anything else is refused and left as it is")
  func foreignFolder() throws {
    try folder.write("important", to: "Site/thesis.txt")
    let report = folder.store.publish(try SampleSite.approved(saying: "甲"))
    #expect(report.value == nil && report.diagnostics.exitStatus == 74)
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.foreign-folder"])
    #expect(folder.tree("Site") == ["thesis.txt": "important"])
  }

  @Test(
    "a folder that is empty but for what git keeps there becomes ours", arguments: [".gitignore", ".gitkeep"])
  func adoption(_ name: String) throws {
    try folder.write("*\n", to: "Site/\(name)")
    #expect(folder.store.publish(try SampleSite.approved(saying: "甲")).value != nil)
    #expect(folder.text("Site/\(name)") == "*\n")
  }

  @Test("a link to a folder is followed: where the site lies is the operator's choice")
  func linkedRoot() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/elsewhere", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.site, withDestinationPath: "elsewhere")
    #expect(folder.store.publish(try SampleSite.approved(saying: "甲")).value != nil)
    #expect(folder.text("elsewhere/current/index.html")?.contains("甲") == true)
  }

  @Test(
    "a link planted in place of our folders is refused and nothing behind it touched",
    arguments: ["releases", "manifests"])
  func plantedLink(_ name: String) throws {
    _ = folder.store.publish(try SampleSite.approved(saying: "甲"))
    try folder.write("keep", to: "precious/keep.txt")
    try FileManager.default.removeItem(atPath: "\(folder.site)/\(name)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.site)/\(name)", withDestinationPath: "../precious")
    let report = folder.store.publish(try SampleSite.approved(saying: "乙"))
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.foreign-folder"])
    #expect(folder.tree("precious") == ["keep.txt": "keep"])
  }

  @Test("a folder in place of the link to the current release is refused and kept")
  func folderForLink() throws {
    _ = folder.store.publish(try SampleSite.approved(saying: "甲"))
    try FileManager.default.removeItem(atPath: folder.site + "/current")
    try folder.write("keep", to: "Site/current/keep.txt")
    let report = folder.store.publish(try SampleSite.approved(saying: "乙"))
    #expect(report.value == nil && report.diagnostics.map(\.rule.id) == ["publishing.foreign-folder"])
    #expect(folder.text("Site/current/keep.txt") == "keep")
  }

  @Test("a current link that leads out of the folder is replaced, and what it leads to is left alone")
  func straySwitch() throws {
    let first = try #require(folder.store.publish(try SampleSite.approved(saying: "甲")).value)
    try folder.write("keep", to: "precious/index.html")
    try FileManager.default.removeItem(atPath: folder.site + "/current")
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/current", withDestinationPath: "../precious")
    let second = try #require(folder.store.publish(try SampleSite.approved(saying: "乙")).value)
    #expect(second.id != first.id)
    #expect(folder.text("precious/index.html") == "keep")
    #expect(folder.text("Site/current/index.html")?.contains("乙") == true)
  }

  @Test("leftovers are removed only if they are what a killed build leaves")
  func leftovers() throws {
    _ = folder.store.publish(try SampleSite.approved(saying: "甲"))
    try folder.write("half", to: "Site/.staging-4711/index.html")
    try folder.write("mine", to: "Site/.staging-old/index.html")
    try folder.write("mine", to: "Site/.staging-12")
    try folder.write("keep", to: "precious/keep.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/.staging-13", withDestinationPath: "../precious")
    try FileManager.default.createSymbolicLink(
      atPath: folder.site + "/.staging-4711/out", withDestinationPath: "../../precious")
    let report = folder.store.publish(try SampleSite.approved(saying: "乙"))
    #expect(report.value != nil)
    #expect(!folder.names("Site").contains(".staging-4711"))
    #expect(folder.text("Site/.staging-old/index.html") == "mine")
    #expect(folder.text("Site/.staging-12") == "mine")
    #expect(folder.text("precious/keep.txt") == "keep")
  }

  @Test("a release folder that somebody else made is reported and neither used nor deleted")
  func foreignRelease() throws {
    for text in ["甲", "乙", "丙", "丁"] {
      try folder.write("x", to: "Site/releases/backup/x.txt")
      if text == "甲" { try FileManager.default.removeItem(atPath: folder.site) }
      _ = folder.store.publish(try SampleSite.approved(saying: text))
    }
    let report = folder.store.publish(try SampleSite.approved(saying: "戊"))
    #expect(report.value != nil && report.diagnostics.exitStatus == 0)
    #expect(report.diagnostics.map(\.rule.id) == ["publishing.foreign-folder"])
    #expect(folder.text("Site/releases/backup/x.txt") == "x")
    #expect(folder.store.releases().value.count == 3)
  }

  @Test("asking for the releases of a folder that is not ours is refused, and makes none")
  func readingForeign() throws {
    try folder.write("x", to: "Site/x.txt")
    #expect(folder.store.releases().diagnostics.map(\.rule.id) == ["publishing.foreign-folder"])
    let id = try #require(ReleaseID("20261123-0123456789ab"))
    #expect(folder.store.rollback(to: id, asOf: SampleSite.day).value == nil)
    #expect(folder.tree("Site") == ["x.txt": "x"])
    let none = ReleaseStore(root: folder.path + "/none", program: "gongshi test")
    #expect(none.rollback(to: id, asOf: SampleSite.day).diagnostics.exitStatus == 74)
    #expect(!folder.names("").contains("none"))
  }
}
