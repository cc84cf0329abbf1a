import Reporting

/// Looks each thing up in the finished shards by the words that must find it: its title, its keywords, and what staff
/// say means the same.
struct SearchSelfTest {
  /// The index as it will be served.
  let index: SearchIndex

  /// What can not be found.
  func diagnostics() -> [Diagnostic] {
    let reader = SearchReader(
      shards: index.shards, documentCount: index.documents.count, lexicon: index.lexicon)
    guard let reader else {
      return [
        Diagnostic(
          .renderingSearchMiss, at: SourceLocation(file: SearchIndex.folder), zh: "索引文件读不出来",
          en: "the index can not be read")
      ]
    }
    return titles(reader) + synonyms(reader)
  }

  private func titles(_ reader: SearchReader) -> [Diagnostic] {
    index.documents.enumerated().flatMap { number, document in
      document.mustBeFound.filter { !reader.finds(number, for: $0) }.map { miss($0, document) }
    }
  }

  /// Whatever has a word of a group in its title or keywords must be found by each word of the group.
  private func synonyms(_ reader: SearchReader) -> [Diagnostic] {
    let texts = index.documents.map { document in
      document.mustBeFound.map { [0] + SearchText.folded($0) + [0] }.flatMap(\.self)
    }
    return index.lexicon.synonyms.flatMap { group in
      let members = SearchLexicon.members(of: group)
      return texts.indices.filter { number in members.contains { Self.holds(texts[number], $0) } }
        .flatMap { number in
          group.filter { SearchText.folded($0).count > 1 && !reader.finds(number, for: $0) }
            .map { miss($0, index.documents[number]) }
        }
    }
  }

  /// Whether a text holds a word; a naive search, so that it shares no mistake with the index.
  private static func holds(_ text: [UInt32], _ word: [UInt32]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { place in
      text[place] == first && text[place..<place + word.count].elementsEqual(word)
        && SearchLexicon.isWhole(word, in: text, at: place)
    }
  }

  private func miss(_ word: String, _ document: SearchDocument) -> Diagnostic {
    Diagnostic(
      .renderingSearchMiss, at: document.source,
      zh: "搜索“\(word)”找不到《\(document.title)》", en: "searching '\(word)' does not find '\(document.title)'")
  }
}
