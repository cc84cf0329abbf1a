import Boards
import FoundationEssentials
import Rendering
import Reporting
import Templating

/// Everything that shapes a page: the templates, the style sheet's layers and the scripts, read from `Templates/`.
struct Theme {
  /// The project's folder.
  let root: String

  /// Reads and compiles the theme.
  func load() -> Report<SiteTemplates?> {
    var found: [Diagnostic] = []
    let sources = TemplateFolder.read(root + "/Templates", name: "Templates").unwrap(into: &found)
    let style = style(into: &found).map(Asset.init)
    let boardStyle = file("board/board.css", into: &found).map(Asset.init)
    let script = asset("script.js", into: &found)
    let search = asset("search.js", into: &found)
    let icon = asset("icon.svg", into: &found)
    let library = TemplateLibrary.load(sources).unwrap(into: &found)
    let templates = SiteTemplates.compile(
      library, style: style ?? Asset(bytes: []), boardStyle: boardStyle ?? Asset(bytes: []),
      script: script ?? Asset(bytes: []), searchScript: search ?? Asset(bytes: []),
      icon: icon ?? Asset(bytes: [])
    ).unwrap(into: &found)
    // The sheets that leave by another command are looked at here, too: a mistake in them shows before the day on
    // which somebody wants to print.
    if let boardStyle {
      _ = BoardTemplates.compile(library, style: boardStyle.bytes).unwrap(into: &found)
    }
    let assets = [style, boardStyle, script, search, icon]
    return Report(assets.contains { $0 == nil } ? nil : templates, found)
  }

  private func asset(_ name: String, into found: inout [Diagnostic]) -> Asset? {
    file("assets/" + name, into: &found).map(Asset.init)
  }

  /// The site's style sheet, if all its layers are there.
  func style(into found: inout [Diagnostic]) -> [UInt8]? {
    Stylesheet.assemble(components: TemplateFolder.readComponentStyles(root + "/Templates")) {
      file($0, into: &found)
    }
  }

  /// A file of the folder of templates.
  func file(_ name: String, into found: inout [Diagnostic]) -> [UInt8]? {
    if let data = FileManager.default.contents(atPath: "\(root)/Templates/\(name)") { return [UInt8](data) }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    found.append(
      Diagnostic(
        .pipelineAsset, at: SourceLocation(file: "Templates/" + name), zh: "读不到 \(last)",
        en: "\(last) can not be read"))
    return nil
  }
}
