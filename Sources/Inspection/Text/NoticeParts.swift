import Rendering

/// Finds the parts of a file that are about a notice: the whole of a notice, and the entries of feeds, the records
/// of data and the lines of search indexes that lead to one.
enum NoticeParts {
  /// The folder of all notices, as their addresses name it.
  private static let folder = Array("gongshi/".utf8)

  /// Those parts as offsets; none for a file that has nothing to do with a notice.
  static func all(in file: RenderedFile) -> [Range<Int>] {
    let whole = 0..<file.bytes.count
    if file.listLastDay != nil || file.path.hasPrefix("gongshi/") { return [whole] }
    switch file.kind {
    case .feed: return parts(of: file.bytes) { entryEnds(in: file.bytes) }
    case .data, .script: return parts(of: file.bytes) { recordEnds(in: file.bytes) }
    default: return []
    }
  }

  /// Whether there may be some, told without looking for their ends.
  static func mayBeSome(in file: RenderedFile) -> Bool {
    if file.listLastDay != nil || file.path.hasPrefix("gongshi/") { return true }
    switch file.kind {
    case .feed, .data, .script: return mentions(file.bytes, 0..<file.bytes.count)
    default: return false
    }
  }

  private static func parts(of bytes: [UInt8], ends: () -> [Int]) -> [Range<Int>] {
    guard mentions(bytes, 0..<bytes.count) else { return [] }
    var out: [Range<Int>] = []
    var start = 0
    for end in ends() + [bytes.count] where end > start {
      if mentions(bytes, start..<end) { out.append(start..<end) }
      start = end
    }
    return out
  }

  /// Where the entries of a feed begin.
  private static func entryEnds(in bytes: [UInt8]) -> [Int] {
    let tags = ["<entry", "<item"].map { Array($0.utf8) }
    return places(of: UInt8(ascii: "<"), in: bytes).filter { start in
      tags.contains { bytes[start...].starts(with: $0) }
    }
  }

  /// Where a record of JSON or a line of a table begins or ends.
  private static func recordEnds(in bytes: [UInt8]) -> [Int] {
    let marks = ["\n", "{", "}", "[", "]"].flatMap { places(of: $0.utf8.first ?? 0, in: bytes) }
    return marks.sorted()
  }

  private static func places(of byte: UInt8, in bytes: [UInt8]) -> [Int] {
    var out: [Int] = []
    var start = 0
    while let place = bytes.firstIndex(of: byte, in: start..<bytes.count) {
      out.append(place)
      start = place + 1
    }
    return out
  }

  /// Whether the address of a notice stands in a part.
  private static func mentions(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let place = bytes.firstIndex(of: folder[0], in: start..<range.upperBound) {
      if place + folder.count <= range.upperBound, bytes[place...].starts(with: folder) { return true }
      start = place + 1
    }
    return false
  }
}
