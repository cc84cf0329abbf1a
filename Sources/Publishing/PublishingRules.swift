public import Reporting

extension DiagnosticRule {
  /// The output folder holds something that this program did not put there.
  public static let publishingForeignFolder = DiagnosticRule(
    "publishing.foreign-folder", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "输出目录由本程序独占：里面有别的东西时一律不动，以免误删。",
      en: "The output folder belongs to the program alone; one that holds anything else is left untouched."),
    remedy: LocalizedText(
      zh: "换一个不存在的或空的目录作为输出目录。", en: "Name a folder that does not exist yet, or an empty one."))

  /// Another build is at work in the output folder.
  public static let publishingLocked = DiagnosticRule(
    "publishing.locked", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "同一输出目录同时只能有一次构建。", en: "Only one build at a time may work in an output folder."),
    remedy: LocalizedText(zh: "等另一次构建结束后再运行。", en: "Run again when the other build has ended."))

  /// The folder holds releases that cover another part of the district.
  public static let publishingOtherScope = DiagnosticRule(
    "publishing.other-scope", .error, failure: .usage,
    reason: LocalizedText(
      zh: "一个镇的站点盖在全区站点上，别的镇的公示就会全部下线。",
      en: "A town's site put over the district's would take all other towns' notices offline."),
    remedy: LocalizedText(
      zh: "用 --output 给每个镇单独一个输出目录。", en: "Give each town an output folder of its own with --output."))

  /// A file or folder of the output could not be written.
  public static let publishingCannotWrite = DiagnosticRule(
    "publishing.cannot-write", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "任何一个文件写不成，本次就不发布，原有网站保持不变。",
      en: "If one file cannot be written nothing is published and the site stays as it was."),
    remedy: LocalizedText(
      zh: "检查输出目录的权限和剩余空间后重新运行。",
      en: "Check the permissions and the free space of the output folder, then run again."))

  /// A file or folder of the output could not be read.
  public static let publishingCannotRead = DiagnosticRule(
    "publishing.cannot-read", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "读不到已发布的版本就无法比较、核对或回退。",
      en: "A release that cannot be read cannot be compared, verified or rolled back to."),
    remedy: LocalizedText(
      zh: "检查输出目录的权限后重新运行。", en: "Check the permissions of the output folder, then run again."))

  /// The manifest of a release cannot be understood.
  public static let publishingDamagedManifest = DiagnosticRule(
    "publishing.damaged-manifest", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "每个版本都有一份清单，记着每个文件的摘要；清单被改动后，这个版本不再可信。",
      en:
        "Each release has a manifest with the digest of every file; an altered one is not trusted."
    ),
    remedy: LocalizedText(
      zh: "重新构建发布一个新版本，不要手工修改清单。", en: "Publish a new release; do not edit manifests by hand."))

  /// A file of a release is not what was published.
  public static let publishingDamagedRelease = DiagnosticRule(
    "publishing.damaged-release", .error, failure: .inputOutput,
    reason: LocalizedText(
      zh: "已发布的文件事后不得改动；与清单不符的版本不能再次上线。",
      en: "Published files do not change; a release unlike its manifest does not go online again."),
    remedy: LocalizedText(
      zh: "重新构建发布，并查明是谁改动了发布目录。", en: "Publish again, and find out who altered the published folder."))

  /// A file of the current release was altered, and has been written anew.
  public static let publishingRepaired = DiagnosticRule(
    "publishing.repaired", .warning, failure: .inputOutput,
    reason: LocalizedText(
      zh: "已发布的文件被人改动过，本次发布已按正确内容重新写出。",
      en: "A published file had been altered; this release has it again as it should be."),
    remedy: LocalizedText(
      zh: "查明是谁改动了发布目录；内容要改请改 Content。",
      en: "Find out who altered the published folder; changes belong into Content."))

  /// There is no release of the given id.
  public static let publishingUnknownRelease = DiagnosticRule(
    "publishing.unknown-release", .error, failure: .usage,
    reason: LocalizedText(
      zh: "只能回退到仍保留着的版本。", en: "Only a release that is still kept can be rolled back to."),
    remedy: LocalizedText(
      zh: "用 gongshi releases 查看保留的版本。", en: "See the kept releases with 'gongshi releases'."))

  /// A release holds a list whose last day is over.
  public static let publishingEndedList = DiagnosticRule(
    "publishing.ended-list", .error, failure: .gate,
    reason: LocalizedText(
      zh: "公示期满的名单不得以任何方式重新上线。",
      en: "A list whose posting period is over never comes online again."),
    remedy: LocalizedText(
      zh: "按今天的日期重新构建发布，不要回退。", en: "Publish a new build for today instead of rolling back."))

  /// A release holds a list that does not stand any more.
  public static let publishingListWithdrawn = DiagnosticRule(
    "publishing.list-withdrawn", .error, failure: .gate,
    reason: LocalizedText(
      zh: "撤回、更正过的名单，撤下过条目的名单，都不得随旧版本重新上线。",
      en: "A list that was withdrawn, corrected or shortened never comes back with an older release."),
    remedy: LocalizedText(zh: "重新构建发布，不要回退。", en: "Publish a new build instead of rolling back."))

  /// No build succeeded, and lists that have ended were taken offline without one.
  public static let publishingEndedRetracted = DiagnosticRule(
    "publishing.ended-retracted", .warning,
    reason: LocalizedText(
      zh: "构建失败时原来的站点不变；但是已经到期的名单一天也不能多留，先从线上撤下，别的都不动。",
      en:
        "A failed build changes nothing online; but a list may not stay a day longer than its window, so it goes, and "
        + "nothing else does."),
    remedy: LocalizedText(
      zh: "改正上面的错误，再构建一次；列表页和订阅里的标题那时更新。",
      en: "Mend the errors above and build again; titles on lists and feeds follow then."))

  /// Something left over in the output folder could not be removed.
  public static let publishingNotRemoved = DiagnosticRule(
    "publishing.not-removed", .warning, failure: .inputOutput,
    reason: LocalizedText(
      zh: "新版本已经上线，但旧文件没有清理干净。", en: "The new release is online, but old files are still there."),
    remedy: LocalizedText(
      zh: "检查权限；下一次发布会再次清理。", en: "Check the permissions; the next release tries again."))
}

/// The rules that publishing enforces.
public enum PublishingRules {
  /// All of them.
  public static let all: [DiagnosticRule] = [
    .publishingForeignFolder, .publishingOtherScope, .publishingLocked, .publishingCannotWrite,
    .publishingCannotRead,
    .publishingDamagedManifest, .publishingDamagedRelease, .publishingRepaired, .publishingUnknownRelease,
    .publishingEndedList, .publishingListWithdrawn, .publishingEndedRetracted, .publishingNotRemoved
  ]
}
