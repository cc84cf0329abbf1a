import Rendering
import Reporting

/// Something that a check has found in a file: which rule, where, and what kind of thing; never the value.
struct GateFinding: Sendable, Hashable {
  let rule: DiagnosticRule
  /// First byte, from 0; `nil` when the file as a whole is meant.
  let offset: Int?
  /// What kind of thing it is.
  let text: LocalizedText

  /// Whether it is in the name of the file, which then must not be told.
  let isInName: Bool

  init(_ rule: DiagnosticRule, at offset: Int?, isInName: Bool = false, zh: String, en: String) {
    self.rule = rule
    self.offset = isInName ? nil : offset
    self.isInName = isInName
    text = LocalizedText(zh: zh, en: en)
  }

  /// The same of the file as a whole: what is packed has no place that an editor would show.
  var withoutPlace: GateFinding { GateFinding(rule, at: nil, isInName: isInName, zh: text.zh, en: text.en) }

  /// So many findings of one rule are told of one file.
  static let limit = 10

  /// The diagnostics for the findings of one file.
  ///
  /// They point at what staff wrote, if there is such a file, and name the output; no line is given, for the
  /// line would be printed, and may hold what was found. A file whose own name holds something is called by
  /// its number.
  static func diagnostics(_ findings: [GateFinding], in file: RenderedFile, number: Int) -> [Diagnostic] {
    let isNamed = !findings.contains { $0.isInName }
    let name =
      isNamed
      ? LocalizedText(zh: file.path, en: file.path)
      : LocalizedText(zh: "第 \(number) 个文件", en: "file \(number)")
    let place = isNamed ? SourceLocation(file: file.source?.file ?? file.path) : nil
    var counts: [DiagnosticRule: Int] = [:]
    var out: [Diagnostic] = []
    for finding in Set(findings).sorted() {
      let count = counts[finding.rule, default: 0] + 1
      counts[finding.rule] = count
      if count <= limit { out.append(finding.diagnostic(named: name, at: place)) }
    }
    for (rule, count) in counts where count > limit {
      out.append(
        Diagnostic(
          rule, at: place, zh: "\(name.zh)：同类问题另有 \(count - limit) 处",
          en: "\(name.en): \(count - limit) more of the same kind"))
    }
    return out
  }

  private func diagnostic(named name: LocalizedText, at place: SourceLocation?) -> Diagnostic {
    let offset = offset.map { LocalizedText(zh: " 第 \($0) 字节", en: ", byte \($0)") }
    return Diagnostic(
      rule, at: place, zh: "\(name.zh)\(offset?.zh ?? "")：\(text.zh)",
      en: "\(name.en)\(offset?.en ?? ""): \(text.en)")
  }
}

extension GateFinding: Comparable {
  static func < (a: GateFinding, b: GateFinding) -> Bool {
    (a.offset ?? -1, a.rule.id, a.text.en) < (b.offset ?? -1, b.rule.id, b.text.en)
  }
}
