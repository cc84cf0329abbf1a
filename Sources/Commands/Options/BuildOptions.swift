import ArgumentParser
import Notices
import Pipeline

/// What build, check and serve share.
struct BuildOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "案件库（只读）：SQLite 文件或 postgres:// 地址；没有它就没有公示 / Case store, read-only: SQLite file or postgres://.",
      valueName: "store"))
  var caseStore: String?

  @Option(help: ArgumentHelp("只做一个镇的站点 / Only this town's site.", valueName: "code|slug"))
  var town: String?

  @Flag(help: "正式发布：未填写的内容是错误 / Release: placeholders are errors.")
  var release = false

  @Option(
    help: ArgumentHelp("调高统计的最小数 k，不能调低 / Raise k of the statistics; it can not be lowered.", valueName: "k"))
  var threshold: Int?

  @OptionGroup var day: DayOptions
  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  /// The request to the pipeline.
  func request() -> BuildRequest {
    BuildRequest(
      root: places.site, output: places.outputFolder, caseStore: caseStore, asOf: day.day, town: town,
      isRelease: release, threshold: threshold, today: Today.inChina, version: Version.text)
  }
}
