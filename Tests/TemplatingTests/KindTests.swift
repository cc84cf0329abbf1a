import Markup
import Reporting
import Testing

@Suite("Kinds of values")
struct KindTests {
  @Test(
    "a section of a value is written when the value says something",
    arguments: [
      ("text", "x", true), ("empty text", "", false), ("markup", .markup("<b>"), true),
      ("empty markup", .markup(""), false), ("a number", 1, true), ("a negative number", -1, true),
      ("nought", 0, false),
      ("true", true, true), ("false", false, false), ("a list", ["x"], true), ("an empty list", [], false),
      ("a record", [:] as Sample, true), ("an address", .address(""), true), ("JSON", .json(.null), true),
      ("absent", .null, false), ("present", .optional("x", isPresent: true), true),
      ("present but empty", .optional("", isPresent: true), false)
    ] as [(String, Sample, Bool)])
  func truth(name: String, value: Sample, isTrue: Bool) {
    let outcome = Outcome("{{#v}}yes{{/v}}{{^v}}no{{/v}}", ["v": value])
    #expect(outcome.page == (isTrue ? "yes" : "no"), "\(outcome.messages)")
  }

  @Test(
    "what cannot be written out is refused",
    arguments: [("a flag", true), ("a list", ["x"]), ("a record", ["a": "x"])] as [(String, Sample)])
  func notWritten(word: String, value: Sample) {
    for template in ["{{v}}", "{{{v}}}", "{{&v}}"] {
      let outcome = Outcome(template, ["v": value])
      #expect(outcome.rules == ["template.wrong-kind"])
      #expect(outcome.messages[0].contains(word))
    }
  }

  @Test(
    "text and addresses go in escaped or not at all",
    arguments: ["<b>", .address("a?b&c"), .optional("<", isPresent: true)] as [Sample])
  func escapedOnly(value: Sample) {
    #expect(Outcome("{{{v}}}", ["v": value]).rules == ["template.wrong-kind"])
    #expect(Outcome("{{&v}}", ["v": value]).rules == ["template.wrong-kind"])
    #expect(Outcome("{{v}}", ["v": value]).page?.contains("<") == false)
  }

  @Test("markup goes in as it is, with two braces or three")
  func markup() {
    #expect(Outcome("{{v}}{{{v}}}", ["v": .markup("<b>x</b>")]).page == "<b>x</b><b>x</b>")
  }

  @Test("text is escaped byte by byte, so that a combining accent saves nobody from it")
  func combining() {
    let outcome = Outcome("<a title=\"{{v}}\">", ["v": "\"\u{301}<\u{338}&\u{301}'\u{301}>\u{338}"])
    #expect(outcome.page == "<a title=\"&quot;\u{301}&lt;\u{338}&amp;\u{301}&#39;\u{301}&gt;\u{338}\">")
  }

  @Test("a field of something that is no record is refused")
  func fieldOfText() {
    let outcome = Outcome("{{a.b}}{{#c.d}}{{/c.d}}", ["a": "text", "c": ["x"]])
    #expect(outcome.rules == ["template.wrong-kind", "template.wrong-kind"])
    #expect(outcome.messages[0].hasSuffix("'a' is text and has no field 'b'"))
    #expect(outcome.messages[1].hasSuffix("'c' is a list and has no field 'd'"))
  }

  @Test("a list of optionals is written item by item")
  func optionals() {
    let list = Sample.list([.optional("a", isPresent: true), .null, .optional("b", isPresent: true)])
    #expect(Outcome("{{#v}}[{{.}}]{{/v}}", ["v": list]).page == "[a][][b]")
  }

  @Test("JSON is written safely into a data block")
  func json() {
    let value = JSONValue.object([("name", .string("</script><script>alert(1)//"))])
    let outcome = Outcome("<script type=\"application/ld+json\">{{v}}</script>", ["v": .json(value)])
    #expect(
      outcome.page
        == "<script type=\"application/ld+json\">\(String(decoding: value.bytes, as: UTF8.self))</script>")
    #expect(outcome.page?.contains("alert") == true)
    #expect(outcome.page?.contains("</script><script>") == false)
  }

  @Test(
    "a field that no tag could name is a defect of the program", arguments: ["", "a.b", "a b", "#a", "a}"])
  func impossibleField(name: String) {
    #expect(Outcome("x", .record([(name, .text("x"))])).rules == ["template.bad-schema"])
  }

  @Test("a field that is declared twice is a defect of the program, however deep")
  func repeatedField() {
    #expect(Outcome("x", .record([("a", "x"), ("a", "y")])).rules == ["template.bad-schema"])
    let deep = Sample.list([["b": .optional(.record([("a", "x"), ("a", "y")]), isPresent: true)]])
    #expect(Outcome("x", ["rows": deep]).rules == ["template.bad-schema"])
  }
}
