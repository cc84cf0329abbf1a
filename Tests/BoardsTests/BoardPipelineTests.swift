import CaseStore
import Content
import Foundation
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("From the case store to the boards")
struct BoardPipelineTests {
  let site: FixtureSite
  let cases: String

  init() throws {
    site = try FixtureSite()
    try site.fixKey()
    cases = site.folder.path + "/cases.sqlite"
    let content = try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
    let report = SampleStore.write(
      path: cases,
      SampleStore.Settings(
        households: 120, seed: 3, asOf: try #require(FixtureSite.day), places: content.places,
        calendar: content.calendar, rules: content.rules))
    #expect(!report.hasErrors)
  }

  /// The strict file with an exception for boards.
  static func file(_ exception: String) -> String {
    """
    k: 5
    web:
      names: masked
      fields: [town, community, household_size, covered_persons, monthly_amount, one_off_amount, reason_category]
    board:
      names: masked
      fields: [town, community, household_size, covered_persons, monthly_amount, one_off_amount, reason_category]
      except:
    \(exception)
    push:
      names: none
      fields: [town]

    """
  }

  static let fullNames = """
        - programmes: [dibao, tekun]
          names: full
          article: 57号 第十九条
          decided_by: 测试区民政局
          since: 2026-11-01
    """

  private func write(_ text: String, to file: String) throws {
    try site.folder.write(Array(text.utf8), to: file)
  }

  private var output: String { site.folder.path + "/boards" }

  private func run(
    _ change: (inout BoardRequest) -> Void = { _ in }
  ) -> Report<BoardOutcome?> {
    var request = BoardRequest(build: site.request(caseStore: cases), folder: output)
    change(&request)
    return BoardPipeline.run(request)
  }

  private func query(_ sql: String) throws -> [String] { try StoreFile.rows(sql, in: cases) }

  /// The text of all sheets, by name.
  private func sheets() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try site.folder.contents(of: "boards")
        .filter { $0.path.hasSuffix(".html") && $0.path.hasPrefix("2") }
        .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func names() throws -> Set<String> {
    Set(try query("select applicant_name from case_file"))
  }

  @Test("without a decision no sheet holds a name in full")
  func masked() throws {
    let report = run()
    #expect(report.value != nil, "\(report.diagnostics)")
    let sheets = try sheets()
    #expect(sheets.count > 3)
    let names = try names().filter { $0.count > 2 }
    #expect(names.count > 50)
    for (file, text) in sheets {
      #expect(names.allSatisfy { !text.contains($0) }, "\(file)")
      let shown = text.split(separator: "<td class=\"name\">").dropFirst().map { $0.prefix { $0 != "<" } }
      #expect(shown.allSatisfy { $0.hasSuffix("**") })
      #expect(!text.contains("不得上网") && text.contains("核对码"))
    }
  }

  @Test("with one, the sheets of those programmes and no others do, marked on each, with a guide that warns")
  func full() throws {
    try write(Self.file(Self.fullNames), to: "Content/disclosure.yaml")
    let report = run()
    let outcome = try #require(report.value, "\(report.diagnostics)")
    let names = try names()
    var open = 0
    for (file, text) in try sheets() {
      let isOpen = names.contains { text.contains("<td class=\"name\">\($0)</td>") }
      let isGranted = file.contains("-dibao-") || file.contains("-tekun-") && !file.hasSuffix("jigou.html")
      #expect(isOpen == isGranted, "\(file)")
      #expect(text.contains("仅限张贴于公示栏，不得上网、不得拍照转发") == isOpen, "\(file)")
      open += isOpen ? 1 : 0
    }
    #expect(open > 1 && open == outcome.sheets.count(where: \.hasFullNames))
    let guide = try String(contentsOfFile: output + "/使用说明.html", encoding: .utf8)
    let long = names.filter { $0.count > 2 }
    for part in ["《最低生活保障审核确认办法》第十九条", "测试区民政局", "碎纸机", "\(open) 张"] { #expect(guide.contains(part)) }
    #expect(long.allSatisfy { !guide.contains($0) })
    #expect(outcome.policy.loosenings.count == 1)
    #expect(report.diagnostics.contains { $0.rule.id == "disclosure.loosened" })
  }

  @Test("the full names of a sheet are those of its notice's own cases in its own community")
  func right() throws {
    try write(Self.file(Self.fullNames), to: "Content/disclosure.yaml")
    _ = try #require(run().value)
    for (file, text) in try sheets() where file.contains("-dibao-") {
      let parts = file.split(separator: "-")
      let day = Array(parts[0])
      let date = "\(String(day[0..<4]))-\(String(day[4..<6]))-\(String(day[6..<8]))"
      let event = file.contains("gongshi") ? "opinion" : "confirmed"
      let expected = Set(
        try query(
          """
          select applicant_name from case_file c join case_event e using (case_id)
          where programme = 'dibao' and town = '\(parts[3])' and community = '\(parts[3])951'
            and event = '\(event)' and on_date = '\(date)'
          """))
      let shown = text.split(separator: "<td class=\"name\">").dropFirst().map { $0.prefix { $0 != "<" } }
      #expect(!shown.isEmpty && shown.allSatisfy { expected.contains(String($0)) }, "\(file)")
    }
  }

  @Test("nothing of a decision for boards reaches the site")
  func unchanged() throws {
    let before = try built()
    try write(Self.file(Self.fullNames), to: "Content/disclosure.yaml")
    #expect(try built() == before)
  }

  private func built() throws -> [String: [UInt8]] {
    let report = BuildPipeline.build(site.request(caseStore: cases))
    try #require(report.value != nil, "\(report.diagnostics)")
    return Dictionary(
      uniqueKeysWithValues: try site.folder.contents(of: "Site/current").map { ($0.path, $0.bytes) })
  }

  @Test("every build says that more is shown than usual, and gives it as a value")
  func outcome() throws {
    try write(Self.file(Self.fullNames), to: "Content/disclosure.yaml")
    let report = BuildPipeline.build(site.request(caseStore: cases))
    let outcome = try #require(report.value)
    #expect(outcome.policy.loosenings.map(\.grant.decidedBy) == ["测试区民政局"])
    #expect(outcome.summary(.chinese).contains("比通常多公开：1 处，依据 57号 第十九条"))
    #expect(outcome.summary(.english).contains("more than usual is shown in 1 entries, by 57号 第十九条"))
  }

  @Test(
    "lines of the sheets have the numbers and the check code of the page, so paper and page can be compared")
  func comparable() throws {
    let pages = try built()
    _ = try #require(run().value)
    for (file, text) in try sheets() {
      let ids = pages.keys.filter { key in
        let parts = key.split(separator: "/")
        return parts.count == 3 && parts[0] == "gongshi" && file.hasPrefix(parts[1] + "-")
      }
      let id = try #require(ids.max { $0.count < $1.count })
      let page = String(decoding: try #require(pages[id]), as: UTF8.self)
      let code = try #require(text.split(separator: "核对码：<strong>").last?.prefix(14))
      #expect(page.contains(code), "\(file)")
      for number in text.split(separator: "<th scope=\"row\">").dropFirst() {
        #expect(page.contains(">\(number.prefix { $0 != "<" })<"))
      }
    }
  }

  @Test(
    "an identity number in staff's words stops full sheets as it stops masked ones, and nothing is written")
  func gate() throws {
    try write(Self.file(Self.fullNames), to: "Content/disclosure.yaml")
    let outcome = try #require(run().value)
    let sheet = try #require(outcome.sheets.first { $0.hasFullNames })
    let file = try #require(sheet.path.split(separator: "/").last)
    let id = file.split(separator: "-").prefix(file.contains("zhongzhi") ? 5 : 4).joined(separator: "-")
    let before = try sheets()
    let person = try query(
      "select applicant_id_number, phone, bank_account, address, applicant_birth_date from case_file limit 1")[
        0
      ].split(
        separator: "\t")
    for secret in person {
      try write("## 结尾\n\n联系人 \(secret)。\n", to: "Content/notices/\(id).md")
      let report = run()
      #expect(report.value == nil && report.diagnostics.exitStatus == 77, "\(report.diagnostics)")
      #expect(report.diagnostics.contains { $0.rule.id == "gate.store-value" })
      #expect(report.diagnostics.allSatisfy { !$0.summary.zh.contains(secret) })
      #expect(try sheets() == before)
    }
  }

  @Test("a name in staff's words is caught on the masked twin, although names may stand on the sheet")
  func twin() throws {
    try write(Self.file(Self.fullNames), to: "Content/disclosure.yaml")
    let outcome = try #require(run().value)
    let file = try #require(outcome.sheets.first { $0.hasFullNames }?.path.split(separator: "/").last)
    let id = file.split(separator: "-").prefix(file.contains("zhongzhi") ? 5 : 4).joined(separator: "-")
    let name = try #require(try names().sorted().first { $0.count >= 3 && !$0.contains("·") })
    try write("## 结尾\n\n经办人\(name)。\n", to: "Content/notices/\(id).md")
    let report = run()
    #expect(report.value == nil)
    #expect(report.diagnostics.contains { $0.rule.id == "gate.store-value" })
  }

  @Test("one town, one community: only its sheets are left")
  func scope() throws {
    _ = try #require(run().value)
    let all = try sheets().keys
    let town = try #require(run { $0.build.town = "jia" }.value)
    #expect(Set(try sheets().keys) == Set(all.filter { $0.contains("-232762100") }))
    #expect(town.removed == all.count - town.sheets.count)
    _ = try #require(run { $0.community = "232762101951" }.value)
    #expect(
      Set(try sheets().keys) == Set(all.filter { $0.contains("-232762101-") && !$0.hasSuffix("jigou.html") }))
  }

  @Test("an unknown community, and one of which there are two, are told of")
  func community() {
    for name in ["nirgends", "shili"] {
      let report = run { $0.community = name }
      #expect(report.value == nil)
      #expect(
        report.diagnostics.filter { $0.severity == .error }.map(\.rule.id) == ["pipeline.unknown-community"])
    }
  }

  @Test("no sheet is made for a day that is past, unless in a rehearsal")
  func pastDay() throws {
    let tomorrow = try #require(FixtureSite.day).adding(days: 1)
    #expect(run { $0.build.today = tomorrow }.diagnostics.map(\.rule.id) == ["pipeline.other-day"])
    _ = try #require(
      run {
        $0.build.today = tomorrow
        $0.build.isRehearsal = true
      }.value)
    #expect(try sheets().values.allSatisfy { $0.contains("样张，不得张贴") })
  }

  @Test("the folder may not be in the site's output")
  func place() {
    for folder in ["/Site/boards", "/Site/current/x", "/Content/boards", "/Templates/boards"] {
      let report = run { $0.folder = site.folder.path + folder }
      #expect(report.value == nil && report.diagnostics.map(\.rule.id) == ["boards.place"])
    }
  }

  @Test("ended sheets go although the case store can not be read")
  func endedWithoutStore() throws {
    _ = try #require(run().value)
    let later = try #require(FixtureSite.day).adding(days: 400)
    let report = run {
      $0.build.today = later
      $0.build.asOf = later
      $0.build.caseStore = site.folder.path + "/nothing.sqlite"
    }
    #expect(report.value == nil)
    #expect(try sheets().isEmpty)
  }

  @Test("the same inputs give the same sheets")
  func determinism() throws {
    _ = try #require(run().value)
    let first = try sheets()
    _ = try #require(run { $0.folder = site.folder.path + "/again" }.value)
    let second = try site.folder.contents(of: "again").filter { $0.path.hasPrefix("2") }
    #expect(
      first
        == Dictionary(
          uniqueKeysWithValues: second.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }))
  }

  @Test("a sheet is as recorded")
  func golden() throws {
    try write(Self.file(Self.fullNames), to: "Content/disclosure.yaml")
    _ = try #require(run().value)
    let sheets = try sheets().sorted { $0.key < $1.key }
    let masked = try #require(sheets.first { $0.key.contains("linshi-gongshi") })
    try Golden.expect(masked.value, "Tests/Goldens/boards/masked.html")
    let open = try #require(sheets.first { $0.key.contains("dibao-gongshi") })
    try Golden.expect(open.value, "Tests/Goldens/boards/full.html")
    let guide = try String(contentsOfFile: output + "/使用说明.html", encoding: .utf8)
    try Golden.expect(guide, "Tests/Goldens/boards/guide.html")
  }
}
