import Digests
import Parallel
import SiteModel

/// The index of the site for `search.js`: shards of terms and of texts as plain scripts, and a list of them.
///
/// Scripts need no `fetch`, so that a search works from a USB stick, too. A term's shard follows from the term, a
/// text's shard from the list, so that a search loads what it needs and no more.
struct SearchIndex: Sendable {
  /// The list of shards; named by its content, because browsers keep old files.
  let list: RenderedFile
  /// Shards of terms, then shards of texts.
  let shards: [RenderedFile]
  /// What can be found.
  let documents: [SearchDocument]
  /// The words that the search knows.
  let lexicon: SearchLexicon

  /// All files.
  var files: [RenderedFile] { [list] + shards }
  /// Where the list stands.
  var route: RoutePath { RoutePath(file: list.path) }

  static let folder = "sousuo/shards/"
  /// A shard of terms is about this long, in bytes: small sites load less, large ones have more shards.
  private static let termShardSize = 8192
  /// A shard of texts is at least one document and about this long, in bytes.
  private static let textShardSize = 8192

  /// Makes the index of a site.
  ///
  /// - Returns: the index; `nil` for a site without a page to search on.
  static func build(_ site: Site) -> SearchIndex? {
    for page in site.pages {
      if case .search(let content) = page.content {
        return SearchIndex(SearchDocuments(site: site).all(), SearchLexicon(content))
      }
    }
    return nil
  }

  /// Makes the index of documents.
  init(_ documents: [SearchDocument], _ lexicon: SearchLexicon) {
    let chunks = Self.postings(of: documents, synonyms: SynonymTrie(lexicon.synonyms))
    let terms = TermShards(chunks, size: Self.termShardSize)
    let texts = TextShards(documents, size: Self.textShardSize)
    let shards = Self.files(terms.shards, "terms") + Self.files(texts.shards, "texts")
    // Browsers keep old files: the version makes them ask for the shards that belong to this list.
    let version = SHA256Digest(of: shards.flatMap { SHA256Digest(of: $0.bytes).bytes }).hex.prefix(10)
    let list = SearchList(
      version: String(version), documents: documents.count, terms: terms.shards.count, texts: texts.counts,
      lexicon: lexicon)
    self.documents = documents
    self.lexicon = lexicon
    self.shards = shards
    self.list = RenderedFile(
      path: "\(Self.folder)list-\(SHA256Digest(of: list.bytes).hex.prefix(10)).js", bytes: list.bytes,
      kind: .script)
  }

  /// An index of files as they are, for tests of what a damaged one does.
  init(list: RenderedFile, shards: [RenderedFile], documents: [SearchDocument], lexicon: SearchLexicon) {
    self.list = list
    self.shards = shards
    self.documents = documents
    self.lexicon = lexicon
  }

  private static func files(_ shards: [[UInt8]], _ folder: String) -> [RenderedFile] {
    shards.enumerated().map {
      RenderedFile(path: "\(Self.folder)\(folder)/\($0).js", bytes: $1, kind: .script)
    }
  }

  private static func postings(of documents: [SearchDocument], synonyms: SynonymTrie) -> [PostingLists] {
    inParallel(documents.count, chunk: 512) { range in
      var collector = PostingCollector(documents: range.count)
      var buffer: [UInt32] = []
      for number in range {
        collector.add(documents[number], number: number, synonyms: synonyms, buffer: &buffer)
      }
      return collector.sorted()
    }
  }
}
