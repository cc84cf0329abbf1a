import Disclosure
import Ledger
import Notices
import Publishing
import Reporting

extension AuditReport {
  /// The report for programs; the same build gives the same bytes.
  var json: JSONValue {
    let corrected = notices.filter { !$0.corrections.isEmpty }
    return .object([
      ("format", .string("gongshi-report 1")),
      ("status", .string(release == nil ? "refused" : "published")),
      ("as_of", .string(request.asOf.description)), ("release", text(release?.id.rawValue)),
      ("town", text(request.town)), ("case_store", .string(store.rawValue)),
      (
        "published",
        .object([
          ("open", .int(notices.count { $0.state == .open })),
          ("ended", .int(notices.count { $0.state == .ended })),
          (
            "by_rule",
            .array(
              published.map {
                .object([("rule", .string($0.rule)), ("notices", .int($0.notices)), ("lines", .int($0.lines))]
                )
              })
          )
        ])
      ),
      (
        "refused",
        .array(
          refusals.map {
            .object([
              ("reason", .string($0.reason.rawValue)), ("rule", .string($0.rule)), ("events", .int($0.count))
            ])
          })
      ),
      (
        "suppressed",
        .object([
          ("statistics", .int(suppressed.withheld)), ("of_statistics", .int(suppressed.of)),
          ("line_counts", .int(withheldLineCounts))
        ])
      ),
      (
        "withdrawn",
        .array(
          withdrawals.sorted { $0.key < $1.key }.map { id, withdrawal in
            .object([
              ("notice", .string(id.rawValue)), ("on", .string(withdrawal.day.description)),
              ("cause", .string(withdrawal.cause.rawValue))
            ])
          })
      ),
      (
        "corrected",
        .array(
          corrected.flatMap { notice in
            notice.corrections.map { correction in
              .object([
                ("notice", .string(notice.id.rawValue)), ("version", .int(correction.version)),
                ("on", .string(correction.on.description)),
                ("changes", .array(correction.changes.map { .string($0.rawValue) })),
                ("restarts", .bool(correction.restarts))
              ])
            }
          })
      ),
      (
        "scanned",
        .object([
          ("spellings", .int(draft?.clearance.probe.count ?? 0)),
          (
            "spellings_by_kind",
            .array(spellings.map { .object([("kind", .string($0.name)), ("spellings", .int($0.count))]) })
          ),
          (
            "not_searched_for",
            .array(unsearchable.map { .object([("kind", .string($0.name)), ("values", .int($0.count))]) })
          ),
          (
            "files",
            .array(
              scanned.map {
                .object([("kind", .string($0.kind)), ("files", .int($0.files)), ("bytes", .int($0.bytes))])
              })
          )
        ])
      ),
      ("loosened", .array(loosened.map { .string($0) })),
      (
        "findings",
        .array(
          findingCounts.map {
            .object([
              ("rule", .string($0.rule)), ("severity", .string($0.severity.rawValue)),
              ("count", .int($0.count))
            ])
          })
      )
    ])
  }

  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
