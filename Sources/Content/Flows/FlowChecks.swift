import Notices
import Reporting

/// The checks of a flow's form: where answers lead, whether everything is reached, whether every walk ends.
struct FlowChecks {
  let flow: Flow
  /// The programme of each guide.
  let guides: [ArticleAddress: Programme]

  /// The most questions that a person should have to answer.
  static let longest = 8

  /// Everything that is wrong with the flow. What its answers mean is looked at once its form is right.
  func run() -> [Diagnostic] {
    let form = duplicates() + start() + answers() + circles() + guideReferences()
    guard let graph = FlowGraph(flow) else { return form + unreachable(reached()) }
    let reached = Set(graph.order)
    let found = form + unreachable(reached) + outcomes(reached)
    let tooLong = length(graph)
    // The number of ways grows with their length: a flow that is too long is shortened first.
    return found + (tooLong.isEmpty ? FlowMeaning(flow: flow, graph: graph).run() : tooLong)
  }

  private var nodes: [(id: String, location: SourceLocation, kind: (zh: String, en: String))] {
    flow.questions.map { ($0.id, $0.location, ("题目", "question")) }
      + flow.outcomes.map { ($0.id, $0.location, ("结果", "outcome")) }
  }

  private func duplicates() -> [Diagnostic] {
    var seen: Set<String> = []
    return nodes.filter { !seen.insert($0.id).inserted }.map { node in
      Diagnostic(
        .contentDuplicateID, at: node.location, zh: "\(node.kind.zh)“\(node.id)”的 id 已经用过",
        en: "the id of \(node.kind.en) '\(node.id)' is taken")
    }
  }

  private func start() -> [Diagnostic] {
    if flow.question(flow.start) != nil { return [] }
    return [
      Diagnostic(
        .contentFlowNoTarget, at: flow.startLocation, zh: "start：没有题目“\(flow.start)”",
        en: "start: there is no question '\(flow.start)'",
        hint: Suggestion.hint(for: flow.start, in: flow.questions.map(\.id)))
    ]
  }

  private func answers() -> [Diagnostic] {
    let known = Set(nodes.map(\.id))
    return flow.questions.flatMap { question -> [Diagnostic] in
      guard !question.answers.isEmpty else {
        return [
          Diagnostic(
            .contentFlowDeadEnd, at: question.location, zh: "题目“\(question.id)”没有答案",
            en: "question '\(question.id)' has no answers")
        ]
      }
      let lost = question.answers.filter { !known.contains($0.target) }.map { answer in
        Diagnostic(
          .contentFlowNoTarget, at: answer.location,
          zh: answer.target.isEmpty
            ? "答案“\(answer.text)”没有写 to" : "答案“\(answer.text)”要去的“\(answer.target)”不存在",
          en: answer.target.isEmpty
            ? "answer '\(answer.text)' has no 'to'"
            : "answer '\(answer.text)' leads to '\(answer.target)', which does not exist",
          hint: Suggestion.hint(for: answer.target, in: known))
      }
      if question.answers.contains(where: \.isUnsure) { return lost }
      return lost + [
        Diagnostic(
          .contentFlowNoUnsure, at: question.location, zh: "题目“\(question.id)”没有“不知道”的答案",
          en: "question '\(question.id)' has no answer for those who do not know")
      ]
    }
  }

  // MARK: Reach

  private func targets(_ id: String) -> [String] { flow.question(id)?.answers.map(\.target) ?? [] }

  private func reached() -> Set<String> {
    var reached: Set<String> = []
    var waiting = [flow.start]
    while let next = waiting.popLast() {
      if reached.insert(next).inserted { waiting += targets(next) }
    }
    return reached
  }

  private func unreachable(_ reached: Set<String>) -> [Diagnostic] {
    nodes.filter { !reached.contains($0.id) }.map { node in
      Diagnostic(
        .contentFlowUnreachable, at: node.location, zh: "没有答案走到\(node.kind.zh)“\(node.id)”",
        en: "no answer leads to \(node.kind.en) '\(node.id)'")
    }
  }

  /// One finding for each circle: the answer that closes it.
  private func circles() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var path: [String] = []
    var done: Set<String> = []
    func visit(_ id: String) {
      guard let question = flow.question(id), !done.contains(id) else { return }
      path.append(id)
      for answer in question.answers {
        if let first = path.firstIndex(of: answer.target) {
          let circle = (path[first...] + [answer.target]).joined(separator: " → ")
          found.append(
            Diagnostic(
              .contentFlowCycle, at: answer.location, zh: "绕圈子：\(circle)", en: "a circle: \(circle)"))
        } else {
          visit(answer.target)
        }
      }
      path.removeLast()
      done.insert(id)
    }
    for question in flow.questions { visit(question.id) }
    return found
  }

  // MARK: Ends

  private func guideReferences() -> [Diagnostic] {
    flow.outcomes.flatMap(\.guides).filter { guides[$0.address] == nil }.map { guide in
      Diagnostic(
        .contentUnknownReference, at: guide.location, zh: "没有办事指南 \(guide.address)",
        en: "there is no guide \(guide.address)",
        hint: Suggestion.hint(for: guide.address.path, in: guides.keys.map(\.path)))
    }
  }

  private func outcomes(_ reached: Set<String>) -> [Diagnostic] {
    let offered = Set(
      flow.outcomes.filter { reached.contains($0.id) }.compactMap { $0.guides.first }
        .compactMap { guides[$0.address] })
    return flow.programmes.filter { !offered.contains($0) }.map { programme in
      Diagnostic(
        .contentFlowMissingOutcome, at: flow.programmesLocation, zh: "没有一个结果是“\(programme.chinese)”",
        en: "no outcome is about \(programme.rawValue)")
    }
  }

  private func length(_ graph: FlowGraph) -> [Diagnostic] {
    let most = graph.questionsLeft(from: flow.start)
    guard most > Self.longest else { return [] }
    return [
      Diagnostic(
        .contentFlowTooLong, at: flow.startLocation, zh: "最长的一条路有 \(most) 题，最多 \(Self.longest) 题",
        en: "the longest way has \(most) questions; \(Self.longest) are allowed")
    ]
  }
}
