import Inspection
import Notices
import Testing

/// What looks like somebody's number and is none.
@Suite("Look-alikes pass")
struct LookAlikeTests {
  private static func changed(_ text: String) -> String {
    let last = text.last == "0" ? "1" : "0"
    return text.dropLast() + last
  }

  static let harmless = [
    "民发〔2021〕57号", "国发〔2014〕47号", "国办发〔2023〕39号", "国务院令第649号", "DB23/T 3649.5—2023", "GB/T 9704-2012",
    "索引号 000014348/2026-00012", "索引号 11232762MB0000000X-2026-000123", "2026-11-18 09:30 至 2026-11-24 17:00",
    "2026年11月18日至2026年11月24日", "20261118-20261124", "2026.11.18-2026.11.24", "全年支出 13800138 元",
    "1,380,013,800元",
    "人均 740 元，全年 8880 元，三口之家 26640 元", "档次：690 610 530", "1500 300 2000", "服务热线 12345、12349、12371",
    "400-810-0000", "邮编 165000", "区划代码 232762", "镇代码 232762100", "社区代码 232762100001", "网格代码 232762100001001",
    "<a href=\"#\" id=\"20261118-dibao-gongshi-232762100\">公示</a>",
    "第 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 页",
    "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
    "md5:13800138000d8cd98f00b204e9800998", "550e8400-e29b-41d4-a716-446655440000",
    "<svg viewBox=\"0 0 29 29\"><path d=\"M4 4h7v1h-7zM12 4h1v2h1v-1h2v1h1v1h-3v-1h-1zM18 4h7v7h-7z\"/></svg>",
    "<svg><polyline points=\"10,20 30,40 50,60 138,13 80,00\"/></svg>", "时间戳 1700000000000", "订单尾号 0013",
    "138****8000", "23276218900307****", "232762************01", "版本 1.38.0013.8000", "坐标 50.4213, 124.1984",
    "共 12 户 31 人 17870 元", "(一) 1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11.", "一三八，二〇二六年", "86 元 138 人 0013 号 8000 元",
    "比例 13.8% 00.13% 80.00%", "100%的家庭", "2026-2027-2028", "0457 是大兴安岭的区号",
    "<time datetime=\"2026-11-23T08:00:00+08:00\">今天</time>",
    "电话：5 户", "ISBN 978-7-5087-0000-0", "统一社会信用代码 11232762MB0000000X",
    "<table><tr><th>户数</th><td>138</td><td>0013</td><td>8000</td></tr></table>",
    "<table><tr><th>月</th><td>1</td><td>3</td><td>8</td><td>5</td><td>9</td><td>1</td><td>3</td><td>8</td><td>6</td><td>7</td><td>9</td></tr></table>"
  ]

  @Test("text on a page", arguments: harmless)
  func harmlessText(_ text: String) {
    #expect(GateFixture.rules(GateFixture.page("<p>\(text)</p>")) == [])
  }

  @Test(
    "an identity number with the wrong check digit, an impossible day or an unknown province",
    arguments: [
      changed(GateFixture.id), GateFixture.citizenNumber("23276218901307001"),
      GateFixture.citizenNumber("23276218900230001"),
      GateFixture.citizenNumber("99276218900307001"), GateFixture.citizenNumber("23276221900307001"),
      GateFixture.citizenNumber("23276217500307001")
    ])
  func notACitizenNumber(_ number: String) {
    #expect(!GateFixture.rules(GateFixture.page("<p>\(number)</p>")).contains("gate.id-number"))
  }

  @Test(
    "a card number with the wrong check digit, and a number that begins as no card does",
    arguments: [
      changed(GateFixture.card), GateFixture.cardNumber("122202000000000000"),
      GateFixture.cardNumber("02220200000000000")
    ])
  func notACard(_ number: String) {
    #expect(!GateFixture.rules(GateFixture.page("<p>\(number)</p>")).contains("gate.bank-card"))
  }

  @Test(
    "public telephone numbers, however they are written",
    arguments: [
      "0457-5550100", "（0457）5550100", "04575550100", "电话 5550100", "+86-457-5550100", "０４５７－５５５０１００",
      "<a href=\"tel:0457-5550100\">0457-5550100</a>", "值班手机 138 0013 8000", "138<b>0013</b>8000"
    ])
  func publicPhones(_ text: String) {
    let page = GateFixture.page("<p>\(text)</p>")
    #expect(GateFixture.rules(page) { $0.publicPhones = ["0457-5550100、0457-5550101", "13800138000"] } == [])
    #expect(GateFixture.rules(page) != [])
  }

  @Test("the codes of places, though they look like an old identity number")
  func placeCodes() throws {
    let code = try #require(PlaceCode("232762101201001"))
    let page = GateFixture.page("<p>\(code)</p>")
    #expect(GateFixture.rules(page) == ["gate.id-number"])
    #expect(GateFixture.rules(page) { $0.placeCodes = [code] } == [])
  }

  @Test("the number of a digest is not a number in a word that only looks like the beginning of one")
  func shortHexadecimal() {
    #expect(GateFixture.rules(GateFixture.page("<p>abc13800138000def</p>")) == ["gate.phone"])
  }
}
