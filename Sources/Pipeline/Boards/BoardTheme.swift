import Boards
import FoundationEssentials
import Reporting
import Templating

/// The templates of board sheets, read from `Templates/board/`.
struct BoardTheme {
  /// The project's folder.
  let root: String

  /// Reads and compiles them.
  func load() -> Report<BoardTemplates?> {
    var found: [Diagnostic] = []
    let sources = TemplateFolder.read(root + "/Templates", name: "Templates").unwrap(into: &found)
    let library = TemplateLibrary.load(sources).unwrap(into: &found)
    let file = "Templates/board/board.css"
    guard let style = FileManager.default.contents(atPath: root + "/" + file) else {
      found.append(
        Diagnostic(
          .pipelineAsset, at: SourceLocation(file: file), zh: "读不到 board.css", en: "board.css can not be read"
        ))
      return Report(nil, found)
    }
    return Report(BoardTemplates.compile(library, style: [UInt8](style)).unwrap(into: &found), found)
  }
}
