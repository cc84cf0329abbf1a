public import Reporting
public import Templating

/// The templates of board sheets: `Templates/board/`.
public struct BoardTemplates: Sendable {
  let sheet: Template<SheetValues>
  let guide: Template<GuideValues>
  let style: [UInt8]

  /// Compiles them.
  ///
  /// - Parameters:
  ///   - library: the templates as they were read.
  ///   - style: the bytes of `board.css`.
  /// - Returns: the templates; `nil` if any has an error. All errors are reported.
  public static func compile(_ library: TemplateLibrary, style: [UInt8]) -> Report<BoardTemplates?> {
    var found: [Diagnostic] = []
    let sheet = library.template("board/sheet", for: SheetValues.self).unwrap(into: &found)
    let guide = library.template("board/guide", for: GuideValues.self).unwrap(into: &found)
    guard let sheet, let guide else { return Report(nil, found) }
    return Report(BoardTemplates(sheet: sheet, guide: guide, style: style), found)
  }
}
