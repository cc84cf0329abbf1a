import Foundation
import Reporting
import Templating
import Testing

@Suite("The folder of components")
struct ComponentFolderTests {
  private func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "components-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
  }

  @Test("components come in the order of their names, and a template is named by its folder")
  func order() throws {
    var files = ["page.mustache": "{{>components/b}}"]
    for name in ["b", "a", "c-d"] {
      for file in ["template.mustache", "parameters.yaml", "examples.yaml"] {
        files["components/\(name)/\(file)"] = name
      }
    }
    files["components/a/style.css"] = ".a{}"
    files["components/.hidden"] = ""
    try inFolder(files) { path in
      let report = TemplateFolder.readComponents(path, name: "Templates")
      #expect(report.diagnostics == [])
      #expect(report.value.map(\.name) == ["a", "b", "c-d"])
      #expect(report.value.map(\.style) == [Array(".a{}".utf8), [], []])
      #expect(TemplateFolder.readComponentStyles(path) == [Array(".a{}".utf8)])
      #expect(report.value.first?.folder == "Templates/components/a")
      #expect(
        TemplateFolder.read(path).value.map(\.name) == [
          "components/a", "components/b", "components/c-d", "page"
        ])
    }
  }

  @Test("each file that a component lacks is reported by its name")
  func missing() throws {
    try inFolder(["components/a/style.css": ""]) { path in
      let report = TemplateFolder.readComponents(path, name: "Templates")
      #expect(report.diagnostics.allSatisfy { $0.rule == .templateComponentFile })
      #expect(
        report.diagnostics.compactMap(\.location?.file) == [
          "Templates/components/a/template.mustache", "Templates/components/a/parameters.yaml",
          "Templates/components/a/examples.yaml"
        ])
      #expect(report.diagnostics.exitStatus == 74)
    }
  }
}
