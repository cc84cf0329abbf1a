public import Reporting

extension DiagnosticRule {
  /// A link in an article that leads nowhere.
  public static let siteDanglingLink = DiagnosticRule(
    "site.dangling-link", .error,
    reason: LocalizedText(
      zh: "点不开的链接让人找不到要办的事，也是政府网站检查的扣分项。",
      en: "A link that leads nowhere leaves people without what they came for, and fails inspections."),
    remedy: LocalizedText(
      zh: "站内链接写作 /栏目/文章/，例如 /zhinan/dibao/；检查拼写。",
      en: "Write links within the site as /column/article/, such as /zhinan/dibao/; check the spelling."))
  /// A link to an anchor that the page does not have.
  public static let siteDanglingAnchor = DiagnosticRule(
    "site.dangling-anchor", .error,
    reason: LocalizedText(
      zh: "链接指向的小标题或条款不存在。", en: "The heading or article that a link points to does not exist."),
    remedy: LocalizedText(zh: "改正 # 后面的编号。", en: "Correct what stands after the #."))
  /// Two pages at one address.
  public static let siteDuplicateRoute = DiagnosticRule(
    "site.duplicate-route", .error,
    reason: LocalizedText(
      zh: "两个页面使用同一个网址，其中一个会丢失。", en: "Two pages at one address: one of them would be lost."),
    remedy: LocalizedText(zh: "给文章换一个 slug。", en: "Give the article another slug."))
  /// A notice of a place that is not in the tree.
  public static let siteUnknownPlace = DiagnosticRule(
    "site.unknown-place", .error,
    reason: LocalizedText(
      zh: "名单所在的镇或社区必须在 places.yaml 中，否则不知道该贴在哪里。",
      en: "The town and community of a notice must be in places.yaml, or nobody knows where it belongs."),
    remedy: LocalizedText(zh: "在 places.yaml 中补上这个地点。", en: "Add the place to places.yaml."))
  /// A placeholder in a release build.
  public static let sitePlaceholderInRelease = DiagnosticRule(
    "site.placeholder-in-release", .error,
    reason: LocalizedText(
      zh: "正式发布的页面不能出现“待区民政局填写”。", en: "A page that is released must not show a placeholder."),
    remedy: LocalizedText(zh: "在 Content 中填写真实内容。", en: "Fill in the fact in Content."))
  /// The government page tags lack the site's code.
  public static let siteNoIDCode = DiagnosticRule(
    "site.no-id-code", .warning,
    reason: LocalizedText(
      zh: "政府网站每个页面都要有网站标识码（SiteIDCode）。", en: "Each page of a government site carries its SiteIDCode."),
    remedy: LocalizedText(
      zh: "在 Content/site.yaml 的 id_code 填写标识码。", en: "Give id_code in Content/site.yaml."))
  /// Words beside a notice that does not exist.
  public static let siteUnknownNoticeWords = DiagnosticRule(
    "site.unknown-notice-words", .warning,
    reason: LocalizedText(
      zh: "文件名要与公示的编号一字不差，否则写的开头、结尾不会出现在任何公示上。",
      en:
        "The name of the file is the id of the notice to the letter, or the words stand beside no notice at all."
    ),
    remedy: LocalizedText(
      zh: "对照公示网址中的编号改文件名；公示已经不在的，删去文件。",
      en: "Name the file after the id in the notice's address, or delete it if the notice is gone."))
}

/// The rules that this module enforces.
public enum SiteRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [
    .siteDanglingLink, .siteDanglingAnchor, .siteDuplicateRoute, .siteUnknownPlace,
    .sitePlaceholderInRelease, .siteNoIDCode, .siteUnknownNoticeWords
  ]
}
