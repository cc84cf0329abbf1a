public import Reporting

/// Rules about what has to come before a decision is published, and about children.
extension DiagnosticRule {
  /// A child by the date of birth that the store does not mark as one.
  public static let disclosureUnmarkedMinor = DiagnosticRule(
    "disclosure.unmarked-minor", .warning,
    reason: LocalizedText(
      zh: "未成年人任何时候都不列名；出生日期说明未满十八周岁的，即使没有标明也不列名，其余照常发布。依据：民法典第十七条；个保法第二十八条、第三十一条。",
      en:
        "Children are never listed; whoever is under eighteen by the date of birth is not listed even if the store does "
        + "not mark the case, and the rest is built. Source: 民法典 第十七条; 个保法 第二十八条、第三十一条."),
    remedy: LocalizedText(
      zh: "在案件库中把该案件的 protection 写成 minor；出生日期有误的，更正出生日期。",
      en: "Set protection of the case to minor in the case store, or correct the date of birth."))

  /// A decision without a posting before it.
  public static let disclosureNoPosting = DiagnosticRule(
    "disclosure.no-posting", .error,
    reason: .forListing(
      zh: "确认之前要公示初审意见；案件库从受理开始登记了这个案件，却没有初审意见，说明漏登记或者漏公示。依据：57号第十九条；43号第十五条。",
      en:
        "An opinion is posted before a case is confirmed; a case that was recorded from its acceptance on and has "
        + "none was either not recorded in full or not posted. Source: 57号 第十九条; 43号 第十五条."),
    remedy: LocalizedText(
      zh: "在案件库中补登初审意见；确实没有公示的，先公示再确认。",
      en:
        "Record the opinion in the case store; if it was never posted, post it before the case is confirmed.")
  )

  /// A decision while an objection was not looked into.
  public static let disclosureObjectionOpen = DiagnosticRule(
    "disclosure.objection-open", .error,
    reason: .forListing(
      zh: "公示期内有异议的，要先重新调查，再作决定；异议没有查清的决定不能公布。依据：57号第十九条；43号第十五条。",
      en:
        "An objection within the window is looked into before anything is decided; until then the decision may not "
        + "be published. Source: 57号 第十九条; 43号 第十五条."),
    remedy: LocalizedText(
      zh: "在案件库中登记重新调查；没有调查的，先调查。",
      en: "Record the new investigation in the case store; if there was none, investigate first."))

  /// A decision without the second posting that must follow an objection.
  public static let disclosureNotReposted = DiagnosticRule(
    "disclosure.not-reposted", .error,
    reason: .forListing(
      zh: "特困供养的公示有异议的，重新提出初审意见以后必须重新公示，公示期满才能确认。依据：43号第十五条、第二十六条。",
      en: "After an objection in a case of 特困供养 the new opinion must be posted again before it is confirmed. "
        + "Source: 43号 第十五条、第二十六条."),
    remedy: LocalizedText(
      zh: "在案件库中登记重新提出的初审意见；没有重新公示的，先公示再确认。",
      en:
        "Record the new opinion in the case store; if it was not posted again, post it before the case is confirmed."
    ))
}

extension LocalizedText {
  /// A reason with what the defect does to the site. A line that is missing makes the notice wrong, and nobody who
  /// reads the notice can see it; so the whole site waits, rather than one line.
  static func forListing(zh: String, en: String) -> LocalizedText {
    LocalizedText(
      zh: zh + "今天应当在名单上的有这个问题，全站不发布，原来的站点不变；以后才张贴的只提醒，其余照常发布。",
      en: en
        + " If the line belongs on a list today, nothing is published and the old site stays; if only later, it is "
        + "a warning and the rest is built.")
  }
}
