import CaseStore
import Content
import Foundation
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

/// A folder in, a folder out: the fixture with a small synthetic case store, and every file that it gives.
@Suite("The golden site")
struct GoldenSiteTests {
  static let golden = "Tests/Goldens/minimal"

  @Test("each file of the fixture's site is as recorded")
  func golden() throws {
    let site = try FixtureSite()
    try site.fixKey()
    let report = BuildPipeline.build(
      site.request(caseStore: try SampleCases.write(into: site, households: 60)))
    try #require(report.value != nil, "\(report.diagnostics)")
    // Shards of terms are numbers that nobody can read, and the list is named by them; other tests look into them.
    let files = try site.folder.contents(of: "Site/current").filter { file in
      !["assets/", "sousuo/shards/terms/", "sousuo/shards/list-"].contains { file.path.hasPrefix($0) }
    }
    #expect(files.count > 40)
    let names = files.map(\.path).joined(separator: "\n") + "\n"
    try Golden.expect(names, "\(Self.golden)/files.txt")
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let shown = file.path.hasSuffix(".html") ? Self.main(of: text) : text
      // The folder of expected files mirrors the site, so that a change reads as a change of the site.
      try Golden.expect(shown, "\(Self.golden)/expected/\(file.path)")
    }
  }

  /// What stands between `<main` and `</main>`; the frame is the same on every page and is held by one golden of its own.
  private static func main(of page: String) -> String {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else {
      return page
    }
    return String(page[start.lowerBound..<end.upperBound]) + "\n"
  }

  @Test("the frame of a page is as recorded")
  func frame() throws {
    let site = try FixtureSite()
    try #require(BuildPipeline.build(site.request()).value != nil)
    let files = try site.folder.contents(of: "Site/current")
    let page = try #require(files.first { $0.path == "tongzhi/tongzhi/index.html" })
    try Golden.expect(String(decoding: page.bytes, as: UTF8.self), "\(Self.golden)/frame.html")
  }
}

/// The synthetic case store of these tests.
enum SampleCases {
  /// Writes one for the fixture's places and gives its path.
  static func write(into site: FixtureSite, households: Int, seed: UInt64 = 1) throws -> String {
    let path = site.folder.path + "/cases.sqlite"
    let content = try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
    let report = SampleStore.write(
      path: path,
      SampleStore.Settings(
        households: households, seed: seed, asOf: try #require(FixtureSite.day), places: content.places,
        calendar: content.calendar, rules: content.rules))
    #expect(!report.hasErrors, "\(report.diagnostics)")
    return path
  }
}
