@_spi(Disclosure) import Notices
import Testing

@Suite("The leak probe")
struct LeakProbeTests {
  private func found(_ kind: LeakProbe.Kind, _ value: String, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return LeakProbe([.init(kind: kind, value: value)]).findings(
      in: bytes, kinds: Set(LeakProbe.Kind.allCases)
    ).map {
      String(decoding: bytes[$0.offset..<$0.offset + $0.length], as: UTF8.self)
    }
  }

  @Test("it gives kind, place and length, by rising place")
  func places() {
    let probe = LeakProbe([.init(kind: .name, value: "司徒样本"), .init(kind: .phone, value: "13800138000")])
    let text = Array("a 13800138000 司徒样本".utf8)
    #expect(
      probe.findings(in: text, kinds: [.name, .phone]) == [
        .init(kind: .phone, offset: 2, length: 11), .init(kind: .name, offset: 14, length: 12)
      ])
    #expect(probe.findings(in: text, kinds: [.phone]).map(\.kind) == [.phone])
    #expect(probe.findings(in: text, kinds: [.address]).isEmpty)
    #expect(LeakProbe.empty.findings(in: text, kinds: Set(LeakProbe.Kind.allCases)).isEmpty)
  }

  @Test("a value of two kinds is found as both, the same value twice as one")
  func twoKinds() {
    let probe = LeakProbe([
      .init(kind: .phone, value: "13800138000"), .init(kind: .bankAccount, value: "13800138000"),
      .init(kind: .phone, value: " 13800138000 ")
    ])
    // Each kind forwards and backwards.
    #expect(probe.count == 4)
    #expect(probe.findings(in: Array("13800138000".utf8), kinds: Set(LeakProbe.Kind.allCases)).count == 2)
  }

  @Test(
    "numbers of eleven digits are found inside longer ones, shorter ones only where they stand alone",
    arguments: [
      ("13800138000", "x8613800138000x", true), ("13800138000", "0138001380001", true),
      ("5550177", "5550177", true),
      ("5550177", "15550177", false), ("5550177", "55501771", false), ("5550177", "a5550177b", true),
      ("5550177", "5550177x", true),
      ("5550177", "0457-5550177", true)
    ])
  func neighbours(value: String, text: String, isFound: Bool) {
    #expect(!found(.phone, value, in: text).isEmpty == isFound)
  }

  @Test(
    "a field with several telephone numbers is each of them",
    arguments: [
      "13800138000,5550177", "13800138000、5550177", "5550177；13800138000", "13800138000 / 5550177",
      "+86 138 0013 8000，5550177"
    ])
  func severalNumbers(_ value: String) {
    #expect(found(.phone, value, in: "13800138000") == ["13800138000"])
    #expect(found(.phone, value, in: "电话5550177") == ["5550177"])
  }

  @Test("the check digit X is found in either case", arguments: ["23276218990305002X", "23276218990305002x"])
  func checkDigit(_ value: String) {
    #expect(found(.idNumber, value, in: "号23276218990305002X") == ["23276218990305002X"])
    #expect(found(.idNumber, value, in: "号23276218990305002x") == ["23276218990305002x"])
    #expect(found(.idNumber, value, in: "232762189903050020").isEmpty)
  }

  @Test(
    "days are found in every spelling, and only whole ones",
    arguments: [
      ("1899-03-05", true), ("1899-3-5", true), ("1899/03/05", true), ("1899.3.05", true), ("18990305", true),
      ("1899年3月5日", true),
      ("1899年03月05", true), ("一八九九年三月五日", true), ("118990305", false), ("189903051", false),
      ("1899-03-051", false),
      ("1899-13-05", false), ("1899年3月15日", false), ("一八九九年三月十五日", false), ("21899-03-05", false),
      ("1899年30月5日", false)
    ])
  func days(text: String, isFound: Bool) {
    #expect(!found(.birthDate, "1899-03-05", in: "生于\(text)。").isEmpty == isFound)
  }

  @Test(
    "days in Chinese numerals count from one to thirty-one",
    arguments: zip(
      [1, 9, 10, 11, 19, 20, 21, 30, 31], ["一", "九", "十", "十一", "十九", "二十", "二十一", "三十", "三十一"]))
  func numerals(day: Int, word: String) {
    #expect(CivilDate(written: "一八九九年十二月\(word)日") == CivilDate(year: 1899, month: 12, day: day))
    #expect(CivilDate(written: "一九〇〇年一月\(word)日") == CivilDate(year: 1900, month: 1, day: day))
  }

  @Test("no day of a hundred years is missed in any of the usual spellings")
  func everyDay() throws {
    let first = try #require(CivilDate(year: 1850, month: 1, day: 1))
    for number in 0..<36_525 where number % 11 == 0 {
      let date = first.adding(days: number)
      let (year, month, day) = date.components
      for text in [
        date.description, date.compact, date.chinese, "\(year)/\(month)/\(day)", "\(year).\(month).\(day)"
      ] {
        #expect(CivilDate(written: "a\(text)b") == date)
      }
    }
  }

  @Test("it prints nothing of what it knows, and neither does a secret or a finding")
  func printing() {
    let secret = LeakProbe.Secret(kind: .name, value: "司徒样本")
    let probe = LeakProbe([
      secret, .init(kind: .phone, value: "13800138000"), .init(kind: .birthDate, value: "1899-03-05")
    ])
    let finding = probe.findings(in: Array("13800138000".utf8), kinds: [.phone])
    var dumped = ""
    dump(probe, to: &dumped)
    dump(secret, to: &dumped)
    dump(finding, to: &dumped)
    for text in [
      String(describing: probe), String(reflecting: probe), "\(secret)", String(reflecting: secret), dumped,
      "\(finding)"
    ] {
      #expect(
        !text.contains("司徒") && !text.contains("13800138000") && !text.contains("1899")
          && !text.contains("-25"))
    }
    #expect("\(probe)" == "[probe]" && "\(secret)" == "[secret]")
    #expect(Mirror(reflecting: probe).children.isEmpty && Mirror(reflecting: secret).children.isEmpty)
  }

  @Test("many threads may search at once")
  func threads() async {
    let probe = LeakProbe((0..<2000).map { .init(kind: .name, value: "样本\($0)甲") })
    let text = Array((0..<2000).map { "样本\($0)甲，" }.joined().utf8)
    let expected = probe.findings(in: text, kinds: [.name])
    #expect(expected.count >= 2000)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { probe.findings(in: text, kinds: [.name]) == expected } }
      for await same in group { #expect(same) }
    }
  }
}
