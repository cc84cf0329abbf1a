import Digests
import Disclosure
import Inspection
import Ledger
import Notices
import Publishing
import Rendering
import Reporting

/// What a build did, for whoever answers for it: counts and rules, notices by their public ids, and nobody's data. Case
/// ids are left out, too: the report is passed on, and who needs a case asks `gongshi explain` for it.
struct AuditReport {
  /// One count with what is counted.
  struct Count: Hashable {
    let name: String
    let count: Int
  }

  let request: BuildRequest
  let store: CaseStoreKind
  let draft: InspectedDraft?
  let release: PublishedRelease?
  let findings: [Diagnostic]
  let withdrawals: [NoticeID: Ledger.Withdrawal]
  /// Fields that the district's policy shows beyond the strict default, each with its article.
  let loosened: [String]

  var notices: [PublicNotice] { draft?.clearance.notices.notices ?? [] }

  /// Counts how often each name stands in a list; ordered by name.
  static func counts(_ names: some Sequence<String>) -> [Count] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { Count(name: $0.key, count: $0.value) }
  }

  /// Events that are on no list, by reason and rule.
  var refusals: [(reason: RefusalReason, rule: String, count: Int)] {
    let refusals = draft?.clearance.refusals ?? []
    return RefusalReason.allCases.flatMap { reason in
      Self.counts(refusals.filter { $0.reason == reason }.map { $0.rule ?? "" })
        .map { (reason, $0.name, $0.count) }
    }
  }

  /// Open notices by rule, with their lines.
  var published: [(rule: String, notices: Int, lines: Int)] {
    let open = notices.filter { $0.state == .open }
    return Self.counts(open.map(\.provenance.rule)).map { count in
      let lines = open.filter { $0.provenance.rule == count.name }.reduce(0) { $0 + $1.rows.count }
      return (count.name, count.count, lines)
    }
  }

  /// Figures of the statistics that are not shown, and all that there are.
  var suppressed: (withheld: Int, of: Int) {
    let counts = (draft?.clearance.notices.statistics ?? []).flatMap { [$0.households, $0.persons] }
    let shown = counts.count { if case .exact = $0 { true } else { false } }
    return (counts.count - shown, counts.count)
  }

  /// Ended lists whose number of lines is too small to be told.
  var withheldLineCounts: Int {
    notices.count { notice in
      guard case .tombstone(let lines) = notice.content, case .exact = lines else {
        if case .tombstone = notice.content { return true }
        return false
      }
      return false
    }
  }

  /// Files and bytes that the gate looked at, by kind of file.
  var scanned: [(kind: String, files: Int, bytes: Int)] {
    let files = draft?.approved.site.files ?? []
    return FileKind.allCases.compactMap { kind in
      let some = files.filter { $0.kind == kind }
      return some.isEmpty ? nil : (kind.rawValue, some.count, some.reduce(0) { $0 + $1.bytes.count })
    }
  }

  /// How many spellings of each kind of value the gate looked for: counts and nothing else.
  var spellings: [Count] {
    let counts = draft?.clearance.probe.counts ?? [:]
    return LeakProbe.Kind.allCases.map { Count(name: $0.rawValue, count: counts[$0] ?? 0) }
  }

  /// Values of the store that are too short or too common to be looked for, by kind.
  var unsearchable: [Count] {
    (draft?.clearance.probe.unsearchable ?? [:]).sorted { $0.key.rawValue < $1.key.rawValue }
      .map { Count(name: $0.key.rawValue, count: $0.value) }
  }

  /// Findings of the whole run by rule.
  var findingCounts: [(rule: String, severity: Severity, count: Int)] {
    [Severity.error, .warning, .note].flatMap { severity in
      Self.counts(Set(findings).filter { $0.severity == severity }.map(\.rule.id))
        .map { ($0.name, severity, $0.count) }
    }
  }
}
