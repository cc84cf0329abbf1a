/// A flow as a graph: which page leads to which, how far it is to the end, and what a page implies.
///
/// Exists only for a flow whose answers all lead on and never back, so that every walk through it ends.
public struct FlowGraph: Sendable {
  /// What is known at a node, whichever way a person came: a question that every way passes, and its possible answers.
  public struct Known: Sendable {
    /// The question.
    public let question: FlowQuestion
    /// The answers from which the node can be reached; more than one when ways meet again.
    public let answers: [FlowAnswer]
  }

  private let flow: Flow
  private let targets: [String: [String]]
  /// The nodes that can be reached, each before all that it leads to; among equals in the order of the file.
  public let order: [String]

  /// Makes the graph; `nil` when an answer leads nowhere or in a circle.
  public init?(_ flow: Flow) {
    self.flow = flow
    var targets: [String: [String]] = [:]
    for outcome in flow.outcomes { targets[outcome.id] = [] }
    for question in flow.questions { targets[question.id] = question.answers.map(\.target) }
    self.targets = targets
    guard let order = Self.sort(from: flow.start, targets) else { return nil }
    self.order = order
  }

  /// Depth first, finished nodes in front: a topological order. `nil` for an unknown target or a circle.
  private static func sort(from start: String, _ targets: [String: [String]]) -> [String]? {
    var order: [String] = []
    var open: Set<String> = []
    var done: Set<String> = []
    func visit(_ node: String) -> Bool {
      if done.contains(node) { return true }
      guard let next = targets[node], open.insert(node).inserted else { return false }
      for target in next.reversed() where !visit(target) { return false }
      open.remove(node)
      done.insert(node)
      order.append(node)
      return true
    }
    return visit(start) ? order.reversed() : nil
  }

  /// The most questions that are left from a node on, itself included; 0 for an outcome.
  public func questionsLeft(from node: String) -> Int { left[node] ?? 0 }

  /// The layer of each node: the most questions that can lie before it.
  public var layers: [String: Int] {
    var layers = [flow.start: 0]
    for node in order {
      for target in targets[node] ?? [] { layers[target] = max(layers[target] ?? 0, (layers[node] ?? 0) + 1) }
    }
    return layers
  }

  /// The place of a question on every way to it, from 1; `nil` when ways of different length meet at it.
  public func number(of node: String) -> Int? {
    var earliest = [flow.start: 0]
    for source in order {
      for target in targets[source] ?? [] {
        earliest[target] = min(earliest[target] ?? .max, (earliest[source] ?? 0) + 1)
      }
    }
    return earliest[node] == layers[node] ? earliest[node].map { $0 + 1 } : nil
  }

  private var left: [String: Int] {
    var left: [String: Int] = [:]
    for node in order.reversed() {
      left[node] = (targets[node] ?? []).map { (left[$0] ?? 0) + 1 }.max() ?? 0
    }
    return left
  }

  /// What is known at a node: the questions that every way to it passes (its dominators), in order.
  ///
  /// A page shows no more than this, because its address would otherwise give away how somebody came to it.
  /// Source: F. E. Allen, J. Cocke, "Graph Theoretic Constructs for Program Control Flow Analysis", 1972.
  public func known(at node: String) -> [Known] {
    var dominators: [String: Set<String>] = [flow.start: [flow.start]]
    for source in order {
      let passed = dominators[source] ?? []
      for target in targets[source] ?? [] {
        let through = passed.union([target])
        dominators[target] = dominators[target].map { $0.intersection(through) } ?? through
      }
    }
    let passed = dominators[node] ?? []
    return order.filter { $0 != node && passed.contains($0) }.compactMap { id in
      flow.question(id).map { question in
        Known(question: question, answers: question.answers.filter { reaches(node, from: $0.target) })
      }
    }
  }

  private func reaches(_ goal: String, from node: String) -> Bool {
    var seen: Set<String> = []
    var waiting = [node]
    while let next = waiting.popLast() {
      if next == goal { return true }
      if seen.insert(next).inserted { waiting += targets[next] ?? [] }
    }
    return false
  }
}
