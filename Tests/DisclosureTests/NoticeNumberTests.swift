import Digests
import Notices
import Reporting
import Testing

@testable import Disclosure

@Suite("A notice number")
struct NoticeNumberTests {
  let notice = NoticeID(
    postedOn: Fixture.day("2026-06-12"), programme: .dibao, event: .opinion, act: .preDecision,
    town: Fixture.townA)

  private func numbers(_ ids: [String], digest: ([UInt8]) -> SHA256Digest) -> [String] {
    NoticeNumber.numbers(for: ids.map { CaseID($0) }, in: notice, digest: digest)
  }

  @Test("has six characters that are hard to confuse")
  func shape() {
    for number in numbers((0..<500).map { "C\($0)" }, digest: Fixture.key.digest) {
      #expect(number.count == 6)
      #expect(!number.contains { "ILOUilou".contains($0) })
      #expect(number.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) })
    }
  }

  @Test("encodes five bits a character, from the front of the digest")
  func encoding() {
    // 0x00 0x44 0x32 0x14 = 00000 00001 00010 00011 00100 00101 00...
    let bytes = "0044321400"
    let digest = SHA256Digest(hex: bytes + String(repeating: "0", count: 64 - bytes.count))
    #expect(numbers(["C1"]) { _ in digest ?? SHA256Digest(of: []) } == ["012345"])
  }

  @Test("is unlike every other of its notice, and all have one length")
  func unique() {
    let ids = (0..<20_000).map { "C\($0)" }
    let numbers = numbers(ids, digest: Fixture.key.digest)
    #expect(Set(numbers).count == ids.count)
    #expect(Set(numbers.map(\.count)).count == 1)
  }

  @Test("grows when two would be alike")
  func grows() {
    // Two digests that agree in their first 40 bits, which are eight characters.
    func digest(_ data: [UInt8]) -> SHA256Digest {
      let tail = data.last == UInt8(ascii: "1") ? "00" : "ff"
      return SHA256Digest(hex: "0123456789" + tail + String(repeating: "0", count: 52))
        ?? SHA256Digest(of: [])
    }
    let numbers = numbers(["C1", "C2"], digest: digest)
    #expect(numbers.map(\.count) == [9, 9])
    #expect(numbers[0] != numbers[1])
    #expect(numbers[0].prefix(8) == numbers[1].prefix(8))
  }

  @Test("depends on the key, the notice and the case, and on nothing else")
  func dependence() {
    let other = SecretKey([UInt8](repeating: 7, count: 32)) ?? Fixture.key
    let here = numbers(["C1", "C2"], digest: Fixture.key.digest)
    #expect(here == numbers(["C1", "C2"], digest: Fixture.key.digest))
    #expect(here == numbers(["C2", "C1"], digest: Fixture.key.digest).reversed())
    #expect(here != numbers(["C1", "C2"], digest: other.digest))
    let elsewhere = NoticeID(
      postedOn: Fixture.day("2026-06-12"), programme: .dibao, event: .opinion, act: .preDecision,
      town: Fixture.townB)
    let there = NoticeNumber.numbers(
      for: [CaseID("C1"), CaseID("C2")], in: elsewhere, digest: Fixture.key.digest)
    #expect(here[0] != there[0] && here[1] != there[1])
  }

  @Test("orders the rows of a list, so that the order of the store does not show")
  func order() {
    let cases = (0..<40).map { Fixture.opinion("C\(10 + $0)") }
    let rows = Fixture.clearing(cases).notices.first?.rows ?? []
    #expect(rows.count == 40)
    #expect(rows.map(\.number) == rows.map(\.number).sorted())
    let inStoreOrder = numbers(cases.map(\.id.rawValue), digest: Fixture.key.digest)
    #expect(rows.map(\.number) != inStoreOrder)
    #expect(Set(rows.map(\.number)) == Set(inStoreOrder))
  }

  @Test("of a line that stays does not change when another line is taken down")
  func stability() {
    let both = [Fixture.opinion("C1"), Fixture.opinion("C2")]
    let one = [Fixture.opinion("C1"), Fixture.opinion("C2", then: [Fixture.event(.withdrawn, "2026-06-14")])]
    let before = Fixture.clearing(both).notices.first?.rows.map(\.number) ?? []
    let after = Fixture.clearing(one).notices.first?.rows.map(\.number) ?? []
    #expect(before.count == 2 && after.count == 1)
    #expect(Set(after).isSubset(of: before))
  }
}
