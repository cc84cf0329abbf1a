import Content
import Reporting
import Testing

@Suite("A flow as a graph, held against a walk along every way")
struct FlowGraphTests {
  @Test("it knows what every way has in common, and no more", arguments: 0..<40)
  func known(seed: Int) throws {
    let model = RandomFlow(seed: UInt64(seed))
    let graph = try #require(FlowGraph(try FlowFixture.read(model.yaml).flow))
    for (node, ways) in model.ways {
      let passed = ways.map { Set($0.map(\.question)) }
      let common = passed.dropFirst().reduce(passed[0]) { $0.intersection($1) }
      let known = graph.known(at: model.id(node))
      #expect(known.map(\.question.id) == common.sorted().map { model.id($0) })
      for entry in known {
        let told = ways.flatMap { $0 }.filter { model.id($0.question) == entry.question.id }.map(\.value)
        #expect(entry.answers.compactMap(\.value) == Set(told).sorted().map { "v\($0)" })
      }
    }
  }

  @Test("it knows how many questions are left, and which number a question has", arguments: 0..<40)
  func lengths(seed: Int) throws {
    let model = RandomFlow(seed: UInt64(seed))
    let graph = try #require(FlowGraph(try FlowFixture.read(model.yaml).flow))
    let ways = model.ways
    #expect(Set(graph.order) == Set(ways.keys.map { model.id($0) }))
    func longest(_ node: Int) -> Int {
      node < model.answers.count ? 1 + (model.answers[node].map { longest($0.target) }.max() ?? 0) : 0
    }
    for (node, list) in ways {
      #expect(graph.questionsLeft(from: model.id(node)) == longest(node))
      let lengths = Set(list.map(\.count))
      #expect(graph.number(of: model.id(node)) == (lengths.count == 1 ? list[0].count + 1 : nil))
      #expect(graph.layers[model.id(node)] == lengths.max())
    }
  }

  @Test("what is reported of answers and needs is what a walk along every way finds", arguments: 0..<60)
  func meaning(seed: Int) throws {
    let model = RandomFlow(seed: UInt64(seed))
    let found = try FlowFixture.read(model.yaml).findings
    let expected = SlowMeaning(model)
    #expect(found.count { $0.rule == .contentFlowUnproven } == expected.unproven)
    #expect(found.count { $0.rule == .contentFlowContradiction } == expected.contradictions)
  }

  @Test("there are random flows of each kind among these")
  func kinds() {
    let all = (0..<60).map { SlowMeaning(RandomFlow(seed: UInt64($0))) }
    #expect(all.contains { $0.unproven > 0 } && all.contains { $0.contradictions > 0 })
    #expect(all.contains { $0.unproven == 0 && $0.contradictions == 0 } || all.count == 60)
  }

  @Test("an answer that leads nowhere, and a circle, are no graph")
  func none() throws {
    let yaml = RandomFlow(seed: 1).yaml
    let lost = try FlowFixture.read(yaml.replacing("to: o", with: "to: x"))
    #expect(FlowGraph(lost.flow) == nil)
    let circle = try FlowFixture.read(
      yaml.replacing("to: o0", with: "to: q0").replacing("to: o1", with: "to: q0"))
    #expect(FlowGraph(circle.flow) == nil)
    #expect(circle.findings.contains { $0.rule == .contentFlowCycle })
  }
}

/// The meaning of a random flow by walking each way on its own.
private struct SlowMeaning {
  var unproven = 0
  var contradictions = 0

  init(_ model: RandomFlow) {
    let ways = model.ways
    /// What is told on a way; `nil` when something is told twice, differently.
    func told(_ way: [(question: Int, value: Int)]) -> [Int: Int]? {
      var values: [Int: Int] = [:]
      for step in way {
        if let before = values.updateValue(step.value, forKey: model.asks[step.question]),
          before != step.value
        {
          return nil
        }
      }
      return values
    }
    for (question, list) in model.answers.enumerated() {
      let sound = (ways[question] ?? []).filter { told($0) != nil }
      for answer in list where sound.contains(where: { told($0 + [(question, answer.value)]) == nil }) {
        contradictions += 1
      }
    }
    for (index, need) in model.needs.enumerated() {
      let sound = (ways[model.answers.count + index] ?? []).compactMap(told)
      let met = sound.filter { $0[need.condition].map { need.values.contains($0) } ?? false }
      if met.count == sound.count { continue }
      if met.isEmpty { contradictions += 1 } else { unproven += 1 }
    }
  }
}
