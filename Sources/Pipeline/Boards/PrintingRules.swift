public import Reporting

extension DiagnosticRule {
  /// No town or community, or several, of that name.
  public static let pipelineUnknownPlace = DiagnosticRule(
    "pipeline.unknown-place", .error, failure: .usage,
    reason: LocalizedText(
      zh: "要写 places.yaml 里某一个镇或者社区的代码、slug 或名称。",
      en: "A town or community goes by its code, slug or name in places.yaml."),
    remedy: LocalizedText(
      zh: "改正名称；几个镇有同名社区时写“镇/社区”，例如 xiaoyangqi/shili-1。",
      en: "Correct the name; where several towns have one of that name write town/community."))
  /// Nothing is online from which a board could be printed.
  public static let pipelineNoBoard = DiagnosticRule(
    "pipeline.no-board", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "打印的就是线上的名单，这样纸上和网上一定相同；没有发布过，就没有可打印的。",
      en:
        "What is printed are the lists that are online, so that paper and web agree; nothing was published yet."
    ),
    remedy: LocalizedText(
      zh: "先运行 gongshi build；只做一个镇的站点里没有别的镇。",
      en: "Run 'gongshi build' first; a town's own site has no other towns."))
  /// A list that has ended would be printed.
  public static let pipelineEndedBoard = DiagnosticRule(
    "pipeline.ended-board", .error,
    reason: LocalizedText(
      zh: "到期的名单不能再张贴。网站今天还没有重新生成，所以线上还留着它。",
      en: "A list that has ended may not be posted; the site was not built today, so it is still there."),
    remedy: LocalizedText(zh: "运行 gongshi build，再打印。", en: "Run 'gongshi build', then print."))
  /// The site online was not made today.
  public static let pipelineOldBoard = DiagnosticRule(
    "pipeline.old-board", .warning,
    reason: LocalizedText(
      zh: "今天新增、更正的名单还不在线上，打印出来的也就没有。",
      en: "What was added or corrected today is not online yet, and so not on paper."),
    remedy: LocalizedText(zh: "运行 gongshi build，再打印。", en: "Run 'gongshi build', then print."))
  /// A check code that no list online has.
  public static let pipelineUnknownCode = DiagnosticRule(
    "pipeline.unknown-code", .error,
    reason: LocalizedText(
      zh: "名单改一个字，核对码就变。线上没有这个核对码：纸上的名单已经更正、撤回或者到期，或者码抄错了。",
      en:
        "The code changes with each change of a list. None online has it: the paper was corrected, withdrawn or has "
        + "ended, or the code was copied wrongly."),
    remedy: LocalizedText(
      zh: "再核对一遍码；确实没有的，把纸取下，需要时重新打印。",
      en: "Check the code once more; if there is none, take the paper down and print it anew if need be."))
}
