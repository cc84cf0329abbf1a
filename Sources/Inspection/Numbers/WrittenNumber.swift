import Notices

/// Neighbouring groups of a run that a person would read as one number: `138 0013 8000`, `13800138000`.
struct WrittenNumber: Sendable {
  /// The digits, without what stands between the groups; an `x` may follow as the last of eighteen.
  let digits: ArraySlice<UInt8>
  /// How many digits each group has.
  let shape: [Int]
  /// What stands between the groups, the same at each place; `nil` for a single group.
  let gap: LeakProbe.FoldedText.Gap?

  /// Whether it is all of its run, with no further group before or after it.
  let isWholeRun: Bool

  /// First digit, as an index into the folded text.
  var start: Int { digits.startIndex }
  var count: Int { digits.count }

  /// Whether a mark such as a comma stands between its groups, as between the numbers of a list: only area
  /// codes are set off so, and a number whose digits are all set off from one another.
  var isParted: Bool { gap == .mark && !(isSpelledOut && isWholeRun) }

  /// Whether each group is a single digit.
  var isSpelledOut: Bool { gap != nil && shape.allSatisfy { $0 == 1 } }

  /// The longest number of interest.
  static let maximumCount = 19

  /// Every number that can be read in a run, by the group at which it begins.
  static func all(in run: DigitRun, of text: [UInt8]) -> [WrittenNumber] {
    var out: [WrittenNumber] = []
    for first in run.groups.indices {
      var count = 0
      for last in first..<run.groups.count {
        count += run.groups[last].count
        let gap = last > first ? run.gaps[first] : nil
        if last > first, run.gaps[last - 1] != gap || count > maximumCount { break }
        guard count >= DigitRun.minimumCount else { continue }
        let shape = run.groups[first...last].map(\.count)
        var end = run.groups[last].end
        if count == 17, end < text.count, text[end] == UInt8(ascii: "x") { end += 1 }
        out.append(
          WrittenNumber(
            digits: text[run.groups[first].start..<end], shape: shape, gap: gap,
            isWholeRun: first == 0 && last == run.groups.count - 1))
      }
    }
    return out
  }
}
