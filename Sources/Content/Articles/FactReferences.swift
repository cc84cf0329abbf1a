import Reporting

/// Puts facts into Markdown where it says `{fact:id}`.
struct FactReferences {
  let facts: FactTable
  let file: String
  /// The line of the file on which the Markdown begins.
  let firstLine: Int

  private static let opening = Array("{fact:".utf8)

  /// The Markdown with the facts in place. An unknown id stays as it is and is reported.
  func resolve(_ body: [UInt8]) -> Report<[UInt8]> {
    guard body.contains(UInt8(ascii: "{")) else { return Report(body) }
    var out: [UInt8] = []
    out.reserveCapacity(body.count)
    var diagnostics: [Diagnostic] = []
    var line = firstLine
    var lineStart = 0
    var index = 0
    while index < body.count {
      let byte = body[index]
      if byte == UInt8(ascii: "{"), body[index...].starts(with: Self.opening),
        let close = body[index...].prefix(120).firstIndex(of: UInt8(ascii: "}"))
      {
        let id = String(decoding: body[(index + Self.opening.count)..<close], as: UTF8.self)
        if let fact = facts[id] {
          out += fact.text.utf8
        } else {
          let before = String(decoding: body[lineStart..<index], as: UTF8.self)
          diagnostics.append(
            Diagnostic(
              .contentUnknownReference,
              at: SourceLocation(file: file, line: line, column: before.unicodeScalars.count + 1),
              zh: "facts.yaml 中没有“\(id)”", en: "no fact '\(id)' in facts.yaml",
              hint: Suggestion.hint(for: id, in: facts.facts.keys)))
          out += body[index...close]
        }
        index = close + 1
        continue
      }
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      out.append(byte)
      index += 1
    }
    return Report(out, diagnostics)
  }
}
