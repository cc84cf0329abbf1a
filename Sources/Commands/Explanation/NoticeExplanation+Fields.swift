import Notices
import Reporting

/// Field by field: what the list shows and why, what it leaves out and why, and what no list ever shows.
extension NoticeExplanation {
  func explainFields(_ notice: PublicNotice, _ rule: NoticeRule?, _ sheet: inout TerminalSheet) {
    let ground = rule.map(\.basis) ?? notice.provenance.basis
    sheet.heading(words.say("名单里有什么", "What the list shows"))
    for field in NoticeField.allCases where notice.fields.contains(field) {
      sheet.line(words.field(field), explanation(of: field, ground))
    }
    sheet.heading(words.say("这份名单不显示", "What this list leaves out"))
    let left = NoticeField.allCases.filter { !notice.fields.contains($0) }
    add(left.map { (words.field($0), absence(of: $0, rule, notice)) }, &sheet)
    sheet.heading(words.say("任何名单都不显示", "What no list ever shows"))
    add(
      WithheldField.allCases.map { field in
        (words.language == .chinese ? field.chinese : field.rawValue, words.citations(field.basis))
      }, &sheet)
  }

  /// Fields with their reason; those with the same reason together, in the order in which the reasons come.
  private func add(_ fields: [(name: String, reason: String)], _ sheet: inout TerminalSheet) {
    var reasons: [String] = []
    for field in fields where !reasons.contains(field.reason) { reasons.append(field.reason) }
    for reason in reasons {
      let names = fields.filter { $0.reason == reason }.map(\.name)
      sheet.line(words.say("项目", "fields"), names.joined(separator: words.say("；", ", ")))
      sheet.line(words.say("为什么", "why"), reason)
    }
  }

  private func explanation(of field: NoticeField, _ ground: [Citation]) -> String {
    let by = words.say("规则列入；", "named by the rule; ") + words.citations(Array(ground.prefix(1)))
    switch field {
    case .name:
      return words.say(
        "只留姓，后面固定两个星号，看不出名字几个字；单字名只有星号。",
        "the surname and two signs, whatever the length; nothing of a name of one character. ")
        + by + words.say("；", "; ") + words.citations([Citation("个保法 第五十一条")])
    case .reasonCategory:
      return words.say("只写类别（因病、因学、意外、因灾、其他），不写病名。", "a category, never a diagnosis. ") + by
    default: return by
    }
  }

  private func absence(of field: NoticeField, _ rule: NoticeRule?, _ notice: PublicNotice) -> String {
    if let rule, rule.fields.contains(field) {
      return words.say("规则允许，本站的公开范围没有放开。", "the rule allows it; the site's disclosure policy does not.")
    }
    let id = notice.provenance.rule
    let by = words.citations([Citation("57号 第二十四条"), Citation("个保法 第六条")])
    return words.say("规则 \(id) 没有列入，没有列入的不得公开；\(by)", "not named by \(id), so it may not be shown; \(by)")
  }
}
