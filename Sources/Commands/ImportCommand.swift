import ArgumentParser
import FoundationEssentials
import Importing
import Reporting

/// `gongshi import FILE`: makes an article of officially published text.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "把正式发布的 .txt 或 .docx 转成问答文章 / Makes a Q&A article of published text.",
    discussion: """
      例子 / Examples:
        gongshi import 解读.txt > Content/jiedu/jiedu.md
        gongshi import 解读.docx --slug xiafang --to Content/jiedu/xiafang.md
      正文一个字不少；转换后是草稿（draft: true），核对后改为 false。
      Not a character of the body is lost; the article is a draft until draft is set to false.
      """)

  @Argument(help: ArgumentHelp("原文文件 .txt 或 .docx / The published text.", valueName: "file"))
  var file: String

  @Option(help: "网址的最后一段 / Last part of the address.")
  var slug: String?

  @Option(help: ArgumentHelp("写到这个新文件，默认标准输出 / Write to this new file.", valueName: "file"))
  var to: String?

  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let findings = Findings(speech: speech, root: places.site)
    guard let data = FileManager.default.contents(atPath: file) else {
      try findings.conclude([
        Diagnostic(
          .commandFile, at: SourceLocation(file: file), zh: "读不到文件", en: "the file can not be read")
      ])
      return
    }
    let report = PublishedText.read(file: file, bytes: [UInt8](data))
    var diagnostics = report.diagnostics
    if let article = report.value, !report.hasErrors {
      let files = article.attachments.filter {
        FileManager.default.fileExists(atPath: places.site + "/Content/attachments/" + $0)
      }
      let bytes = article.markdown(
        slug: slug ?? defaultSlug,
        attachmentFiles: Dictionary(files.map { ($0, $0) }, uniquingKeysWith: { first, _ in first }))
      if let to { diagnostics += NewFile.write(bytes, to: to) } else { Console.write(bytes) }
    }
    try findings.conclude(diagnostics)
  }

  private var defaultSlug: String {
    to?.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? "daoru"
  }
}
