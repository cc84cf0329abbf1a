import Notices
import Reporting

/// Holds the event table against the demand that each event of each programme has one rule on each day.
struct RuleCoverage {
  let located: [(NoticeRule, SourceLocation)]
  let file: SourceLocation
  let context: YAMLContext

  /// The day from which the table must be whole: both 2021 methods came into force on it.
  /// Source: 民发〔2021〕57号 第四十二条; 民发〔2021〕43号 第二十九条.
  static let start = CivilDate(dayNumber: 18809)  // 2021-07-01

  func check() {
    for programme in Programme.allCases {
      for event in CaseEventKind.allCases {
        let rows = located.filter { $0.0.programme == programme && $0.0.event == event }
        let general = rows.filter { $0.0.reliefKind == nil }
        checkOverlap(general)
        for kind in ReliefKind.allCases { checkOverlap(rows.filter { $0.0.reliefKind == kind }) }
        if programme == .linshi {
          for kind in ReliefKind.allCases {
            checkGaps(general + rows.filter { $0.0.reliefKind == kind }, programme, event)
          }
        } else {
          checkGaps(general, programme, event)
        }
      }
    }
  }

  private func checkOverlap(_ rows: [(NoticeRule, SourceLocation)]) {
    for (index, row) in rows.enumerated() {
      for other in rows[..<index] where overlap(row.0, other.0) {
        context.report(
          .contentRuleTable, at: row.1, zh: "规则“\(row.0.id)”与“\(other.0.id)”的有效期重叠",
          en: "rules '\(row.0.id)' and '\(other.0.id)' overlap in time")
      }
    }
  }

  private func overlap(_ a: NoticeRule, _ b: NoticeRule) -> Bool {
    let aEndsBefore = a.until.map { $0 < b.since } ?? false
    let bEndsBefore = b.until.map { $0 < a.since } ?? false
    return !aEndsBefore && !bEndsBefore
  }

  private func checkGaps(
    _ rows: [(NoticeRule, SourceLocation)], _ programme: Programme, _ event: CaseEventKind
  ) {
    var covered = Self.start
    for (rule, _) in rows.sorted(by: { $0.0.since < $1.0.since }) {
      if rule.since > covered { break }
      guard let until = rule.until else { return }
      covered = max(covered, until.adding(days: 1))
    }
    context.report(
      .contentRuleTable, at: rows.last?.1 ?? file,
      zh:
        "\(programme.chineseShort)“\(event.chinese)”（\(programme.rawValue)、\(event.rawValue)）从 \(covered) 起没有规则",
      en: "no rule for \(programme.rawValue), \(event.rawValue) from \(covered) on")
  }
}
