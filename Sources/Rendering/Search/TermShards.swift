import Parallel

/// The postings of all terms, coded and laid into shards.
///
/// A shard is one string: its terms by rising number, a space between them. Each is the distance of the term from the
/// one before it and, for each document, `(distance - 1) * 5 + level`, all in `PostingCode`.
struct TermShards {
  /// The scripts.
  let shards: [[UInt8]]

  /// Shards are as many as a power of two within these bounds.
  private static let bounds = 16...1024

  /// Where the postings of a term lie.
  private struct Place {
    let key: UInt64
    let chunk: UInt32
    let term: UInt32
  }

  /// Lays out shards.
  ///
  /// - Parameters:
  ///   - chunks: postings of successive ranges of documents.
  ///   - size: about how long a shard is, in bytes.
  init(_ chunks: [PostingLists], size: Int) {
    // About five postings make six bytes. What is counted must not depend on how documents were cut into chunks.
    let total = chunks.reduce(0) { $0 + $1.postings.count } * 6 / 5
    var count = Self.bounds.lowerBound
    while count < Self.bounds.upperBound, count * size < total { count *= 2 }
    var places = [[Place]](repeating: [], count: count)
    for (chunk, lists) in chunks.enumerated() {
      for (term, key) in lists.keys.enumerated() {
        places[Int(key % 65_521) % count].append(Place(key: key, chunk: UInt32(chunk), term: UInt32(term)))
      }
    }
    let all = places
    shards = inParallel(count, chunk: 4) { range in range.map { Self.shard($0, all[$0], chunks) } }
      .flatMap(\.self)
  }

  private static func shard(_ number: Int, _ unsorted: [Place], _ chunks: [PostingLists]) -> [UInt8] {
    let places = unsorted.sorted { $0.key == $1.key ? $0.chunk < $1.chunk : $0.key < $1.key }
    var out = Array("gongshiSearch.terms(\(number),\"".utf8)
    var key: UInt64 = 0
    var document: UInt32 = 0
    for (index, place) in places.enumerated() {
      if index == 0 || place.key != key {
        if index > 0 { out.append(UInt8(ascii: " ")) }
        PostingCode.write(place.key - key, into: &out)
        key = place.key
        document = 0
      }
      let lists = chunks[Int(place.chunk)]
      for index in lists.starts[Int(place.term)]..<lists.starts[Int(place.term) + 1] {
        let posting = lists.postings[index]
        PostingCode.write(UInt64(posting.document - document) * 5 + UInt64(posting.level), into: &out)
        document = posting.document + 1
      }
    }
    out += "\");\n".utf8
    return out
  }
}
