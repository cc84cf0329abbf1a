import ArgumentParser
import CaseStore
import Content
import Digests
import Disclosure
import Notices
import Reporting

/// `gongshi explain notice ID`: why a notice is as it is, with articles.
struct ExplainNoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "逐项说明一份公示：依据、项目、署名、天数 / Explains a notice: law, fields, signer, days.",
    discussion: """
      例子 / Example:
        gongshi explain notice 20261118-dibao-gongshi-232762100 --case-store cases.sqlite
      编号就是公示网址的最后一段。只打印案件编号，不打印案件库里的任何内容。
      The id is the last part of the notice's address. Cases are named by key; no value of the store is printed.
      """)

  @Argument(help: ArgumentHelp("公示的编号 / The notice's id.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("案件库（只读） / Case store: SQLite file or postgres://.", valueName: "store"))
  var caseStore: String

  @OptionGroup var day: DayOptions
  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let findings = Findings(speech: speech, root: places.site)
    let content = ContentReader.read(.onDisk(places.site + "/Content"))
    guard let value = content.value, !content.hasErrors else {
      return try findings.conclude(content.diagnostics)
    }
    let store = CaseDatabase.named(caseStore).snapshot(town: nil)
    guard let snapshot = store.value, !store.hasErrors else {
      return try findings.conclude(store.diagnostics)
    }
    guard let notice = NoticeID(id), let postedOn = notice.postedOn else {
      return try findings.conclude([unknown(among: [])])
    }
    // What is yet to be posted is looked at on the day of its posting. The key of the numbers has no say in it.
    guard let key = SecretKey([UInt8](repeating: 0, count: SecretKey.byteCount)) else { return }
    let report = clear(
      snapshot,
      under: DisclosurePolicy(
        rules: value.rules, calendar: value.calendar, places: value.places, numberKey: key),
      asOf: max(day.day, postedOn))
    let explanation = NoticeExplanation(
      id: notice, content: value, clearance: report.value, asOf: day.day,
      words: LawWords(language: speech.language, sources: value.rules.sources))
    guard explanation.isKnown else {
      return try findings.conclude([unknown(among: report.value.notices.notices.map(\.id.rawValue))])
    }
    Console.write(explanation.text)
    if report.hasErrors {
      Console.complain(
        speech.language == .chinese
          ? "案件库有错误，现在不能发布；gongshi check 列出全部错误。\n"
          : "the case store has errors, and nothing can be published now; 'gongshi check' lists them\n")
    }
  }

  private func unknown(among ids: [String]) -> Diagnostic {
    Diagnostic(
      .commandUnknownNotice, zh: "没有公示“\(id)”", en: "there is no notice '\(id)'",
      hint: Suggestion.hint(for: id, in: ids))
  }
}
