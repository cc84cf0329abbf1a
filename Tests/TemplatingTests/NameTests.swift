import Reporting
import Testing

@Suite("Names of fields")
struct NameTests {
  static let page: Sample = [
    "title": "公示", "rows": [["name": "甲", "note": .null]], "site": ["name": "松陵"], "count": 3
  ]

  @Test("a misspelt field is named with its place, the fields there are, and the nearest")
  func misspelt() {
    let outcome = Outcome("<h1>公示</h1>\n<p>{{#site}}{{titel}}{{/site}}</p>\n", Self.page)
    #expect(outcome.page == nil)
    #expect(
      outcome.messages == [
        "main.mustache:2:15 template.unknown-key: unknown field 'titel'; "
          + "known here: count, name, rows, site, title"
      ])
    #expect(outcome.hints == ["Did you mean 'title'?"])
  }

  @Test("a misspelt part of a dotted name is looked for in its record only")
  func misspeltPart() {
    let outcome = Outcome("{{site.nmae}}", Self.page)
    #expect(
      outcome.messages == ["main.mustache:1:3 template.unknown-key: unknown field 'nmae'; known here: name"])
    #expect(outcome.hints == ["Did you mean 'name'?"])
  }

  @Test("an inner field hides an outer one of the same name")
  func hiding() {
    let data: Sample = ["name": "外", "rows": [["name": "内"]]]
    #expect(Outcome("{{name}}{{#rows}}{{name}}{{/rows}}{{name}}", data).page == "外内外")
  }

  @Test("an inner optional that is absent hides an outer field all the same")
  func absentHides() {
    let data: Sample = ["note": "外", "rows": [["note": .null]]]
    #expect(Outcome("[{{#rows}}{{note}}{{/rows}}]", data).page == "[]")
  }

  @Test("a name with a dot in front is looked for in the item only")
  func withoutClimbing() {
    #expect(Outcome("{{#rows}}{{.name}}{{/rows}}", Self.page).page == "甲")
    let outcome = Outcome("{{#rows}}{{.title}}{{/rows}}", Self.page)
    #expect(
      outcome.messages == [
        "main.mustache:1:12 template.unknown-key: unknown field 'title'; known here: name, note"
      ])
  }

  @Test("columns are counted in characters, not bytes")
  func columns() {
    let outcome = Outcome("一二三{{x}}", [:])
    #expect(
      outcome.messages == ["main.mustache:1:6 template.unknown-key: unknown field 'x'; known here: none"])
  }

  @Test("within a section that is unknown nothing more is reported")
  func unknownSection() {
    let outcome = Outcome("{{#rwos}}{{name}} {{anything}}{{/rwos}}{{typo}}", Self.page)
    #expect(outcome.rules == ["template.unknown-key", "template.unknown-key"])
    #expect(outcome.hints == ["Did you mean 'rows'?"])
  }

  @Test("all misspelt fields of a template and its partials are reported at once")
  func allAtOnce() {
    let outcome = Outcome("{{a}}{{>part}}{{b}}", [:], partials: ["part": "{{c}}"])
    #expect(outcome.diagnostics.count == 3)
    #expect(Set(outcome.diagnostics.compactMap { $0.location?.file }) == ["main.mustache", "part.mustache"])
  }

  @Test(
    "a name that makes no sense is refused",
    arguments: [
      "{{}}", "{{ }}", "{{a b}}", "{{a..b}}", "{{a.}}", "{{..}}", "{{#}}x{{/}}", "{{> a b }}",
      "{{#*a}}{{/*a}}"
    ])
  func badNames(template: String) {
    #expect(Outcome(template, ["a": "x"]).rules.first == "template.bad-tag")
  }
}
