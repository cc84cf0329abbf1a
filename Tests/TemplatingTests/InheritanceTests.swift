import Reporting
import Testing

@testable import Templating

@Suite("Partials, parents and blocks")
struct InheritanceTests {
  @Test("a misspelt partial or parent is reported once, with the nearest name")
  func unknownTemplate() {
    let outcome = Outcome("{{>haeder}}\n{{<layuot}}{{/layuot}}", partials: ["header": "x", "layout": "y"])
    #expect(
      outcome.messages == [
        "main.mustache:1:4 template.unknown-template: there is no template 'haeder'",
        "main.mustache:2:4 template.unknown-template: there is no template 'layuot'"
      ])
    #expect(outcome.hints == ["Did you mean 'header'?", "Did you mean 'layout'?"])
  }

  @Test("a block that the parent does not have is reported, with the blocks it has")
  func unknownBlock() {
    let outcome = Outcome(
      "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}",
      partials: ["layout": "{{$main}}{{/main}}{{$title}}{{/title}}"])
    #expect(
      outcome.messages == [
        "main.mustache:1:15 template.unknown-block: 'layout' has no block 'mian'; it has: main, title"
      ])
    #expect(outcome.hints == ["Did you mean 'main'?"])
  }

  @Test("a block of the parent's parent, or of its partials, is the parent's")
  func distantBlock() {
    let outcome = Outcome(
      "{{<child}}{{$a}}1{{/a}}{{$b}}2{{/b}}{{$c}}3{{/c}}{{/child}}",
      partials: [
        "child": "{{<base}}{{$main}}{{$a}}{{/a}}{{/main}}{{/base}}", "base": "[{{$main}}{{/main}}{{>part}}]",
        "part": "{{$b}}{{/b}}{{#yes}}{{$c}}{{/c}}{{/yes}}"
      ])
    #expect(outcome.rules == ["template.unknown-key"])
    let known = Outcome(
      "{{<child}}{{$a}}1{{/a}}{{$b}}2{{/b}}{{/child}}",
      partials: [
        "child": "{{<base}}{{$main}}{{$a}}{{/a}}{{/main}}{{/base}}", "base": "[{{$main}}{{/main}}{{>part}}]",
        "part": "{{$b}}{{/b}}"
      ])
    #expect(known.page == "[12]")
  }

  @Test("a block given twice is reported")
  func duplicateBlock() {
    let outcome = Outcome("{{<p}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}"])
    #expect(outcome.messages == ["main.mustache:1:23 template.duplicate-block: block 'a' is given twice"])
  }

  @Test("one block may stand in two places of a layout")
  func blockTwice() {
    let outcome = Outcome("{{<p}}{{$a}}x{{/a}}{{/p}}", partials: ["p": "{{$a}}1{{/a}}|{{$a}}2{{/a}}"])
    #expect(outcome.page == "x|x")
  }

  @Test(
    "what stands between a parent's tags and outside of its blocks is a warning",
    arguments: ["text", "{{v}}", "{{#v}}{{$a}}x{{/a}}{{/v}}", "{{>p}}", "{{<p}}{{/p}}"])
  func ignored(content: String) {
    let outcome = Outcome("{{<p}}\n\(content)\n{{/p}}", ["v": "x"], partials: ["p": "{{$a}}{{/a}}"])
    #expect(outcome.rules == ["template.ignored-content"])
    #expect(outcome.page == "")
  }

  @Test("comments and white space between a parent's tags are nothing to warn of")
  func notIgnored() {
    let outcome = Outcome(
      "{{<p}}\n\n  {{! a }}\n\t{{=<% %>=}}\n<%$a%>x<%/a%>\n<%/p%>", partials: ["p": "{{$a}}{{/a}}"])
    #expect(outcome.messages == [])
    #expect(outcome.page == "x")
  }

  @Test(
    "a template that includes itself is refused, whatever the way",
    arguments: [
      ["main": "{{>main}}"],
      ["main": "{{>a}}", "a": "{{>b}}", "b": "{{>a}}"],
      ["main": "{{<a}}{{$x}}{{>main}}{{/x}}{{/a}}", "a": "{{$x}}{{/x}}"],
      [
        "main": "{{<a}}{{$x}}{{<a}}{{$x}}{{>b}}{{/x}}{{/a}}{{/x}}{{/a}}", "a": "{{$x}}{{/x}}",
        "b": "{{>main}}"
      ],
      ["main": "{{#yes}}{{>main}}{{/yes}}"],
      ["main": "{{<main}}{{/main}}"],
      ["main": "{{<a}}{{$x}}1{{/x}}{{/a}}", "a": "{{$x}}{{/x}}{{<a}}{{/a}}"]
    ])
  func recursion(templates: [String: String]) {
    let outcome = Outcome(templates["main"] ?? "", ["yes": true], partials: templates)
    #expect(outcome.rules == ["template.recursion"])
    #expect(outcome.page == nil)
  }

  @Test("the chain of inclusions is told")
  func chain() {
    let outcome = Outcome("{{>a}}", partials: ["a": "x\n {{>b}}", "b": "{{>a}}"])
    #expect(
      outcome.messages == [
        "b.mustache:1:4 template.recursion: template 'a' includes itself: main > a > b > a"
      ])
  }

  @Test("a block of the same name inside of a block keeps its default")
  func blockInItself() {
    let outcome = Outcome("{{<p}}{{$a}}1{{$a}}2{{/a}}3{{/a}}{{/p}}", partials: ["p": "[{{$a}}{{/a}}]"])
    #expect(outcome.page == "[123]")
  }

  @Test("the same partial may be taken in many times")
  func manyTimes() {
    #expect(Outcome("{{>a}}{{>a}}{{>b}}", partials: ["a": "x", "b": "{{>a}}y"]).page == "xxxy")
  }

  @Test("a field is looked for where the partial or block will stand")
  func context() {
    let partials = ["row": "{{name}};", "list": "{{#rows}}{{$row}}{{>row}}{{/row}}{{/rows}}"]
    let data: Sample = ["name": "外", "rows": [["name": "甲"], ["name": "乙"]]]
    #expect(Outcome("{{>list}}{{>row}}", data, partials: partials).page == "甲;乙;外;")
    #expect(
      Outcome("{{<list}}{{$row}}({{name}}){{/row}}{{/list}}", data, partials: partials).page == "(甲)(乙)")
  }

  @Test("a page reads as if it had been written in one piece")
  func layout() {
    let layout = """
      <body>
        {{>nav}}
        <main>
          {{$main}}
          <p>nothing</p>
          {{/main}}
        </main>
      </body>

      """
    let page = """
      {{<layout}}
      {{$main}}
      <h1>{{title}}</h1>
      {{#rows}}
      <p>
        {{.}}
      </p>

      {{/rows}}
      {{/main}}
      {{/layout}}

      """
    let outcome = Outcome(
      page, ["title": "标题", "rows": ["甲", "乙"]],
      partials: ["layout": layout, "nav": "<nav>\n  {{title}}\n</nav>\n"])
    #expect(
      outcome.page == """
        <body>
          <nav>
            标题
          </nav>
          <main>
            <h1>标题</h1>
            <p>
              甲
            </p>

            <p>
              乙
            </p>

          </main>
        </body>

        """)
  }
}
