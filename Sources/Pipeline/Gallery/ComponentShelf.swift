import FoundationEssentials
import Rendering
import Reporting
import Templating

/// The components of a project, each held against its parameters and its examples.
struct ComponentShelf {
  /// The templates.
  let library: TemplateLibrary
  /// The components in the order of their names.
  let components: [CheckedComponent]
  /// The site's style sheet.
  let style: [UInt8]

  /// Reads and checks all components; all findings are given at once.
  ///
  /// - Parameter root: the project's folder.
  static func load(root: String) -> Report<ComponentShelf?> {
    var found: [Diagnostic] = []
    let folder = root + "/Templates"
    let sources = TemplateFolder.read(folder, name: "Templates").unwrap(into: &found)
    let library = TemplateLibrary.load(sources).unwrap(into: &found)
    let files = TemplateFolder.readComponents(folder, name: "Templates").unwrap(into: &found)
    // What is missing has been reported; an empty file would be reported once more.
    guard found.isEmpty else { return Report(nil, found) }
    let checked = files.compactMap { files in
      ComponentReader.read(files).unwrap(into: &found).flatMap { library.check($0).unwrap(into: &found) }
    }
    let style = Theme(root: root).style(into: &found)
    guard let style, found.isEmpty else { return Report(nil, found) }
    return Report(ComponentShelf(library: library, components: checked, style: style))
  }
}
