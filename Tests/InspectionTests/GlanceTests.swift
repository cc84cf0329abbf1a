import Inspection
@_spi(Disclosure) import Notices
import Rendering
import Reporting
import Testing

/// A glance proves of most files that they hold nothing. Whatever it passes, reading every byte must pass; whatever is
/// found there must be found with it, in the same words at the same place.
@Suite("A glance passes nothing that holds something")
struct GlanceTests {
  /// Texts without anything in them, and such as look like something.
  private static let harmless = [
    "低保按月发放", "申请材料齐全的当场受理", "2026年11月18日", "2026-11-18 09:30", "民发〔2021〕57号", "1,380.00元", "第三条",
    "十二号文件", "三、办理时限", "每人每月740元", "王**", "司*** 1人", "样本社区", "样本镇", "一门受理", "二〇二六年", "50%", "a-b_c",
    "示例3社区", "gongshi/20261123-dibao-gongshi-232762133/index", "oil", "x", "之一", "“最低生活保障”办法", "共同生活",
    "12349",
    "0457-5550100", "号", "电话", "出生", "路", "5号", "楼", "2单元", "室", "肿", "瘤", "残疾", "一级", "·", "ＡＢＣ１２", "①②③"
  ]

  /// Pieces of the values of the store, whole values, and values in disguise.
  private static let pieces = [
    "司徒", "样本", "司徒样本", "138", "0013", "8000", "13800138000", "1 3 8 0 0 1 3 8 0 0 0", "一三八〇〇一三八〇〇〇",
    "l38OO138OOO",
    "１３８００１３８０００", "样本镇样本社区3委5号2单元301室", "样本社区三委五号二单元三〇一", "3委5号", "2单元301", "三委五号", "1899年", "3月5日",
    "1899-03-05", "一八九九年三月五日", "232762189903050010", "2327621899", "03050010", "622202000000000001",
    "6222 0200 0000 0000 01",
    "5Y+45b6S5qC35pys", "5Y+45b6S", "MTM4MDAxMzgwMDA=", "%31%33%38%30%30%31%33%38%30%30%30",
    "&#49;3800138000", "\\u0031380",
    "e58fb8e5be92e6a0b7e69cac", "癌", "肝炎", "出生1988年1月2日", "a@b.cn", "0457-5550199", "军字第00012345号",
    "A1234567(8)"
  ]

  private static func text(_ random: inout PageGenerator, planted: Bool) -> String {
    (0...random.next(4)).map { _ in
      planted && random.next(5) == 0 ? random.pick(pieces) : random.pick(harmless)
    }
    .joined(
      separator: random.pick([
        "", "", "，", " ", "、", "<b>", "</b>", "<span class=\"date\">", "</span>", "<br>", "\n"
      ]))
  }

  private static func line(_ number: Int, _ random: inout PageGenerator, planted: Bool) -> String {
    let one = text(&random, planted: planted)
    let two = text(&random, planted: planted)
    switch random.next(16) {
    case 0: return "<h2 id=\"s-\(number)\">\(one)</h2>"
    case 1: return "<ul><li>\(one)</li><li><a href=\"#s-\(number - 1)\">\(two)</a></li></ul>"
    case 2:
      return "<table><tr><th>\(one)</th></tr><tr><td>\(two)</td><td>3</td><td>\(number)</td></tr></table>"
    case 3: return "<p title=\"\(one)\">\(two)</p>"
    case 4: return "<script type=\"application/ld+json\">{\"name\":\"\(one)\"}</script>"
    case 5: return "<p><a href=\"../../zhinan/index.html\">\(one)</a>\(two)</p>"
    case 6: return "<div class=\"c\"><p>\(one)\n\(two)</p></div>"
    case 7: return "<meta name=\"Keywords\" content=\"\(one)\">"
    case 8: return "<tr><td>\(one)</td><td>\(two)</td></tr>"
    case 9: return "<p class=\"note\">本站公示只公开法律规定必须公开的内容。</p>"
    case 10: return "<p>\(one)"
    case 11: return "\(two)</p>"
    case 12: return "<dl><div><dt>\(one)</dt><dd>\(two)</dd></div></dl>"
    case 13: return "<a class=\"x\" href=\"../../gongshi/index.html\" aria-current=\"page\">\(one)</a>"
    default: return "<p>\(one)</p>"
    }
  }

  private static func page(_ number: Int, _ random: inout PageGenerator, planted: Bool) -> RenderedFile {
    let lines = (0..<random.next(12) + 1).map { line($0, &random, planted: planted) }
    let isNotice = random.next(2) == 0
    let path = (isNotice ? "gongshi/" : "jiedu/") + "\(number)/index.html"
    let head = "<meta name=\"Url\" content=\"https://www.example.cn/\(path.dropLast("index.html".count))\">"
    let page = GateFixture.page("\n" + lines.joined(separator: "\n") + "\n", path: path, head: "\n" + head)
    return RenderedFile(
      path: path, bytes: page.bytes, kind: .page,
      listLastDay: random.next(4) == 0 ? GateFixture.day.adding(days: 1) : nil)
  }

  private static func script(_ number: Int, _ random: inout PageGenerator, planted: Bool) -> RenderedFile {
    let address = random.pick(["jiedu/a/index.html", "gongshi/a/index.html"])
    let texts = (0..<random.next(6) + 1).map { _ in "\"\(text(&random, planted: planted))\"" }
    return GateFixture.file(
      "s/\(number).js", "search.texts(\(number),[[\"\(address)\",\(texts.joined(separator: ","))]]);", .script
    )
  }

  private static let others = ["index.html", "zhinan/index.html", "gongshi/index.html"].map {
    GateFixture.page("<p>低保</p>", path: $0, head: "<meta name=\"Url\" content=\"https://www.example.cn/\">")
  }

  static let probe = LeakProbe([
    .init(kind: .name, value: "司徒样本"), .init(kind: .name, value: "样·本甲"), .init(kind: .name, value: "司徒"),
    .init(kind: .birthDate, value: "2026-11-18"), .init(kind: .birthDate, value: "1899-03-05"),
    .init(kind: .phone, value: "13800138000"), .init(kind: .phone, value: "0457-5550100"),
    .init(kind: .address, value: StoreValueTests.address),
    .init(kind: .bankAccount, value: StoreValueTests.account),
    .init(kind: .idNumber, value: StoreValueTests.idNumber),
    .init(kind: .idNumber, value: StoreValueTests.oddID),
    .init(kind: .idNumber, value: "232762189903050010"), .init(kind: .idNumber, value: "23276218990305002X")
  ])

  /// The findings of each file, with the glance and the known lines or by reading every byte.
  private static func findings(_ files: [RenderedFile], skips: Bool) -> [Diagnostic] {
    GateFixture.inspect(files + others, probe: probe) {
      $0.skipsKnownLines = skips
      $0.publicPhones = ["0457-5550100"]
      $0.publicWords = ["样本社区", "样本镇"]
      $0.baseURL = "https://www.example.cn/"
      $0.requiredTagsByPrefix = [("gongshi/", ["Url"])]
    }.diagnostics
  }

  @Test("random pages and scripts give the same findings as when every byte is read", arguments: 1...7)
  func differential(seed: Int) {
    var random = PageGenerator(seed: seed)
    let files = (0..<150).flatMap { number in
      let planted = number.isMultiple(of: 3)
      return [Self.page(number, &random, planted: planted), Self.script(number, &random, planted: planted)]
    }
    let fast = Self.findings(files, skips: true)
    let slow = Self.findings(files, skips: false)
    #expect(fast == slow)
    #expect(slow.contains { $0.rule.id == "gate.store-value" })
  }

  @Test("a value in two pieces around any seam is found as when every byte is read")
  func seams() {
    let seams = [
      "", " ", "\n", "</b><b>", "<br>", "</p>\n<p>", "</td><td>", "</li>\n<li>", "\">x</p><p title=\"",
      "<!-- -->",
      "</p><p class=\"note\">本站公示只公开法律规定必须公开的内容。</p><p>", "<wbr>", "</span><span class=\"date\">", "\u{200b}",
      "</p><hr><p>"
    ]
    let values = ["13800138000", "司徒样本", "样本社区3委5号2单元301", "232762189903050010", "一八九九年三月五日"]
    var pages: [RenderedFile] = []
    for value in values {
      for seam in seams {
        for cut in stride(from: 1, to: value.count, by: 3) {
          let planted = value.prefix(cut) + seam + value.dropFirst(cut)
          pages.append(notice("<p>\(planted)</p>", pages.count))
        }
      }
    }
    let fast = Self.findings(pages, skips: true)
    #expect(fast == Self.findings(pages, skips: false))
    #expect(Set(fast.compactMap(\.location?.file)).count > pages.count / 3)
  }

  private func notice(_ body: String, _ number: Int) -> RenderedFile {
    let path = "gongshi/n\(number)/"
    return GateFixture.page(
      "\n\(body)\n", path: path + "index.html",
      head: "\n<meta name=\"Url\" content=\"https://www.example.cn/\(path)\">")
  }

  @Test("a line that is clean in articles is looked at again in a notice")
  func context() {
    let line = "<p>司徒样本答记者问</p>"
    var files = (0..<40).map { GateFixture.page("\n\(line)\n", path: "jiedu/\($0)/index.html") }
    #expect(Self.findings(files, skips: true) == [])
    files.append(notice(line, 1))
    let found = Self.findings(files, skips: true)
    #expect(
      found.contains { $0.rule.id == "gate.store-value" && $0.location?.file == "gongshi/n1/index.html" })
    #expect(found == Self.findings(files, skips: false))
  }

  @Test(
    "what pages as a whole must be is held",
    arguments: [
      "<h3>x</h3>", "<h2></h2>", "<h1>x</h1>", "<table><tr><td>x</td></tr></table>",
      "<p id=\"a\">x</p><p id=\"a\">y</p>",
      "<a href=\"#none\">x</a>", "<a href=\"../../none/index.html\">x</a>",
      "<a href=\"../../zhinan/index.html#none\">x</a>",
      "<img src=\"x.png\">", "<script>x</script>", "<p style=\"a\">x</p>", "<a href=\"/x\">x</a>",
      "<title>x</title>",
      "<a href=\"https://www.example.cn/zhinan/\">x</a>", "<p onclick=\"a\">x</p>",
      "<script src=\"https://a.cn/x.js\"></script>",
      "<bdo>x</bdo>", "<table><tr><th>x</th></tr>", "\u{202e}x", "<p>\u{ff20}</p>", "<p>x<!--", "<p title=\"x"
    ])
  func structure(_ body: String) {
    let clean = (0..<6).map { GateFixture.page("\n<p>低保</p>\n", path: "jiedu/\($0)/index.html") }
    let page = GateFixture.page("\n\(body)\n", path: "jiedu/x/index.html")
    #expect(Self.findings(clean + [page], skips: true) == Self.findings(clean + [page], skips: false))
  }

  @Test("every planted secret is found", arguments: PlantedSecretTests.carriers.map(\.name))
  func planted(_ carrier: String) {
    let plants = PlantedSecretTests.plants.filter { $0.name.hasSuffix("in \(carrier)") }
    for place in stride(from: 3, to: plants.count, by: 31) {
      let plant = plants[place]
      #expect(
        Self.findings([plant.file], skips: true) == Self.findings([plant.file], skips: false), "\(plant.name)"
      )
    }
  }

  @Test("short names in base64 are found in notices, words of the same letters are not")
  func shortNames() {
    let probe = LeakProbe([.init(kind: .name, value: "司徒"), .init(kind: .name, value: "样本甲")])
    for secret in ["5Y+45b6S", "5qC35pys55Sy", "x5Y+45b6S", "5Y-45b6S"] {
      let page = GateFixture.page("<p data-x=\"\(secret)\">x</p>", path: "gongshi/a/index.html")
      #expect(GateFixture.rules(page, probe: probe) == ["gate.store-value"], "\(secret)")
      let article = GateFixture.page("<p data-x=\"\(secret)\">x</p>", path: "jiedu/a/index.html")
      #expect(GateFixture.rules(article, probe: probe) == [])
    }
    for word in [
      "objection", "notice-basis", "viewport", "20261123", "footer-organiser", "5Y+45b6T", "zhengce"
    ] {
      let page = GateFixture.page("<p class=\"\(word)\">\(word)</p>", path: "gongshi/a/index.html")
      #expect(GateFixture.rules(page, probe: probe) == [], "\(word)")
    }
  }
}
