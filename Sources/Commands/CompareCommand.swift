import ArgumentParser
import Notices
import Pipeline
import Publishing
import Reporting

/// `gongshi compare CODE…`: finds the list online to which a check code on paper belongs.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "用核对码核对纸上和网上的名单 / Holds paper against the web by check codes.",
    discussion: """
      例子 / Examples:
        gongshi compare KXWR-PTNB-HDMC
        gongshi compare kxwrptnbhdmc bcdf-ghjk-mnpq
        gongshi compare                             列出线上全部核对码 / list all codes online
      码相同，名单、日期、落款就相同。线上没有的码，纸应当取下。
      The same code means the same lines, days and signer. Paper whose code is not online should come down.
      """)

  @Argument(help: ArgumentHelp("纸上的核对码 / Codes as they stand on paper.", valueName: "code"))
  var codes: [String] = []

  @OptionGroup var day: DayOptions
  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let store = ReleaseStore(root: places.outputFolder, program: "gongshi \(Version.text)")
    let report = PublishedCodes.read(store, today: day.day)
    let findings = Findings(speech: speech, root: places.site)
    guard let published = report.value else {
      return try findings.conclude(
        report.diagnostics.isEmpty
          ? [Diagnostic(.pipelineNoBoard, zh: "还没有发布过网站", en: "no site was published yet")]
          : report.diagnostics)
    }
    var found = report.diagnostics
    if codes.isEmpty { for line in published.lines { write(line) } }
    for code in codes {
      if let line = published.line(for: code) {
        write(line)
      } else {
        found.append(
          Diagnostic(
            .pipelineUnknownCode, zh: "线上的名单没有核对码 \(code)", en: "no list online has the code \(code)"))
      }
    }
    try findings.conclude(found)
  }

  private func write(_ line: PublishedCodes.Line) {
    let until = speech.language == .chinese ? "到 \(line.lastDay) 为止" : "until \(line.lastDay)"
    Console.write("\(line.code)\t\(line.notice)\t\(until)\n")
  }
}
