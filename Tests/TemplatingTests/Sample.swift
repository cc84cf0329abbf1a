@_spi(Templates) import Markup
import Reporting

@testable import Templating

/// Data for a template, written like JSON; its kind is read off it, as a program's records give theirs.
indirect enum Sample: Sendable {
  case text(String)
  case markup(String)
  case address(String)
  case integer(Int)
  case flag(Bool)
  case json(JSONValue)
  case list([Sample])
  case record([(String, Sample)])
  /// There could be a value such as the one given; whether there is one.
  case optional(Sample, isPresent: Bool)

  /// An optional text that is absent: what `null` is in JSON.
  static let null = Sample.optional(.text(""), isPresent: false)

  var kind: TemplateKind.Form {
    switch self {
    case .text: .text
    case .markup: .html
    case .address: .address
    case .integer: .integer
    case .flag: .flag
    case .json: .json
    case .list(let items): .list(items.first?.kind ?? .text)
    case .record(let fields): .record(TemplateShape(name: "Sample", fields: fields.map { ($0.0, $0.1.kind) }))
    case .optional(let sample, _): .optional(sample.kind)
    }
  }

  var value: TemplateValue {
    switch self {
    case .text(let text): text.templateValue
    case .markup(let text): HTML(trusting: Array(text.utf8)).templateValue
    case .address(let text): SafeAddress(text).templateValue
    case .integer(let number): number.templateValue
    case .flag(let flag): flag.templateValue
    case .json(let json): json.templateValue
    case .list(let items): TemplateValue(.list(items.map(\.value)))
    case .record(let fields): TemplateValue(.record(fields.map(\.1.value)))
    case .optional(let sample, let isPresent): isPresent ? sample.value : TemplateValue(.none)
    }
  }
}

extension Sample: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension Sample: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: Sample...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Sample)...) { self = .record(elements) }
}

/// What came of a template: its page and all diagnostics.
struct Outcome {
  let page: String?
  let diagnostics: [Diagnostic]

  /// The ids of the rules that were broken, in the order of the places.
  var rules: [String] { diagnostics.sorted().map(\.rule.id) }

  /// Renders the template `main` of a library made of texts.
  init(_ main: String, _ data: Sample = [:], partials: [String: String] = [:]) {
    let sources = partials.merging(["main": main]) { _, main in main }.map { name, text in
      TemplateSource(name: name, file: name + ".mustache", bytes: Array(text.utf8))
    }
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary.load(sources).unwrap(into: &diagnostics)
    let (program, found) = library.compile("main", data.kind)
    self.diagnostics = diagnostics + found
    if let program, !self.diagnostics.contains(where: { $0.severity == .error }) {
      var out: [UInt8] = []
      program.render(data.value, into: &out)
      page = String(decoding: out, as: UTF8.self)
    } else {
      page = nil
    }
  }
}
