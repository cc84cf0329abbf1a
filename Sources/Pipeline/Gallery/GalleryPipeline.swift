import FoundationEssentials
public import Rendering
public import Reporting
import Templating

/// From the templates to the gallery of components on the disk.
public enum GalleryPipeline {
  /// What marks a folder as a gallery that may be replaced.
  static let marker = ".gongshi-gallery"

  /// Renders the gallery without writing it anywhere.
  ///
  /// - Parameter root: the project's folder.
  /// - Returns: its files; `nil` when a component is not sound. All findings are given at once.
  public static func render(root: String) -> Report<[GalleryFile]?> {
    var found: [Diagnostic] = []
    guard let shelf = ComponentShelf.load(root: root).unwrap(into: &found),
      let gallery = Gallery.compile(shelf.library).unwrap(into: &found)
    else { return Report(nil, found) }
    let theme = Theme(root: root)
    guard let tokens = theme.file("styles/tokens.css", into: &found),
      let own = theme.file("gallery/gallery.css", into: &found)
    else { return Report(nil, found) }
    return Report(gallery.render(shelf.components, tokens: tokens, style: shelf.style, ownStyle: own), found)
  }

  /// Renders the gallery and puts it into a folder, which it replaces as a whole.
  ///
  /// - Parameters:
  ///   - root: the project's folder.
  ///   - output: the folder: a new one, an empty one or an older gallery; any other is refused.
  /// - Returns: the number of files; `nil` when nothing was written.
  public static func build(root: String, output: String) -> Report<Int?> {
    var found: [Diagnostic] = []
    guard let files = render(root: root).unwrap(into: &found) else { return Report(nil, found) }
    if let refusal = refusal(output, root: root) { return Report(nil, found + [refusal]) }
    do {
      try write(files, to: output)
    } catch {
      let failure = Diagnostic(
        .pipelineGallery, at: SourceLocation(file: output), zh: "图库写不进去", en: "the gallery can not be written"
      )
      return Report(nil, found + [failure])
    }
    return Report(files.count, found)
  }

  /// Why a folder may not be replaced, if it may not.
  private static func refusal(_ output: String, root: String) -> Diagnostic? {
    let manager = FileManager.default
    let place = SourceLocation(file: output)
    let site = URL(fileURLWithPath: root + "/Site").resolvingSymlinksInPath().standardizedFileURL
    let folder = URL(fileURLWithPath: output).resolvingSymlinksInPath().standardizedFileURL
    if folder.pathComponents.starts(with: site.pathComponents) {
      return Diagnostic(
        .pipelineGallery, at: place, zh: "图库不能放进站点的输出文件夹",
        en: "the gallery does not go into the folder of the site")
    }
    guard manager.fileExists(atPath: output) else { return nil }
    let names = try? manager.contentsOfDirectory(atPath: output)
    if let names, names.isEmpty || names.contains(marker) { return nil }
    return Diagnostic(
      .pipelineGallery, at: place, zh: "这里有别的东西，不是图库", en: "there is something here that is no gallery")
  }

  /// Writes all files aside, then puts them in the place of the folder.
  private static func write(_ files: [GalleryFile], to output: String) throws {
    let manager = FileManager.default
    let new = output + ".gongshi-new"
    if manager.fileExists(atPath: new + "/" + marker) { try manager.removeItem(atPath: new) }
    try manager.createDirectory(atPath: new + "/examples", withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: new + "/" + marker))
    for file in files { try Data(file.bytes).write(to: URL(fileURLWithPath: new + "/" + file.path)) }
    if manager.fileExists(atPath: output) { try manager.removeItem(atPath: output) }
    try manager.moveItem(atPath: new, toPath: output)
  }
}
