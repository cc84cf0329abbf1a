import Foundation
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

@Suite("Staff's own words beside a notice")
struct NoticeWordsTests {
  let site: FixtureSite
  let cases: String

  init() throws {
    site = try FixtureSite()
    try site.fixKey()
    cases = try SampleCases.write(into: site, households: 60)
  }

  private func write(_ words: String, for notice: String) throws {
    try site.folder.write(Array(words.utf8), to: "Content/notices/\(notice).md")
  }

  private func page(_ notice: String) throws -> String {
    let report = BuildPipeline.build(site.request(caseStore: cases))
    try #require(report.value != nil, "\(report.diagnostics)")
    return try String(contentsOfFile: site.output + "/current/gongshi/\(notice)/index.html", encoding: .utf8)
  }

  /// The id of an open notice and of one that has ended.
  private func ids() throws -> (open: String, ended: String) {
    _ = try #require(BuildPipeline.build(site.request(caseStore: cases)).value)
    let folder = site.output + "/current/gongshi"
    let ids = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("2") }
      .sorted()
    func isOpen(_ id: String) -> Bool {
      (try? String(contentsOfFile: "\(folder)/\(id)/index.html", encoding: .utf8))?.contains("<table")
        ?? false
    }
    return (try #require(ids.first(where: isOpen)), try #require(ids.first { !isOpen($0) }))
  }

  private static let words = """
    ## 开头

    各位居民：**镇里**对下列家庭形成了初审意见。

    1. 名单由系统生成。
    2. 看不清的请到窗口问。

    ## 结尾

    感谢监督。

    """

  @Test("they take the place of opening and closing, and of nothing else")
  func replaced() throws {
    let id = try ids().open
    let standard = try page(id)
    #expect(standard.contains("现将") && standard.contains("<p>特此"))
    try write(Self.words, for: id)
    let own = try page(id)
    #expect(!own.contains("现将") && !own.contains("<p>特此"))
    #expect(own.contains("<p>各位居民：<strong>镇里</strong>对下列家庭形成了初审意见。</p>"))
    #expect(own.contains("<p>感谢监督。</p>"))
    for part in ["<table", "signer", "objection-body", "state-line", "check-code"] {
      let (a, b) = (standard.ranges(of: part).count, own.ranges(of: part).count)
      #expect(a > 0 && a == b, "\(part)")
    }
    try Golden.expect(
      String(own[(own.firstRange(of: "<main")?.lowerBound ?? own.startIndex)...]),
      "Tests/Goldens/notice-words/page.html")
  }

  @Test("one part alone leaves the other as it is")
  func onePart() throws {
    let id = try ids().open
    try write("## 结尾\n\n感谢监督。\n", for: id)
    let page = try page(id)
    #expect(page.contains("现将") && page.contains("<p>感谢监督。</p>"))
  }

  @Test("they go with the list")
  func ended() throws {
    let id = try ids().ended
    try write(Self.words, for: id)
    #expect(try !page(id).contains("感谢监督"))
  }

  @Test("a draft is not shown")
  func draft() throws {
    let id = try ids().open
    try write("---\ndraft: true\n---\n" + Self.words, for: id)
    #expect(try page(id).contains("现将"))
  }

  @Test("a personal value in them is caught by the gate, which names their file")
  func gate() throws {
    let id = try ids().open
    let phone = try #require(try StoreFile.rows("select phone from case_file", in: cases).first).filter(
      \.isNumber)
    try #require(phone.count == 11)
    try write("## 结尾\n\n请打 \(phone)。\n", for: id)
    let report = BuildPipeline.build(site.request(caseStore: cases))
    #expect(report.value == nil && report.diagnostics.exitStatus == 77)
    #expect(
      report.diagnostics.contains {
        $0.rule.id == "gate.store-value" && $0.location?.file == "Content/notices/\(id).md"
      })
  }

  @Test("words for a notice that does not exist are a warning, and an error in a release")
  func unknown() throws {
    let id = try ids().open
    try write(Self.words, for: id.replacing("gongbu", with: "gongbo").replacing("gongshi", with: "gongsi"))
    func severity(_ isRelease: Bool) -> [Severity] {
      BuildPipeline.check(site.request(caseStore: cases, isRelease: isRelease)).diagnostics
        .filter { $0.rule.id == "site.unknown-notice-words" }.map(\.severity)
    }
    #expect(severity(false) == [.warning])
    #expect(severity(true) == [.error])
  }

  @Test("in the site of one town, words for the notices of another are no mistake")
  func otherTown() throws {
    try write(Self.words, for: "20261101-dibao-gongshi-232762100")
    func found(_ town: String) -> Int {
      BuildPipeline.check(site.request(caseStore: cases, town: town, isRelease: true)).diagnostics
        .count { $0.rule.id == "site.unknown-notice-words" }
    }
    #expect(found("jia") == 1)
    #expect(found("yi") == 0)
  }

  @Test("words written ahead of the posting day, and words on a site without a store, are no mistake")
  func ahead() throws {
    try write(Self.words, for: "20270104-dibao-gongshi-232762100")
    try write("---\ndraft: false\n---\n" + Self.words, for: "20261101-dibao-gongshi-232762100")
    func found(_ store: String?) -> [String] {
      BuildPipeline.check(site.request(caseStore: store)).diagnostics.map(\.rule.id)
        .filter { $0 == "site.unknown-notice-words" }
    }
    #expect(found(nil).isEmpty)
    #expect(found(cases).count == 1)
  }
}

@Suite("The smallest number of the statistics")
struct ThresholdTests {
  @Test(
    "the command line can raise it and never lower it",
    arguments: [(nil, nil), (4, "pipeline.threshold"), (5, nil), (12, nil)])
  func threshold(asked: Int?, rule: String?) throws {
    let site = try FixtureSite()
    var request = site.request()
    request.threshold = asked
    let found = BuildPipeline.check(request).diagnostics.filter { $0.rule.id == "pipeline.threshold" }
    #expect(found.map(\.rule.id) == [rule].compactMap(\.self))
  }
}
