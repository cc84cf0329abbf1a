public import Reporting
public import Templating

/// A file of the gallery.
public struct GalleryFile: Sendable {
  /// Its path in the gallery's folder.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]
}

/// The gallery of components (组件图库): pages for staff and developers, never published with the site.
///
/// Each example stands in two frames, one as wide as a phone and one as wide as a screen, so that the site's own style
/// sheet decides what it looks like there. No script, and it opens from `file://`.
public struct Gallery: Sendable {
  private let index: Template<GalleryIndexValues>
  private let component: Template<GalleryComponentValues>
  private let tokens: Template<GalleryTokensValues>
  private let alone: Template<GalleryAloneValues>

  /// Compiles the templates of the gallery; `nil` if any has an error.
  public static func compile(_ library: TemplateLibrary) -> Report<Gallery?> {
    var found: [Diagnostic] = []
    let index = library.template("gallery/index", for: GalleryIndexValues.self).unwrap(into: &found)
    let component = library.template("gallery/component", for: GalleryComponentValues.self).unwrap(
      into: &found)
    let tokens = library.template("gallery/tokens", for: GalleryTokensValues.self).unwrap(into: &found)
    let alone = library.template("gallery/alone", for: GalleryAloneValues.self).unwrap(into: &found)
    guard let index, let component, let tokens, let alone else { return Report(nil, found) }
    return Report(Gallery(index: index, component: component, tokens: tokens, alone: alone), found)
  }

  /// Renders all files of the gallery.
  ///
  /// - Parameters:
  ///   - components: in the order of the index.
  ///   - tokens: the style sheet's layer of tokens.
  ///   - style: the site's style sheet.
  ///   - ownStyle: what only the gallery needs.
  public func render(
    _ components: [CheckedComponent], tokens: [UInt8], style: [UInt8], ownStyle: [UInt8]
  ) -> [GalleryFile] {
    let names = components.map(\.component.name)
    func frame(_ title: String, _ current: String? = nil) -> GalleryFrameValues {
      GalleryFrameValues(title: title, current: current, components: names)
    }
    let tokenPage = GalleryTokensValues(
      frame: frame("颜色和尺寸"), tokens: DesignToken.all(of: ":root", in: tokens),
      high: DesignToken.all(of: "html[data-contrast=\"high\"]", in: tokens))
    let fixed = [
      GalleryFile(
        path: "index.html", bytes: index.bytes(GalleryIndexValues(frame: frame("组件"), components: components))
      ),
      GalleryFile(path: Self.tokenFile, bytes: self.tokens.bytes(tokenPage)),
      GalleryFile(path: "style.css", bytes: style),
      GalleryFile(path: "gallery.css", bytes: Stylesheet.compact(ownStyle))
    ]
    return fixed
      + components.flatMap { checked in
        let name = checked.component.name
        let page = GalleryComponentValues(frame: frame("组件 " + name, name), checked: checked)
        return [GalleryFile(path: name + ".html", bytes: component.bytes(page))] + examples(of: checked)
      }
  }

  /// The page of each example alone.
  private func examples(of checked: CheckedComponent) -> [GalleryFile] {
    zip(checked.component.examples, checked.examples).map { example, html in
      let page = GalleryAloneValues(
        title: "\(checked.component.name)：\(example.meaning.zh)", list: checked.component.list, html: html)
      return GalleryFile(path: Self.file(checked.component.name, example.name), bytes: alone.bytes(page))
    }
  }

  static let tokenFile = "tokens.html"

  /// Where the page of an example lies.
  static func file(_ component: String, _ example: String) -> String {
    "examples/\(component)-\(example).html"
  }
}
