import Testing

@testable import Rendering

@Suite("Numbers as characters")
struct PostingCodeTests {
  private func coded(_ numbers: [UInt64]) -> [UInt8] {
    var out: [UInt8] = []
    for number in numbers { PostingCode.write(number, into: &out) }
    return out
  }

  @Test("every number comes back, small ones as one character")
  func roundTrip() {
    let large: [UInt64] = [1 << 16, 1 << 32, 1 << 40, 0x9fff_9fff, 549_755_813_881 + 1 << 32]
    let numbers: [UInt64] = Array(0..<3000) + large
    #expect(PostingCode.read(coded(numbers)) == numbers)
    for number in UInt64(0)..<45 { #expect(coded([number]).count == 1) }
    #expect(coded([45]).count == 2)
    #expect(coded([45 + 45 * 32 - 1]).count == 2)
    #expect(coded([45 + 45 * 32]).count == 3)
  }

  @Test("what is not of the code is refused", arguments: ["A1", "A B", "t", "低"])
  func refused(text: String) { #expect(PostingCode.read(Array(text.utf8)) == nil) }

  @Test("no character is a digit, a quotation mark, markup, an escape or part of an address")
  func alphabet() {
    let alphabet = PostingCode.last + PostingCode.more
    #expect(Set(alphabet).count == 77)
    let forbidden = Set("0123456789\"\\%@<>& ".utf8)
    #expect(forbidden.isDisjoint(with: alphabet))
    #expect(alphabet.allSatisfy { (0x21...0x7e).contains($0) })
  }
}
