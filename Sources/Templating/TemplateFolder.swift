private import FoundationEssentials
public import Reporting

/// The folder of templates: the one place of this module that reads files.
public enum TemplateFolder {
  /// What a template's file name ends in.
  static let suffix = ".mustache"

  /// Reads every file `*.mustache` of a folder and its subfolders.
  ///
  /// The file `layouts/page.mustache` is the template `layouts/page`. Hidden files and folders, and files with other
  /// endings, are none of its business.
  ///
  /// - Parameter path: the folder; messages name files below it as `path/layouts/page.mustache`.
  /// - Returns: the templates in the order of their names, and what could not be read.
  public static func read(_ path: String) -> Report<[TemplateSource]> {
    var report = Report<[TemplateSource]>([])
    read(path, prefix: "", into: &report)
    report.value.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return report
  }

  private static func read(_ folder: String, prefix: String, into report: inout Report<[TemplateSource]>) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      report.diagnostics.append(
        Diagnostic(
          .templateUnreadable, at: SourceLocation(file: folder), zh: "模板目录打不开",
          en: "the folder of templates cannot be opened"))
      return
    }
    for name in names where !name.utf8.starts(with: [UInt8(ascii: ".")]) {
      let path = folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
      // Links to folders are not followed: they could lead back.
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      if attributes?[.type] as? FileAttributeType == .typeDirectory {
        read(path, prefix: prefix + name + "/", into: &report)
      } else if name.hasSuffix(suffix) {
        guard let data = FileManager.default.contents(atPath: path) else {
          report.diagnostics.append(
            Diagnostic(
              .templateUnreadable, at: SourceLocation(file: path), zh: "模板文件读不出来",
              en: "the template cannot be read"))
          continue
        }
        report.value.append(
          TemplateSource(name: prefix + name.dropLast(suffix.count), file: path, bytes: Array(data)))
      }
    }
  }
}
