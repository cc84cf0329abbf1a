public import Reporting

extension DiagnosticRule {
  /// An address that does not fit into a QR code.
  public static let renderingQRCode = DiagnosticRule(
    "rendering.qr-code", .error,
    reason: LocalizedText(
      zh: "纸质公示靠二维码通到网页；网址太长，手机扫不出来。",
      en: "Paper leads to the page by its QR code; phones can not read one of a very long address."),
    remedy: LocalizedText(zh: "缩短 slug 或 base_url。", en: "Shorten the slug or base_url."))
  /// A push text that carriers do not take.
  public static let renderingPushLength = DiagnosticRule(
    "rendering.push-length", .error,
    reason: LocalizedText(
      zh: "推送超过 500 字，短信平台不收。", en: "Carriers do not take texts of more than 500 characters."),
    remedy: LocalizedText(
      zh: "把 Content/site.yaml 的 base_url 或 short_name 改短。",
      en: "Shorten base_url or short_name in Content/site.yaml."))

  /// Something that a search can not find by its own words.
  public static let renderingSearchMiss = DiagnosticRule(
    "rendering.search-miss", .error,
    reason: LocalizedText(
      zh: "居民照着标题、关键词或同义词搜索，必须找得到这个页面；每次构建都逐个试搜一遍。",
      en:
        "Whoever searches the words of a title, a keyword or a synonym must find the page; each build tries them."
    ),
    remedy: LocalizedText(
      zh: "标题和关键词要有汉字、字母或数字；同一个词不要放进 synonyms.yaml 的两组。",
      en:
        "Titles and keywords need characters, letters or digits; put no word into two groups of synonyms.yaml."
    ))
}

/// The rules that this module enforces.
public enum RenderingRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [.renderingQRCode, .renderingPushLength, .renderingSearchMiss]
}
