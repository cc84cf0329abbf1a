import ArgumentParser
import Digests
import Ledger
import Notices
import Pipeline
import Reporting

/// `gongshi ledger`: verifies the ledger and tells its last digest, or that of an earlier entry.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "核对公示台账，给出末条摘要 / Verifies the publication ledger.",
    discussion: """
      例子 / Examples:
        gongshi ledger
        gongshi ledger --entry 117
      把末条摘要记在别处（例如每月抄在纸上），以后就能看出台账有没有被整本换掉。
      Keep the last digest somewhere else, once a month on paper, and a ledger that was replaced as a whole shows.
      """)

  @Option(help: ArgumentHelp("给出这一条的摘要 / Digest of this entry.", valueName: "n"))
  var entry: Int?

  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let request = BuildRequest(
      root: places.site, output: places.outputFolder, caseStore: nil, asOf: Today.inChina,
      version: Version.text)
    let report = NoticeLife(request).ledger()
    let findings = Findings(speech: speech, root: places.site)
    guard let ledger = report.value else { return try findings.conclude(report.diagnostics) }
    let number = entry ?? ledger.entries.count
    guard number == 0 || ledger.entries.indices.contains(number - 1) else {
      throw ValidationError("台账只有 \(ledger.entries.count) 条 / the ledger has \(ledger.entries.count) entries")
    }
    let digest = number == 0 ? ledger.head : ledger.entries[number - 1].digest
    Console.write("\(number)\t\(digest.hex)\n")
  }
}
