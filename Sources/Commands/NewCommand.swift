public import ArgumentParser
public import Content
import FoundationEssentials
import Reporting

extension ArticleKind: ExpressibleByArgument {}

/// `gongshi new FOLDER/SLUG`: starts an article with everything that its kind requires.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "新建一篇文章 / Starts an article.",
    discussion: """
      例子 / Examples:
        gongshi new jiedu/jiedu-2026 --title "……解读"
        gongshi new zhinan/linshi --kind guide --title "临时救助办事指南"
        gongshi new notice-words 20261118-dibao-gongshi-232762100
      notice-words 为一份公示新建开头、结尾的文件，编号见公示的网址。
      notice-words starts the file of a notice's own opening and closing; its id is in its address.
      """)

  @Argument(help: ArgumentHelp("栏目/文件名，如 jiedu/jiedu-2026 / Column and name.", valueName: "address"))
  var address: String

  @Argument(help: ArgumentHelp("公示编号，只用于 notice-words / Id of the notice.", valueName: "notice"))
  var notice: String?

  @Option(help: "标题 / Title.")
  var title = "标题待填"

  @Option(help: "类型，默认按栏目 / Kind; by default that of the column.")
  var kind: ArticleKind?

  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let findings = Findings(speech: speech, root: places.site)
    if address == "notice-words" { return try startWords(findings) }
    guard notice == nil else {
      throw ValidationError("只有 notice-words 后面写公示编号 / only notice-words takes the id of a notice")
    }
    let path = ArticleAddress(address).path
    let file = places.site + "/Content/" + path + ".md"
    guard path.split(separator: "/").count == 2 else {
      throw ValidationError("写作 栏目/文件名，例如 jiedu/jiedu-2026 / write column/name, such as jiedu/jiedu-2026")
    }
    let folder = String(path.split(separator: "/")[0])
    try findings.refuse(refusals(path, folder: folder))
    let text = ArticleTemplate(kind: kind ?? Self.kind(of: folder), title: title, now: Today.minuteInChina)
      .text
    try findings.conclude(NewFile.write(Array(text.utf8), to: file))
    Console.write(file + "\n")
  }

  /// Starts the words beside a notice.
  private func startWords(_ findings: Findings) throws {
    guard let notice, NoticeWordsTemplate.isNoticeID(notice) else {
      throw ValidationError(
        "写公示编号，例如 20261118-dibao-gongshi-232762100 / give the id of the notice, as in its address")
    }
    let file = places.site + "/Content/notices/" + notice + ".md"
    try findings.conclude(NewFile.write(Array(NoticeWordsTemplate.text.utf8), to: file))
    Console.write(file + "\n")
  }

  /// What would keep the article from ever being published.
  private func refusals(_ path: String, folder: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let columns = ContentReader.read(.onDisk(places.site + "/Content")).value?.articleFolders ?? []
    if !columns.isEmpty && !columns.contains(folder) {
      found.append(
        Diagnostic(
          .commandBadAddress, zh: "没有栏目“\(folder)”，可以是：\(columns.joined(separator: "、"))",
          en: "there is no column '\(folder)'; one of: \(columns.joined(separator: ", "))",
          hint: Suggestion.hint(for: folder, in: columns)))
    }
    if !ArticleAddress(path).isWellFormed {
      found.append(
        Diagnostic(
          .commandBadAddress, zh: "“\(path)”不能作网址", en: "'\(path)' can not be an address"))
    }
    return found
  }

  /// The kind that articles of a folder usually are.
  private static func kind(of folder: String) -> ArticleKind {
    switch folder {
    case "zhengce": .document
    case "zhinan": .guide
    case "wenda": .qa
    case "tongzhi": .announcement
    case "pages": .page
    default: .explainer
    }
  }
}

/// Writes a file that does not exist yet.
enum NewFile {
  /// Writes it, with the folder it lies in.
  static func write(_ bytes: [UInt8], to path: String) -> [Diagnostic] {
    let place = SourceLocation(file: path)
    if FileManager.default.fileExists(atPath: path) {
      return [Diagnostic(.commandFileExists, at: place, zh: "文件已存在", en: "the file exists already")]
    }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      return [Diagnostic(.commandFile, at: place, zh: "写不了文件", en: "the file can not be written")]
    }
    return []
  }
}
