public import Reporting

/// Rules about statistics.
extension DiagnosticRule {
  /// A withheld number can be worked out from published ones.
  public static let disclosureStatisticLeak = DiagnosticRule(
    "disclosure.statistic-leak", .error,
    reason: LocalizedText(
      zh: "每个不公布的数字，旁人用全部已公布的数字去推算，范围至少要有 k 那么宽；更窄就等于公布了个人的情况，不能发布。",
      en:
        "What an outsider can work out of a withheld number from everything that is published must be an interval "
        + "at least k wide; a narrower one tells of persons, and nothing is published."),
    remedy: LocalizedText(
      zh: "不要改动 Site/.state/statistics；没有改动过的，请把这条信息报给维护者。",
      en: "Do not edit Site/.state/statistics; if nobody did, report this finding to the maintainers."))

  /// The store tells a published month otherwise by now.
  public static let disclosureStatisticKept = DiagnosticRule(
    "disclosure.statistic-kept", .note,
    reason: LocalizedText(
      zh: "已经公布的统计有人留存；数字事后变动，前后一比就知道多了谁、少了谁。所以每个月只公布一次，以首次公布的为准。",
      en:
        "People keep copies of published statistics; a later change of a number tells who was added or taken away. "
        + "So a month is published once, and stays as it was."),
    remedy: LocalizedText(
      zh: "不必处理；数字有重大差错的，另发通知说明，不改原来的统计。",
      en: "Nothing to do; if a figure was gravely wrong, say so in an announcement and leave the statistics.")
  )
}
