/// Searches the finished shards, as `search.js` does in the browser: the build tests itself with it.
///
/// Only whole numbers are computed with, so that both give the same results in the same order.
struct SearchReader {
  /// What was found.
  struct Results: Equatable {
    /// Documents by number, best first.
    let documents: [Int]
    /// Whether each has all words of the query.
    let isComplete: Bool
  }

  private let postings: [UInt64: [Posting]]
  private let documentCount: Int
  private let lexicon: SearchLexicon

  /// Reads the shards of an index; `nil` if one of them is broken.
  init?(shards: [RenderedFile], documentCount: Int, lexicon: SearchLexicon) {
    var postings: [UInt64: [Posting]] = [:]
    for file in shards where file.path.hasPrefix(SearchIndex.folder + "terms/") {
      guard let start = file.bytes.firstIndex(of: UInt8(ascii: "\"")),
        let end = file.bytes.lastIndex(of: UInt8(ascii: "\"")), start < end
      else { return nil }
      var key: UInt64 = 0
      for term in file.bytes[(start + 1)..<end].split(separator: UInt8(ascii: " ")) {
        guard let numbers = PostingCode.read(term), let distance = numbers.first else { return nil }
        key &+= distance
        var next: UInt32 = 0
        postings[key] = numbers.dropFirst().map { number in
          let posting = Posting(
            document: next &+ UInt32(truncatingIfNeeded: number / 5), level: UInt8(number % 5))
          next = posting.document &+ 1
          return posting
        }
      }
    }
    self.postings = postings
    self.documentCount = documentCount
    self.lexicon = lexicon
  }

  /// Whether a document is among the results for a query, whatever its rank.
  ///
  /// True if the document has all words of the query, for then it is among those that are shown.
  func finds(_ document: Int, for query: String) -> Bool {
    let words = SearchQuery(query, lexicon: lexicon).words
    return !words.isEmpty
      && words.allSatisfy { word in
        word.terms.allSatisfy { term in
          guard let list = postings[term.key] else { return false }
          return Self.contains(list, UInt32(document))
        }
      }
  }

  private static func contains(_ list: [Posting], _ document: UInt32) -> Bool {
    var range = list.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if list[middle].document == document { return true }
      range =
        list[middle].document < document ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// Searches.
  ///
  /// A word that a document has in whole counts by the least of its terms' levels and by how rare it is; one of which
  /// it has half the terms counts for that part. Documents with most whole words come first, then those of more worth,
  /// then those that stand first in the index.
  ///
  /// - Parameters:
  ///   - query: what somebody typed.
  ///   - filters: names of filters that a result must pass, such as `k~guide`.
  func results(for query: String, filters: [String] = []) -> Results {
    let words = SearchQuery(query, lexicon: lexicon).words
    var standing = [Standing](repeating: Standing(), count: documentCount)
    for word in words { weigh(word, into: &standing) }
    for filter in filters {
      let passing = Set(postings[SearchTerm(filter: filter).key, default: []].map(\.document))
      for document in standing.indices where !passing.contains(UInt32(document)) {
        standing[document] = Standing()
      }
    }
    let best = standing.filter(\.isOwn).map(\.whole).max() ?? 0
    let found = standing.indices.filter {
      standing[$0].isOwn && standing[$0].whole == best && standing[$0].worth > 0
    }
    let sorted = found.sorted { a, b in
      standing[a].worth == standing[b].worth ? a < b : standing[a].worth > standing[b].worth
    }
    return Results(documents: sorted, isComplete: !words.isEmpty && best == words.count)
  }

  /// What speaks for a document.
  private struct Standing {
    /// Words that it has in whole.
    var whole = 0
    var worth = 0
    /// Whether a word is its own, and not only of the page of which it is a part.
    var isOwn = false
  }

  private func weigh(_ word: SearchQuery.Word, into standing: inout [Standing]) {
    let lists = word.terms.map { postings[$0.key] ?? [] }
    let rarest = lists.map(\.count).filter { $0 > 0 }.min() ?? 0
    if rarest == 0 { return }
    var rarity = 2
    while rarest << (rarity - 2) < documentCount { rarity += 1 }
    var found: [UInt32: (terms: Int, least: UInt8, most: UInt8)] = [:]
    for list in lists {
      for posting in list {
        let old = found[posting.document] ?? (0, UInt8.max, 0)
        found[posting.document] = (
          old.terms + 1, min(old.least, posting.level), max(old.most, posting.level)
        )
      }
    }
    for (document, match) in found where match.terms * 2 >= lists.count {
      let worth = SearchLevel.weights[Int(match.least)] * rarity
      let document = Int(document)
      if match.terms == lists.count {
        standing[document].whole += 1
        standing[document].worth += worth * 4
      } else {
        standing[document].worth += worth * match.terms / lists.count
      }
      if match.most > SearchLevel.context.rawValue { standing[document].isOwn = true }
    }
  }
}
