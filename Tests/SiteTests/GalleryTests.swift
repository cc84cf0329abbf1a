import Foundation
import Inspection
@_spi(Disclosure) import Notices
import Pipeline
import Rendering
import Reporting
import TestSupport
import Testing

/// The components of the real templates, each example recorded as a golden.
@Suite("The gallery of components")
struct GalleryTests {
  private static let goldens = "Tests/Goldens/components"

  private func files() throws -> [String: String] {
    let report = GalleryPipeline.render(root: ProjectRoot.path)
    #expect(report.diagnostics == [])
    let files = try #require(report.value)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test("each component has a page in the index, and each example is as recorded")
  func examples() throws {
    let files = try files()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: ProjectRoot.path + "/Templates/components"
    )
    .filter { !$0.hasPrefix(".") }
    #expect(names.count > 30)
    for name in names {
      let page = try #require(files[name + ".html"], "\(name)")
      #expect(files["index.html"]?.contains("href=\"\(name).html\"") == true)
      let own = files.keys.filter { $0.hasPrefix("examples/\(name)-") }
      #expect(!own.isEmpty && own.contains { page.contains("src=\"\($0)\"") })
    }
    for (path, text) in files where path.hasPrefix("examples/") {
      try Golden.expect(text, Self.goldens + path.dropFirst("examples".count))
    }
  }

  @Test("no golden of a component is left over")
  func leftOver() throws {
    let files = try files()
    let kept = try FileManager.default.contentsOfDirectory(atPath: ProjectRoot.path + "/" + Self.goldens)
    for file in kept where !file.hasPrefix(".") { #expect(files["examples/" + file] != nil, "\(file)") }
  }

  @Test("the gate finds nothing wrong with the markup of any page of the gallery")
  func markup() throws {
    let day = try #require(FixtureSite.day)
    let rendered = try files().map { path, text in
      RenderedFile(path: path, bytes: Array(text.utf8), kind: path.hasSuffix(".css") ? .style : .page)
    }
    let report = Gate.inspect(
      RenderedSite(files: rendered.sorted { $0.path < $1.path }, asOf: day), probe: .empty,
      policy: GatePolicy(asOf: day))
    // No page of the gallery has the tags of a site. An example alone begins with any heading, and its links lead nowhere.
    let found = report.diagnostics.filter { finding in
      let isAlone = finding.location?.file.hasPrefix("examples/") == true
      return finding.rule.id != "gate.page-tag"
        && !(isAlone && ["gate.dead-anchor", "gate.heading"].contains(finding.rule.id))
    }
    #expect(found == [], "\(found.map { "\($0.location?.file ?? "") \($0.rule.id) \($0.summary.en)" })")
  }

  @Test("the gallery is written into a new folder, and again over an older one, the same each time")
  func written() throws {
    let site = try FixtureSite()
    let output = site.folder.path + "/tuku"
    #expect(GalleryPipeline.build(root: site.folder.path, output: output).value != nil)
    let first = try site.folder.contents(of: "tuku")
    try site.folder.write([0x61], to: "tuku/old.html")
    #expect(GalleryPipeline.build(root: site.folder.path, output: output).value != nil)
    let second = try site.folder.contents(of: "tuku")
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }

  @Test("a folder with other things in it and the folder of the site are refused")
  func refused() throws {
    let site = try FixtureSite()
    try site.folder.write([0x61], to: "mine/notes.txt")
    for output in ["mine", "Site", "Site/current", "Site/x/../y"] {
      let report = GalleryPipeline.build(root: site.folder.path, output: site.folder.path + "/" + output)
      #expect(report.value == nil)
      #expect(report.diagnostics.map(\.rule.id) == ["pipeline.gallery"])
    }
    #expect(FileManager.default.fileExists(atPath: site.folder.path + "/mine/notes.txt"))
    #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/Site/x"))
  }

  @Test("a component that is not sound makes no gallery, and gongshi check tells of it")
  func unsound() throws {
    let site = try FixtureSite()
    try site.folder.write(Array("examples: []\n".utf8), to: "Templates/components/office/examples.yaml")
    let report = GalleryPipeline.render(root: site.folder.path)
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["template.no-example"])
    #expect(report.diagnostics.first?.location?.file == "Templates/components/office/examples.yaml")
    let checked = BuildPipeline.check(site.request())
    #expect(checked.diagnostics.contains { $0.rule.id == "template.no-example" })
  }
}
