/// A source as it is handed to libcmark, and the way back from libcmark's places to the file's.
struct PreparedSource {
  /// The source before preparation.
  let source: SourceText
  /// What libcmark parses.
  private(set) var bytes: [UInt8]
  /// Whether the stand-in for `\|` occurs.
  private(set) var hasBars = false
  /// Whether any stand-in occurs.
  private(set) var hasStandIns = false
  /// Whether `**` occurs.
  private(set) var hasDoubleAsterisks = false

  /// Places behind which prepared bytes lie further on than source bytes, and by how much, growing.
  private var shifts: [(prepared: Int, source: Int, total: Int)] = []

  /// Takes a source as it is, for plain CommonMark.
  init(verbatim source: SourceText) {
    self.source = source
    bytes = source.bytes
  }

  /// Prepares a source: escaped bars and asterisks get stand-ins, runs of asterisks beside Chinese
  /// punctuation a flank.
  ///
  /// - Parameters:
  ///   - source: the source.
  ///   - clean: its bytes without forbidden characters, of the same length.
  init(preparing source: SourceText, clean: [UInt8]) {
    self.source = source
    bytes = []
    bytes.reserveCapacity(clean.count + clean.count / 64)
    let span = clean.span
    var copied = 0
    var offset = 0
    while offset < span.count {
      switch span[offset] {
      case UInt8(ascii: "\\") where offset + 1 < span.count:
        let escaped = span[offset + 1]
        if escaped == UInt8(ascii: "|") || escaped == UInt8(ascii: "*") {
          bytes += clean[copied..<offset]
          bytes += escaped == UInt8(ascii: "|") ? ReservedCharacters.bar : ReservedCharacters.asterisk
          copied = offset + 2
          hasStandIns = true
          if escaped == UInt8(ascii: "|") { hasBars = true } else { shift(by: 1, at: copied) }
        }
        offset += 2
      case UInt8(ascii: "*"):
        var end = offset + 1
        while end < span.count, span[end] == UInt8(ascii: "*") { end += 1 }
        if end > offset + 1 { hasDoubleAsterisks = true }
        if let side = EmphasisFlank.side(ofRun: offset..<end, in: clean) {
          let place = side == .before ? offset : end
          bytes += clean[copied..<place]
          bytes += ReservedCharacters.flank
          copied = place
          hasStandIns = true
          shift(by: ReservedCharacters.flank.count, at: place)
        }
        offset = end
      default: offset += 1
      }
    }
    if copied == 0 { bytes = clean } else { bytes += clean[copied...] }
  }

  private mutating func shift(by count: Int, at place: Int) {
    shifts.append((bytes.count, place, (shifts.last?.total ?? 0) + count))
  }

  /// The offset in the source of a line and byte column that libcmark gave; `nil` outside the line.
  func sourceOffset(line: Int, column: Int) -> Int? {
    let range = source.line(line)
    guard column > 0, !range.isEmpty else { return nil }
    let before = total(shifts.partition { $0.source <= range.lowerBound })
    let prepared = range.lowerBound + before + column - 1
    let offset = prepared - total(shifts.partition { $0.prepared <= prepared })
    return range.contains(offset) ? offset : nil
  }

  private func total(_ count: Int) -> Int { count == 0 ? 0 : shifts[count - 1].total }
}

extension Array {
  /// How many elements at the beginning fulfil a condition that no later element fulfils.
  fileprivate func partition(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
