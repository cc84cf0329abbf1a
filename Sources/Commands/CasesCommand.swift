import ArgumentParser
import CaseStore
import Content
import Notices
import Reporting

/// `gongshi cases`: looks at a case store, or makes a synthetic one.
struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "检查案件库，或生成示例案件库 / Checks a case store, or makes a sample one.",
    subcommands: [Check.self, Sample.self])

  /// `gongshi cases check PATH`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "对照接口约定检查案件库，一次列出全部问题 / Holds a store against the contract, version 1.",
      discussion: """
        例子 / Examples:
          gongshi cases check cases.sqlite
          gongshi cases check 'postgres://gongshi@db.example/minzheng?sslmode=verify-full'
        """)

    @Argument(
      help: ArgumentHelp(
        "案件库：SQLite 文件，或者 postgres:// 地址 / The store: an SQLite file or a postgres:// address.",
        valueName: "store"))
    var path: String

    @OptionGroup var places: PlaceOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
      let report = CaseDatabase.named(path).check()
      try Findings(speech: speech, root: places.site, showsNotes: true).conclude(report.diagnostics)
      guard let summary = report.value else { return }
      Console.write(
        speech.language == .chinese
          ? "符合约定：\(summary.cases) 件，\(summary.members) 名家庭成员，\(summary.events) 个环节\n"
          : "sound: \(summary.cases) cases, \(summary.members) members, \(summary.events) events\n")
    }
  }

  /// `gongshi cases sample PATH`.
  struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sample",
      abstract: "生成示例案件库，其中的人都不可能存在 / Makes a store of impossible people.",
      discussion:
        "例子 / Example: gongshi cases sample cases.sqlite --households 240 --seed 1 --as-of 2026-11-23")

    @Argument(
      help: ArgumentHelp(
        "写到这里；.sql 结尾的写成供 psql 载入 PostgreSQL 的 SQL；只覆盖示例案件库 / Where to write; for a name in .sql, SQL for psql.",
        valueName: "file"))
    var path: String

    @Option(help: "户数 / Number of households.")
    var households = 240

    @Option(help: "随机种子，相同的种子得到相同的库 / Seed; the same seed gives the same store.")
    var seed: UInt64 = 1

    @OptionGroup var day: DayOptions
    @OptionGroup var places: PlaceOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
      guard households > 0 else { throw ValidationError("--households 至少为 1 / at least 1") }
    }

    func run() throws {
      let findings = Findings(speech: speech, root: places.site)
      let content = ContentReader.read(.onDisk(places.site + "/Content"))
      guard let value = content.value, !content.hasErrors else {
        try findings.conclude(content.diagnostics)
        return
      }
      let report = SampleStore.write(
        path: path,
        SampleStore.Settings(
          households: households, seed: seed, asOf: day.day, places: value.places, calendar: value.calendar,
          rules: value.rules), as: path.hasSuffix(".sql") ? .sql : .sqlite)
      try findings.conclude(report.diagnostics)
    }
  }
}
