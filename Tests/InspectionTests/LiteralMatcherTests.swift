import Notices
import Testing

@Suite("Matching many literals")
struct LiteralMatcherTests {
  /// The slow way: every literal at every place.
  static func reference(_ literals: [[UInt8]], in text: [UInt8]) -> [[Int]] {
    var out: [[Int]] = []
    for (index, literal) in literals.enumerated() where literal.count >= LiteralMatcher.minimumLength {
      for offset in text.indices
      where text[offset...].starts(with: literal) && literal.count <= text.count - offset {
        out.append([offset, literal.count, index])
      }
    }
    return out.sorted { $0.lexicographicallyPrecedes($1) }
  }

  static func fast(_ literals: [[UInt8]], in text: [UInt8]) -> [[Int]] {
    LiteralMatcher(literals).matches(in: text).map { [$0.offset, $0.length, $0.literal] }
  }

  struct Random {
    var state: UInt64
    mutating func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
  }

  @Test("it finds what a slow search finds, over alphabets of two letters to all bytes", arguments: 0..<120)
  func againstReference(seed: Int) {
    var random = Random(state: UInt64(seed + 1) &* 0x9e37_79b9_7f4a_7c15)
    let alphabet = [2, 3, 10, 256][seed % 4]
    let base = UInt8(alphabet == 256 ? 0 : 0x30)
    func word(_ length: Int, _ random: inout Random) -> [UInt8] {
      (0..<length).map { _ in base &+ UInt8(truncatingIfNeeded: random.next(alphabet)) }
    }
    var literals = (0..<random.next(60)).map { _ in word(random.next(12), &random) }
    var text = word(random.next(400), &random)
    for _ in 0..<10 where !literals.isEmpty {
      text += literals[random.next(literals.count)] + word(random.next(4), &random)
    }
    if let first = literals.first { literals.append(first) }
    #expect(Self.fast(literals, in: text) == Self.reference(literals, in: text))
  }

  @Test("it finds Chinese words and numbers wherever they stand, the very ends included")
  func ends() {
    let words = ["司徒样本", "样本", "本", "5550177", "3委5号", "abc"].map { Array($0.utf8) }
    let matcher = LiteralMatcher(words)
    for word in words {
      for text in [word, [0x20] + word, word + [0x20], word + word] {
        #expect(Self.fast(words, in: text) == Self.reference(words, in: text))
        #expect(!matcher.matches(in: text).isEmpty)
      }
    }
    #expect(matcher.matches(in: []).isEmpty)
    #expect(matcher.matches(in: Array("徒样".utf8)).isEmpty)
  }

  @Test("ten thousand literals with the same beginning are each found, and only they")
  func sharedBeginning() {
    let literals = (0..<10_000).map { Array("黑龙江省样本镇样本社区\($0)号".utf8) }
    let matcher = LiteralMatcher(literals)
    for index in stride(from: 0, to: 10_000, by: 397) {
      let found = matcher.matches(in: Array("住黑龙江省样本镇样本社区\(index)号楼".utf8))
      #expect(found.map(\.literal) == [index])
    }
    #expect(matcher.matches(in: Array("黑龙江省样本镇样本社区10000号".utf8)).isEmpty)
  }

  @Test("it prints nothing of its literals")
  func printing() {
    let matcher = LiteralMatcher([Array("司徒样本".utf8)])
    var dumped = ""
    dump(matcher, to: &dumped)
    for text in [String(describing: matcher), String(reflecting: matcher), "\(matcher)", dumped] {
      #expect(text.contains("[matcher]") && !text.contains("司徒") && !text.contains("229"))
    }
  }
}
