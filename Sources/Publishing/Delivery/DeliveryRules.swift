public import Reporting

extension DiagnosticRule {
  /// A target of a form that is not known.
  public static let deliveryBadTarget = DiagnosticRule(
    "delivery.bad-target", .error, failure: .usage,
    reason: LocalizedText(
      zh: "站点可以发到文件夹、rsync（ssh 或 rsync://）和 rclone 认得的存储。",
      en: "A site goes to a folder, over rsync (ssh or rsync://), or to any storage that rclone knows."),
    remedy: LocalizedText(
      zh: "写作 /srv/www/site、user@host:/路径、rsync://主机/模块/路径 或 rclone:名称:路径；S3 用 rclone。",
      en:
        "Write /srv/www/site, user@host:/path, rsync://host/module/path or rclone:name:path; S3 goes by rclone."
    ))

  /// The target holds something that is not ours.
  public static let deliveryForeignTarget = DiagnosticRule(
    "delivery.foreign-target", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "目标里有不是本程序放的文件，发送可能盖掉别人的东西。",
      en:
        "The target holds files that this program did not put there; sending could overwrite somebody's work."
    ),
    remedy: LocalizedText(
      zh: "核对目标地址；确实要接管就加 --adopt，同名文件会被覆盖，其他文件原样留下。",
      en:
        "Check the address. To take it over add --adopt: files of the same name are overwritten, all others stay."
    ))

  /// The record on the target is damaged.
  public static let deliveryDamagedRecord = DiagnosticRule(
    "delivery.damaged-record", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "目标上的发送记录被改动过，不知道哪些文件是本程序放的，也不知道哪些名单还在。",
      en:
        "The record on the target was altered: what lies there is not known, nor which lists are still online."
    ),
    remedy: LocalizedText(
      zh: "加 --adopt 全部重发，并按提示人工删除多余的文件。",
      en: "Send everything again with --adopt, and delete by hand the files that are told."))

  /// Files of somebody else stay on a target that was taken over.
  public static let deliveryStrangers = DiagnosticRule(
    "delivery.strangers", .warning,
    reason: LocalizedText(
      zh: "接管目标时，不在清单里的文件不会删除；其中可能有已到期的名单。",
      en:
        "Files that are not in the manifest stay where a target is taken over; there may be ended lists among them."
    ),
    remedy: LocalizedText(
      zh: "逐个查看，不要的人工删除。", en: "Look at each, and delete by hand what should not be there."))

  /// The target holds the site of another part of the district.
  public static let deliveryOtherScope = DiagnosticRule(
    "delivery.other-scope", .error, failure: .usage,
    reason: LocalizedText(
      zh: "一个镇的站点发到全区的目标上，别的镇的公示就会全部下线。",
      en: "A town's site sent over the district's would take all other towns' notices offline."),
    remedy: LocalizedText(
      zh: "核对 --output 和目标地址；每个镇一个目标。",
      en: "Check --output and the target; each town has a target of its own."))

  /// Nothing has been built yet.
  public static let deliveryNoRelease = DiagnosticRule(
    "delivery.no-release", .error, failure: .usage,
    reason: LocalizedText(
      zh: "只发送通过检查、已经构建出来的版本。", en: "Only a release that was built and inspected is sent."),
    remedy: LocalizedText(zh: "先执行 gongshi build。", en: "Run 'gongshi build' first."))

  /// Made-up cases or another day's site are not sent by mistake.
  public static let deliveryRehearsal = DiagnosticRule(
    "delivery.rehearsal", .error, failure: .gate,
    reason: LocalizedText(
      zh: "示例库和演练的站点不是真实公示，发到对外的网站会误导群众。",
      en: "A site of made-up cases, or for another day, would mislead people if it went public."),
    remedy: LocalizedText(
      zh: "用真实案件库按今天构建；要发到试验用的目标，加 --rehearsal。",
      en: "Build with the real store for today; to send to a target for trials add --rehearsal."))

  /// Lists in the release have ended or were withdrawn.
  public static let deliveryListsOver = DiagnosticRule(
    "delivery.lists-over", .error, failure: .gate,
    reason: LocalizedText(
      zh: "期满或者撤回的名单一天也不能多留：目标上的先撤下，其余的不发。",
      en:
        "A list that has ended or was withdrawn may not stay: it has left the target, and nothing else was sent."
    ),
    remedy: LocalizedText(
      zh: "先执行 gongshi build，再发一次。", en: "Run 'gongshi build', then publish again."))

  /// The release was made for an earlier day.
  public static let deliveryNotToday = DiagnosticRule(
    "delivery.not-today", .warning,
    reason: LocalizedText(
      zh: "站点按天构建；旧版本里没有今天才张贴的公示。",
      en: "A site is made for a day; an older one lacks the notices that are posted today."),
    remedy: LocalizedText(
      zh: "今天还没有构建就先执行 gongshi build。", en: "Run 'gongshi build' if today has had none yet."))

  /// Another delivery is under way.
  public static let deliveryLocked = DiagnosticRule(
    "delivery.locked", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "同一站点同时只能有一次发送，先后次序才有保证。",
      en: "One delivery at a time, or the order of its steps would mean nothing."),
    remedy: LocalizedText(zh: "等另一次发送结束后再运行。", en: "Run again when the other delivery has ended."))

  /// The site changed while it was sent.
  public static let deliverySuperseded = DiagnosticRule(
    "delivery.superseded", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "发送途中又构建或者撤回过；接着发旧版本，可能把撤下的名单又放上去。",
      en: "A build or a withdrawal came in between; to go on could put a list back that has just left."),
    remedy: LocalizedText(zh: "再执行一次 gongshi publish。", en: "Run 'gongshi publish' again."))

  /// A step did not succeed.
  public static let deliveryFailed = DiagnosticRule(
    "delivery.failed", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "发送没有完成。已撤下的名单不会回来，其余的下次接着发。",
      en: "The delivery was not completed. Withdrawn lists stay away, and the next run goes on with the rest."
    ),
    remedy: LocalizedText(
      zh: "检查网络、权限和剩余空间后再执行一次。", en: "Check network, permissions and free space, then run again."))

  /// A program is missing.
  public static let deliveryNoProgram = DiagnosticRule(
    "delivery.no-program", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "远程目标靠 rsync 或 rclone 发送。", en: "Remote targets are served by rsync or rclone."),
    remedy: LocalizedText(
      zh: "安装它，例如 apt install rsync rclone。", en: "Install it, as with 'apt install rsync rclone'."))
}

/// The rules that deliveries enforce.
public enum DeliveryRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [
    .deliveryBadTarget, .deliveryForeignTarget, .deliveryDamagedRecord, .deliveryStrangers,
    .deliveryOtherScope, .deliveryNoRelease, .deliveryRehearsal, .deliveryListsOver, .deliveryNotToday,
    .deliveryLocked, .deliverySuperseded, .deliveryFailed, .deliveryNoProgram
  ]
}
