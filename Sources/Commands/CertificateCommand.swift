import ArgumentParser
import FoundationEssentials
import Ledger
import Notices
import Pipeline
import Reporting

/// `gongshi certificate ID`: proof that a notice was published, on which days, in which versions.
struct CertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract: "出具发布证明：哪天上线、哪天撤下、缺哪几天 / Proof of publication of a notice.",
    discussion: """
      例子 / Examples:
        gongshi certificate 20261118-dibao-gongshi-232762100
        gongshi certificate 20261118-dibao-gongshi-232762100 --to zhengming.html
      证明里没有任何人的信息；.html 可以直接打印。
      It names nobody; a file that ends in .html is a page to print.
      """)

  @Argument(help: ArgumentHelp("公示编号，见公示网址 / Id of the notice, as in its address.", valueName: "id"))
  var id: NoticeID

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("写到这个文件，.html 或 .txt / Write to this file.", valueName: "file"))
  var file: String?

  @OptionGroup var day: DayOptions
  @OptionGroup var places: PlaceOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let file, !file.hasSuffix(".html"), !file.hasSuffix(".txt") {
      throw ValidationError("文件名以 .html 或 .txt 结尾 / The file's name ends in .html or .txt.")
    }
  }

  func run() throws {
    let findings = Findings(speech: speech, root: places.site)
    let life = NoticeLife(
      BuildRequest(
        root: places.site, output: places.outputFolder, caseStore: nil, asOf: day.day, today: Today.inChina,
        version: Version.text))
    let report = life.certificate(of: id)
    guard let certificate = report.value, !report.hasErrors else {
      return try findings.conclude(report.diagnostics)
    }
    findings.show(report.diagnostics)
    guard let file else { return Console.write(certificate.text(speech.language)) }
    var bytes = Array(certificate.text(speech.language).utf8)
    if file.hasSuffix(".html") {
      let page = life.page(of: certificate)
      guard let made = page.value, !page.hasErrors else { return try findings.conclude(page.diagnostics) }
      bytes = made
    }
    if places.isInside(file) {
      return try findings.conclude([
        Diagnostic(
          .commandFile, at: SourceLocation(file: file), zh: "不能写进站点的输出文件夹",
          en: "a certificate is not written into the folder of the site")
      ])
    }
    if FileManager.default.fileExists(atPath: file) {
      return try findings.conclude([
        Diagnostic(
          .commandFileExists, at: SourceLocation(file: file), zh: "文件已经存在", en: "the file exists already")
      ])
    }
    guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
      return try findings.conclude([
        Diagnostic(
          .commandFile, at: SourceLocation(file: file), zh: "写不了文件", en: "the file can not be written")
      ])
    }
    Console.write(file + "\n")
  }
}
