import Foundation
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("The record of published statistics")
struct StatisticsStateTests {
  /// Changes a store by SQL.
  private func change(_ store: String, _ sql: String) throws { try StoreFile.execute(sql, in: store) }

  /// A store of made-up people that does not say so.
  private func store(_ site: FixtureSite) throws -> String {
    let store = try SampleCases.write(into: site, households: 400)
    try change(store, "pragma application_id = 0")
    return store
  }

  private func csv(_ site: FixtureSite) throws -> String {
    try String(contentsOfFile: site.output + "/current/tongji/tongji.csv", encoding: .utf8)
  }

  @Test("keeps the figures of a month as they were published, in a file of its owner")
  func kept() throws {
    let site = try FixtureSite()
    try site.fixKey()
    let store = try store(site)
    try #require(BuildPipeline.build(site.request(caseStore: store)).value != nil)
    let before = try csv(site)
    let file = site.output + "/.state/statistics"
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let rows = before.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let shown = rows.dropFirst().filter { Int($0[4]) != nil }
    let page = try String(contentsOfFile: site.output + "/current/tongji/index.html", encoding: .utf8)
    try #require(!shown.isEmpty)
    for row in shown {
      #expect((Int(row[4]) ?? 0) > 5)
      #expect(page.contains("<td data-label=\"户数\" class=\"numeric\">\(row[4])</td>"), "\(row)")
      if row[1].count == 9 {
        let slug = row[2] == "甲镇" ? "jia" : "yi"
        let place = try String(
          contentsOfFile: site.output + "/current/difang/\(slug)/index.html", encoding: .utf8)
        #expect(place.contains("class=\"numeric\">\(row[4])</td>"), "\(row)")
      }
    }
    #expect(rows.dropFirst().contains { $0[4] == "*" && $0[5] == "*" })

    let state = try Data(contentsOf: URL(fileURLWithPath: file))
    try change(store, "delete from case_event where event = 'confirmed' and on_date < '2026-11-01'")
    let report = BuildPipeline.build(site.request(caseStore: store))
    try #require(report.value != nil, "\(report.diagnostics)")
    #expect(try csv(site) == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == state)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.output + "/.state").sorted().contains(
        "statistics"))
  }

  @Test("has nothing of a store of made-up people")
  func sample() throws {
    let site = try FixtureSite()
    try site.fixKey()
    let store = try SampleCases.write(into: site, households: 60)
    try #require(BuildPipeline.build(site.request(caseStore: store)).value != nil)
    #expect(!FileManager.default.fileExists(atPath: site.output + "/.state/statistics"))
  }

  @Test("that can not be understood stops the build")
  func damaged() throws {
    let site = try FixtureSite()
    try site.fixKey()
    try site.folder.write(Array("gongshi-statistics\t1\nhello\n".utf8), to: "Site/.state/statistics")
    let report = BuildPipeline.build(site.request(caseStore: try store(site)))
    #expect(report.value == nil)
    #expect(report.diagnostics.contains { $0.rule.id == "pipeline.statistics" && $0.severity == .error })
  }
}
