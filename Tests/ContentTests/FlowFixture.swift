import Content
import Reporting
import TestSupport
import Testing

/// Reads flows that exist in memory only, beside the fixture's other content.
enum FlowFixture {
  private static let folder = ContentFolder.onDisk(ProjectRoot.path + "/Tests/Fixtures/minimal/Content")
  private static let rules = ContentFolder.onDisk(ProjectRoot.path + "/Content")

  /// What a flow's file reads as, and every finding about it.
  static func read(_ yaml: String) throws -> (flow: Flow, findings: [Diagnostic]) {
    let path = "flows/zice.yaml"
    let folder = ContentFolder(
      name: "Content",
      paths: { try Self.folder.paths().filter { !$0.hasPrefix("flows/") } + [path, "rules.yaml"] },
      read: { file in
        if file == path { return Array(yaml.utf8) }
        return try (file == "rules.yaml" ? Self.rules : Self.folder).read(file)
      })
    let report = ContentReader.read(folder)
    let flow = try #require(report.value?.flows.first)
    return (flow, report.diagnostics.filter { $0.location?.file == "Content/flows/zice.yaml" })
  }
}

/// A flow made at random: questions that lead to later questions or to outcomes, conditions that some of them ask.
struct RandomFlow {
  /// The answers of each question: the value told, and where it leads.
  private(set) var answers: [[(value: Int, target: Int)]] = []
  /// The condition that each question asks.
  private(set) var asks: [Int] = []
  /// What each outcome needs: a condition and the values allowed.
  private(set) var needs: [(condition: Int, values: [Int])] = []

  static let conditions = 3
  static let outcomes = 3
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
    let questions = 2 + next(5)
    for index in 0..<questions {
      asks.append(next(Self.conditions))
      answers.append(
        (0..<3).map { value in
          let later = questions - index - 1
          let choice = next(later + Self.outcomes)
          return (value, choice < later ? index + 1 + choice : questions + choice - later)
        })
    }
    needs = (0..<Self.outcomes).map { _ in (next(Self.conditions), next(2) == 0 ? [0, 1] : [2]) }
  }

  private mutating func next(_ bound: Int) -> Int {
    // SplitMix64. Source: G. L. Steele et al., "Fast Splittable Pseudorandom Number Generators", 2014.
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  /// The id of a node: questions first, then outcomes.
  func id(_ node: Int) -> String { node < answers.count ? "q\(node)" : "o\(node - answers.count)" }

  var yaml: String {
    var out = "title: 题\nsummary: 说明\nstart: q0\nprogrammes: []\nconditions:\n"
    for index in 0..<Self.conditions { out += "  - {id: c\(index), name: 条件, values: [v0, v1, v2]}\n" }
    out += "questions:\n"
    for (index, list) in answers.enumerated() {
      out += "  - id: q\(index)\n    text: 问\(index)\n    asks: c\(asks[index])\n    answers:\n"
      for answer in list {
        out += "      - {text: 答\(answer.value), value: v\(answer.value), to: \(id(answer.target))"
        out += answer.value == 2 ? ", unsure: true}\n" : "}\n"
      }
    }
    out += "outcomes:\n"
    for (index, need) in needs.enumerated() {
      let values = need.values.map { "v\($0)" }.joined(separator: "|")
      out += "  - {id: o\(index), title: 结果, text: 说明, todo: [做], basis: [救助法 第一条],"
      out += " needs: [c\(need.condition)=\(values)]}\n"
    }
    return out
  }

  /// Every way to every node: the questions passed with the values told, one by one.
  var ways: [Int: [[(question: Int, value: Int)]]] {
    var ways: [Int: [[(question: Int, value: Int)]]] = [:]
    func walk(_ node: Int, _ way: [(question: Int, value: Int)]) {
      ways[node, default: []].append(way)
      guard node < answers.count else { return }
      for answer in answers[node] { walk(answer.target, way + [(node, answer.value)]) }
    }
    walk(0, [])
    return ways
  }
}
