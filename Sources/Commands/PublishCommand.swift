import ArgumentParser
import Notices
import Pipeline
import Publishing
import Reporting

/// `gongshi publish TARGET`: sends the site that is online here to where the public reads it.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "把已构建的站点发送到对外的服务器，只发有变化的 / Sends the built site to its server, only what changed.",
    discussion: """
      例子 / Examples:
        gongshi publish /srv/www/songling                     文件夹 / a folder
        gongshi publish web@203.0.113.5:/srv/www/songling     rsync，走 ssh / rsync over ssh
        gongshi publish rsync://web.example/songling/site     rsync 服务 / an rsync daemon
        gongshi publish rclone:oss:songling-site              S3 等存储，先用 rclone config 配置 / S3 and others
        gongshi publish /srv/www/songling --plan              只看会做什么 / only show what would be done
        gongshi publish /srv/www/songling --withdrawals-only  只撤名单 / only take lists away
      次序：先撤下已到期、已撤回的名单，再发样式和附件、页面、目录页，最后是首页和订阅，多余的文件最后删。
      中途断了，再执行一次就接着发。撤回一份公示后要马上发送。
      Lists that ended or were withdrawn go first, then assets, pages, overviews, home page and feeds; removals come last.
      Run it again after a stop, and at once after a withdrawal.
      """)

  @Argument(
    help: ArgumentHelp(
      "目标：文件夹、user@host:/路径、rsync://… 或 rclone:名称:路径 / Folder, user@host:/path, rsync://… or rclone:name:path.",
      valueName: "target"))
  var target: String

  @Flag(help: "只列出会做什么 / Only tell what would be done.")
  var plan = false

  @Flag(help: "只撤下已经到期、已撤回的名单 / Only take away lists that have ended or were withdrawn.")
  var withdrawalsOnly = false

  @Flag(help: "逐个文件比对内容，而不只看发送记录 / Compare the bytes of every file, not only the record.")
  var verify = false

  @Flag(help: "接管已有内容的目标，别的文件不删 / Take over a target that holds something; other files stay.")
  var adopt = false

  @Flag(help: "允许把示例或者演练的站点发到试验用的目标 / Let a sample or rehearsal go to a target for trials.")
  var rehearsal = false

  @Option(
    help: ArgumentHelp(
      "每次调用 rsync、rclone 最多几分钟 / Minutes that a run of rsync or rclone may take.", valueName: "n"))
  var minutes = 60

  @OptionGroup var day: DayOptions
  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let findings = Findings(speech: speech, root: places.site)
    guard (1...1440).contains(minutes) else {
      throw ValidationError("--minutes 要在 1 到 1440 之间 / --minutes is between 1 and 1440")
    }
    guard let target = DeliveryTarget(target) else { return try findings.conclude([badTarget()]) }
    if case .folder(let path) = target, places.isInside(path + "/x") {
      let inside = Diagnostic(
        .deliveryForeignTarget, at: SourceLocation(file: path), zh: "目标在站点的输出文件夹里",
        en: "the target lies in the output folder of the site")
      return try findings.conclude([inside])
    }
    var options = DeliveryOptions()
    options.isPlanOnly = plan
    options.isWithdrawalsOnly = withdrawalsOnly
    options.isThorough = verify
    options.adopts = adopt
    options.seconds = minutes * 60
    let request = BuildRequest(
      root: places.site, output: places.outputFolder, caseStore: nil, asOf: day.day, today: Today.inChina,
      version: Version.text)
    let report = SiteDelivery(request, isRehearsal: rehearsal).run(to: target, options: options) {
      Console.complain(String(decoding: $0, as: UTF8.self))
    }
    if let outcome = report.value {
      if plan { Console.write(list(outcome)) }
      Console.write(summary(outcome, target))
    }
    try findings.conclude(report.diagnostics)
  }

  private func badTarget() -> Diagnostic {
    let isStorage = target.hasPrefix("s3:") || target.hasPrefix("oss:") || target.hasPrefix("cos:")
    return Diagnostic(
      .deliveryBadTarget, zh: "不认得目标“\(target)”", en: "'\(target)' is no target",
      hint: isStorage
        ? LocalizedText(
          zh: "先用 rclone config 配置存储，再写作 rclone:名称:桶/路径。",
          en: "Configure the storage with 'rclone config', then write rclone:name:bucket/path.") : nil)
  }

  private func list(_ outcome: DeliveryOutcome) -> String {
    outcome.actions.map { action in
      let phase = action.phase.title[speech.language]
      guard let size = action.size else { return "\(phase)\t-\t\(action.path)\n" }
      return "\(phase)\t\(size)\t\(action.path)\n"
    }.joined()
  }

  private func summary(_ outcome: DeliveryOutcome, _ target: DeliveryTarget) -> String {
    let kilobytes = (outcome.bytes + 1023) / 1024
    let removed = outcome.removed
    switch speech.language {
    case .chinese:
      let verb = plan ? "将发送" : outcome.isWithdrawalsOnly ? "只撤下名单" : "已发送"
      return "\(verb) \(outcome.release) → \(target)：发送 \(outcome.sent) 个文件（\(kilobytes) KB），删除 \(removed) 个，"
        + "沿用 \(outcome.unchanged) 个；其中撤下名单涉及 \(outcome.withdrawn) 个文件\n"
    case .english:
      let verb = plan ? "would send" : outcome.isWithdrawalsOnly ? "took lists away with" : "sent"
      return "\(verb) \(outcome.release) → \(target): \(outcome.sent) file(s) sent (\(kilobytes) KB), "
        + "\(removed) removed, \(outcome.unchanged) unchanged; \(outcome.withdrawn) for lists that have gone\n"
    }
  }
}

extension DeliveryPhase {
  /// What a person sees of the phase.
  fileprivate var title: LocalizedText {
    switch self {
    case .withdrawals: LocalizedText(zh: "撤下名单", en: "withdrawals")
    case .corrections: LocalizedText(zh: "更新名单", en: "corrections")
    case .clearing: LocalizedText(zh: "腾出位置", en: "clearing")
    case .assets: LocalizedText(zh: "样式附件", en: "assets")
    case .pages: LocalizedText(zh: "页面", en: "pages")
    case .indexes: LocalizedText(zh: "目录页", en: "indexes")
    case .entrances: LocalizedText(zh: "首页订阅", en: "entrances")
    case .removals: LocalizedText(zh: "删除", en: "removals")
    }
  }
}
