public import Reporting

extension DiagnosticRule {
  /// The ledger can not be read or written.
  public static let ledgerFile = DiagnosticRule(
    "ledger.file", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "公示台账（Site/.state/ledger.sqlite，权限 0600）记着每份公示哪天上线、哪天撤下；没有它不能发布。",
      en:
        "The ledger (Site/.state/ledger.sqlite, mode 0600) records when each notice went online and left; nothing is published without it."
    ),
    remedy: LocalizedText(
      zh: "检查文件权限和磁盘空间；损坏的台账从备份恢复，不要删除。",
      en: "Check permissions and disk space; restore a damaged ledger from a backup, never delete it."))
  /// An entry of the ledger is not what was written.
  public static let ledgerAltered = DiagnosticRule(
    "ledger.altered", .error,
    reason: LocalizedText(
      zh: "台账只能追加，每条记着前一条的摘要；改过、删过或者换过次序都会露出来，这样的台账不能作证明。",
      en:
        "The ledger is append-only and each entry holds the digest of the one before; an altered ledger proves nothing."
    ),
    remedy: LocalizedText(
      zh: "查明是谁改动的，从备份恢复台账后再构建。", en: "Find out who altered it, restore the ledger from a backup, then build."
    ))
  /// The day of a build lies before a day that the ledger knows.
  public static let ledgerClockWentBack = DiagnosticRule(
    "ledger.clock-went-back", .error,
    reason: LocalizedText(
      zh: "台账里已经有更晚的日子；按更早的日子发布，会让到期的名单重新露面，期限也说不清。",
      en: "The ledger knows a later day; a site for an earlier one would show ended lists again."),
    remedy: LocalizedText(zh: "校正系统时间后再构建。", en: "Correct the clock of the machine, then build."))
  /// Somebody else wrote to the ledger while the site was built.
  public static let ledgerChanged = DiagnosticRule(
    "ledger.changed", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "构建期间台账有了新记录（例如有人撤回了一份公示），这次生成的站点已经过时。",
      en:
        "The ledger got new entries while the site was built, a withdrawal for instance; the site is out of date."
    ),
    remedy: LocalizedText(zh: "再运行一次。", en: "Run again."))
  /// A notice went online after its posting day.
  public static let ledgerLatePosting = DiagnosticRule(
    "ledger.late-posting", .warning,
    reason: LocalizedText(
      zh: "网上张贴晚于案件库登记的张贴日，缺的日子记入台账，并写进发布证明。",
      en:
        "A list that goes online after its posting day lacks days; they are recorded and shown in the certificate."
    ),
    remedy: LocalizedText(
      zh: "天数不足的，按规定重新公示；每晚定时构建可以避免。", en: "Post anew where days are lacking; a nightly build avoids it."))
  /// A list was online after its last day, because nobody built.
  public static let ledgerOverdue = DiagnosticRule(
    "ledger.overdue", .warning,
    reason: LocalizedText(
      zh: "静态站点不会自己变：到期以后没有构建，名单就一直在线。",
      en: "A static site does not change by itself: without a build an ended list stays."
    ),
    remedy: LocalizedText(
      zh: "设置每晚 0 点 5 分的定时构建（见文档“每晚构建”）。",
      en: "Set up the nightly build at 00:05 (see 'nightly build' in the docs)."))
  /// The days of a notice came out shorter than they were published.
  public static let ledgerPromise = DiagnosticRule(
    "ledger.promise", .warning,
    reason: LocalizedText(
      zh: "已经公布的截止日期不能提前：规则表或节假日表改了以后，算出的最后一天比已公布的早，按已公布的执行。",
      en: "A last day that was published is kept, although rules or calendars now give an earlier one."),
    remedy: LocalizedText(
      zh: "检查 rules.yaml 和 calendars 最近的改动。", en: "Check the last changes of rules.yaml and the calendars."))
  /// A version of a notice was corrected.
  public static let ledgerCorrected = DiagnosticRule(
    "ledger.corrected", .warning,
    reason: LocalizedText(
      zh: "已张贴的名单内容变了，就是更正：出新的一版，期限按规则表重新计算。",
      en: "A change of a posted list is a correction: a new version, with its days counted as the rules say."),
    remedy: LocalizedText(
      zh: "确认这是有意的更正；线下公示栏也要换成新版。", en: "Make sure that it is meant; replace the sheets on the boards, too."))
  /// A sample was to take the place of real cases.
  public static let ledgerSampleOverReal = DiagnosticRule(
    "ledger.sample-over-real", .error, failure: .usage,
    reason: LocalizedText(
      zh: "示例库里的人是编造的；用它替换真实的公示，真实的公示就全部下线了。",
      en: "A sample's people are made up; over the real site it would take every real notice offline."),
    remedy: LocalizedText(
      zh: "试用示例库请另设 --output，或在另一个项目文件夹里。", en: "Try samples with an --output of its own."))
  /// A rehearsal was to take the place of the real site.
  public static let ledgerRehearsalOverReal = DiagnosticRule(
    "ledger.rehearsal-over-real", .error, failure: .usage,
    reason: LocalizedText(
      zh: "演练按别的日子发布，会把正式公示提前张贴或撤下，也会弄乱台账。",
      en:
        "A rehearsal is for another day: real notices would come or go at the wrong time, and the ledger would lie."
    ),
    remedy: LocalizedText(zh: "演练请另设 --output。", en: "Rehearse with an --output of its own."))
  /// A notice of which the ledger knows nothing.
  public static let ledgerUnknownNotice = DiagnosticRule(
    "ledger.unknown-notice", .error, failure: .usage,
    reason: LocalizedText(
      zh: "台账里只有上过线的公示。", en: "The ledger has the notices that have been online."),
    remedy: LocalizedText(
      zh: "编号在公示网址里，例如 20261118-dibao-gongshi-232762100。",
      en: "The id stands in the address of the notice, such as 20261118-dibao-gongshi-232762100."))
  /// A release is online that the ledger does not know.
  public static let ledgerUnrecorded = DiagnosticRule(
    "ledger.unrecorded", .warning,
    reason: LocalizedText(
      zh: "在线的版本不是台账里最后发布的版本：台账可能是旧备份，或者缺了后面的记录。",
      en: "The release online is not the last one of the ledger, which may be an old copy or cut short."),
    remedy: LocalizedText(
      zh: "查明原因；这段时间的记录不能作证明。", en: "Find out why; the record of that time proves nothing."))
}

/// The rules that the ledger enforces.
public enum LedgerRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [
    .ledgerFile, .ledgerAltered, .ledgerClockWentBack, .ledgerChanged, .ledgerLatePosting, .ledgerOverdue,
    .ledgerPromise, .ledgerCorrected, .ledgerSampleOverReal,
    .ledgerRehearsalOverReal, .ledgerUnknownNotice, .ledgerUnrecorded
  ]
}
