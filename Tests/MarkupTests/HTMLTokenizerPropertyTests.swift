import Markup
import Testing

@Suite("Any bytes at all")
struct HTMLTokenizerPropertyTests {
  /// Bytes that mean something to the tokenizer come up more often than others.
  private static func document(seed: Int) -> [UInt8] {
    var random = SplitMix64(state: UInt64(seed))
    let pieces = [
      "<", ">", "/", "\"", "'", "=", "!", "-", "--", "<!--", "-->", "</", "<p ", "<script>", "</script>",
      "<title>", "</title>",
      "<style", "<?", "<!doctype", "<![CDATA[", "&amp;", "&#5", " ", "\n", "中"
    ].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    for _ in 0..<Int(random.next() % 60) {
      let choice = Int(random.next() % 40)
      bytes += choice < pieces.count ? pieces[choice] : [UInt8(truncatingIfNeeded: random.next())]
    }
    return bytes
  }

  @Test("the tokens cover the document in order and without a gap", arguments: 0..<1000)
  func tiles(seed: Int) {
    let document = Self.document(seed: seed)
    var end = 0
    for token in HTMLTokenizer(document) {
      #expect(token.range.lowerBound == end)
      #expect(!token.range.isEmpty)
      end = token.range.upperBound
      #expect(token.isComplete || end == document.count)
    }
    #expect(end == document.count, "\(document)")
  }

  @Test("the parts of a tag lie inside of it, in order", arguments: 0..<1000)
  func nested(seed: Int) {
    let document = Self.document(seed: seed)
    for token in HTMLTokenizer(document) {
      guard let tag = token.tag(in: document) else { continue }
      var end = token.range.lowerBound
      let parts =
        [token.nameRange] + tag.attributes.flatMap { [$0.nameRange, $0.valueRange].compactMap(\.self) }
      for part in parts {
        #expect(part.lowerBound >= end)
        end = part.upperBound
      }
      #expect(end <= token.range.upperBound)
    }
  }

  @Test("what comes before a tag does not depend on what comes after it", arguments: 0..<300)
  func prefix(seed: Int) {
    let document = Self.document(seed: seed)
    let tokens = Array(HTMLTokenizer(document))
    for (index, token) in tokens.enumerated() where token.kind == .startTag || token.kind == .endTag {
      let head = Array(HTMLTokenizer(Array(document[..<token.range.upperBound])))
      #expect(head == Array(tokens[...index]))
    }
  }

  @Test("bytes that are not UTF-8 and the byte 0 are text, names or values like others")
  func notText() {
    let document: [UInt8] = [
      0xFF, 0x00, UInt8(ascii: "<"), UInt8(ascii: "a"), 0xC3, 0x00, UInt8(ascii: ">"), 0x80
    ]
    let tokens = Array(HTMLTokenizer(document))
    #expect(tokens.map(\.kind) == [.text, .startTag, .text])
    #expect(tokens[1].name(in: document).hasPrefix("a"))
  }

  @Test(
    "documents made to be slow take time in proportion to their length",
    arguments: [
      "<", "</", "<!", "<!--", "<!-- -", "<a ", "<a b='", "<script>", "<script><!--", "</script",
      "<title></titl", "&", "<p a=\""
    ])
  func linear(piece: String) {
    let document = Array(String(repeating: piece, count: 300_000 / piece.utf8.count).utf8)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(HTMLTokenizer(document).reduce(0) { $0 + $1.range.count } == document.count)
    }
    // A quadratic reader would take minutes; this takes milliseconds.
    #expect(time < .seconds(5))
  }
}

/// A small generator of numbers that is the same everywhere. Source: SplitMix64 by S. Vigna, public domain.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
