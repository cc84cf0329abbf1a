import Inspection
@_spi(Disclosure) import Notices
import Rendering
import Reporting
import Testing

@Suite("What leaves the program beside the site")
struct PrivateInspectionTests {
  private static let probe = LeakProbe([
    .init(kind: .name, value: "欧阳甲子"), .init(kind: .address, value: "示例路三段18号2单元301室"),
    .init(kind: .birthDate, value: "1899-03-05")
  ])

  /// The rules that a text breaks, as a sheet and as a short text.
  private func rules(
    _ text: String, probe: LeakProbe = probe, lastDay: CivilDate? = nil
  ) -> (sheet: Set<String>, text: Set<String>) {
    let page = GateFixture.page("<p>\(text)</p>").bytes
    func found(_ bytes: [UInt8], isPage: Bool) -> Set<String> {
      Set(
        Gate.inspect(
          drafts: [.init(name: "a", bytes: bytes, isPage: isPage, lastDay: lastDay)], probe: probe,
          policy: GatePolicy(asOf: GateFixture.day)
        ).map(\.rule.id))
    }
    return (found(page, isPage: true), found(Array(text.utf8), isPage: false))
  }

  @Test(
    "a personal value is found in both",
    arguments: [
      (GateFixture.citizenNumber("23276218990305001"), "gate.id-number"), ("请打 13800000000", "gate.phone"),
      ("经办人欧阳甲子", "gate.store-value"), ("住示例路三段18号2单元301室", "gate.store-value"),
      ("生于1899年3月5日", "gate.store-value"), ("住幸福路18号2单元301室", "gate.address")
    ])
  func planted(text: String, rule: String) {
    let found = rules(text)
    #expect(found.sheet.contains(rule), "\(text)")
    #expect(found.text.contains(rule), "\(text)")
  }

  @Test("a harmless text passes, without tags or links that only the site's pages have")
  func clean() {
    let found = rules("公示期2026年11月21日至11月27日，共7天。")
    #expect(found.sheet.isEmpty && found.text.isEmpty)
  }

  @Test("without names in the probe a name passes and all else is still found")
  func names() {
    let probe = LeakProbe([.init(kind: .address, value: "示例路三段18号2单元301室")])
    #expect(rules("欧阳甲子", probe: probe).sheet.isEmpty)
    #expect(rules("欧阳甲子，示例路三段18号2单元301室", probe: probe).sheet.contains("gate.store-value"))
  }

  @Test("a list past its last day is found")
  func ended() {
    #expect(rules("名单", lastDay: GateFixture.day.adding(days: -1)).sheet == ["gate.ended-list"])
    #expect(rules("名单", lastDay: GateFixture.day).sheet.isEmpty)
  }

  @Test("a sheet holds no script and no style of its own")
  func code() { #expect(rules("<script>1</script>").sheet.contains("gate.inline-code")) }
}
