public import Reporting

extension DiagnosticRule {
  /// The site's private state can not be read or made.
  public static let pipelineState = DiagnosticRule(
    "pipeline.state", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "公示编号的密钥保存在站点的私有状态中（Site/.state，权限 0600）；没有它，编号每次都会变。",
      en:
        "The key of the notice numbers is kept in the site's private state (Site/.state, mode 0600); without it the numbers would change."
    ),
    remedy: LocalizedText(
      zh: "检查 Site/.state/notice-key 是否可读写、是否为 32 字节。",
      en: "Check that Site/.state/notice-key can be read and written, and that it has 32 bytes."))
  /// `--town` names no town.
  public static let pipelineUnknownTown = DiagnosticRule(
    "pipeline.unknown-town", .error, failure: .usage,
    reason: LocalizedText(
      zh: "--town 要写 places.yaml 里某个镇的代码或 slug。",
      en: "--town takes the code or slug of a town in places.yaml."),
    remedy: LocalizedText(zh: "改正 --town。", en: "Correct --town."))
  /// The stylesheet or the script is missing.
  public static let pipelineAsset = DiagnosticRule(
    "pipeline.asset", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "每个页面都用到样式表、脚本和图标。", en: "Each page uses the stylesheet, the script and the icon."),
    remedy: LocalizedText(
      zh: "恢复 Templates/assets/ 下的 style.css、script.js 和 icon.svg。",
      en: "Restore style.css, script.js and icon.svg under Templates/assets/."))
}

/// The rules that this module enforces.
public enum PipelineRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [.pipelineState, .pipelineUnknownTown, .pipelineAsset]
}
