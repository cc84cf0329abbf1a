import Foundation
import Pipeline
import Reporting
import TestSupport
import Testing

/// One folder for each rule about content, layout, templates and the gate: a site in which it is broken.
@Suite("Invalid sites")
struct InvalidSiteTests {
  static let cases: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: ProjectRoot.path + "/Tests/Invalid")) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test("a broken rule is reported with its place and remedy, and nothing is published", arguments: cases)
  func invalid(name: String) throws {
    let site = try FixtureSite(overlay: "Tests/Invalid/\(name)")
    let isRelease = name.contains("-in-release")
    let report = BuildPipeline.build(site.request(isRelease: isRelease))
    let rule = String(name.split(separator: "@")[0])
    let found = report.diagnostics.filter { $0.rule.id == rule }
    #expect(!found.isEmpty, "\(name): nothing was found; all findings: \(report.diagnostics.map(\.rule.id))")
    if found.contains(where: { $0.severity == .error }) {
      #expect(report.value == nil)
      #expect(!FileManager.default.fileExists(atPath: site.output + "/current"))
    } else {
      #expect(report.value != nil, "a warning must not keep a site from being published")
    }
    // The real event table comes with a warning that has nothing to do with the case.
    let shown = report.diagnostics.filter {
      $0.rule.id == rule || ($0.severity > .note && $0.rule.id != "content.unverified")
    }
    let text =
      DiagnosticFormat.text.write(shown, language: .chinese)
      + "\n" + DiagnosticFormat.jsonl.write(shown, language: .english)
      + "\nstatus \(report.diagnostics.exitStatus)\n"
    try Golden.expect(text.replacing(site.folder.path, with: "<root>"), "Tests/Invalid/\(name)/expected.txt")
  }

  @Test("there are invalid sites")
  func present() { #expect(Self.cases.count >= 35) }

  @Test("the fixture itself is sound")
  func sound() throws {
    let site = try FixtureSite()
    let report = BuildPipeline.build(site.request())
    let shown = report.diagnostics.filter { $0.severity > .note && $0.rule.id != "content.unverified" }
    #expect(shown == [])
    #expect(report.value != nil)
  }
}
