import CaseStore
import Content
import Foundation
import Notices
import Pipeline
import Rendering
import Reporting
import TestSupport
import Testing

@Suite("Push texts")
struct PushPipelineTests {
  let site: FixtureSite
  let cases: String

  init() throws {
    site = try FixtureSite()
    cases = site.folder.path + "/cases.sqlite"
    let content = try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
    let report = SampleStore.write(
      path: cases,
      SampleStore.Settings(
        households: 120, seed: 3, asOf: try #require(FixtureSite.day), places: content.places,
        calendar: content.calendar, rules: content.rules))
    #expect(!report.hasErrors)
  }

  private func query(_ sql: String) throws -> [String] { try StoreFile.rows(sql, in: cases) }

  @Test("there is one for each open notice, short enough, with title, days and address")
  func texts() throws {
    let report = PushPipeline.run(site.request(caseStore: cases))
    let outcome = try #require(BuildPipeline.build(site.request(caseStore: cases)).value)
    #expect(!report.hasErrors && report.value.count == outcome.openNotices && report.value.count > 3)
    for text in report.value {
      #expect(text.length <= 500 && !text.text.contains("\n"))
      #expect(text.text.hasPrefix("【"))
      #expect(text.text.hasSuffix("/gongshi/\(text.notice)/"))
      #expect(text.text.contains("公示期") || text.text.contains("公布时间"))
    }
  }

  @Test("no name, mask, number, sum or community of a line is in any of them")
  func nothingOfTheList() throws {
    let texts = PushPipeline.run(site.request(caseStore: cases)).value.map(\.text).joined(separator: "\n")
    let names = try query("select applicant_name from case_file").filter { $0.count > 1 }
    #expect(names.count > 50 && names.allSatisfy { !texts.contains($0) })
    #expect(!texts.contains("**") && !texts.contains("元") && !texts.contains("示例社区"))
    let amounts = try query(
      "select distinct monthly_amount / 100 from case_event where monthly_amount is not null")
    for amount in amounts where amount.count >= 3 { #expect(!texts.contains("\(amount)元")) }
  }

  @Test("communities are named where the district has decided so, and only there")
  func communities() throws {
    let file = BoardPipelineTests.file("").replacing("  except:\n", with: "").replacing(
      "  fields: [town]\n",
      with: "  fields: [town, community]\n  article: 57号 第十九条\n  decided_by: 测试区民政局\n  since: 2026-11-01\n")
    try site.folder.write(Array(file.utf8), to: "Content/disclosure.yaml")
    let report = PushPipeline.run(site.request(caseStore: cases))
    #expect(
      !report.value.isEmpty && report.value.allSatisfy { $0.text.contains("（示例社区）") }, "\(report.diagnostics)"
    )
    #expect(report.diagnostics.contains { $0.rule.id == "disclosure.loosened" })
  }

  @Test("an address that makes the text too long is an error, and nothing is printed")
  func tooLong() throws {
    let path = site.folder.path + "/Content/site.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("base_url:")
        ? "base_url: https://www.example.cn/\(String(repeating: "a", count: 480))/" : String(line)
    }
    try site.folder.write(Array(lines.joined(separator: "\n").utf8), to: "Content/site.yaml")
    let report = PushPipeline.run(site.request(caseStore: cases))
    #expect(report.value.isEmpty)
    #expect(report.diagnostics.contains { $0.rule.id == "rendering.push-length" })
  }

  @Test("an SMS holds 70 characters, a part of a longer one 67")
  func messages() throws {
    let texts = PushPipeline.run(site.request(caseStore: cases)).value
    for text in texts { #expect(text.messages == (text.length <= 70 ? 1 : (text.length + 66) / 67)) }
    #expect(texts.contains { $0.messages == 2 })
  }
}
