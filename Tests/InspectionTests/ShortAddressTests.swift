import Inspection
@_spi(Disclosure) import Notices
import Testing

@Suite("An address of the store")
struct ShortAddressTests {
  private static let probe = LeakProbe([
    .init(kind: .address, value: "样本镇样本社区示例路15号6单元115室"),
    .init(kind: .address, value: "样本县样本村河边路8号院2栋")
  ])

  @Test(
    "is found without its town and community, on any page",
    arguments: [
      "示例路15号6单元115室", "示例路15号6单元115", "样本社区示例路15号6单元115室", "示例路１５号６单元１１５室", "河边路8号院2栋"
    ])
  func short(address: String) {
    let page = GateFixture.page("<p>请到\(address)领取</p>", path: "jiedu/a/index.html")
    #expect(GateFixture.rules(page, probe: Self.probe).contains("gate.store-value"))
  }

  @Test(
    "is not found in the name of its street or community", arguments: ["示例路", "样本社区示例路", "示例路15号", "样本村河边路"])
  func street(words: String) {
    let page = GateFixture.page("<p>请到\(words)领取</p>", path: "jiedu/a/index.html")
    #expect(!GateFixture.rules(page, probe: Self.probe).contains("gate.store-value"))
  }
}
