/// Gives the places of a layout their heights on the page: as near to their neighbours as the boxes allow.
struct FlowHeights {
  private let layout: FlowLayout
  private let height: [FlowLayout.Place: Double]
  /// The top of each place.
  private(set) var top: [FlowLayout.Place: Double] = [:]

  private static let gap = 26.0
  private static let rounds = 24

  /// - Parameters:
  ///   - layout: which places there are, in which order.
  ///   - height: how high each is.
  init(_ layout: FlowLayout, height: [FlowLayout.Place: Double]) {
    self.layout = layout
    self.height = height
    for layer in layout.layers {
      var y = 0.0
      for place in layer {
        top[place] = y
        y += (height[place] ?? 0) + Self.gap
      }
    }
    for round in 0..<Self.rounds { settle(forward: round.isMultiple(of: 2)) }
    let highest = top.values.min() ?? 0
    for place in top.keys { top[place, default: 0] -= highest }
  }

  private func middle(_ place: FlowLayout.Place) -> Double { (top[place] ?? 0) + (height[place] ?? 0) / 2 }

  /// Moves the places of each layer to the middle of their neighbours on one side, without changing their order.
  private mutating func settle(forward: Bool) {
    for layer in forward ? layout.layers : layout.layers.reversed() {
      let wished = layer.map { place in
        let neighbours = (forward ? layout.before : layout.after)[place] ?? []
        guard !neighbours.isEmpty else { return top[place] ?? 0 }
        return neighbours.reduce(0) { $0 + middle($1) } / Double(neighbours.count) - (height[place] ?? 0) / 2
      }
      var offset = 0.0
      let offsets = layer.map { place in
        defer { offset += (height[place] ?? 0) + Self.gap }
        return offset
      }
      let placed = Self.ascending(zip(wished, offsets).map { $0 - $1 })
      for (index, place) in layer.enumerated() { top[place] = placed[index] + offsets[index] }
    }
  }

  /// The ascending numbers that are nearest to others in the sum of squares: neighbours out of order are pooled.
  /// Source: M. Ayer et al., "An Empirical Distribution Function for Sampling with Incomplete Information", 1955.
  static func ascending(_ wished: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for value in wished {
      pools.append((value, 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let other = pools[pools.count - 2]
        guard other.sum / Double(other.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((other.sum + last.sum, other.count + last.count))
      }
    }
    return pools.flatMap { pool in [Double](repeating: pool.sum / Double(pool.count), count: pool.count) }
  }
}
