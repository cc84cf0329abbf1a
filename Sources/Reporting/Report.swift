/// A value and every diagnostic that making it gave: what each stage of the pipeline returns.
public struct Report<Value> {
  /// What was made, as far as it could be made.
  public var value: Value
  /// All findings, in the order in which they were made.
  public var diagnostics: [Diagnostic]

  /// Pairs a value with its findings.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether any finding forbids publishing.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The same findings with the value changed.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Report<Other> {
    Report<Other>(try transform(value), diagnostics)
  }

  /// Takes the value out and adds the findings to `sink`.
  public func unwrap(into sink: inout [Diagnostic]) -> Value {
    sink += diagnostics
    return value
  }
}

extension Report: Sendable where Value: Sendable {}

extension Sequence<Diagnostic> {
  /// The exit status of a run with these findings: 0, or the status of the gravest failure.
  public var exitStatus: Int32 {
    self.filter { $0.severity == .error }.map(\.rule.failure).max()?.rawValue ?? 0
  }
}
