public import ArgumentParser
public import Ledger
public import Notices
import Pipeline
import Reporting

extension NoticeID: ExpressibleByArgument {
  /// Reads an id as it stands in the address of a notice.
  public init?(argument: String) { self.init(argument) }
}

extension WithdrawalCause: ExpressibleByArgument {}

/// `gongshi withdraw ID`: takes a list offline at once and for good.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "立即撤回一份公示，永不恢复 / Withdraws a notice at once and for good.",
    discussion: """
      例子 / Examples:
        gongshi withdraw 20261118-dibao-gongshi-232762100 --cause error --reason "名单重复"
        gongshi withdraw 20261118-dibao-gongshi-232762100 --cause objection --reason "异议成立" --case-store cases.sqlite
      名单立刻离开网站和保留的所有旧版本；给出案件库就接着重新构建，列表页和订阅里的标题也一并更新。
      理由只记入台账，不公开；不要写姓名和号码。撤回不能撤销，要再公示请在案件库里登记新的一次。
      The list leaves the site and every kept release at once; with a case store the site is then built anew, so that
      lists and feeds follow. The reason goes into the ledger only. A withdrawal can not be undone.
      """)

  @Argument(help: ArgumentHelp("公示编号，见公示网址 / Id of the notice, as in its address.", valueName: "id"))
  var id: NoticeID

  @Option(help: "理由，不公开 / Reason, not published.")
  var reason: String

  @Option(help: "类别 / Kind: objection 异议成立, application 申请撤回, error 信息有误, privacy 隐私投诉, other 其他.")
  var cause: WithdrawalCause = .other

  @OptionGroup var options: BuildOptions

  func run() throws {
    let speech = options.speech
    let findings = Findings(speech: speech, root: options.places.site)
    var request = options.request()
    let report = NoticeLife(request).withdraw(id, cause: cause, reason: reason)
    if report.hasErrors { return try findings.conclude(report.diagnostics) }
    Console.write(
      speech.language == .chinese ? "已撤回 \(id)，名单已离开网站\n" : "withdrawn: \(id); its list has left the site\n")
    guard options.caseStore != nil else {
      findings.show(report.diagnostics)
      Console.write(
        speech.language == .chinese
          ? "列表页和订阅里的标题在下次构建时更新\n" : "lists and feeds follow with the next build\n")
      return
    }
    request.isRehearsal = request.asOf != request.today
    let build = BuildPipeline.build(request)
    try findings.conclude(report.diagnostics + build.diagnostics)
    if let outcome = build.value { Console.write(outcome.summary(speech.language)) }
  }
}
