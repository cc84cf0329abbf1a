import Notices
import Reporting

/// Why an event can not be a line of a notice, with what there is to say about it beyond the reason.
struct Obstacle: Error, Hashable {
  /// The reason.
  let reason: RefusalReason
  /// What exactly, without a personal value; `nil` when the reason says it all.
  let detail: LocalizedText?

  init(_ reason: RefusalReason, zh: String? = nil, en: String? = nil) {
    self.reason = reason
    if let zh, let en { detail = LocalizedText(zh: zh, en: en) } else { detail = nil }
  }

  /// The finding, if the reason is a defect and not the law.
  ///
  /// - Parameter state: where the notice stands. What would be shown today stops the build; what is to be shown later
  ///   is a warning; about a list that is gone there is nothing to say.
  func finding(about event: CaseEvent, of id: CaseID, state: NoticeState) -> Diagnostic? {
    guard let rule = reason.diagnosticRule, state == .open || state == .scheduled else { return nil }
    let sentence = reason.sentence
    return Diagnostic(
      rule,
      zh: "案件 \(id) 的\(event.kind.chinese)（\(event.onDate)）：\(detail?.zh ?? sentence.zh)",
      en: "case \(id), \(event.kind.rawValue) on \(event.onDate): \(detail?.en ?? sentence.en)",
      severity: state == .scheduled ? min(.warning, rule.severity) : rule.severity)
  }
}
