/// Numbers of which some are the sums of others, each number part of at most one sum: what an outsider knows of each.
///
/// Because no two sums share a number, one pass up and one pass down give the exact interval of each: the parts of a
/// sum depend on each other by nothing else. (Of tables with crossing sums that would not be so.)
/// Source: bounds of decomposable tables, A. Dobra and S. E. Fienberg, PNAS 97 (2000), 11885-11892.
struct SumForest {
  /// More than any number of households, persons or fen.
  static let unlimited = 1 << 46

  /// Index of the sum that each number is part of; `nil` for one that is part of none. A sum stands before its parts.
  let parents: [Int?]

  /// What each number can be.
  ///
  /// - Parameter known: what is known of each number by itself, within 0 and `unlimited`.
  /// - Returns: the least and the largest value of each number over all ways to fill in the unknown ones; `nil` if there
  ///   is no way.
  func intervals(_ known: [ClosedRange<Int>]) -> [ClosedRange<Int>]? {
    var intervals = known
    // The sums of the parts' bounds: of least values, and of largest.
    var least = [Int](repeating: 0, count: parents.count)
    var most = least
    var hasParts = [Bool](repeating: false, count: parents.count)
    for index in parents.indices.reversed() {
      if hasParts[index] {
        guard let own = Self.meet(intervals[index], least[index], most[index]) else { return nil }
        intervals[index] = own
      }
      if let parent = parents[index] {
        hasParts[parent] = true
        least[parent] += intervals[index].lowerBound
        most[parent] += intervals[index].upperBound
      }
    }
    for index in parents.indices {
      guard let parent = parents[index] else { continue }
      let (own, sum) = (intervals[index], intervals[parent])
      let others = (least: least[parent] - own.lowerBound, most: most[parent] - own.upperBound)
      guard let met = Self.meet(own, sum.lowerBound - others.most, sum.upperBound - others.least)
      else { return nil }
      intervals[index] = met
    }
    return intervals
  }

  private static func meet(_ a: ClosedRange<Int>, _ least: Int, _ most: Int) -> ClosedRange<Int>? {
    let (low, high) = (max(a.lowerBound, least), min(a.upperBound, most))
    return low <= high ? low...high : nil
  }
}
