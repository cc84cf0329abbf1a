import Inspection
@_spi(Disclosure) import Notices
import Rendering
import Reporting
import Testing

/// Pages share their frame, and the gate looks at a shared line once. Whatever it leaves out, it must find what it
/// finds when it reads every byte.
@Suite("Known lines are left out and hide nothing")
struct KnownLineTests {
  /// Lines as in the frame of every page.
  private static let frame = [
    "<div class=\"wrap masthead-row\">", "<li><a href=\"../../zhinan/index.html\">办事指南</a></li>",
    "<li><a href=\"../../gongshi/index.html\" aria-current=\"page\">公示公布</a></li>",
    "</ul></nav></div></header>",
    "<p class=\"note\">本站公示只公开法律规定必须公开的内容。</p>", "<div><dt>服务热线电话</dt><dd>待区民政局填写</dd></div>",
    "<li><a class=\"x\" href=\"../../missing.html\">没有的页面</a></li>",
    "<p class=\"page-day\">内容截至2026年11月23日</p>",
    "<p><a href=\"tel:12349\">12349</a> 社会救助服务热线</p>", "<li><a href=\"../x/index.html\">上一级的页面</a></li>",
    "<section class=\"block notice-basis\"></section>", "<li>《最低生活保障审核确认办法》（民发〔2021〕57号）</li>",
    "<p class=\"date\">他的出生年月日</p>",
    "<p class=\"a\">电话0457-5550100转办公室</p>", "<ul class=\"list\"><li>第一条</li><li>第二条</li></ul>"
  ]

  /// Lines that change what the lines after them mean, or are a part of something.
  private static let odd = [
    "<!-- ", " -->", "<p title=\"", "\">", "<p title='", "'>", "<script>", "</script>", "<title>", "</title>",
    "<h2>", "</h2>",
    "<table>", "<td>138</td>", "<td>0013</td>", "<td>8000</td>", "</table>", "<th>a</th>", "<p>138</p>",
    "<p>0013</p>",
    "<p>8000</p>", "<b>138", "0013", "8000</b>", "<p>司徒</p>", "<p>样本</p>", "<li>司</li>", "<li>徒</li>",
    "<p>司徒样本</p>",
    "<hr>", "<h4>题</h4>", "<p id=\"a\">甲</p>", "<img src=\"x.png\">", "&#49;38", "样本镇样本社区3委", "5号2单元301室",
    "<ruby>司<rt>x</rt>徒",
    "样本</ruby>", "<svg>", "<path d=\"M4 4h7v1h-7z\"/>", "</svg>", "<br>", "<p>2026年11月18日</p>", "1899年",
    "3月5日", "<textarea>",
    "</textarea>", "<p",
    ">", "MTM4MDAxMzgwMDA=", "<td>1</td><td>3</td><td>8</td>", "<a href=\"../../none.html\">x</a>",
    "<![CDATA[", "]]>"
  ]

  private static func page(_ number: Int, _ random: inout PageGenerator) -> RenderedFile {
    var lines: [String] = []
    for _ in 0..<random.next(60) + 5 {
      // Most pages are frame and little else, as real ones are.
      lines.append(random.next(7) == 0 ? random.pick(odd) : random.pick(frame))
    }
    let page = GateFixture.page(lines.joined(separator: "\n"), path: "gongshi/\(number)/index.html")
    return RenderedFile(
      path: page.path, bytes: page.bytes, kind: .page,
      listLastDay: number.isMultiple(of: 2) ? GateFixture.day.adding(days: 1) : nil)
  }

  private static let others = ["index.html", "zhinan/index.html", "gongshi/index.html"].map {
    GateFixture.page("<p>低保</p>", path: $0)
  }

  private static let probe = LeakProbe([
    .init(kind: .name, value: "司徒样本"), .init(kind: .name, value: "样·本甲"),
    .init(kind: .birthDate, value: "2026-11-18"), .init(kind: .birthDate, value: "1899-03-05"),
    .init(kind: .phone, value: "13800138000"), .init(kind: .address, value: StoreValueTests.address),
    .init(kind: .bankAccount, value: StoreValueTests.account),
    .init(kind: .idNumber, value: "232762189903050010"), .init(kind: .idNumber, value: "23276218990305002X")
  ])

  private static func findings(_ files: [RenderedFile], skips: Bool) -> [Diagnostic] {
    GateFixture.inspect(files + others, probe: probe) {
      $0.skipsKnownLines = skips
      $0.publicPhones = ["0457-5550100"]
    }.diagnostics
  }

  @Test("random pages give the same findings as when every byte is read", arguments: 1...12)
  func differential(seed: Int) {
    var random = PageGenerator(state: UInt64(seed) &* 0x9e37_79b9_7f4a_7c15)
    let files = (0..<80).map { Self.page($0, &random) }
    let fast = Self.findings(files, skips: true)
    let slow = Self.findings(files, skips: false)
    #expect(fast == slow)
    #expect(slow.contains { $0.rule.id == "gate.store-value" })
  }

  @Test("clean pages of one frame pass either way, and a value planted in any line is found")
  func planted() {
    let frame = Self.frame.filter { !$0.contains("missing") && !$0.contains("../x/") }
    func files(_ secret: String?, in place: Int) -> [RenderedFile] {
      (0..<20).map { number in
        var lines = ["<p>\(number)号通知之后另行公布</p>"] + frame
        if let secret, number == 13 { lines.insert(secret, at: place) }
        return GateFixture.page(lines.joined(separator: "\n"), path: "gongshi/\(number)/index.html")
      }
    }
    #expect(Self.findings(files(nil, in: 0), skips: true) == [])
    #expect(Self.findings(files(nil, in: 0), skips: false) == [])
    for place in 0...frame.count {
      for secret in ["13800138000", "<p>司徒样本</p>", "<p>样本镇样本社区3委5号2单元301室</p>", "<!-- 622202000000000001 -->"]
      {
        let found = Self.findings(files(secret, in: place), skips: true)
        #expect(
          found.contains { $0.rule.id == "gate.store-value" && $0.location?.file == "gongshi/13/index.html" })
        #expect(found == Self.findings(files(secret, in: place), skips: false))
      }
    }
  }

  @Test("the drawing of a code is left out, a number in it is not")
  func drawing() {
    let path = String(repeating: "M4 4h7v1h-7zM15 4h1v1h-1z", count: 40)
    func page(_ path: String) -> RenderedFile {
      GateFixture.page("<svg><path d=\"\(path)\"/></svg>", path: "gongshi/a/index.html")
    }
    // What is drawn here is no code, and that is all there is to say of it.
    #expect(Self.findings([page(path)], skips: true).map(\.rule.id) == ["gate.qr-code"])
    for secret in [
      "13800138000", "138 0013 8000", "138-0013,8000", "M13800138000z", "1 3 8 0 0 1 3 8 0 0 0", "司徒样本",
      "%31%33%38%30%30%31%33%38%30%30%30"
    ] {
      let planted = page(path + secret + path)
      #expect(
        Self.findings([planted], skips: true).contains { $0.rule.id == "gate.store-value" }, "\(secret)")
      #expect(Self.findings([planted], skips: true) == Self.findings([planted], skips: false))
    }
  }

  @Test("a store that has a word like a path has it looked for in drawings")
  func pathWord() {
    let probe = LeakProbe([.init(kind: .idNumber, value: "M4H7V1H3Z")])
    let path = String(repeating: "M4 4h7v1h-7zM15 4h1v1h-1z", count: 40)
    let page = GateFixture.page("<svg><path d=\"\(path) M4H7V1H3Z\"/></svg>", path: "gongshi/a/index.html")
    #expect(GateFixture.rules(page, probe: probe).contains("gate.store-value"))
    #expect(!GateFixture.rules(page).contains("gate.store-value"))
  }

  @Test(
    "every planted secret is found when the frame is known",
    arguments: PlantedSecretTests.carriers.prefix(6).map(\.name))
  func planted(_ carrier: String) {
    let plants = PlantedSecretTests.plants.filter { $0.name.hasSuffix("in \(carrier)") }
    // The landline of the other tests is public here.
    let sample = stride(from: 0, to: plants.count, by: 9).map { plants[$0] }.filter {
      !$0.name.contains("landline")
    }
    for plant in sample {
      let fast = Self.findings([plant.file], skips: true)
      #expect(!fast.isEmpty, "\(plant.name)")
      #expect(fast == Self.findings([plant.file], skips: false), "\(plant.name)")
    }
  }
}
