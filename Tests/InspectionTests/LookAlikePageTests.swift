import Inspection
@_spi(Disclosure) import Notices
import Rendering
import Testing

/// What stands on notices and in data of every day, and must pass beside a store of many persons.
@Suite("Look-alikes on notices and in data pass")
struct LookAlikePageTests {
  /// A store of a few thousand persons, none of whom any text here is about.
  static let probe: LeakProbe = {
    var secrets: [LeakProbe.Secret] = []
    for number in 0..<3000 {
      secrets.append(
        .init(kind: .idNumber, value: GateFixture.citizenNumber("2327621890030\(7000 + number)")))
      secrets.append(.init(kind: .phone, value: "154\(70_000_000 + number * 37)"))
      secrets.append(.init(kind: .bankAccount, value: "9000\(100_000_000_000_000 + number * 7919)"))
      secrets.append(.init(kind: .address, value: "样本镇样本社区\(number)号楼2单元\(number % 900)室"))
      secrets.append(.init(kind: .birthDate, value: CivilDate(dayNumber: -30_000 + number).description))
    }
    for name in ["金额", "和平", "高龄", "安全", "时间", "方式", "张甲乙", "欧阳样", "何时", "平均", "江河", "司徒样本"] {
      secrets.append(.init(kind: .name, value: name))
    }
    return LeakProbe(secrets)
  }()

  static let notices = [
    "民发〔2021〕57号", "黑民规〔2024〕3号", "国务院令第649号", "（国办发〔2023〕39号）", "金额：740元", "金额（元）：1,380.00", "和平社区",
    "安全须知", "时间：上午8:30—11:30，下午13:30—17:00", "办理时间 08:30-11:30 13:30-17:00", "平均每户 740.50 元", "王** 3人 2,220元",
    "张** 、李** 、王**", "司*** 1人", "欧*** 2人", "编号 2026-000123", "编号 K3F-7QX-19", "第 12 批，共 52 条",
    "2026年11月18日至2026年11月24日",
    "公示期7日（2026年11月19日—2026年11月25日）", "自2026年11月19日起5个工作日", "《最低生活保障审核确认办法》第二十四条",
    "监督热线：12349、12345", "服务时间 0:00—24:00", "占比 13.8%", "同比增长 3.27 个百分点", "一、二、三、四、五、六、七、八、九、十",
    "高龄津贴不计入", "何时公布", "方式：张贴和上网", "江河林场", "松岭区小扬气镇、劲松镇、古源镇", "户数 120，人数 231，金额 187,400.00 元",
    "序号 1 2 3 4 5 6 7 8 9 10 11 12", "232762100", "232762100951", "20261118-dibao-gongshi-232762100",
    "1899 户", "全年 8880 元",
    "标准：城市 740 元/月，农村 6300 元/年", "保留两位小数：0.00、1.50、12.25", "版本 2.0.14", "页码 1/12", "邮政编码：165012", "区号 0457",
    "3 口之家，保障 2 人", "5 户 8 人", "救助金 2000 元以下", "三十日内", "二〇二六年十一月二十三日", "二○二六年十一月", "甲、乙、丙、丁"
  ]

  @Test("text of a notice", arguments: notices)
  func notice(_ text: String) {
    let page = StoreValueTests.notice("<p>\(text)</p><ul><li>\(text)</li></ul>")
    #expect(GateFixture.rules(page, probe: Self.probe) { $0.publicWords = ["和平社区", "江河林场"] } == [])
  }

  @Test("a list of three hundred rows of masked names and amounts")
  func rows() {
    let rows = (1...300).map { number in
      "<tr><td>\(number)</td><td>王**</td><td>样本社区</td><td>\(number % 6 + 1)</td><td>\(number * 37 + 410).00</td></tr>"
    }
    let head = "<table><tr><th>序号</th><th>姓名</th><th>社区</th><th>人数</th><th>金额（元）</th></tr>"
    let page = StoreValueTests.notice(head + rows.joined() + "</table>")
    #expect(GateFixture.rules(page, probe: Self.probe) == [])
  }

  static let data = [
    GateFixture.file(
      "t.csv",
      "月份,地点代码,地点,项目,户数,人数,金额（元）\n"
        + (1...300).map { "2026-02,23276210\($0 % 3),小扬气镇,临时救助,\($0 * 3),\($0 * 7),\($0 * 1380)" }
        .joined(separator: "\n"), .data),
    GateFixture.file(
      "t.json",
      "["
        + (1...300).map {
          "{\"place\":\"23276210\($0 % 3)\",\"households\":\($0 * 3),\"amount_fen\":\($0 * 138_000)}"
        }
        .joined(separator: ",") + "]", .data),
    GateFixture.file("n.json", "[" + (0..<400).map(String.init).joined(separator: ", ") + "]", .data),
    GateFixture.file("a.css", ".a{margin:1px 2px 3px 4px;color:#138001;width:13.8001380%}", .style),
    GateFixture.file(
      "a.js", "const t=1700000000000,k=0x1fffffff,u='\\u4f4e\\u4fdd',r=[1,2,3,5,8,13,21,34,55,89]", .script),
    GateFixture.file(
      "q.svg", "<svg viewBox=\"0 0 45 45\"><path d=\"M4 4h7v1h-7zM15 4h1v1h-1z\"/></svg>", .image),
    GateFixture.file(
      "d.txt", "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", .attachment),
    GateFixture.file(
      "feed.xml", "<feed><entry><title>张甲乙答记者问</title><link href=\"jiedu/a/\"/></entry></feed>", .feed),
    GateFixture.file("s.json", "[{\"url\":\"jiedu/a/\",\"text\":\"张甲乙\"}]", .data)
  ]

  @Test("data, styles, scripts, drawings, digests, and names where no notice is told of", arguments: data)
  func file(_ file: RenderedFile) {
    #expect(GateFixture.rules(file, probe: Self.probe).filter { $0 != "gate.dead-link" } == [])
  }

  static let told = [
    GateFixture.file(
      "feed.xml", "<feed><entry><title>张甲乙</title><link href=\"gongshi/a/\"/></entry></feed>", .feed),
    GateFixture.file("s.json", "[{\"url\":\"gongshi/a/\",\"text\":\"张甲乙\"}]", .data),
    GateFixture.file("s.js", "x([[\"gongshi/a/\",\"张甲乙\"]])", .script),
    GateFixture.file("s.csv", "url,text\ngongshi/a/,张甲乙\n", .data),
    GateFixture.file("gongshi/s.json", "[\"张甲乙\"]", .data)
  ]

  @Test("names in what feeds, data and search indexes tell of a notice", arguments: told)
  func toldOf(_ file: RenderedFile) {
    #expect(GateFixture.rules(file, probe: Self.probe).contains("gate.store-value"))
  }
}
