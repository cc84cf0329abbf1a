public import ArgumentParser
import Notices
import Pipeline
public import Publishing
import Reporting

extension ReleaseID: ExpressibleByArgument {
  /// Reads an id as `gongshi releases` prints it.
  public init?(argument: String) { self.init(argument) }
}

/// `gongshi releases`: what is kept, and what is online.
struct ReleasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "releases",
    abstract: "列出保留的版本 / Lists the releases that are kept.",
    discussion: "例子 / Example: gongshi releases")

  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let store = ReleaseStore(root: places.outputFolder, program: "gongshi \(Version.text)")
    let report = store.releases()
    try Findings(speech: speech, root: places.site).conclude(report.diagnostics)
    let isChinese = speech.language == .chinese
    for release in report.value {
      let mark = release.isCurrent ? (isChinese ? "在线" : "online") : "-"
      let files = isChinese ? "\(release.files) 个文件" : "\(release.files) files"
      Console.write("\(release.id)\t\(mark)\t\(release.asOf)\t\(files)\t\(release.size / 1024) KB\n")
    }
  }
}

/// `gongshi rollback ID`: puts an older release online again.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "换回一个保留的版本 / Puts a kept release online again.",
    discussion: """
      例子 / Examples:
        gongshi rollback
        gongshi rollback 20261123-0123456789ab
      含有已到期、已撤回、已更正名单的版本不能换回。
      A release with a list that has ended, was withdrawn or corrected is refused.
      """)

  @Argument(
    help: ArgumentHelp(
      "版本号，见 gongshi releases；不写就换回上一个 / Id, as in 'gongshi releases'; the one before by default.",
      valueName: "id"))
  var id: ReleaseID?

  @OptionGroup var day: DayOptions
  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let findings = Findings(speech: speech, root: places.site)
    let request = BuildRequest(
      root: places.site, output: places.outputFolder, caseStore: nil, asOf: day.day, version: Version.text)
    let report = NoticeLife(request).rollback(to: id)
    try findings.conclude(report.diagnostics)
    if let release = report.value {
      Console.write(speech.language == .chinese ? "已换回 \(release.id)\n" : "online again: \(release.id)\n")
    }
  }
}
