import ArgumentParser
import Boards
import Pipeline
import Rendering
import Reporting

/// `gongshi boards`: prints the lists of open notices for the boards of communities and institutions.
struct BoardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boards",
    abstract: "生成公示栏张贴的 A4 或 A3 名单 / Makes A4 or A3 sheets of the open notices for boards.",
    discussion: """
      例子 / Examples:
        gongshi boards --case-store cases.sqlite --output ~/gongshilan --release
        gongshi boards --case-store cases.sqlite --output ~/gongshilan --release --town xiaoyangqi --community shili-1
      一般隐去姓名；只有 Content/disclosure.yaml 写明依据时才写全名。文件夹只属于本程序，不能在站点、Content、
      Templates 里；每次运行只留下这一次的名单，到期的自动删除。
      Names are masked unless Content/disclosure.yaml says otherwise by an article. The folder is the program's own and
      lies outside the site; a run leaves its own sheets only, and ended ones are deleted.
      """)

  @Option(help: ArgumentHelp("案件库（只读） / Case store: SQLite file or postgres://.", valueName: "store"))
  var caseStore: String

  @Option(help: ArgumentHelp("打印文件夹 / The print folder.", valueName: "folder"))
  var output: String

  @Option(help: ArgumentHelp("只做一个镇 / Only this town.", valueName: "code|slug"))
  var town: String?

  @Option(help: ArgumentHelp("只做一个社区 / Only this community.", valueName: "code|slug"))
  var community: String?

  @Option(help: "纸张 a4 或 a3；A3 字大 / Paper; everything is larger on A3.")
  var paper: BoardPaper = .a4

  @Flag(help: "正式名单：未填写的内容是错误；不写就是样张 / For real: placeholders are errors; otherwise samples.")
  var release = false

  @Flag(help: "演练：允许按过去的日期，样张上有标记 / Rehearsal: any day; the sheets are marked.")
  var rehearsal = false

  @Option(
    help: ArgumentHelp("项目文件夹，内有 Content 和 Templates / The project's folder.", valueName: "folder"))
  var site = "."

  @Option(
    help: ArgumentHelp("站点输出文件夹，默认 <site>/Site / Folder of the site's releases.", valueName: "folder"))
  var releases: String?

  @OptionGroup var day: DayOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    var build = BuildRequest(
      root: site, output: releases ?? site + "/Site", caseStore: caseStore, asOf: day.day, town: town,
      isRelease: release, today: Today.inChina, version: Version.text)
    build.isRehearsal = rehearsal
    var request = BoardRequest(build: build, folder: output, community: community)
    request.paper = paper
    let report = BoardPipeline.run(request)
    try Findings(speech: speech, root: site).conclude(report.diagnostics)
    if let outcome = report.value { Console.write(Self.summary(outcome, folder: output, speech.language)) }
  }

  private static func summary(_ outcome: BoardOutcome, folder: String, _ language: Language) -> String {
    let isChinese = language == .chinese
    var out = ""
    for sheet in outcome.sheets {
      let names =
        sheet.hasFullNames ? (isChinese ? "全名" : "full names") : (isChinese ? "隐去姓名" : "masked names")
      out += "\(sheet.path)\t\(names)\t\(isChinese ? "到" : "until") \(sheet.lastDay)\n"
    }
    let open = outcome.sheets.count(where: \.hasFullNames)
    out +=
      isChinese
      ? "\(outcome.sheets.count) 张名单，其中 \(open) 张写全名；删去旧文件 \(outcome.removed) 个\n"
      : "\(outcome.sheets.count) sheets, \(open) with full names; \(outcome.removed) old files removed\n"
    out += isChinese ? "先看：\(folder)/使用说明.html\n" : "read first: \(folder)/使用说明.html\n"
    return out
  }
}

/// `gongshi push`: prints a short text about each open notice.
struct PushCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "push",
    abstract: "打印每份公示的推送文字，不含名单 / Prints a short text about each open notice, without its list.",
    discussion: """
      例子 / Examples:
        gongshi push --case-store cases.sqlite
        gongshi push --case-store cases.sqlite --town xiaoyangqi --details
      一行一份，可以直接发到群里或者用作短信；没有姓名、金额和人数。
      A line each, for a group or an SMS; no name, no sum, no number of persons.
      """)

  @Flag(help: "每行前面写编号、字数、短信条数 / Put id, length and number of SMS before each text.")
  var details = false

  @Flag(help: "演练：允许按过去的日期 / Rehearsal: any day.")
  var rehearsal = false

  @OptionGroup var options: BuildOptions

  func run() throws {
    guard options.caseStore != nil else {
      throw ValidationError("推送要有 --case-store / push needs --case-store")
    }
    var request = options.request()
    request.isRehearsal = rehearsal
    let report = PushPipeline.run(request)
    try Findings(speech: options.speech, root: options.places.site).conclude(report.diagnostics)
    for text in report.value {
      let head = details ? "\(text.notice)\t\(text.length)\t\(text.messages)\t" : ""
      Console.write(head + text.text + "\n")
    }
  }
}
