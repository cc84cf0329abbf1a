private import FoundationEssentials
public import Reporting

/// The files of a component as they were read.
public struct ComponentFiles: Sendable {
  /// The name of its folder.
  public let name: String
  /// The folder as messages call it, such as `Templates/components/office`.
  public let folder: String
  /// `parameters.yaml`.
  public let parameters: [UInt8]
  /// `examples.yaml`.
  public let examples: [UInt8]
  /// `style.css`; empty for a component that is made of others only.
  public let style: [UInt8]

  /// Names the files of a component.
  public init(name: String, folder: String, parameters: [UInt8], examples: [UInt8], style: [UInt8]) {
    self.name = name
    self.folder = folder
    self.parameters = parameters
    self.examples = examples
    self.style = style
  }
}

extension TemplateFolder {
  /// The file of a component's template; the template is named by its folder.
  static let componentTemplate = "template" + suffix

  /// Reads the files of every component, `components/<name>/…`, in the order of their names.
  ///
  /// - Parameters:
  ///   - path: the folder of templates.
  ///   - name: what messages call the folder.
  /// - Returns: the components; a missing file is reported.
  public static func readComponents(_ path: String, name: String) -> Report<[ComponentFiles]> {
    var report = Report<[ComponentFiles]>([])
    for component in componentNames(path) {
      let shown = "\(name)/components/\(component)"
      func required(_ name: String) -> [UInt8] {
        if let bytes = file(name, of: component, path) { return bytes }
        report.diagnostics.append(
          Diagnostic(
            .templateComponentFile, at: SourceLocation(file: "\(shown)/\(name)"),
            zh: "组件“\(component)”缺少 \(name)", en: "the component '\(component)' has no \(name)"))
        return []
      }
      _ = required(componentTemplate)
      report.value.append(
        ComponentFiles(
          name: component, folder: shown, parameters: required("parameters.yaml"),
          examples: required("examples.yaml"), style: file("style.css", of: component, path) ?? []))
    }
    return report
  }

  /// The style sheets of the components, in the order of their names: all that a build needs of them beside their
  /// templates.
  ///
  /// - Parameter path: the folder of templates.
  public static func readComponentStyles(_ path: String) -> [[UInt8]] {
    componentNames(path).compactMap { file("style.css", of: $0, path) }
  }

  private static func componentNames(_ path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/components")) ?? []
    return names.filter { !$0.utf8.starts(with: [UInt8(ascii: ".")]) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func file(_ name: String, of component: String, _ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/components/\(component)/\(name)").map { [UInt8]($0) }
  }
}
