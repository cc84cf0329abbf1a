/// One finding about an input or an output: which rule, where, and what is the matter here.
///
/// A diagnostic never quotes a value of the case store; it names the case by its id.
public struct Diagnostic: Sendable, Hashable {
  /// The rule that was broken.
  public let rule: DiagnosticRule
  /// Where; `nil` when no file is to blame.
  public let location: SourceLocation?
  /// What is the matter here, the specific thing first.
  public let summary: LocalizedText
  /// What to do here, when that is more than the rule's own remedy, such as "did you mean".
  public let hint: LocalizedText?
  /// How grave it is; the rule's own severity unless the run is stricter.
  public let severity: Severity

  /// Makes a diagnostic.
  ///
  /// - Parameters:
  ///   - rule: the rule that was broken.
  ///   - location: where, if anywhere.
  ///   - zh: what is the matter, in Chinese.
  ///   - en: the same in English.
  ///   - hint: what to do here.
  ///   - severity: overrides the rule's severity, as a release build does with placeholders.
  public init(
    _ rule: DiagnosticRule,
    at location: SourceLocation? = nil,
    zh: String,
    en: String,
    hint: LocalizedText? = nil,
    severity: Severity? = nil
  ) {
    self.rule = rule
    self.location = location
    self.summary = LocalizedText(zh: zh, en: en)
    self.hint = hint
    self.severity = severity ?? rule.severity
  }
}

extension Diagnostic: Comparable {
  private var texts: String {
    [summary.en, summary.zh, hint?.en ?? "", hint?.zh ?? ""].joined(separator: "\n")
  }

  /// Orders by place, then rule, then text, so that a run prints the same lines whatever order it worked in.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    switch (a.location, b.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let x?, let y?) where x != y: return x < y
    default: break
    }
    if a.rule.id != b.rule.id { return a.rule.id < b.rule.id }
    let texts = (a.texts, b.texts)
    if texts.0 != texts.1 { return texts.0.utf8.lexicographicallyPrecedes(texts.1.utf8) }
    return a.severity < b.severity
  }
}
