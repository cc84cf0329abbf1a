import Markup
import Reporting
import Testing

@testable import Templating

@Suite("Components")
struct ComponentTests {
  private static let place = SourceLocation(file: "parameters.yaml", line: 3, column: 5)
  private static let exampleFile = "examples.yaml"

  private func parameter(
    _ name: String, _ kind: ComponentParameter.Kind = .text, required: Bool = true
  ) -> ComponentParameter {
    ComponentParameter(
      name: name, kind: kind, isRequired: required, meaning: LocalizedText(zh: "甲", en: "a"),
      location: Self.place)
  }

  private func record(_ values: [(String, ComponentValue)]) -> ComponentRecord {
    ComponentRecord(
      values.enumerated().map {
        ($0.element.0, SourceLocation(file: Self.exampleFile, line: 2 + $0.offset, column: 7), $0.element.1)
      }, at: SourceLocation(file: Self.exampleFile, line: 1, column: 5))
  }

  private func check(
    _ template: String, _ parameters: [ComponentParameter], _ examples: [[(String, ComponentValue)]],
    others: [String: String] = [:]
  ) -> Report<CheckedComponent?> {
    let sources = others.merging(["components/piece": template]) { $1 }.map { name, text in
      TemplateSource(name: name, file: "Templates/\(name)/template.mustache", bytes: Array(text.utf8))
    }
    let component = Component(
      name: "piece", meaning: LocalizedText(zh: "一块", en: "a piece"), parameters: parameters,
      examples: examples.enumerated().map {
        ComponentExample(
          name: "e\($0.offset)", meaning: LocalizedText(zh: "例", en: "e"), values: record($0.element))
      }, location: SourceLocation(file: Self.exampleFile))
    return TemplateLibrary.load(sources).value.check(component)
  }

  private func text(_ report: Report<CheckedComponent?>) -> [String] {
    report.value?.examples.map { String(decoding: $0.bytes, as: UTF8.self) } ?? []
  }

  @Test("an example is rendered with its values, escaped as on a page")
  func rendered() {
    let report = check(
      "<p>{{title}}{{#note}} ({{note}}){{/note}}</p>",
      [parameter("title"), parameter("note", required: false)],
      [[("title", .scalar("<b>"))], [("title", .scalar("甲")), ("note", .scalar("乙"))]])
    #expect(report.diagnostics == [])
    #expect(text(report) == ["<p>&lt;b&gt;</p>", "<p>甲 (乙)</p>"])
    #expect(report.value?.source.hasPrefix("<p>") == true)
  }

  @Test("each kind of parameter takes its values")
  func kinds() {
    let parameters = [
      parameter("link", .address), parameter("count", .integer), parameter("is_open", .flag),
      parameter("body", .markup), parameter("office", .record), parameter("office.name"),
      parameter("rows", .list), parameter("rows.name")
    ]
    let report = check(
      "<a href=\"{{link}}\">{{count}}</a>{{#is_open}}开{{/is_open}}{{body}}{{office.name}}{{#rows}}<i>{{name}}</i>{{/rows}}",
      parameters,
      [
        [
          ("link", .scalar("a.html")), ("count", .scalar("3")), ("is_open", .scalar("true")),
          ("body", .scalar("<b>x</b>")), ("office", .record(record([("name", .scalar("窗口"))]))),
          ("rows", .list([record([("name", .scalar("甲"))]), record([("name", .scalar("乙"))])]))
        ]
      ])
    #expect(report.diagnostics == [])
    #expect(text(report) == ["<a href=\"a.html\">3</a>开<b>x</b>窗口<i>甲</i><i>乙</i>"])
  }

  @Test("a parameter that the template names and nobody declares is reported in the template")
  func unknown() {
    let report = check("<p>{{titel}}</p>", [parameter("title")], [[("title", .scalar("甲"))]])
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["template.unknown-key"])
    #expect(
      report.diagnostics.first?.location
        == SourceLocation(file: "Templates/components/piece/template.mustache", line: 1, column: 6))
    #expect(report.diagnostics.first?.hint?.en == "Did you mean 'title'?")
  }

  @Test("a parameter that the template never uses is reported where it is declared")
  func unused() {
    let report = check(
      "<p>{{title}}</p>", [parameter("title"), parameter("rows", .list), parameter("rows.name")],
      [[("title", .scalar("甲")), ("rows", .list([]))]])
    #expect(report.diagnostics.map(\.rule.id) == ["template.unused-parameter", "template.unused-parameter"])
    #expect(report.diagnostics.allSatisfy { $0.location == Self.place })
  }

  @Test("a parameter that only a component within it uses is used")
  func usedWithin() {
    let report = check(
      "{{#rows}}{{>components/inner}}{{/rows}}", [parameter("rows", .list), parameter("rows.name")],
      [[("rows", .list([record([("name", .scalar("甲"))])]))]],
      others: ["components/inner": "<i>{{name}}</i>"])
    #expect(report.diagnostics == [])
    #expect(text(report) == ["<i>甲</i>"])
  }

  @Test(
    "a declaration that makes no sense is refused",
    arguments: [
      ["office.name"], ["title", "title"], ["title", "title.name"], ["a b"], ["title", ".x"]
    ])
  func declarations(names: [String]) {
    let report = check("x", names.map { parameter($0) }, [[]])
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["template.bad-parameter"])
    #expect(report.diagnostics.first?.location == Self.place)
  }

  @Test(
    "a record that says nothing of what is in it is refused",
    arguments: [ComponentParameter.Kind.record, .list])
  func emptyRecord(kind: ComponentParameter.Kind) {
    let report = check("{{#a}}x{{/a}}", [parameter("a", kind)], [[]])
    #expect(report.diagnostics.map(\.rule.id) == ["template.bad-parameter"])
  }

  @Test("a component without an example is refused")
  func noExample() {
    let report = check("<p>{{title}}</p>", [parameter("title")], [])
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["template.no-example"])
  }

  @Test("an example that lacks a required parameter is reported, also within a list")
  func missing() {
    let report = check(
      "{{title}}{{#rows}}{{name}}{{/rows}}",
      [parameter("title"), parameter("rows", .list), parameter("rows.name")],
      [[("rows", .list([record([])]))]])
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["template.bad-example", "template.bad-example"])
    #expect(
      report.diagnostics.map(\.summary.en).sorted() == [
        "the required parameter 'rows.name' is missing", "the required parameter 'title' is missing"
      ])
  }

  @Test("an unknown parameter in an example is reported with the nearest name, one given twice as well")
  func unknownInExample() {
    let report = check(
      "{{title}}", [parameter("title")],
      [[("title", .scalar("甲")), ("titel", .scalar("乙")), ("title", .scalar("丙"))]])
    #expect(report.diagnostics.map(\.rule.id) == ["template.bad-example", "template.bad-example"])
    #expect(report.diagnostics.first?.location == SourceLocation(file: Self.exampleFile, line: 3, column: 7))
    #expect(report.diagnostics.first?.hint?.en == "Did you mean 'title'?")
  }

  @Test(
    "a value of the wrong kind is refused",
    arguments: [
      (ComponentParameter.Kind.integer, "三"), (.flag, "yes"), (.address, "javascript:x"), (.list, "甲"),
      (.record, "甲")
    ])
  func wrongKind(kind: ComponentParameter.Kind, value: String) {
    let within = kind.hasFields ? [parameter("a.b")] : []
    let template = kind == .flag || kind.hasFields ? "{{#a}}\(kind.hasFields ? "{{b}}" : "x"){{/a}}" : "{{a}}"
    let report = check(template, [parameter("a", kind)] + within, [[("a", .scalar(value))]])
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule.id) == ["template.bad-example"])
    #expect(report.diagnostics.first?.location == SourceLocation(file: Self.exampleFile, line: 2, column: 7))
  }

  @Test("words in a list, or a record where text belongs, are of the wrong kind")
  func otherShapes() {
    for value in [ComponentValue.other, .record(record([])), .list([])] {
      let report = check("{{title}}", [parameter("title")], [[("title", value)]])
      #expect(report.diagnostics.map(\.rule.id) == ["template.bad-example"])
    }
  }
}
