import Notices

/// Neighbouring groups of a run that a person would read as one number: `138 0013 8000`, `13800138000`.
struct WrittenNumber: Sendable {
  /// The digits, without what stands between the groups; an `x` may follow as the last of eighteen.
  let digits: ArraySlice<UInt8>
  /// How many digits each group has.
  let shape: [Int]
  /// What stands between the groups, the same at each place; `nil` for a single group.
  let gap: LeakProbe.FoldedText.Gap?

  /// First digit, as an index into the folded text.
  var start: Int { digits.startIndex }
  var count: Int { digits.count }

  /// Whether a mark such as a comma stands between its groups: only area codes are set off so.
  var isParted: Bool { gap == .mark }

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
        // Marks part numbers, but for the brackets around an area code.
        if gap == .mark, last > first + 1 { break }
        guard count >= DigitRun.minimumCount else { continue }
        let shape = run.groups[first...last].map(\.count)
        var end = run.groups[last].end
        if count == 17, end < text.count, text[end] == UInt8(ascii: "x") { end += 1 }
        out.append(WrittenNumber(digits: text[run.groups[first].start..<end], shape: shape, gap: gap))
      }
    }
    return out
  }
}
