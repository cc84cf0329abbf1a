/// How diagnostics are written out.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: one block a finding.
  case text
  /// For programs: one JSON object a line.
  case jsonl
}

extension DiagnosticFormat {
  /// Writes the findings in their fixed order, without repeating any.
  ///
  /// - Parameters:
  ///   - diagnostics: the findings of one run, in any order.
  ///   - language: the language of the sentences.
  ///   - excerpt: gives the text of one line of a source file that staff wrote, or `nil`.
  public func write(
    _ diagnostics: some Sequence<Diagnostic>,
    language: Language,
    excerpt: (SourceLocation) -> String? = { _ in nil }
  ) -> String {
    var out = ""
    for diagnostic in Set(diagnostics).sorted() {
      switch self {
      case .text: diagnostic.writeText(into: &out, language: language, excerpt: excerpt)
      case .jsonl: out += String(decoding: diagnostic.json(language).bytes, as: UTF8.self) + "\n"
      }
    }
    return out
  }
}

extension Severity {
  /// The word for it.
  public func word(_ language: Language) -> String {
    switch (self, language) {
    case (.note, .chinese): "提示"
    case (.warning, .chinese): "警告"
    case (.error, .chinese): "错误"
    case (_, .english): rawValue
    }
  }
}

extension Diagnostic {
  fileprivate func writeText(into out: inout String, language: Language, excerpt: (SourceLocation) -> String?)
  {
    let place = location.map { "\($0.description.visible()): " } ?? ""
    out += "\(place)\(severity.word(language)): \(summary[language].visible()) [\(rule.id)]\n"
    if let location, location.line > 0, let line = excerpt(location) {
      out += "    \(line.redactingLongNumbers().visible())\n"
    }
    let remedy = (hint ?? rule.remedy)[language]
    out += (language == .chinese ? "    办法: " : "    fix: ") + remedy + "\n"
  }

  fileprivate func json(_ language: Language) -> JSONValue {
    .object([
      ("severity", .string(severity.rawValue)),
      ("rule", .string(rule.id)),
      ("file", location.map { .string($0.file) } ?? .null),
      ("line", location.map { .int($0.line) } ?? .null),
      ("column", location.map { .int($0.column) } ?? .null),
      ("summary", .string(summary[language])),
      ("remedy", .string((hint ?? rule.remedy)[language]))
    ])
  }
}

extension String {
  /// The line as a log may show it: a run of seven or more digits could be somebody's number, so it is blotted out.
  fileprivate func redactingLongNumbers() -> String {
    var out = ""
    var run = ""
    func flush() {
      out += run.count >= 7 ? String(repeating: "•", count: run.count) : run
      run = ""
    }
    for character in self {
      if character.isWholeNumber {
        run.append(character)
      } else {
        flush()
        out.append(character)
      }
    }
    flush()
    return out
  }
}
