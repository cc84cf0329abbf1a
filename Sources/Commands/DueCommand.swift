import ArgumentParser
import Notices
import Pipeline
import Reporting

/// `gongshi due`: what will change on which day.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "今后几天哪天张贴、哪天撤下什么 / What will change on which day.",
    discussion: """
      例子 / Examples:
        gongshi due --case-store cases.sqlite
        gongshi due --case-store cases.sqlite --days 30 --language en
      只看，不构建。名单在最后一天的第二天撤下，靠当天的构建；请设置每晚构建。
      It looks and builds nothing. A list leaves on the day after its last, by that day's build: set up the nightly one.
      """)

  @Option(help: "往后看几天 / How many days to look ahead.")
  var days = 14

  @OptionGroup var options: BuildOptions

  func validate() throws {
    guard (0...366).contains(days) else { throw ValidationError("--days 是 0 到 366 / 0 to 366") }
  }

  func run() throws {
    let speech = options.speech
    let report = NoticeAgenda.ahead(options.request(), days: days)
    let findings = Findings(speech: speech, root: options.places.site)
    guard let agenda = report.value else { return try findings.conclude(report.diagnostics) }
    for item in agenda.items {
      let words = [
        item.day.description, item.kind.word(speech.language), item.notice?.rawValue ?? "-",
        item.text[speech.language]
      ]
      Console.write(words.joined(separator: "\t") + "\n")
    }
    try findings.refuse(report.diagnostics)
  }
}
