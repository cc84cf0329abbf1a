import FoundationEssentials
import Rendering
import Reporting
import Templating

/// Everything that shapes a page: the templates, the stylesheet and the scripts, read from `Templates/`.
struct Theme {
  /// The project's folder.
  let root: String

  /// Reads and compiles the theme.
  func load() -> Report<SiteTemplates?> {
    var found: [Diagnostic] = []
    let sources = TemplateFolder.read(root + "/Templates", name: "Templates").unwrap(into: &found)
    let style = asset("style.css", into: &found)
    let script = asset("script.js", into: &found)
    let search = asset("search.js", into: &found)
    let icon = asset("icon.svg", into: &found)
    let library = TemplateLibrary.load(sources).unwrap(into: &found)
    let templates = SiteTemplates.compile(
      library, style: style ?? Asset(bytes: []), script: script ?? Asset(bytes: []),
      searchScript: search ?? Asset(bytes: []), icon: icon ?? Asset(bytes: [])
    ).unwrap(into: &found)
    return Report([style, script, search, icon].contains { $0 == nil } ? nil : templates, found)
  }

  private func asset(_ name: String, into found: inout [Diagnostic]) -> Asset? {
    if let data = FileManager.default.contents(atPath: "\(root)/Templates/assets/\(name)") {
      return Asset(bytes: [UInt8](data))
    }
    found.append(
      Diagnostic(
        .pipelineAsset, at: SourceLocation(file: "Templates/assets/\(name)"), zh: "读不到 \(name)",
        en: "\(name) can not be read"))
    return nil
  }
}
