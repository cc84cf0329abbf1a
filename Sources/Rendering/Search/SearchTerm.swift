/// A term of the index as a number: a Chinese character, two that stand together, a word of letters and digits, a group
/// of synonyms or a filter.
///
/// Characters and pairs are told apart exactly, by their code points. Everything else lies above 2^32 as a hash that a
/// script can compute with the 53 bits of its numbers. `Templates/assets/search.js` computes the same.
struct SearchTerm: Sendable, Hashable {
  let key: UInt64

  /// One Chinese character.
  @inline(__always)
  init(_ character: UInt32) {
    key = character < 0x1_0000 ? UInt64(character) : Self.hash([character])
  }

  /// Two Chinese characters that stand together.
  @inline(__always)
  init(_ first: UInt32, _ second: UInt32) {
    key = first | second < 0x1_0000 ? UInt64(first) << 16 | UInt64(second) : Self.hash([first, second])
  }

  /// A word of letters and digits, or the name of a group or filter.
  init(word: some Sequence<UInt32>) { key = Self.hash(word) }

  /// A group of synonyms, by its place in the list.
  init(group: Int) { self.init(word: "~\(group)".unicodeScalars.map(\.value)) }

  /// A filter, such as `k~guide`; `~` stands in no word.
  init(filter: String) { self.init(word: filter.unicodeScalars.map(\.value)) }

  /// The shard in which the term stands.
  ///
  /// - Parameter count: how many shards there are.
  func shard(of count: Int) -> Int { Int(key % 65_521) % count }

  /// The largest prime below 2^39: a product with 8191 stays below 2^53.
  private static let modulus: UInt64 = 549_755_813_881

  private static func hash(_ scalars: some Sequence<UInt32>) -> UInt64 {
    scalars.reduce(0) { ($0 * 8191 + UInt64($1)) % modulus } + (1 << 32)
  }

  /// The terms by which a word of a query is looked up: pairs of its Chinese characters, or the character where one
  /// stands alone, and its words of letters and digits.
  static func terms(ofWord word: [UInt32]) -> [SearchTerm] {
    var out: [SearchTerm] = []
    var index = 0
    while index < word.count {
      let isHan = SearchText.isHan(word[index])
      let end = word[index...].firstIndex { SearchText.isHan($0) != isHan } ?? word.count
      if !isHan {
        out.append(SearchTerm(word: word[index..<end]))
      } else if end - index == 1 {
        out.append(SearchTerm(word[index]))
      } else {
        for place in index..<end - 1 { out.append(SearchTerm(word[place], word[place + 1])) }
      }
      index = end
    }
    var seen: Set<SearchTerm> = []
    return out.filter { seen.insert($0).inserted }
  }
}
