import Reporting
import Templating
import Testing

@testable import Rendering

@Suite("The YAML files of a component")
struct ComponentReaderTests {
  private let parameters = """
    zh: 一块
    en: A piece
    list: links
    parameters:
      - {name: title, type: text, required: true, zh: 标题, en: The title}
    """
  private let examples = """
    examples:
      - name: one
        zh: 一个
        en: One
        values:
          title: 甲
    """

  private func read(_ parameters: String, _ examples: String) -> Report<Component?> {
    ComponentReader.read(
      ComponentFiles(
        name: "piece", folder: "Templates/components/piece", parameters: Array(parameters.utf8),
        examples: Array(examples.utf8), style: []))
  }

  @Test("parameters and examples are read with their places")
  func sound() throws {
    let report = read(parameters, examples)
    #expect(report.diagnostics == [])
    let component = try #require(report.value)
    #expect(component.meaning == LocalizedText(zh: "一块", en: "A piece"))
    #expect(component.list == "links")
    #expect(component.parameters.map(\.name) == ["title"])
    #expect(
      component.parameters.first?.location
        == SourceLocation(file: "Templates/components/piece/parameters.yaml", line: 5, column: 6))
    #expect(component.examples.map(\.name) == ["one"])
  }

  @Test(
    "what is wrong in parameters.yaml is told with its line",
    arguments: [
      ("type: text", "type: words", "content.bad-value"),
      ("required: true", "required: ja", "content.bad-value"),
      ("name: title", "nam: title", "content.missing-key"), (", en: The title", "", "content.missing-key"),
      ("zh: 标题", "zh: 标题, de: Titel", "content.unknown-key"),
      ("list: links", "list: Ul X", "content.bad-value")
    ])
  func badParameters(before: String, after: String, rule: String) {
    let report = read(parameters.replacing(before, with: after), examples)
    #expect(report.value == nil)
    #expect(report.diagnostics.contains { $0.rule.id == rule }, "\(report.diagnostics)")
    #expect(report.diagnostics.allSatisfy { ($0.location?.line ?? 0) >= 3 })
  }

  @Test("an example's name becomes an address, so it is one; a file that is no YAML is refused")
  func badExamples() {
    let named = read(parameters, examples.replacing("name: one", with: "name: 一"))
    #expect(named.diagnostics.map(\.rule.id) == ["content.bad-value"])
    #expect(read(parameters, "examples: [").diagnostics.map(\.rule.id) == ["content.yaml"])
  }
}
