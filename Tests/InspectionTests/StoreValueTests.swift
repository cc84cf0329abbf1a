import Inspection
@_spi(Disclosure) import Notices
import Rendering
import Reporting
import Testing

@Suite("Personal values of the case store")
struct StoreValueTests {
  static let idNumber = "A1234567(8)"
  static let oddID = "军字第00012345号"
  static let account = "622202000000000001"
  static let address = "样本镇样本社区3委5号2单元301室"
  static let birthDate = "1899-03-05"

  static let probe = LeakProbe([
    .init(kind: .idNumber, value: "232762189903050010"), .init(kind: .idNumber, value: "23276218990305002X"),
    .init(kind: .idNumber, value: oddID), .init(kind: .phone, value: "13800138000"),
    .init(kind: .phone, value: "0457-5550100"), .init(kind: .phone, value: "5550177"),
    .init(kind: .bankAccount, value: account), .init(kind: .address, value: address),
    .init(kind: .birthDate, value: birthDate), .init(kind: .name, value: "司徒样本"),
    .init(kind: .name, value: "样·本甲"),
    .init(kind: .name, value: "和平"), .init(kind: .name, value: "金额"), .init(kind: .name, value: "金样板")
  ])

  static func notice(_ body: String) -> RenderedFile {
    let page = GateFixture.page(body, path: "gongshi/a/index.html")
    return RenderedFile(
      path: page.path, bytes: page.bytes, kind: .page, listLastDay: GateFixture.day.adding(days: 3))
  }

  static func isCaught(_ file: RenderedFile, _ change: (inout GatePolicy) -> Void = { _ in }) -> Bool {
    GateFixture.rules(file, probe: probe, change).contains("gate.store-value")
  }

  static let everywhere = [
    // No valid check digit, so no pattern sees them: only the store knows.
    "<p>232762189903050010</p>", "<p>23276218990305002x</p>", "<p>232762 1899 0305 0010</p>",
    "<p>232762<b>18990305</b>0010</p>",
    "<p>军字第00012345号</p>", "<p>军字第 <i>0001</i>2345号</p>", "<p>军字第０００１２３４５号</p>",
    "<p>138 0013 8000</p>", "<p>138/0013/8000</p>", "<p>138，0013，8000</p>", "<p>+8613800138000</p>",
    "<p>0457 5550100</p>",
    "<p>(0457)555-0100</p>", "<p>号码5550177</p>", "<p>555-0177</p>", "<p>555 0177</p>", "<p>①③⑧⓪⓪①③⑧⓪⓪⓪</p>",
    "<p>5550177x</p>", "<p>样本镇样本社区<br>3委5号2单元301室</p>", "<p>一三八〇〇一三八〇〇〇</p>",
    "<table><tr><th>号</th><td>138</td><td>0013</td><td>8000</td></tr></table>",
    "<ul><li>0457</li><li>5550100</li></ul>",
    "<table><tr><th>号</th><td>232762</td><td>18990305</td><td>0010</td></tr></table>",
    "<p>622202000000000001</p>", "<p>6222 0200 0000 0000 01</p>", "<p>622202/0000/0000/0001</p>",
    "<p>样本镇样本社区3委5号2单元301室</p>", "<p>样本镇 样本社区 3委5号 2单元 301室</p>", "<p>样本镇<b>样本社区</b>３委５号２单元３０１室</p>",
    "<p>样本镇样本社区3委5号&#8203;2单元301室</p>", "<p title=\"样本镇样本社区3委5号2单元301室\">x</p>",
    "<!-- 样本镇样本社区3委5号2单元301室 -->", "<p>&#26679;本镇样本社区3委5号2单元301室</p>", "<p>\u{f9ce}</p><p>5550177</p>",
    "<a href=\"https://example.cn/?a=%E6%A0%B7%E6%9C%AC%E9%95%87%E6%A0%B7%E6%9C%AC%E7%A4%BE%E5%8C%BA3%E5%A7%945%E5%8F%B72%E5%8D%95%E5%85%83301%E5%AE%A4\">x</a>",
    "<table><tr><th>号</th><td>5</td><td>5</td><td>5</td><td>0</td></tr></table><p>0 4 5 7 5 5 5 0 1 0 0</p>"
  ]

  @Test("numbers and addresses are found on any page, however they are written", arguments: everywhere)
  func anyPage(_ body: String) { #expect(Self.isCaught(GateFixture.page(body))) }

  @Test(
    "they are found in every kind of file",
    arguments: [
      GateFixture.file("a.css", "/* 5550177 */", .style), GateFixture.file("a.js", "x='5550177'", .script),
      GateFixture.file("a.json", "[5550177]", .data), GateFixture.file("a.csv", "1,555-0177\n", .data),
      GateFixture.file("f.xml", "<feed><title>5550177</title></feed>", .feed),
      GateFixture.file("5550177.txt", "x", .attachment),
      GateFixture.file("a.svg", "<svg><text>5550177</text></svg>", .image),
      RenderedFile(path: "a.bin", bytes: [0, 0xff] + Array("5550177".utf8) + [0xfe], kind: .attachment),
      GateFixture.file(
        "a.json",
        "\"\\u6837\\u672c\\u9547\\u6837\\u672c\\u793e\\u533a3\\u59d45\\u53f72\\u5355\\u5143301\\u5ba4\"",
        .data)
    ])
  func anyFile(_ file: RenderedFile) { #expect(Self.isCaught(file)) }

  @Test(
    "names and days of birth are found in notices",
    arguments: [
      "<table><tr><th>姓名</th></tr><tr><td>司徒样本</td></tr></table>", "<p>申请人司徒样本，三口之家</p>", "<p>司 徒 样 本</p>",
      "<p>司徒<b>样本</b></p>", "<p>司徒&#26679;本</p>", "<p>司\u{200b}徒样本</p>", "<p>样·本甲</p>", "<p>样本甲</p>",
      "<p>样•本甲</p>",
      "<img src=\"data:image/png;base64,AAAA\" alt=\"司徒样本\">", "<p>生于1899-03-05</p>", "<p>1899年3月5日</p>",
      "<p>1899年03月05日</p>",
      "<p>1899/3/5</p>", "<p>1899.3.5</p>", "<p>18990305</p>", "<p>一八九九年三月五日</p>", "<p>1899<b>年</b>3月5日</p>",
      "<p>１８９９年３月５日</p>",
      "<table><tr><th>姓名</th></tr><tr><td>和平</td></tr></table>", "<ul><li> 和平 </li></ul>", "<p>申请人：金样板</p>"
    ])
  func inNotices(_ body: String) {
    #expect(Self.isCaught(Self.notice(body)))
    // A page below gongshi/ is a notice even if nobody has said until when its list may be shown.
    #expect(Self.isCaught(GateFixture.page(body, path: "gongshi/b/index.html")))
  }

  @Test(
    "names and days of birth are not looked for on other pages",
    arguments: ["<p>司徒样本</p>", "<p>1899年3月5日</p>", "<p>和平</p>"])
  func notElsewhere(_ body: String) { #expect(!Self.isCaught(GateFixture.page(body))) }

  @Test(
    "what merely holds the same characters is let through",
    arguments: [
      "<p>司**</p>", "<p>金额：740 元</p>", "<table><tr><th>金额</th></tr><tr><td>740</td></tr></table>",
      "<p>和平社区</p>",
      "<p>上司，徒样本</p>", "<p>上司。徒样本</p>", "<p>上司.徒样本</p>", "<p>合计金样。板材</p>", "<p>55501771</p>",
      "<p>15550177</p>", "<p>1899 户，03 05</p>", "<p>1899年3月15日</p>",
      "<p>1899-03-051</p>", "<table><tr><th>a</th></tr><tr><td>555</td><td>0177</td></tr></table>",
      "<p>2022年138户、0013人、8000元</p>",
      "<p>样本镇样本社区</p>", "<p>第555页 0177</p>"
    ])
  func lookAlikes(_ body: String) {
    #expect(!Self.isCaught(Self.notice(body)) { $0.publicWords = ["和平社区"] })
  }

  @Test("a public number is public though it is also in the store")
  func publicPhone() {
    let page = GateFixture.page("<p>窗口电话 0457-5550100，手机 138 0013 8000</p>")
    #expect(Self.isCaught(page))
    #expect(!Self.isCaught(page) { $0.publicPhones = ["0457-5550100", "13800138000"] })
  }

  @Test("a public address is public though it is also in the store")
  func publicAddress() {
    let page = GateFixture.page("<p>地址：\(Self.address)</p>")
    #expect(Self.isCaught(page))
    #expect(!Self.isCaught(page) { $0.publicAddresses = ["松岭区" + Self.address, Self.address] })
  }

  @Test("a day of birth that is also a public day passes, but not after a word for birth")
  func publicDates() throws {
    let day = try #require(CivilDate(iso: Self.birthDate))
    let law = Self.notice("<p>自1899年3月5日起施行</p>")
    #expect(Self.isCaught(law))
    #expect(!Self.isCaught(law) { $0.publicDates = [day] })
    #expect(Self.isCaught(Self.notice("<p>出生日期：1899年3月5日</p>")) { $0.publicDates = [day] })
    // The dates of the posting itself are somebody's birthday every year.
    let newborn = LeakProbe([.init(kind: .birthDate, value: "2026-11-18")])
    #expect(GateFixture.rules(Self.notice("<p>2026年11月18日公示</p>"), probe: newborn) == [])
    #expect(GateFixture.rules(Self.notice("<p>2026年11月18日出生</p>"), probe: newborn) == [])
    #expect(GateFixture.rules(Self.notice("<p>出生于2026年11月18日</p>"), probe: newborn) == ["gate.store-value"])
  }

  @Test("values too short to be told from chance are not searched for, and counted")
  func unsearchable() {
    let probe = LeakProbe([
      .init(kind: .phone, value: "12345"), .init(kind: .name, value: "甲"), .init(kind: .address, value: "3组"),
      .init(kind: .name, value: "  "), .init(kind: .name, value: "")
    ])
    #expect(probe.count == 0)
    #expect(probe.unsearchable == [.phone: 1, .name: 1, .address: 1])
    #expect(GateFixture.rules(Self.notice("<p>12345 甲 3组</p>"), probe: probe) == [])
  }
}
