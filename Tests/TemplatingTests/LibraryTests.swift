import Foundation
import Markup
import Reporting
import Testing

@testable import Templating

@Suite("The library of templates")
struct LibraryTests {
  private func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, file: "Templates/\(name).mustache", bytes: Array(text.utf8))
  }

  @Test("errors in all templates are reported at once, used or not")
  func allTemplates() {
    let report = TemplateLibrary.load([
      source("a", "{{#x}}"), source("b", "{{>missing}}"), source("c", "{{"), source("d", "fine")
    ])
    #expect(
      report.diagnostics.sorted().map(\.rule.id) == [
        "template.unbalanced", "template.unknown-template", "template.unclosed-tag"
      ])
    #expect(report.value.names == ["a", "b", "c", "d"])
  }

  @Test("the order in which templates are read matters to nothing")
  func order() throws {
    let twice = TemplateSource(name: "a", file: "Templates/z/a.mustache", bytes: Array("twice".utf8))
    let sources = [source("a", "{{#x}}"), source("b", "{{>c}}{{>d}}"), twice, source("c", "{{y}}")]
    let first = TemplateLibrary.load(sources).diagnostics.sorted()
    for shift in 1..<sources.count {
      let shuffled = Array(sources[shift...] + sources[..<shift])
      #expect(TemplateLibrary.load(shuffled.reversed()).diagnostics.sorted() == first)
    }
  }

  @Test("two templates of one name are refused")
  func duplicateName() {
    let other = TemplateSource(name: "a", file: "b.mustache", bytes: [])
    let report = TemplateLibrary.load([source("a", "x"), other])
    #expect(report.diagnostics.map(\.rule.id) == ["template.duplicate-name"])
    #expect(report.diagnostics.first?.location == SourceLocation(file: "b.mustache"))
  }

  @Test("a template that is not UTF-8 is refused at its first wrong byte")
  func encoding() {
    let bytes = Array("公示\nab".utf8) + [0xB9, 0xAB, 0xCA, 0xBE]
    let report = TemplateLibrary.load([TemplateSource(name: "gbk", file: "gbk.mustache", bytes: bytes)])
    #expect(report.diagnostics.map(\.rule.id) == ["template.encoding"])
    #expect(report.diagnostics.first?.location == SourceLocation(file: "gbk.mustache", line: 2, column: 3))
    #expect(TemplateLibrary.load([source("utf8", "公示\n🏠")]).diagnostics == [])
  }

  @Test("a template that the program needs and that is missing is reported, with the nearest name")
  func missing() {
    let library = TemplateLibrary.load([source("article", "x")]).value
    let report = library.template("artcile", for: Greeting.self)
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["template.unknown-template"])
    #expect(report.diagnostics.first?.hint?.en == "Did you mean 'article'?")
  }

  @Test("every rule has an id of its own that begins with the module's word")
  func rules() {
    let ids = TemplatingRules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("template.") })
  }
}

private struct Greeting: TemplateRecord {
  let name: String
  static let schema = TemplateSchema<Self>(.init("name", \.name))
}

@Suite("The folder of templates")
struct TemplateFolderTests {
  private func inFolder(_ files: [String: [UInt8]], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "templates-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    try body(folder.path)
  }

  @Test("templates are named by their path, and other files are left alone")
  func names() throws {
    let files: [String: [UInt8]] = [
      "page.mustache": [0x61], "layouts/base.mustache": [0x62], "layouts/deep/x.mustache": [0x63],
      "style.css": [],
      ".hidden.mustache": [], ".git/x.mustache": [], "mustache": [], "a.mustache.bak": []
    ]
    try inFolder(files) { path in
      let report = TemplateFolder.read(path)
      #expect(report.diagnostics == [])
      #expect(report.value.map(\.name) == ["layouts/base", "layouts/deep/x", "page"])
      #expect(report.value.map(\.bytes) == [[0x62], [0x63], [0x61]])
      #expect(report.value.map(\.file).last == path + "/page.mustache")
      #expect(
        TemplateFolder.read(path + "/", name: "Templates").value.last?.file == "Templates/page.mustache")
    }
  }

  @Test("a link that leads back to its own folder is not followed")
  func link() throws {
    try inFolder(["a/x.mustache": []]) { path in
      try FileManager.default.createSymbolicLink(atPath: path + "/a/back", withDestinationPath: path)
      #expect(TemplateFolder.read(path).value.map(\.name) == ["a/x"])
    }
  }

  @Test("a folder that is not there is reported")
  func missing() {
    let report = TemplateFolder.read("/does/not/exist")
    #expect(report.value == [])
    #expect(report.diagnostics.map(\.rule.id) == ["template.unreadable"])
    #expect(report.diagnostics.exitStatus == 74)
  }

  @Test("a template that cannot be read is reported, and the others are read")
  func unreadable() throws {
    try inFolder(["a.mustache": [0x61]]) { path in
      try FileManager.default.createSymbolicLink(
        atPath: path + "/b.mustache", withDestinationPath: path + "/nowhere")
      let report = TemplateFolder.read(path)
      #expect(report.value.map(\.name) == ["a"])
      #expect(report.diagnostics.map(\.rule.id) == ["template.unreadable"])
    }
  }
}
