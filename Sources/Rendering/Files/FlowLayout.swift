import Content

/// Places the nodes of an eligibility guide on layers from left to right, so that few lines cross.
///
/// A layer holds what lies equally far from the start; a line over several layers gets a bend in each. The order within
/// layers comes from sweeps that put each node at the middle of its neighbours.
/// Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for Visual Understanding of Hierarchical System Structures", 1981.
struct FlowLayout {
  /// A place in a layer: a node, or a bend of a line.
  struct Place: Hashable {
    /// The node; for a bend the one that the line leads to.
    let node: String
    /// The bend's line, as the node and the number of the answer that it leaves; `nil` for a node.
    let line: Line?
    /// The layer in which it stands.
    let layer: Int
  }

  /// The line of an answer.
  struct Line: Hashable {
    let from: String
    let answer: Int
  }

  /// The places of each layer, from top to bottom.
  private(set) var layers: [[Place]]
  /// The places that each line passes, first and last included.
  let ways: [Line: [Place]]
  /// Neighbours of each place in the layer before and after.
  let before: [Place: [Place]]
  let after: [Place: [Place]]

  private static let sweeps = 12

  init(_ flow: Flow, _ graph: FlowGraph) {
    let depth = graph.layers
    var layers = [[Place]](repeating: [], count: (depth.values.max() ?? 0) + 1)
    func at(_ node: String) -> Place { Place(node: node, line: nil, layer: depth[node] ?? 0) }
    for node in graph.order { layers[depth[node] ?? 0].append(at(node)) }
    var ways: [Line: [Place]] = [:]
    var before: [Place: [Place]] = [:]
    var after: [Place: [Place]] = [:]
    for node in graph.order {
      for (index, answer) in (flow.question(node)?.answers ?? []).enumerated() {
        let line = Line(from: node, answer: index)
        var way = [at(node)]
        let first = (depth[node] ?? 0) + 1
        for layer in first..<max(first, depth[answer.target] ?? 0) {
          let bend = Place(node: answer.target, line: line, layer: layer)
          layers[layer].append(bend)
          way.append(bend)
        }
        way.append(at(answer.target))
        ways[line] = way
        for (a, b) in zip(way, way.dropFirst()) {
          after[a, default: []].append(b)
          before[b, default: []].append(a)
        }
      }
    }
    self.layers = layers
    self.ways = ways
    self.before = before
    self.after = after
    for sweep in 0..<Self.sweeps { order(forward: sweep.isMultiple(of: 2)) }
  }

  /// One sweep: each layer is sorted by where the neighbours of its places stand.
  private mutating func order(forward: Bool) {
    let indices = forward ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed()
    for index in indices {
      let fixed = layers[forward ? index - 1 : index + 1]
      let position = Dictionary(
        fixed.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
      let keys = layers[index].enumerated().map { offset, place in
        let neighbours = (forward ? before : after)[place] ?? []
        let known = neighbours.compactMap { position[$0] }
        let middle = known.isEmpty ? Double(offset) : known.reduce(0, +) / Double(known.count)
        return (middle: middle, offset: offset, place: place)
      }
      layers[index] = keys.sorted { ($0.middle, $0.offset) < ($1.middle, $1.offset) }.map(\.place)
    }
  }
}
