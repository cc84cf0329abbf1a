import ArgumentParser
import Pipeline
import Reporting

/// `gongshi gallery`: pages that show each component of the templates, for staff and developers.
struct GalleryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "把页面的组件做成图库，供维护人员看 / Shows each component of the templates.",
    discussion: """
      例子 / Examples:
        gongshi gallery
        gongshi gallery --output tuku
      图库不随网站发布，默认写到 .build/gallery，用浏览器打开 index.html。
      The gallery is never published with the site; it goes to .build/gallery. Open its index.html in a browser.
      """)

  @Option(help: ArgumentHelp("图库的文件夹，默认 <site>/.build/gallery / Folder of the gallery.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "项目文件夹，内有 Templates / The project's folder, with Templates in it.", valueName: "folder"))
  var site = "."

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let findings = Findings(speech: speech, root: site)
    let folder = output ?? site + "/.build/gallery"
    let report = GalleryPipeline.build(root: site, output: folder)
    try findings.refuse(report.diagnostics)
    guard let files = report.value else { return }
    Console.write(
      speech.language == .chinese
        ? "图库：\(folder)/index.html（\(files) 个文件）\n" : "gallery: \(folder)/index.html (\(files) files)\n")
  }
}
