import Foundation
import Pipeline
import Reporting
import TestSupport
import Testing

/// Personal values in what staff write, all the way through the program.
@Suite("Values planted in the sources keep the site from being published")
struct PlantedSourceTests {
  /// Nobody's: born before 1900, and the number of an operator's service.
  private static let id = "232762189003070017"
  private static let mobile = "13800138000"

  struct Plant: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
  }

  private static func article(_ name: String, _ text: String) -> Plant {
    Plant(name: name, text: "\n\n\(text)\n")
  }

  static let plants: [Plant] = [
    article("a paragraph", "联系电话 \(mobile)。"), article("bold in the middle", "138**0013**8000"),
    article("spaces", "138 0013 8000"), article("full-width", "１３８００１３８０００"),
    article("circled", "①③⑧⓪⓪①③⑧⓪⓪⓪"),
    article("Chinese numerals", "一三八〇〇一三八〇〇〇"), article("mixed", "138零零138零零零"),
    article("a reference", "1&#51;800138000"),
    article("a list", "- 1\n- 3\n- 8\n- 5\n\n身份证 \(id)"),
    article("a table", "| 号码 |\n| --- |\n| \(mobile) |"),
    article("a link's address", "[电话](tel:\(mobile))"),
    article("the words of a link", "[\(mobile)](https://example.cn/)"),
    article("code", "`\(mobile)`"), article("base64", "MTM4MDAxMzgwMDA="),
    article("hexadecimal", "3133383030313338303030"),
    article("backwards", "\u{202e}00083100831"), article("a heading", "## 请打 \(mobile)"),
    article("zero width", "138\u{200b}0013\u{200b}8000"),
    article("letters", "l38OOl38OOO")
  ]

  @Test("an article", arguments: plants)
  func article(_ plant: Plant) throws {
    let site = try FixtureSite()
    let files = try Self.markdown(in: site)
    let path = try #require(files.first)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + plant.text).write(toFile: path, atomically: true, encoding: .utf8)
    try Self.expectRefusal(site)
  }

  static let templates = [
    "<!-- \(mobile) -->", "<p title=\"\(mobile)\">x</p>", "<p data-a=\"138-0013-8000\">x</p>",
    "<p>138<b>0013</b>8000</p>", "<svg><title>\(mobile)</title></svg>", "<p>&#49;3800138000</p>"
  ]

  @Test("a template", arguments: templates)
  func template(_ markup: String) throws {
    let site = try FixtureSite()
    let folder = site.folder.path + "/Templates"
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
      .sorted()
    var count = 0
    for file in files {
      let path = folder + "/" + file
      guard let text = try? String(contentsOfFile: path, encoding: .utf8), text.contains("</body>") else {
        continue
      }
      try text.replacing("</body>", with: markup + "</body>").write(
        toFile: path, atomically: true, encoding: .utf8)
      count += 1
    }
    #expect(count > 0)
    try Self.expectRefusal(site)
  }

  private static func markdown(in site: FixtureSite) throws -> [String] {
    let folder = site.folder.path + "/Content"
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    return files.filter { $0.hasSuffix(".md") && $0.contains("/") }.sorted().map { folder + "/" + $0 }
  }

  private static func expectRefusal(_ site: FixtureSite) throws {
    let report = BuildPipeline.build(site.request())
    #expect(report.value == nil)
    #expect(report.diagnostics.contains { $0.rule.id.hasPrefix("gate.") && $0.severity == .error })
    #expect(report.diagnostics.exitStatus == 77)
    #expect(!FileManager.default.fileExists(atPath: site.output + "/current"))
    for language in Language.allCases {
      let text = DiagnosticFormat.text.write(report.diagnostics, language: language)
      #expect(!text.contains(mobile) && !text.contains(id) && !text.contains("0013"))
    }
  }
}
