import Digests
import Notices
import Reporting
import Testing

@testable import Disclosure

@Suite("Notice numbers that would be alike")
struct NumberPropertyTests {
  private let notice = NoticeID(
    postedOn: Fixture.day("2026-06-12"), programme: .dibao, event: .opinion, act: .preDecision,
    town: Fixture.townA)

  /// A digest of which all but the last few bits are the same for everybody.
  private func nearlyAlike(differingFrom bit: Int) -> ([UInt8]) -> SHA256Digest {
    { data in
      let own = SHA256Digest(of: data).bytes
      var bytes = [UInt8](repeating: 0xa5, count: 32)
      for index in bit..<256 where own[index / 8] & (0x80 >> UInt8(index % 8)) != 0 {
        bytes[index / 8] ^= 0x80 >> UInt8(index % 8)
      }
      let hex = bytes.map { byte in
        let digits = Array("0123456789abcdef")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
      return SHA256Digest(hex: hex.joined()) ?? SHA256Digest(of: [])
    }
  }

  @Test(
    "grow until each is one of its kind, all to one length", arguments: [0, 10, 20, 25, 30, 31, 60, 120, 200])
  func forced(bit: Int) {
    let ids = (0..<200).map { CaseID("C\($0)") }
    let numbers = NoticeNumber.numbers(for: ids, in: notice, digest: nearlyAlike(differingFrom: bit))
    #expect(Set(numbers).count == ids.count)
    #expect(Set(numbers.map(\.count)).count == 1)
    // Five bits a character: those that are alike must all be passed.
    #expect((numbers.first?.count ?? 0) >= max(NoticeNumber.usualLength, bit / 5 + 1))
  }

  @Test(
    "and their order say nothing of the store: any order of the cases gives the same lines in the same order")
  func permutation() {
    struct Generator: RandomNumberGenerator {
      var state: UInt64
      mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
      }
    }
    let cases = (0..<60).map { Fixture.opinion("C\(100 + $0)", name: "王甲\($0 % 2 == 0 ? "子" : "丑")") }
    let first = Fixture.clearing(cases).notices
    #expect(first.first?.rows.count == 60)
    for seed in 1...50 {
      var generator = Generator(state: UInt64(seed))
      #expect(Fixture.clearing(cases.shuffled(using: &generator)).notices == first)
    }
    // Nor does the order follow the keys of the cases: it is about as far from theirs as chance would have it.
    let numbers = NoticeNumber.numbers(for: cases.map(\.id), in: notice, digest: Fixture.key.digest)
    let rising = zip(numbers, numbers.dropFirst()).count { $0 < $1 }
    #expect((15...45).contains(rising), "\(rising)")
  }

  @Test("of one case in two notices, or of two cases in one, have nothing in common")
  func independent() {
    let ids = (0..<300).map { CaseID("C\($0)") }
    let days = ["2026-06-12", "2026-06-13"].map { day in
      NoticeNumber.numbers(
        for: ids,
        in: NoticeID(
          postedOn: Fixture.day(day), programme: .dibao, event: .opinion, act: .preDecision,
          town: Fixture.townA),
        digest: Fixture.key.digest)
    }
    #expect(zip(days[0], days[1]).count { $0 == $1 } == 0)
    // Single characters agree as often as chance lets them: once in 32.
    let agreeing = zip(days[0], days[1]).map { zip($0, $1).count { $0 == $1 } }.reduce(0, +)
    #expect((20...100).contains(agreeing), "\(agreeing) of 1800")
  }
}
