import Rendering
import Reporting

/// Something that a check has found in a file: which rule, where, and what kind of thing; never the value.
struct GateFinding: Sendable, Hashable {
  let rule: DiagnosticRule
  /// First byte, from 0; `nil` when the file as a whole is meant.
  let offset: Int?
  /// What kind of thing it is.
  let text: LocalizedText

  init(_ rule: DiagnosticRule, at offset: Int?, zh: String, en: String) {
    self.rule = rule
    self.offset = offset
    text = LocalizedText(zh: zh, en: en)
  }

  /// So many findings of one rule are told of one file.
  static let limit = 10

  /// The diagnostics for the findings of one file.
  ///
  /// They point at what staff wrote, if there is such a file, and name the output; no line is given, for the line
  /// would be printed, and may hold what was found.
  static func diagnostics(_ findings: [GateFinding], in file: RenderedFile) -> [Diagnostic] {
    var counts: [DiagnosticRule: Int] = [:]
    var out: [Diagnostic] = []
    for finding in Set(findings).sorted() {
      let count = counts[finding.rule, default: 0] + 1
      counts[finding.rule] = count
      if count <= limit { out.append(finding.diagnostic(in: file)) }
    }
    for (rule, count) in counts where count > limit {
      out.append(
        Diagnostic(
          rule, at: place(of: file), zh: "\(file.path)：同类问题另有 \(count - limit) 处",
          en: "\(file.path): \(count - limit) more of the same kind"))
    }
    return out
  }

  private func diagnostic(in file: RenderedFile) -> Diagnostic {
    let place = offset.map { (zh: "\(file.path) 第 \($0) 字节", en: "\(file.path), byte \($0)") }
    return Diagnostic(
      rule, at: Self.place(of: file), zh: "\(place?.zh ?? file.path)：\(text.zh)",
      en: "\(place?.en ?? file.path): \(text.en)")
  }

  private static func place(of file: RenderedFile) -> SourceLocation {
    SourceLocation(file: file.source?.file ?? file.path)
  }
}

extension GateFinding: Comparable {
  static func < (a: GateFinding, b: GateFinding) -> Bool {
    (a.offset ?? -1, a.rule.id, a.text.en) < (b.offset ?? -1, b.rule.id, b.text.en)
  }
}
