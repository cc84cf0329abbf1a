import Reporting

/// Walks all ways through a flow at once and holds what has been told against what outcomes need.
///
/// At each node it keeps every set of values that a person can have told by then, with one way on which that happens;
/// ways that have told the same are one. Eight questions keep the number of sets small.
struct FlowMeaning {
  let flow: Flow
  let graph: FlowGraph

  /// What has been told, by condition, and a way on which it is.
  private struct Told: Hashable {
    var values: [String: String]
    var way: [String]

    static func == (a: Told, b: Told) -> Bool { a.values == b.values }
    func hash(into hasher: inout Hasher) { hasher.combine(values) }

    func meets(_ term: FlowTerm) -> Bool { values[term.condition].map { term.values.contains($0) } ?? false }
    func denies(_ term: FlowTerm) -> Bool {
      values[term.condition].map { !term.values.contains($0) } ?? false
    }
    /// The way as people read it.
    func way(to node: String) -> String { (way + [node]).joined(separator: " → ") }
  }

  /// The findings, each once, with the first way that shows it.
  func run() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var arrived: [String: [Told]] = [flow.start: [Told(values: [:], way: [])]]
    for node in graph.order {
      let told = arrived[node] ?? []
      if let outcome = flow.outcome(node) { found += check(outcome, told) }
      guard let question = flow.question(node) else { continue }
      for answer in question.answers {
        found += conflict(question, answer, told)
        let next = told.compactMap { step($0, question, answer) }
        var known = Set(arrived[answer.target] ?? [])
        arrived[answer.target, default: []] += next.filter { known.insert($0).inserted }
      }
    }
    return found + needsThatExclude()
  }

  private func step(_ told: Told, _ question: FlowQuestion, _ answer: FlowAnswer) -> Told? {
    var next = told
    next.way.append(question.id)
    guard let condition = question.asks, let value = answer.value else { return next }
    if let before = told.values[condition], before != value { return nil }
    next.values[condition] = value
    return flow.neverTogether.contains { $0.allSatisfy(next.meets) } ? nil : next
  }

  /// An answer that can not be given truthfully by some who come to it.
  private func conflict(_ question: FlowQuestion, _ answer: FlowAnswer, _ told: [Told]) -> [Diagnostic] {
    guard let condition = question.asks, let value = answer.value else { return [] }
    for way in told where step(way, question, answer) == nil {
      let path = way.way(to: question.id)
      if let before = way.values[condition], before != value {
        return [
          Diagnostic(
            .contentFlowContradiction, at: answer.location,
            zh: "\(path)：前面已经答过 \(condition)=\(before)，这里又答 \(condition)=\(value)",
            en: "\(path): \(condition)=\(before) was told before, and here \(condition)=\(value)")
        ]
      }
      return [
        Diagnostic(
          .contentFlowContradiction, at: answer.location,
          zh: "\(path)：\(condition)=\(value) 和前面答的不可能同时成立（never_together）",
          en: "\(path): \(condition)=\(value) can never hold together with what was told (never_together)")
      ]
    }
    return []
  }

  /// Needs of an outcome that were denied or never told on some way to it.
  private func check(_ outcome: FlowOutcome, _ told: [Told]) -> [Diagnostic] {
    outcome.needs.compactMap { term in
      guard let way = told.first(where: { !$0.meets(term) }) else { return nil }
      let path = way.way(to: outcome.id)
      if !told.contains(where: { $0.meets(term) }) {
        return Diagnostic(
          .contentFlowContradiction, at: term.location,
          zh: "结果“\(outcome.id)”要求 \(term.text)，可是没有一条路满足它，例如 \(path)",
          en: "outcome '\(outcome.id)' needs \(term.text), which holds on no way to it, such as \(path)")
      }
      return Diagnostic(
        .contentFlowUnproven, at: term.location,
        zh: way.denies(term)
          ? "走 \(path) 时答的不是 \(term.text)" : "走 \(path) 时没有问过 \(term.condition)",
        en: way.denies(term)
          ? "on the way \(path) the answer was not \(term.text)"
          : "on the way \(path) nobody asked for \(term.condition)")
    }
  }

  /// Outcomes whose needs exclude one another, whatever the questions are.
  private func needsThatExclude() -> [Diagnostic] {
    flow.outcomes.flatMap { outcome -> [Diagnostic] in
      var found: [Diagnostic] = []
      var allowed: [String: Set<String>] = [:]
      for term in outcome.needs {
        let values = allowed[term.condition].map { $0.intersection(term.values) } ?? term.values
        if values.isEmpty { found.append(excluded(outcome, at: term)) }
        allowed[term.condition] = values
      }
      for group in flow.neverTogether {
        let isForced = group.allSatisfy { allowed[$0.condition]?.isSubset(of: $0.values) ?? false }
        if isForced, let term = outcome.needs.last { found.append(excluded(outcome, at: term)) }
      }
      return found
    }
  }

  private func excluded(_ outcome: FlowOutcome, at term: FlowTerm) -> Diagnostic {
    Diagnostic(
      .contentFlowContradiction, at: term.location,
      zh: "结果“\(outcome.id)”要求的条件不可能同时成立：\(term.text)",
      en: "what outcome '\(outcome.id)' needs can never hold together: \(term.text)")
  }
}
