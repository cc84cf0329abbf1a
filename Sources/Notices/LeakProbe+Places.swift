extension LeakProbe.FoldedText {
  /// Where the bytes of a folded text came from, and where something was left out.
  struct Places: Sendable {
    private var gaps: [(index: Int, gap: Gap)] = []
    /// From byte `folded` on, byte `i` stands at `source + i - folded` of the file.
    private var anchors: [(folded: Int32, source: Int32)] = []

    /// Notes that the folded byte to come stands at `source`.
    mutating func anchor(_ folded: Int, at source: Int) {
      if let last = anchors.last, Int(last.source) + folded - Int(last.folded) == source { return }
      anchors.append((Int32(truncatingIfNeeded: folded), Int32(truncatingIfNeeded: source)))
    }

    /// Notes that something was left out: anything after a digit, what parts words anywhere.
    mutating func note(_ dropped: Folding.Gap, before index: Int, after last: UInt8?) {
      guard let last, dropped >= .stop || last &- UInt8(ascii: "0") < 10, let gap = Gap(dropped) else {
        return
      }
      if let known = gaps.last, known.index == index {
        gaps[gaps.count - 1].gap = known.gap.joined(with: gap)
      } else {
        gaps.append((index, gap))
      }
    }

    func gaps(inside range: Range<Int>) -> ArraySlice<(index: Int, gap: Gap)> {
      let first = Self.count(gaps) { $0.index <= range.lowerBound }
      var end = first
      while end < gaps.count, gaps[end].index < range.upperBound { end += 1 }
      return gaps[first..<end]
    }

    func sourceOffset(of index: Int) -> Int {
      let count = Self.count(anchors) { Int($0.folded) <= index }
      guard count > 0 else { return 0 }
      return Int(anchors[count - 1].source) + index - Int(anchors[count - 1].folded)
    }

    /// How many elements come first of which something holds that does not hold of the others.
    private static func count<Element>(_ sorted: [Element], where holds: (Element) -> Bool) -> Int {
      var low = 0
      var high = sorted.count
      while low < high {
        let middle = (low + high) / 2
        if holds(sorted[middle]) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

extension LeakProbe.FoldedText.Gap {
  fileprivate init?(_ dropped: Folding.Gap) {
    switch dropped {
    case .invisible: return nil
    case .space: self = .space
    case .hyphen: self = .hyphen
    case .dot, .stop: self = .dot
    case .mark: self = .mark
    }
  }

  /// What two neighbouring gaps are together: spaces around a mark do not change it, two marks are more than
  /// one.
  fileprivate func joined(with other: Self) -> Self {
    if self == .space { return other }
    return other == .space || other == self ? self : .mark
  }
}
