import Inspection
@_spi(Disclosure) import Notices
import Rendering
import Reporting
import Testing

@Suite("The gate as a whole")
struct GateTests {
  @Test("a sound site is approved to the byte")
  func approved() throws {
    let files = [GateFixture.page("<p>低保</p>"), GateFixture.file("site.js", "var a = 1", .script)]
    let report = GateFixture.inspect(files)
    let site = try #require(report.value).site
    #expect(site.files.map(\.path) == ["index.html", "site.js"])
    #expect(site.files.map(\.bytes) == files.map(\.bytes))
    #expect(site.asOf == GateFixture.day)
    #expect(report.diagnostics.isEmpty && report.diagnostics.exitStatus == 0)
  }

  @Test("one finding in one file keeps all of the site from being published")
  func failsClosed() {
    let report = GateFixture.inspect([
      GateFixture.page("x"), GateFixture.file("a.txt", GateFixture.mobile, .attachment)
    ])
    #expect(report.value == nil)
    #expect(report.diagnostics.exitStatus == 77)
  }

  @Test("no finding quotes what was found, in either language or the machine's form")
  func noValues() {
    let secrets = [
      GateFixture.id, GateFixture.mobile, GateFixture.card, "司徒样本", "5550100", "样本镇样本社区3委5号2单元301室"
    ]
    let probe = LeakProbe([
      .init(kind: .name, value: "司徒样本"), .init(kind: .address, value: "样本镇样本社区3委5号2单元301室"),
      .init(kind: .phone, value: "5550100")
    ])
    let body = secrets.map { "<p title=\"\($0)\">\($0)</p>" }.joined()
    let source = SourceLocation(file: "Content/a.md", line: 7, column: 3)
    let page = GateFixture.page(body, path: "gongshi/a/index.html")
    let files =
      [RenderedFile(path: page.path, bytes: page.bytes, kind: .page, source: source)]
      + secrets.map { GateFixture.file("x/\($0)/a.txt", "x", .attachment) }
    let report = GateFixture.inspect(files, probe: probe)
    #expect(report.diagnostics.count > 12)
    for format in DiagnosticFormat.allCases {
      for language in Language.allCases {
        let text = format.write(report.diagnostics, language: language)
        for secret in secrets { #expect(!text.contains(secret), "\(format) \(language)") }
      }
    }
  }

  @Test("a finding names the file, the byte and what staff wrote, but no line")
  func places() throws {
    let page = GateFixture.page("<p>身份证 \(GateFixture.id)</p>", path: "jiedu/a/index.html")
    let file = RenderedFile(
      path: page.path, bytes: page.bytes, kind: .page,
      source: SourceLocation(file: "Content/jiedu/a.md", line: 12))
    let diagnostic = try #require(GateFixture.inspect([file]).diagnostics.first)
    let text = String(decoding: page.bytes, as: UTF8.self)
    let index = try #require(text.firstRange(of: GateFixture.id)?.lowerBound)
    let offset = text.utf8.distance(from: text.startIndex, to: index)
    #expect(diagnostic.summary.en == "jiedu/a/index.html, byte \(offset): a citizen identity number")
    #expect(diagnostic.location == SourceLocation(file: "Content/jiedu/a.md"))
    #expect(GateFixture.inspect([page]).diagnostics.first?.location == SourceLocation(file: page.path))
  }

  @Test("a finding in something encoded names the place where the encoding begins")
  func encodedPlace() throws {
    let page = GateFixture.page("<p>MTM4MDAxMzgwMDA=</p>")
    let text = String(decoding: page.bytes, as: UTF8.self)
    let offset = text.utf8.distance(
      from: text.startIndex, to: try #require(text.firstRange(of: "MTM4")?.lowerBound))
    #expect(
      GateFixture.inspect([page]).diagnostics.map(\.summary.en) == [
        "index.html, byte \(offset): a telephone number that is not on the public list"
      ])
  }

  @Test("ten findings of a kind are told of a file, the others counted")
  func limit() {
    let page = GateFixture.page((0..<25).map { "<p>1380013800\($0 % 10)</p>" }.joined())
    let report = GateFixture.inspect([page])
    #expect(report.diagnostics.count == 11)
    #expect(report.diagnostics.contains { $0.summary.en == "index.html: 15 more of the same kind" })
  }

  @Test(
    "paths that cannot be files at once are refused",
    arguments: [
      (["index.html", "index.html"], 1), (["a/B.txt", "A/b.txt"], 1), (["a", "a/b.txt", "a/c/d.txt"], 2),
      (["a.txt", "b.txt"], 0), (["a/b", "a/c", "ab"], 0), (["附件/表.txt", "附件/表二.txt"], 0)
    ])
  func collisions(paths: [String], count: Int) {
    let report = GateFixture.inspect(paths.map { GateFixture.file($0, "x", .style) })
    #expect(report.diagnostics.map(\.rule.id) == Array(repeating: "gate.duplicate-file", count: count))
  }

  @Test("an attachment that can not be read is refused")
  func attachments() {
    let report = GateFixture.inspect([
      GateFixture.file("a.pdf", "%PDF-1.4", .attachment), GateFixture.file("a.txt", "x", .attachment)
    ])
    #expect(report.diagnostics.map(\.rule.id) == ["gate.unread-attachment"])
    #expect(report.value == nil && report.diagnostics.exitStatus == 77)
  }

  @Test(
    "file names that are not safe",
    arguments: [
      "../a.txt", "a/../b.txt", "/a.txt", "a//b.txt", "", "a/", "a b.txt", "a\n.txt", ".hidden",
      "a/.htaccess", "a.", "a:b.txt", "a\\b.txt", "con?.txt",
      "a\u{0}.txt", "a%2e.txt", "a#b.txt", String(repeating: "x", count: 130),
      Array(repeating: "abcdefghi", count: 30).joined(separator: "/"), "a'b.txt", "a&b.txt"
    ])
  func unsafeNames(_ path: String) {
    #expect(GateFixture.rules(GateFixture.file(path, "x", .style)) == ["gate.file-name"])
  }

  @Test(
    "file names that are safe",
    arguments: [
      "a.txt", "a/b-c_d.e.txt", "附件/表一.xlsx", "A/B.PDF", "20261118-dibao-gongshi-232762100/index.html"
    ])
  func safeNames(_ path: String) {
    #expect(GateFixture.rules(GateFixture.file(path, "x", .style)) == [])
  }

  @Test("text that is not UTF-8 is refused, a picture need not be", arguments: FileKind.allCases)
  func encoding(_ kind: FileKind) {
    let file = RenderedFile(path: "a.bin", bytes: [0xb5, 0xcd, 0xb1, 0xa3], kind: kind)
    let isText = kind != .image && kind != .attachment
    #expect(GateFixture.rules(file).contains("gate.not-utf8") == isText)
  }

  @Test("the findings are the same whatever the order of the files, and every time")
  func deterministic() {
    let files = (0..<60).map { index in
      GateFixture.page(
        "<p>\(index % 7 == 0 ? GateFixture.id : "x")</p><a href=\"none\(index)\">x</a>",
        path: "a\(index)/index.html")
    }
    let first = GateFixture.inspect(files).diagnostics
    #expect(first.count == 60 + 9)
    #expect(GateFixture.inspect(files.reversed()).diagnostics == first)
    #expect(GateFixture.inspect(files).diagnostics == first)
  }

  @Test("no bytes make the gate stumble", arguments: 0..<60)
  func anyBytes(seed: Int) {
    var state = UInt64(seed + 1) &* 0x9e37_79b9_7f4a_7c15
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let pieces = [
      "<", ">", "</", "<!--", "-->", "<p ", "=\"", "'", "&#", "&", ";", "%3", "%", "\\u", "\\", "1", "38",
      "00138000", "３", "①", "低", "\u{200b}", "<td>",
      "<script>", "</script>", "<title>", "<![CDATA[", "]]>", "url(", "@import", "#", "../", "https://",
      "MTM4MDAxMzgwMDA", "\n", " ", "-", "x", "\u{1d7ce}", "@",
      "<table>", "<h1>", "id=", "srcset=", "<svg>", "</svg>", "年", "月", "日", "号楼", "委"
    ].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    for _ in 0..<300 {
      if next(4) == 0 { bytes.append(UInt8(next(256))) } else { bytes += pieces[next(pieces.count)] }
    }
    let probe = LeakProbe([
      .init(kind: .name, value: "低保"), .init(kind: .birthDate, value: "1899-03-05"),
      .init(kind: .phone, value: "13800138000")
    ])
    let files = FileKind.allCases.map { kind in
      RenderedFile(
        path: "gongshi/\(kind.rawValue).svg", bytes: bytes, kind: kind, listLastDay: GateFixture.day)
    }
    let report = GateFixture.inspect(files, probe: probe) { $0.baseURL = "https://a/" }
    #expect(report.hasErrors == (report.value == nil))
    #expect(
      GateFixture.inspect(files, probe: probe) { $0.baseURL = "https://a/" }.diagnostics == report.diagnostics
    )
  }

  @Test("every rule of the gate has an id of its own and ends with the gate's status")
  func rules() {
    let rules = InspectionRules.all
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(rule.id.hasPrefix("gate.") && rule.failure == .gate)
      #expect(rule.severity == .error)
      #expect(rule.reason.zh.hasSuffix("。") && rule.remedy.zh.hasSuffix("。"))
    }
  }
}
