public import Reporting

/// Collects findings about a case store and counts those that repeat: a column of the wrong type is one sentence and a
/// number, not a million lines.
///
/// Of each kind of finding the first ones are kept, in the order in which they come, so the order must be a fixed one.
public struct FindingTally: Sendable {
  /// How many findings of one kind are shown in full.
  public static let shown = 20

  private struct Kind: Hashable {
    let rule: String
    let severity: Severity
    let part: String
  }

  private var kept: [Diagnostic] = []
  private var kinds: [(kind: Kind, last: Diagnostic, count: Int)] = []
  private var indexes: [Kind: Int] = [:]

  /// Nothing found yet.
  public init() {}

  /// Takes a finding.
  ///
  /// - Parameters:
  ///   - diagnostic: the finding.
  ///   - part: what else, beside rule and severity, makes findings of a kind: a column, for instance.
  public mutating func add(_ diagnostic: Diagnostic, part: String = "") {
    let kind = Kind(rule: diagnostic.rule.id, severity: diagnostic.severity, part: part)
    let index = indexes[kind] ?? kinds.count
    if index == kinds.count {
      indexes[kind] = index
      kinds.append((kind, diagnostic, 0))
    }
    kinds[index].count += 1
    if kinds[index].count <= Self.shown { kept.append(diagnostic) }
  }

  /// The findings kept, then for each kind that has more one that says how many more.
  public var diagnostics: [Diagnostic] {
    kept
      + kinds.filter { $0.count > Self.shown }.map { entry in
        let more = entry.count - Self.shown
        let part = entry.kind.part
        return Diagnostic(
          entry.last.rule, at: entry.last.location,
          zh: part.isEmpty ? "同类问题还有 \(more) 处，未逐条列出" : "\(part)：同类问题还有 \(more) 处，未逐条列出",
          en: part.isEmpty
            ? "\(more) more of this kind are not listed"
            : "\(part): \(more) more of this kind are not listed",
          severity: entry.last.severity)
      }
  }
}
