import Reporting

/// The list of shards, with the words that the search knows; the one file that the page loads by itself.
struct SearchList {
  /// The script.
  let bytes: [UInt8]

  /// Writes the list.
  ///
  /// - Parameters:
  ///   - version: changes with the shards.
  ///   - documents: how many documents there are.
  ///   - terms: how many shards of terms.
  ///   - texts: how many documents stand in each shard of texts.
  ///   - lexicon: the words.
  init(version: String, documents: Int, terms: Int, texts: [Int], lexicon: SearchLexicon) {
    func words(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }
    var counts: [UInt8] = []
    for count in texts { PostingCode.write(UInt64(count), into: &counts) }
    let list = JSONValue.object([
      ("version", .string(version)), ("documents", .int(documents)), ("terms", .int(terms)),
      ("texts", .string(String(decoding: counts, as: UTF8.self))),
      ("synonyms", .array(lexicon.synonyms.map(words))), ("keywords", words(lexicon.keywords)),
      ("fillers", words(lexicon.fillers)),
      ("levels", .array(SearchLevel.weights.map { .int($0) }))
    ])
    bytes = Array("gongshiSearch.list(".utf8) + list.bytes + Array(");\n".utf8)
  }
}
