import FoundationEssentials

/// One example of the CommonMark specification: a source and the HTML that it must give.
struct SpecificationExample: Sendable, Equatable {
  /// Counted from 1 through the specification.
  let number: Int
  let markdown: String
  let html: String

  /// Reads the examples out of the specification's own text.
  ///
  /// An example stands in a fence of 32 backticks with the word `example`; a line with a single dot parts
  /// source and result, and an arrow stands for a tab.
  static func parse(_ text: String) -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var source: [Substring] = []
    var result: [Substring] = []
    var part = Part.prose
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch part {
      case .prose where line == "\(fence) example":
        part = .source
        source = []
        result = []
      case .prose: break
      case .source where line == ".": part = .result
      case .source: source.append(line)
      case .result where line == fence:
        let texts = [source, result].map { lines in
          lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
        }
        examples.append(SpecificationExample(number: examples.count + 1, markdown: texts[0], html: texts[1]))
        part = .prose
      case .result: result.append(line)
      }
    }
    return examples
  }

  private enum Part {
    case prose
    case source
    case result
  }

  /// Where the specification's text lies: the environment may say, else the package's build folder.
  static var path: String {
    if let path = ProcessInfo.processInfo.environment["GONGSHI_COMMONMARK_SPEC"], !path.isEmpty {
      return path
    }
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(package)/.build/conformance/commonmark-spec.txt"
  }

  /// The examples of the specification; none if its text is missing.
  static func load() -> [SpecificationExample] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return parse(String(decoding: data, as: UTF8.self))
  }
}
