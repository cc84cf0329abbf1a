public import ArgumentParser
public import Boards
import FoundationEssentials
public import Notices
public import Reporting

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}

/// How findings are spoken and written.
struct SpeechOptions: ParsableArguments {
  @Option(help: "提示语言 zh 或 en / Language of messages.")
  var language: Language = .chinese

  @Option(help: "提示格式 text 或 jsonl / Format of findings.")
  var format: DiagnosticFormat = .text
}

/// Where the project is and where its site goes.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "项目文件夹，内有 Content 和 Templates / The project's folder, with Content and Templates in it.",
      valueName: "folder"))
  var site = "."

  @Option(help: ArgumentHelp("站点输出文件夹，默认 <site>/Site / Folder of the site's releases.", valueName: "folder"))
  var output: String?

  /// The folder of releases.
  var outputFolder: String { output ?? site + "/Site" }

  /// Whether a file to be written would lie in the folder of the site.
  func isInside(_ file: String) -> Bool {
    func resolved(_ path: String) -> [String] {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.pathComponents
    }
    let folder = (file.split(separator: "/", omittingEmptySubsequences: false).dropLast()).joined(
      separator: "/")
    let parent = resolved(folder.isEmpty ? (file.hasPrefix("/") ? "/" : ".") : folder)
    return parent.starts(with: resolved(outputFolder))
  }
}

/// The day for which something is done.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("以这一天为准，默认今天（北京时间） / The day that counts; today in China.", valueName: "YYYY-MM-DD"))
  var asOf: CivilDate?

  /// The day asked for, or today.
  var day: CivilDate { asOf ?? Today.inChina }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) { self.init(iso: argument) }
}

extension BoardPaper: ExpressibleByArgument {}
