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
      zh: "恢复 Templates/styles/ 下的各层样式，以及 Templates/assets/ 下的 script.js、search.js 和 icon.svg。",
      en:
        "Restore the layers under Templates/styles/, and script.js, search.js and icon.svg under Templates/assets/."
    ))
  /// A site was to be published for another day than today.
  public static let pipelineOtherDay = DiagnosticRule(
    "pipeline.other-day", .error, failure: .usage,
    reason: LocalizedText(
      zh: "按过去的日期发布，会让已到期的名单重新露面；按将来的日期发布，会让公示提前张贴或提前撤下。",
      en:
        "Published for a past day, ended lists would be online again; for a day to come, lists would appear or go early."
    ),
    remedy: LocalizedText(
      zh: "去掉 --as-of；只想看看用 gongshi check；演练用 --rehearsal 并另设 --output。",
      en:
        "Leave out --as-of; use 'gongshi check' to look ahead, or --rehearsal with an --output of its own to try things."
    ))
  /// A site without notices was to replace one that has some.
  public static let pipelineNoticesWouldVanish = DiagnosticRule(
    "pipeline.notices-would-vanish", .error,
    reason: LocalizedText(
      zh: "在线的站点有公示，而这次没有给出案件库：发布后所有公示都会消失。",
      en: "The site online has notices, and no case store was given: all notices would vanish."),
    remedy: LocalizedText(
      zh: "加上 --case-store；确实要撤下全部公示时用 --without-notices。",
      en: "Give --case-store, or --without-notices if all notices are really to go."))
  /// The reason of a withdrawal could not be compared with the store.
  public static let pipelineReasonUnchecked = DiagnosticRule(
    "pipeline.reason-unchecked", .warning,
    reason: LocalizedText(
      zh: "台账只增不改，写进去的姓名再也删不掉；没有案件库就看不出理由里有没有人名。",
      en:
        "Nothing can be taken out of the ledger, and without the case store a name in a reason can not be seen."
    ),
    remedy: LocalizedText(
      zh: "撤回已经生效；要记下理由，撤回时加 --case-store。",
      en: "The withdrawal holds; give --case-store with it to have the reason recorded."))

  /// A notice is withdrawn that was withdrawn before.
  public static let pipelineWithdrawnBefore = DiagnosticRule(
    "pipeline.withdrawn-before", .warning,
    reason: LocalizedText(
      zh: "台账只增不改：一份公示只撤回一次，以第一次记下的日期和理由为准。",
      en:
        "The ledger is only added to: a notice is withdrawn once, on the day and for the reason first recorded."
    ),
    remedy: LocalizedText(
      zh: "名单已经不在线上，不用再做什么；另有情况，请记在单位自己的档案里。",
      en: "The list is offline and nothing is left to do; keep anything more in the office's own file."))

  /// The reason of a withdrawal can not be recorded.
  public static let pipelineReason = DiagnosticRule(
    "pipeline.reason", .error, failure: .usage,
    reason: LocalizedText(
      zh: "撤回的理由要长久保存在台账里，所以不能空着，也不能写姓名、号码。",
      en: "The reason stays in the ledger for good: it is not empty, and has nobody's name or number."),
    remedy: LocalizedText(
      zh: "用几个字说明原因，例如“异议成立，重新调查”。", en: "Say why in a few words, such as 'objection upheld'."))
  /// The project's folder is not there.
  public static let pipelineNoProject = DiagnosticRule(
    "pipeline.no-project", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "项目文件夹里要有 Content 和 Templates 两个文件夹。",
      en: "The project's folder has the folders Content and Templates in it."),
    remedy: LocalizedText(
      zh: "在项目文件夹里运行，或用 --site 指明它。", en: "Run in the project's folder, or name it with --site."))
  /// The gallery of components can not be put where it was to go.
  public static let pipelineGallery = DiagnosticRule(
    "pipeline.gallery", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "图库整个替换它的文件夹，所以那里只能是空的或者旧的图库；它是内部资料，不能放进会发布的文件夹。",
      en:
        "The gallery replaces its folder as a whole, so nothing else may be there; and it is for staff, never published."
    ),
    remedy: LocalizedText(
      zh: "用 --output 换一个文件夹。", en: "Name another folder with --output."))
  /// `--community` names no community, or several.
  public static let pipelineUnknownCommunity = DiagnosticRule(
    "pipeline.unknown-community", .error, failure: .usage,
    reason: LocalizedText(
      zh: "--community 要写 places.yaml 里某一个社区的代码、slug 或名称。",
      en: "--community takes the code, slug or name of one community in places.yaml."),
    remedy: LocalizedText(
      zh: "改正 --community；几个镇有同名社区时，写代码或者加上 --town。",
      en: "Correct --community; where several towns have one of that name, give the code or add --town."))
  /// A threshold below the one of the disclosure file.
  public static let pipelineThreshold = DiagnosticRule(
    "pipeline.threshold", .error, failure: .usage,
    reason: LocalizedText(
      zh: "k 由 Content/disclosure.yaml 决定，命令行只能调高，不能调低。",
      en: "Content/disclosure.yaml decides k; the command line can raise it, never lower it."),
    remedy: LocalizedText(zh: "去掉 --threshold，或者写更大的数。", en: "Leave out --threshold, or give a larger one."))
}

/// The rules that this module enforces.
public enum PipelineRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [
    .pipelineState, .pipelineUnknownTown, .pipelineAsset, .pipelineOtherDay,
    .pipelineNoticesWouldVanish, .pipelineNoProject, .pipelineUnknownCommunity, .pipelineThreshold,
    .pipelineStatistics, .pipelineReason, .pipelineReasonUnchecked, .pipelineGallery,
    .pipelineWithdrawnBefore, .pipelineUnknownPlace, .pipelineNoBoard,
    .pipelineEndedBoard, .pipelineOldBoard, .pipelineUnknownCode
  ]
}
