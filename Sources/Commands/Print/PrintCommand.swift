import ArgumentParser
import Boards
import FoundationEssentials
import Pipeline
import Publishing
import Reporting

/// `gongshi print PLACE`: the sheets of a board, as they are online, as PDF.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "把镇或社区的公示栏名单排成 PDF / Makes PDFs of the sheets of a board.",
    discussion: """
      例子 / Examples:
        gongshi print xiaoyangqi
        gongshi print xiaoyangqi/shili-1 --paper a3 --to ~/dayin
      打印的就是线上的名单，隐去姓名；先 gongshi build，再打印。需要 Chromium 浏览器，不联网。
      同名的旧文件会被新的替换；没有在张贴的名单时，旧文件会删除。全名名单见 gongshi boards。
      What is printed is what is online, names masked: build first. It takes the browser Chromium, and no network.
      An older file of the same name is replaced, or deleted when nothing is posted. For full names see gongshi boards.
      """)

  @Argument(
    help: ArgumentHelp(
      "镇或社区的代码、slug 或名称，社区也可写“镇/社区” / Town or community.", valueName: "place"))
  var place: String

  @Option(help: "纸张 a4 或 a3；A3 字大 / Paper; everything is larger on A3.")
  var paper: BoardPaper = .a4

  @Option(
    name: .customLong("to"), help: ArgumentHelp("PDF 放在哪个文件夹 / Folder of the PDFs.", valueName: "folder"))
  var folder = "."

  @Option(help: ArgumentHelp("浏览器的路径或名称 / The browser.", valueName: "program"))
  var browser: String?

  @Option(help: ArgumentHelp("每个文件最多等几秒 / Seconds to wait for each file.", valueName: "n"))
  var seconds = 60

  @OptionGroup var day: DayOptions
  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard (1...3600).contains(seconds) else {
      throw ValidationError("--seconds 从 1 到 3600 / --seconds is 1 to 3600.")
    }
  }

  func run() throws {
    BrowserRun.holdSignals()
    let findings = Findings(speech: speech, root: places.site)
    let request = BuildRequest(
      root: places.site, output: places.outputFolder, caseStore: nil, asOf: day.day, today: Today.inChina,
      version: Version.text)
    let report = PublishedBoard.read(place, request)
    guard let board = report.value else { return try findings.conclude(report.diagnostics) }
    var found = report.diagnostics + foreignFolder()
    guard !found.contains(where: { $0.severity == .error }) else { return try findings.conclude(found) }
    let files = PDFFiles(folder: folder, name: "gongshilan-\(board.name)-\(paper.rawValue)")
    guard !board.pages.isEmpty else {
      let removed = files.remove(from: 1)
      findings.show(found)
      let isChinese = speech.language == .chinese
      Console.write(
        isChinese
          ? "\(board.place)现在没有要张贴的名单；删去旧文件 \(removed) 个\n"
          : "nothing is posted in \(board.place); \(removed) old file(s) removed\n")
      return
    }
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    guard let browser = Browser.find(browser, searchPath: search).unwrap(into: &found) else {
      return try findings.conclude(found)
    }
    guard files.makeFolder() else {
      return try findings.conclude(
        found + [
          Diagnostic(
            .commandFile, at: SourceLocation(file: folder), zh: "文件夹建不了", en: "the folder can not be made")
        ])
    }
    let printer = PDFPrinter(browser: browser, paper: paper.rawValue, seconds: seconds)
    // All are made before the first is written: the folder never holds some pages of today and some of yesterday.
    var made: [[UInt8]] = []
    for page in board.pages {
      switch printer.pdf(of: page, styles: board.styles) {
      case .pdf(let bytes): made.append(bytes)
      case .failed(let reason): return try findings.conclude(found + [failure(reason)])
      case .interrupted(let signal): throw ExitCode(128 + signal)
      }
    }
    for (index, bytes) in made.enumerated() {
      guard files.write(bytes, number: index + 1) else {
        return try findings.conclude(
          found + [
            Diagnostic(
              .commandFile, at: SourceLocation(file: files.path(index + 1)), zh: "写不了文件",
              en: "the file can not be written")
          ])
      }
    }
    _ = files.remove(from: made.count + 1)
    try findings.conclude(found)
    for index in made.indices { Console.write(files.path(index + 1) + "\n") }
    if let lastDay = board.lastDay {
      Console.write(
        speech.language == .chinese
          ? "最早到期的一份：\(lastDay)，第二天取下\n" : "the first list to end: \(lastDay)\n")
    }
  }

  private func failure(_ reason: LocalizedText) -> Diagnostic {
    Diagnostic(.commandBrowser, zh: reason.zh, en: reason.en)
  }

  /// Lists on paper do not belong into the site or what it is made of.
  private func foreignFolder() -> [Diagnostic] {
    let isInProject = ["Content", "Templates"].contains { name in
      var other = places
      other.output = places.site + "/" + name
      return other.isInside(folder + "/x")
    }
    guard places.isInside(folder + "/x") || isInProject else { return [] }
    return [
      Diagnostic(
        .commandFile, at: SourceLocation(file: folder), zh: "PDF 不能放进站点、Content、Templates 文件夹",
        en: "PDFs are not written into the site, Content or Templates")
    ]
  }
}

/// The PDFs of one board in a folder: one a page of it, numbered from the second.
struct PDFFiles {
  let folder: String
  let name: String

  func path(_ number: Int) -> String {
    "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").pdf"
  }

  /// Makes the folder, if it is not there, before anybody waits for the browser.
  func makeFolder() -> Bool {
    (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
  }

  /// Writes a file in one step.
  func write(_ bytes: [UInt8], number: Int) -> Bool {
    (try? Data(bytes).write(to: URL(fileURLWithPath: path(number)), options: .atomic)) != nil
  }

  /// Removes the files from a number on, which an earlier run has made; how many there were.
  func remove(from number: Int) -> Int {
    var removed = 0
    var next = number
    while FileManager.default.fileExists(atPath: path(next)),
      (try? FileManager.default.removeItem(atPath: path(next))) != nil
    {
      removed += 1
      next += 1
    }
    return removed
  }
}
