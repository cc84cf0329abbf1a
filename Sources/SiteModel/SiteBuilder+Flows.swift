import Content
import Notices

extension SiteBuilder {
  /// The page on which one begins.
  static let flowsRoute = RoutePath(page: "zice")

  /// The page of a guide, or of one of its questions or outcomes. It names the node and nothing of the way to it.
  static func route(of flow: Flow, node: String = "") -> RoutePath {
    RoutePath(page: node.isEmpty ? "zice/\(flow.id)" : "zice/\(flow.id)/\(node)")
  }

  /// The way to the eligibility guides, if there are any.
  var selfTest: Breadcrumb? {
    content.flows.contains { FlowGraph($0) != nil }
      ? Breadcrumb(name: "答几道题，看我能申请什么", route: Self.flowsRoute) : nil
  }

  /// The pages of the eligibility guides; none when there are no guides.
  mutating func addFlows() {
    let sound = content.flows.compactMap { flow in FlowGraph(flow).map { (flow: flow, graph: $0) } }
    guard !sound.isEmpty else { return }
    let entries = sound.map { flow, graph in
      FlowStartPage.Entry(
        flow: flow, first: Self.route(of: flow, node: flow.start), overview: Self.route(of: flow),
        questions: graph.questionsLeft(from: flow.start))
    }
    let only = entries.count == 1 ? entries.first?.flow : nil
    add(
      .start(FlowStartPage(entries: entries)), at: Self.flowsRoute, title: only?.title ?? "自测",
      description: only?.summary ?? "答几道题，看看能申请什么。", steps: [])
    for (flow, graph) in sound { addPages(of: flow, graph, isOnly: only != nil) }
  }

  private mutating func addPages(of flow: Flow, _ graph: FlowGraph, isOnly: Bool) {
    let whole = Self.route(of: flow)
    add(
      .overview(
        FlowOverviewPage(
          flow: flow, questions: graph.order.compactMap { flow.question($0) },
          outcomes: graph.order.compactMap { flow.outcome($0) },
          first: Self.route(of: flow, node: flow.start))),
      at: whole, title: "\(flow.title)全部题目和结果", description: flow.summary, steps: [])
    let steps = isOnly ? [] : [Breadcrumb(name: flow.title, route: whole)]
    for node in graph.order {
      let known = graph.known(at: node).map {
        FlowStep(
          question: $0.question, answers: $0.answers, route: Self.route(of: flow, node: $0.question.id))
      }
      let route = Self.route(of: flow, node: node)
      if let question = flow.question(node) {
        let page = FlowQuestionPage(
          flow: flow, question: question,
          targets: question.answers.map { Self.route(of: flow, node: $0.target) },
          known: known, number: graph.number(of: node), left: graph.questionsLeft(from: node),
          sources: content.rules.sources)
        add(
          .question(page), at: route, title: question.text, description: "\(flow.title)\(question.text)",
          steps: steps, name: graph.number(of: node).map { "第\($0)题" } ?? "这一题", noIndex: true)
      } else if let outcome = flow.outcome(node) {
        add(
          .outcome(outcomePage(flow, outcome, known)), at: route, title: outcome.title,
          description: outcome.text, steps: steps, name: "结果", noIndex: true)
      }
    }
  }

  private func outcomePage(_ flow: Flow, _ outcome: FlowOutcome, _ known: [FlowStep]) -> FlowOutcomePage {
    let guides = outcome.guides.compactMap { content.article(at: $0.address) }
    return FlowOutcomePage(
      flow: flow, outcome: outcome, known: known, guide: guides.first?.guide,
      guideCard: guides.first.map(card),
      others: guides.dropFirst().map(card), towns: places.places(at: .town), sources: content.rules.sources)
  }

  private mutating func add(
    _ page: FlowPage, at route: RoutePath, title: String, description: String, steps: [Breadcrumb],
    name: String? = nil, noIndex: Bool = false
  ) {
    let start = Breadcrumb(name: "自测", route: Self.flowsRoute)
    let own = route == Self.flowsRoute ? [] : steps + [Breadcrumb(name: name ?? title, route: route)]
    pages.append(
      SitePage(
        route: route, title: title, description: description, column: content.settings.column("zhinan"),
        breadcrumbs: breadcrumbs() + [start] + own, feed: nil, noIndex: noIndex, content: .flow(page),
        source: nil))
  }
}
