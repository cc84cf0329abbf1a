import Markup
import Testing

@testable import Templating

@Suite("The place that a text ends in")
struct MarkupContextTests {
  /// Pieces that texts are put together from; every way through the tokenizer is among them.
  static let pieces = [
    "a", " ", "<", ">", "/", "\"", "'", "=", "!", "--", "<p", "</p>", "<a href=\"", "class='", "<!--", "-->",
    "<title>", "</title>", "<script>", "</script>", "<style ", "<?x", "\n", "&amp;", "<input value=x ", "中"
  ]

  @Test("it does not matter in how many pieces a text comes", arguments: 0..<400)
  func inPieces(seed: Int) {
    var random = Numbers(seed: seed)
    let parts = (0..<random.next(12)).map { _ in Self.pieces[random.next(Self.pieces.count)] }
    var inPieces = MarkupContext()
    for part in parts { _ = inPieces.pass(Array(part.utf8)[...]) }
    var atOnce = MarkupContext()
    _ = atOnce.pass(Array(parts.joined().utf8)[...])
    #expect(inPieces == atOnce, "\(parts)")
  }

  @Test("between tags is where a tag put there would be a tag", arguments: 0..<400)
  func betweenTags(seed: Int) {
    var random = Numbers(seed: seed)
    let text = (0..<random.next(12)).map { _ in Self.pieces[random.next(Self.pieces.count)] }.joined()
    var context = MarkupContext()
    _ = context.pass(Array(text.utf8)[...])
    let probe = Array((text + "<probe>").utf8)
    let last = HTMLTokenizer(probe).reduce(nil) { $1 as HTMLToken? }
    let isTag = last?.kind == .startTag && last?.name(in: probe) == "probe" && last?.range.count == 7
    // A `<` at the end is no tag yet, so a tag can still begin after it.
    #expect(isTag == (context.unfinished.isEmpty || context.unfinished == [UInt8(ascii: "<")]), "\(text)")
  }

  @Test("joining a place with itself is that place", arguments: pieces)
  func joinedWithItself(piece: String) {
    var context = MarkupContext()
    _ = context.pass(Array(piece.utf8)[...])
    #expect(MarkupContext.joined(context, with: context, mayRepeat: true) == context)
  }
}

/// A small generator of numbers that is the same everywhere. Source: SplitMix64 by S. Vigna, public domain.
struct Numbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  /// A number from 0 up to, but not including, a bound.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
