import Notices

/// Digits that follow one another in a text, with nothing between them but what a person may put into a
/// number.
struct DigitRun: Sendable {
  /// Digits without anything visible between them.
  struct Group: Sendable, Hashable {
    /// First digit, as an index into the folded text.
    let start: Int
    let count: Int

    var end: Int { start + count }
  }

  /// The fewest digits of interest: a telephone number without its area code.
  static let minimumCount = 7

  let groups: [Group]
  /// What stands between a group and the next; one fewer than groups.
  let gaps: [LeakProbe.FoldedText.Gap]

  /// The indexes of its digits in the folded text.
  var range: Range<Int> { groups[0].start..<groups[groups.count - 1].end }

  /// All runs of a text.
  static func all(in text: LeakProbe.FoldedText) -> [DigitRun] {
    var out: [DigitRun] = []
    let bytes = text.bytes
    var index = minimumCount - 1
    while index < bytes.count {
      // A run covers at least one of any seven neighbouring places, so six of them need not be looked at.
      guard isDigit(bytes[index]) else {
        index += minimumCount
        continue
      }
      var start = index
      while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
      var end = index + 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      if end - start >= minimumCount { out.append(DigitRun(start..<end, in: text)) }
      index = end + minimumCount
    }
    return out
  }

  init(_ range: Range<Int>, in text: LeakProbe.FoldedText) {
    var groups: [Group] = []
    var gaps: [LeakProbe.FoldedText.Gap] = []
    var start = range.lowerBound
    for (index, gap) in text.gaps(inside: range) {
      groups.append(Group(start: start, count: index - start))
      gaps.append(gap)
      start = index
    }
    groups.append(Group(start: start, count: range.upperBound - start))
    self.groups = groups
    self.gaps = gaps
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
