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
}

/// The rules that this module enforces.
public enum RenderingRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [.renderingQRCode, .renderingPushLength]
}
