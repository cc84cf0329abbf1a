/// What somebody asks for: words, each with the terms by which it is looked up.
struct SearchQuery: Sendable, Equatable {
  /// A word.
  struct Word: Sendable, Equatable {
    /// The word, folded.
    let text: [UInt32]
    /// Its terms; one for a word with synonyms, which stands for all of them.
    let terms: [SearchTerm]
    /// The group of synonyms to which it belongs.
    let group: Int?
  }

  /// The words, each once.
  let words: [Word]

  /// Words that count.
  private static let limit = 8

  /// Reads a query.
  init(_ text: String, lexicon: SearchLexicon) {
    var seen: Set<[UInt32]> = []
    let pieces = SearchText.words(of: SearchText.folded(text)).flatMap { lexicon.segments(of: $0) }
    words = pieces.filter { seen.insert($0).inserted }.prefix(Self.limit).map { piece in
      let group = lexicon.group(of: piece)
      let terms = group.map { [SearchTerm(group: $0)] } ?? SearchTerm.terms(ofWord: piece)
      return Word(text: piece, terms: terms, group: group)
    }
  }
}
