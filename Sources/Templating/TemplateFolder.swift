private import FoundationEssentials
public import Reporting

/// The folder of templates: the one place of this module that reads files.
public enum TemplateFolder {
  /// What a template's file name ends in.
  static let suffix = ".mustache"

  /// Reads every file `*.mustache` of a folder and its subfolders.
  ///
  /// The file `layouts/page.mustache` is the template `layouts/page`, and `components/office/template.mustache`
  /// is `components/office`. Hidden files and folders, and files with other endings, are none of its business.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - name: what messages call the folder, such as `Templates`; by default its path.
  /// - Returns: the templates in the order of their names, and what could not be read.
  public static func read(_ path: String, name: String? = nil) -> Report<[TemplateSource]> {
    var report = Report<[TemplateSource]>([])
    read(path, as: name ?? path, prefix: "", into: &report)
    report.value.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return report
  }

  private static func read(
    _ folder: String, as shown: String, prefix: String, into report: inout Report<[TemplateSource]>
  ) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      report.diagnostics.append(
        Diagnostic(
          .templateUnreadable, at: SourceLocation(file: shown), zh: "模板目录打不开",
          en: "the folder of templates cannot be opened"))
      return
    }
    for name in names where !name.utf8.starts(with: [UInt8(ascii: ".")]) {
      let path = Self.path(folder, name)
      let file = Self.path(shown, name)
      // Links to folders are not followed: they could lead back.
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      if attributes?[.type] as? FileAttributeType == .typeDirectory {
        read(path, as: file, prefix: prefix + name + "/", into: &report)
      } else if name.hasSuffix(suffix) {
        guard let data = FileManager.default.contents(atPath: path) else {
          report.diagnostics.append(
            Diagnostic(
              .templateUnreadable, at: SourceLocation(file: file), zh: "模板文件读不出来",
              en: "the template cannot be read"))
          continue
        }
        let isComponent = name == componentTemplate && prefix.hasPrefix("components/")
        let template = isComponent ? String(prefix.dropLast()) : prefix + name.dropLast(suffix.count)
        report.value.append(TemplateSource(name: template, file: file, bytes: Array(data)))
      }
    }
  }

  private static func path(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }
}
