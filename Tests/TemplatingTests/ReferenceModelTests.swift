import Reporting
import Testing

@testable import Templating

/// Random templates against an interpreter that does what the Mustache manual says, with a stack of
/// dictionaries.
@Suite("Compiled templates against a plain interpreter")
struct ReferenceModelTests {
  /// A template as the generator made it.
  private indirect enum Piece {
    case text(String)
    case value([String])
    case section([String], isInverted: Bool, [Piece])

    var text: String {
      switch self {
      case .text(let text): text
      case .value(let name): "{{\(name.isEmpty ? "." : name.joined(separator: "."))}}"
      case .section(let name, let isInverted, let body):
        "{{\(isInverted ? "^" : "#")\(name.joined(separator: "."))}}\(body.map(\.text).joined())"
          + "{{/\(name.joined(separator: "."))}}"
      }
    }

    func render(_ stack: [Sample]) -> String {
      switch self {
      case .text(let text): return text
      case .value(let name): return Self.find(name, stack)?.word ?? ""
      case .section(let name, let isInverted, let body):
        let value = Self.find(name, stack)
        let items: [Sample]
        if case .list(let list) = value {
          items = list
        } else {
          items = value.map { $0.isTrue ? [$0] : [] } ?? []
        }
        if isInverted { return items.isEmpty ? body.map { $0.render(stack) }.joined() : "" }
        return items.map { item in body.map { $0.render(stack + [item]) }.joined() }.joined()
      }
    }

    private static func find(_ name: [String], _ stack: [Sample]) -> Sample? {
      guard let first = name.first else { return stack.last }
      let found = stack.reversed().lazy.compactMap { $0.field(first) }.first
      return name.dropFirst().reduce(found) { $0?.field($1) }
    }
  }

  private static let data: Sample = [
    "a": "1", "n": 0,
    "r": ["a": "2", "s": ["b": "3", "n": 4]],
    "l": [["c": "5", "l": [["a": "6"], ["a": "7"]]], ["c": "8", "l": []]],
    "t": ["x", "", "y"], "yes": true, "no": false,
    "o": .optional(["a": "9"], isPresent: false), "p": .optional(["a": "10"], isPresent: true)
  ]

  @Test("the same page", arguments: 0..<500)
  func samePage(seed: Int) {
    var random = Numbers(seed: seed)
    let pieces = Self.pieces(&random, [Self.data])
    let text = pieces.map(\.text).joined()
    let outcome = Outcome(text, Self.data)
    #expect(outcome.page == pieces.map { $0.render([Self.data]) }.joined(), "\(text) \(outcome.messages)")
  }

  /// Pieces that name only what the stack has; an item of a list stands for all of them.
  private static func pieces(_ random: inout Numbers, _ stack: [Sample]) -> [Piece] {
    (0..<random.next(5)).map { _ in piece(&random, stack) }
  }

  private static func piece(_ random: inout Numbers, _ stack: [Sample]) -> Piece {
    var name: [String] = []
    var target = stack[stack.count - 1]
    if random.next(8) > 0 || target.isRecord {
      let frame = stack[random.next(stack.count)]
      guard case .record(let fields) = frame.present else { return .text("[\(random.next(10))]") }
      let field = fields[random.next(fields.count)].0
      // The innermost field of this name is the one that is meant.
      guard let found = stack.reversed().lazy.compactMap({ $0.declared(field) }).first else {
        return .text("!")
      }
      name = [field]
      target = found
      while case .record(let inner) = target.present, random.next(2) == 0 {
        let next = inner[random.next(inner.count)]
        name.append(next.0)
        target = next.1
      }
    }
    if target.isScalar, random.next(3) > 0 { return .value(name) }
    guard !name.isEmpty, stack.count < 5 else { return .text("(") }
    let isInverted = random.next(3) == 0
    var item = target.present
    if case .list(let items) = item { item = (items.first ?? "").present }
    return .section(name, isInverted: isInverted, pieces(&random, isInverted ? stack : stack + [item]))
  }
}

extension Sample {
  /// What would be there if an optional were.
  fileprivate var present: Sample {
    if case .optional(let sample, _) = self { return sample }
    return self
  }

  fileprivate var isRecord: Bool { if case .record = present { true } else { false } }

  fileprivate var isScalar: Bool {
    switch present {
    case .text, .integer: true
    default: false
    }
  }

  /// A field of a record as declared, whether the record is there or not.
  fileprivate func declared(_ name: String) -> Sample? {
    guard case .record(let fields) = present else { return nil }
    return fields.first { $0.0 == name }?.1
  }

  fileprivate func field(_ name: String) -> Sample? {
    switch self {
    case .record(let fields): fields.first { $0.0 == name }?.1
    case .optional(let sample, let isPresent): isPresent ? sample.field(name) : nil
    default: nil
    }
  }

  fileprivate var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .integer(let number): number != 0
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .optional(let sample, let isPresent): isPresent && sample.isTrue
    default: true
    }
  }

  fileprivate var word: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}
