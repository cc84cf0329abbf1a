import ArgumentParser
import Pipeline
import Reporting

/// `gongshi build`: builds the site and publishes it, or leaves the old one in place.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "构建站点，检查后发布到 Site/current / Builds, inspects and publishes the site.",
    discussion: """
      例子 / Examples:
        gongshi build --case-store cases.sqlite
        gongshi build --case-store cases.sqlite --town xiaoyangqi --output xiaoyangqi/Site
        gongshi build --case-store cases.sqlite --release
        gongshi build --as-of 2026-12-01 --rehearsal --output yanlian/Site
      有任何错误都不发布，原来的站点不变。
      With any error nothing is published and the old site stays.
      """)

  @Flag(help: "显示每一步的秒数和内存峰值 / Show the seconds of each phase and the peak memory.")
  var timings = false

  @Flag(help: "演练：允许按别的日期发布，请另设 --output / Rehearsal: any day; use an --output of its own.")
  var rehearsal = false

  @Flag(help: "允许撤下全部公示 / Let a site without notices replace one that has some.")
  var withoutNotices = false

  @OptionGroup var options: BuildOptions

  func run() throws {
    let speech = options.speech
    let progress = Progress(language: speech.language, isShown: speech.format == .text)
    var request = options.request()
    request.isRehearsal = rehearsal
    request.isWithoutNotices = withoutNotices
    let report = BuildPipeline.build(request, observe: progress.observe)
    try Findings(speech: speech, root: options.places.site).conclude(report.diagnostics)
    if let outcome = report.value { Console.write(outcome.summary(speech.language)) }
    if timings { Console.write(Self.timingTable(progress, speech.language)) }
  }

  private static func timingTable(_ progress: Progress, _ language: Language) -> String {
    let usage = Usage.now
    var out = ""
    for (phase, seconds) in progress.timings {
      out += "\(phase.rawValue)\t\(Progress.text(seconds)) s\n"
    }
    out += "total\t\(Progress.text(progress.timings.map(\.seconds).reduce(0, +))) s\n"
    out += "user\t\(Progress.text(usage.user)) s\nsystem\t\(Progress.text(usage.system)) s\n"
    out += "memory\t\(usage.peakMegabytes) MB\n"
    return out
  }
}

/// `gongshi check`: everything but publishing, and every finding.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查内容、模板、案件库和生成的每个字节，不发布 / Checks everything without publishing.",
    discussion: """
      例子 / Examples:
        gongshi check
        gongshi check --case-store cases.sqlite --language en --format jsonl
      也列出所有“待区民政局填写”的地方。
      Also lists everything that is marked as to be filled in.
      """)

  @OptionGroup var options: BuildOptions

  func run() throws {
    let speech = options.speech
    let progress = Progress(language: speech.language, isShown: speech.format == .text)
    let report = BuildPipeline.check(options.request(), observe: progress.observe)
    try Findings(speech: speech, root: options.places.site, showsNotes: true).conclude(report.diagnostics)
    if speech.format == .text {
      Console.write(speech.language == .chinese ? "没有错误\n" : "no errors\n")
    }
  }
}
