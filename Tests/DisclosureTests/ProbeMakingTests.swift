import Disclosure
import Notices
import Reporting
import Testing

@testable import Disclosure

@Suite("The leak probe of a store")
struct ProbeMakingTests {
  private func person(
    name: String = "王甲子", id: String? = nil, born: String? = nil, phone: String? = nil,
    address: String? = nil,
    bank: String? = nil
  ) -> PersonalDetails {
    func personal(_ value: String?) -> Personal<String>? { value.map { Personal($0) } }
    return PersonalDetails(
      name: Personal(name), idNumber: personal(id), birthDate: personal(born), phone: personal(phone),
      address: personal(address), bankAccount: personal(bank))
  }

  private func kinds(_ store: CaseSnapshot, in text: String) -> [LeakProbe.Kind] {
    let probe = clear(store, under: Fixture.policy(), asOf: Fixture.today).value.probe
    return probe.findings(in: Array(text.utf8), kinds: Set(LeakProbe.Kind.allCases)).map(\.kind)
  }

  @Test(
    "knows every kind of detail of applicants and members",
    arguments: [
      ("公告 232762189901011235 号", LeakProbe.Kind.idNumber), ("电话 15400000001", .phone),
      ("卡号 9000000000000000017", .bankAccount), ("住甲镇示例一社区示例路7号2单元", .address),
      ("生于 1899-01-01", .birthDate), ("申请人王甲子", .name)
    ])
  func kinds(text: String, kind: LeakProbe.Kind) {
    let all = person(
      id: "232762189901011235", born: "1899-01-01", phone: "15400000001", address: "甲镇示例一社区示例路7号2单元",
      bank: "9000000000000000017")
    #expect(kinds(Fixture.store([], people: [all]), in: text).contains(kind))
    #expect(kinds(Fixture.store([], people: []), in: text).isEmpty)
  }

  @Test("knows the applicants of the cases, and does so for a store of one town")
  func applicants() {
    let store = Fixture.store([Fixture.opinion(name: "赵乙丑")], people: [person()], town: Fixture.townA)
    #expect(kinds(store, in: "赵乙丑") == [.name])
    #expect(kinds(store, in: "王甲子") == [.name])
  }

  @Test(
    "does not take what is public anyway for a secret",
    arguments: [
      "甲镇", "松岭区甲镇示例一社区", "黑龙江省大兴安岭地区松岭区甲镇", "甲镇示例路1号", "松岭区", "  甲镇示例一社区 "
    ])
  func publicAddresses(address: String) {
    let store = Fixture.store([], people: [person(address: address)])
    #expect(!kinds(store, in: "办公地址:黑龙江省大兴安岭地区松岭区甲镇示例一社区;甲镇示例路1号").contains(.address))
    #expect(
      clear(store, under: Fixture.policy(), asOf: Fixture.today).ruleIDs == ["disclosure.public-values"])
  }

  @Test(
    "takes an address with a door or a landmark for a secret",
    arguments: ["甲镇示例路12号", "甲镇示例一社区三栋", "甲镇老林场家属院东头", "示例路十二号", "松岭区甲镇２号"])
  func personalAddresses(address: String) {
    #expect(!PublicVocabulary(Fixture.places).isOnlyAPlace(address))
  }

  @Test("does not take the phone of a window for a secret")
  func publicPhone() {
    #expect(kinds(Fixture.store([], people: [person(phone: "0457-0000001")]), in: "0457-0000001").isEmpty)
    #expect(kinds(Fixture.store([], people: [person(phone: "0457-0000002")]), in: "0457-0000002") == [.phone])
  }
}
