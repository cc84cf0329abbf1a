import CaseStore
import Content
import Foundation
import FoundationXML
import Markup
import Pipeline
import Reporting
import TestSupport
import Testing

/// Markup in the words of staff: in every field of every settings file and of every front matter that takes any text.
@Suite("Markup in content")
struct StoredContentMarkupTests {
  /// One field of one file, by line.
  struct Field: Sendable {
    let file: String
    let line: Int
    let replacement: String
  }

  private static let mark = "zqxjk"

  /// Ends every kind of quotation, opens elements, and names a value of the templates.
  private static func payload(_ number: Int) -> String {
    "\(mark)\(number)\"'><img src=x onerror=\(mark)()><script>\(mark)()</script>]]>--><b \(mark)=1>{{title}}"
  }

  private func lines(_ site: FixtureSite, _ file: String) throws -> [String] {
    try String(contentsOfFile: site.folder.path + "/" + file, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The lines of a file that give a scalar value: `key: value`, or `- value` in a list.
  private func fields(_ site: FixtureSite, _ file: String, from start: Int) throws -> [Field] {
    var found: [Field] = []
    var isFrontMatter = false
    for (index, line) in try lines(site, file).enumerated() {
      if file.hasSuffix(".md") {
        if line == "---" { isFrontMatter.toggle() }
        guard isFrontMatter, line != "---" else { continue }
      }
      let indent = line.prefix { $0 == " " || $0 == "-" }
      let rest = line.dropFirst(indent.count)
      guard !rest.isEmpty, !rest.hasPrefix("#") else { continue }
      // Values without a Chinese character are codes, days and numbers: they are refused.
      guard line.unicodeScalars.contains(where: { $0.value > 0x2000 }) else { continue }
      let value = Self.payload(start + found.count).replacing("\\", with: "\\\\").replacing(
        "\"", with: "\\\"")
      if let colon = rest.range(of: ": "),
        !["|", ">", "[", "{"].contains(String(rest[colon.upperBound...].prefix(1)))
      {
        found.append(
          Field(file: file, line: index, replacement: "\(indent)\(rest[..<colon.upperBound])\"\(value)\""))
      } else if indent.contains("-"), !rest.hasSuffix(":") {
        found.append(Field(file: file, line: index, replacement: "\(indent)\"\(value)\""))
      }
    }
    return found
  }

  private func write(_ site: FixtureSite, _ file: String, _ lines: [String]) throws {
    try site.folder.write(Array(lines.joined(separator: "\n").utf8), to: file)
  }

  /// Plants those fields that take any text. Halves of a file are tried until one is accepted whole.
  private func plant(_ site: FixtureSite) throws -> Int {
    var planted = 0
    for file in try site.folder.contents(of: "Content").map({ "Content/" + $0.path }).sorted() {
      guard file.hasSuffix(".yaml") || file.hasSuffix(".md"), !file.contains("/calendars/") else { continue }
      planted += try plant(try fields(site, file, from: planted)[...], in: site)
    }
    return planted
  }

  private func plant(_ fields: ArraySlice<Field>, in site: FixtureSite) throws -> Int {
    guard let file = fields.first?.file else { return 0 }
    let before = try lines(site, file)
    var after = before
    for field in fields { after[field.line] = field.replacement }
    try write(site, file, after)
    if !ContentReader.read(.onDisk(site.folder.path + "/Content")).hasErrors { return fields.count }
    try write(site, file, before)
    guard fields.count > 1 else { return 0 }
    let middle = fields.startIndex + fields.count / 2
    return try plant(fields[..<middle], in: site) + plant(fields[middle...], in: site)
  }

  @Test("stands on the pages as the text that it is, and nowhere as markup")
  func everyField() throws {
    let site = try FixtureSite()
    try site.fixKey()
    let cases = try SampleCases.write(into: site, households: 60)
    let planted = try plant(site)
    #expect(planted > 100)
    let report = BuildPipeline.build(site.request(caseStore: cases))
    try #require(report.value != nil, "\(report.diagnostics.filter { $0.severity == .error }.prefix(5))")

    var shown: Set<Substring> = []
    for file in try site.folder.contents(of: "Site/current") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for piece in text.components(separatedBy: Self.mark).dropFirst() {
        shown.insert(piece.prefix { $0.isNumber })
      }
      // A table or data file is no markup: what reads it takes the text as it is.
      if ![".csv", ".json", ".txt"].contains(where: file.path.hasSuffix) {
        let isRaw = text.contains("<script>\(Self.mark)") || text.contains("<b \(Self.mark)")
        #expect(!isRaw, "\(file.path)")
      }
      if file.path.hasSuffix(".html") { try checkPage(file.bytes, file.path) }
      if file.path.hasSuffix(".json") {
        #expect(throws: Never.self) {
          try JSONSerialization.jsonObject(with: Data(file.bytes), options: .fragmentsAllowed)
        }
      }
      if file.path.hasSuffix(".xml") {
        #expect(XMLParser(data: Data(file.bytes)).parse(), "\(file.path)")
      }
    }
    // Enough of them are shown somewhere, or nothing would have been tried.
    #expect(shown.count > 50, "\(shown.count) of \(planted)")
  }

  private func checkPage(_ bytes: [UInt8], _ path: String) throws {
    for token in HTMLTokenizer(bytes) {
      guard let tag = token.tag(in: bytes) else { continue }
      for attribute in tag.attributes {
        #expect(
          !attribute.name.hasPrefix("on") && !attribute.name.contains(Self.mark), "\(path): \(attribute.name)"
        )
        if ["href", "src", "action"].contains(attribute.name) {
          #expect(!attribute.value(in: bytes).hasPrefix("javascript:"), "\(path)")
        }
      }
      if tag.name == "script", token.kind == .startTag {
        let isData = tag.attributes.contains {
          $0.name == "type" && $0.value(in: bytes).hasPrefix("application/")
        }
        #expect(isData || tag.attributes.contains { $0.name == "src" }, "\(path): a script in the page")
      }
    }
  }
}
