import Testing

@Suite("Syntax of templates")
struct SyntaxTests {
  @Test("a tag that is not closed is reported where it begins, and the rest is still read")
  func unclosedTag() {
    let outcome = Outcome("line one\n  {{title <b>{{count}}</b> {{tpyo}}\n", ["title": "t", "count": 1])
    #expect(
      outcome.messages == [
        "main.mustache:2:3 template.unclosed-tag: this tag is not closed",
        "main.mustache:2:30 template.unknown-key: unknown field 'tpyo'; known here: count, title"
      ])
  }

  @Test(
    "a tag that the file ends in is not closed",
    arguments: ["{{", "x {{a", "{{a}", "{{{a}}", "{{! comment", "{{=a b}}", "{{#a}}{{/a"])
  func cutTag(template: String) {
    #expect(Outcome(template, ["a": true]).rules.contains("template.unclosed-tag"))
  }

  @Test("an unclosed section is reported where it begins")
  func unclosedSection() {
    let outcome = Outcome("x\n{{#a}}\n{{#b}}y{{/b}}\n", ["a": true, "b": true])
    #expect(outcome.messages == ["main.mustache:2:1 template.unbalanced: '{{#a}}' is never closed"])
  }

  @Test("every section that is left open is reported")
  func unclosedSections() {
    #expect(
      Outcome("{{#a}}{{^a}}{{$b}}", ["a": true]).rules == Array(repeating: "template.unbalanced", count: 3))
  }

  @Test("a section closed too early is reported once, and the rest is still read")
  func overlap() {
    let outcome = Outcome("{{#a}}{{#b}}{{/a}}{{/b}}{{c}}", ["a": true, "b": true])
    #expect(
      outcome.messages == [
        "main.mustache:1:13 template.unbalanced: '{{/a}}' comes before '{{#b}}' is closed",
        "main.mustache:1:19 template.unbalanced: nothing of this name is open here for '{{/b}}' to close",
        "main.mustache:1:27 template.unknown-key: unknown field 'c'; known here: a, b"
      ])
  }

  @Test("a closing tag of another name is matched with the nearest name")
  func misspeltEnd() {
    let outcome = Outcome("{{#rows}}{{/row}}{{/rows}}", ["rows": ["x"]])
    #expect(outcome.rules == ["template.unbalanced"])
    #expect(outcome.hints == ["Did you mean 'rows'?"])
  }

  @Test(
    "delimiters come as two without an equals sign",
    arguments: ["{{=<%=}}", "{{=a b c=}}", "{{= =}}", "{{=a= =b=}}"])
  func delimiters(template: String) {
    #expect(Outcome(template).rules == ["template.bad-tag"])
  }

  @Test("with other delimiters three braces keep their braces")
  func rawWithDelimiters() {
    #expect(Outcome("{{=<% %>=}}<%{v}%><%&v%>{{v}}", ["v": .markup("<b>")]).page == "<b><b>{{v}}")
  }

  @Test("delimiters can be set back")
  func delimitersBack() {
    #expect(Outcome("{{=<% %>=}}<%a%><%={{ }}=%>{{a}}{{={{ }}=}}{{a}}", ["a": "x"]).page == "xxx")
  }

  @Test("a byte order mark is no part of the page")
  func byteOrderMark() {
    #expect(Outcome("\u{FEFF}{{#a}}\nx\n{{/a}}\n", ["a": true]).page == "x\n")
  }

  @Test("lines of section tags leave with their carriage returns, other lines keep theirs")
  func carriageReturns() {
    let outcome = Outcome(
      "<ul>\r\n  {{#rows}}\r\n  <li>{{.}}\r\n  {{/rows}}\r\n</ul>\r\n", ["rows": ["a", "b"]])
    #expect(outcome.page == "<ul>\r\n  <li>a\r\n  <li>b\r\n</ul>\r\n")
  }

  @Test(
    "a template without tags is itself",
    arguments: ["", " ", "\n", "  \n\n  ", "a\r\n\r\n", "\t\n<p>{ }}</p>"])
  func plain(template: String) {
    #expect(Outcome(template).page == template)
  }
}
