import Foundation
import Reporting
import TestSupport
import Testing

@testable import Rendering

/// Searches a published site from its files, as a reader's browser does, with the reader of the build.
struct SearchReference {
  struct Results {
    /// The first ten as the page shows them: address and title.
    let first: [String]
    let count: Int
    let isComplete: Bool
  }

  private let reader: SearchReader
  private let lexicon: SearchLexicon
  private let rows: [[String]]

  init(folder: TemporaryFolder) throws {
    let files = try folder.contents(of: "Site/current").filter { $0.path.hasPrefix(SearchIndex.folder) }
    let shards = files.map { RenderedFile(path: $0.path, bytes: $0.bytes, kind: .script) }
    func json(_ bytes: [UInt8], _ open: UInt8, _ close: UInt8) throws -> Any {
      let start = try #require(bytes.firstIndex(of: open))
      let end = try #require(bytes.lastIndex(of: close))
      return try JSONSerialization.jsonObject(with: Data(bytes[start...end]))
    }
    let file = try #require(files.first { $0.path.hasPrefix(SearchIndex.folder + "list-") })
    let list = try #require(try json(file.bytes, 0x7b, 0x7d) as? [String: Any])
    lexicon = SearchLexicon(
      synonyms: try #require(list["synonyms"] as? [[String]]),
      keywords: try #require(list["keywords"] as? [String]))
    let count = try #require(list["documents"] as? Int)
    reader = try #require(SearchReader(shards: shards, documentCount: count, lexicon: lexicon))
    var rows: [[String]] = []
    for number in 0..<shards.count {
      guard let shard = files.first(where: { $0.path == "\(SearchIndex.folder)texts/\(number).js" }) else {
        break
      }
      rows += try #require(try json(shard.bytes, 0x5b, 0x5d) as? [[String]])
    }
    try #require(rows.count == count)
    self.rows = rows
  }

  func results(for query: String, filters: [String]) -> Results {
    let found = reader.results(for: query, filters: filters)
    let words = SearchQuery(query, lexicon: lexicon).words
    let batch = found.documents.prefix(10)
    let ordered = batch.filter { has(words, $0) } + batch.filter { !has(words, $0) }
    return Results(
      first: ordered.map { rows[$0][0] + " " + rows[$0][1] }, count: found.documents.count,
      isComplete: found.isComplete)
  }

  /// Whether a document has each word, or a synonym, as it stands.
  private func has(_ words: [SearchQuery.Word], _ document: Int) -> Bool {
    let row = rows[document]
    let texts = row.enumerated().filter {
      $0.offset != 0 && $0.offset != 2 && ($0.offset < 6 || $0.offset % 3 != 0)
    }
    .map { SearchText.folded($0.element) }
    return words.allSatisfy { word in
      let members = word.group.map { SearchLexicon.members(of: lexicon.synonyms[$0]) } ?? [word.text]
      return texts.contains { text in members.contains { text.firstRange(of: $0) != nil } }
    }
  }
}
