extension SpecCase {
  static let interpolation: [SpecCase] = [
    SpecCase("text without tags", "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
    SpecCase("a value", "Hello, {{subject}}!\n", ["subject": "world"], "Hello, world!\n"),
    SpecCase(
      "a value is not a template", "{{template}}: {{planet}}", ["template": "{{planet}}", "planet": "Earth"],
      "{{planet}}: Earth"),
    SpecCase("escaped", "{{forbidden}}\n", ["forbidden": "& \" < >"], "&amp; &quot; &lt; &gt;\n"),
    SpecCase("three braces", "{{{trusted}}}\n", ["trusted": .markup("& \" < >")], "& \" < >\n"),
    SpecCase("three braces, of text", "{{{text}}}\n", ["text": "& <"], refused: "template.wrong-kind"),
    SpecCase("ampersand", "{{&trusted}}\n", ["trusted": .markup("& \" < >")], "& \" < >\n"),
    SpecCase("ampersand, of text", "{{&text}}\n", ["text": "& <"], refused: "template.wrong-kind"),
    SpecCase("an integer", "\"{{mph}} miles an hour!\"", ["mph": 85], "\"85 miles an hour!\""),
    SpecCase("an integer in three braces", "\"{{{mph}}} miles\"", ["mph": 85], "\"85 miles\""),
    SpecCase("an integer after an ampersand", "\"{{&mph}} miles\"", ["mph": 85], "\"85 miles\""),
    // There is no kind for decimals: whoever has one decides how it is written.
    SpecCase("a decimal", "\"{{power}} jiggawatts!\"", ["power": "1.21"], "\"1.21 jiggawatts!\""),
    SpecCase("a decimal in three braces", "{{{power}}}", ["power": .markup("1.21")], "1.21"),
    SpecCase("a decimal after an ampersand", "{{&power}}", ["power": .markup("1.21")], "1.21"),
    SpecCase("null", "I ({{cannot}}) be seen!", ["cannot": .null], "I () be seen!"),
    SpecCase(
      "null in three braces", "I ({{{cannot}}}) be seen!",
      ["cannot": .optional(.markup(""), isPresent: false)], "I () be seen!"),
    SpecCase(
      "null after an ampersand", "I ({{&cannot}}) be seen!",
      ["cannot": .optional(.markup(""), isPresent: false)], "I () be seen!"),

    SpecCase("a miss", "I ({{cannot}}) be seen!", refused: "template.unknown-key"),
    SpecCase("a miss in three braces", "I ({{{cannot}}}) be seen!", refused: "template.unknown-key"),
    SpecCase("a miss after an ampersand", "I ({{&cannot}}) be seen!", refused: "template.unknown-key"),

    SpecCase(
      "dots are short for sections", "\"{{person.name}}\" == \"{{#person}}{{name}}{{/person}}\"",
      ["person": ["name": "Joe"]], "\"Joe\" == \"Joe\""),
    SpecCase(
      "dots in three braces", "\"{{{person.name}}}\" == \"{{#person}}{{{name}}}{{/person}}\"",
      ["person": ["name": .markup("Joe")]], "\"Joe\" == \"Joe\""),
    SpecCase(
      "dots after an ampersand", "\"{{&person.name}}\" == \"{{#person}}{{&name}}{{/person}}\"",
      ["person": ["name": .markup("Joe")]], "\"Joe\" == \"Joe\""),
    SpecCase(
      "dots to any depth", "\"{{a.b.c.d.e.name}}\" == \"Phil\"",
      ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]]], "\"Phil\" == \"Phil\""),
    SpecCase(
      "a chain that is broken in the data", "\"{{a.b.c}}\" == \"\"",
      ["a": ["b": .optional(["c": "x"], isPresent: false)]], "\"\" == \"\""),
    SpecCase("a chain that is broken", "\"{{a.b.c}}\" == \"\"", ["a": [:]], refused: "template.unknown-key"),
    SpecCase(
      "a chain does not continue elsewhere", "\"{{a.b.c.name}}\" == \"\"",
      ["a": ["b": [:]], "c": ["name": "Jim"]], refused: "template.unknown-key"),
    SpecCase(
      "the first part is found like any name", "\"{{#a}}{{b.c.d.e.name}}{{/a}}\" == \"Phil\"",
      [
        "a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]],
        "b": ["c": ["d": ["e": ["name": "Wrong"]]]]
      ], "\"Phil\" == \"Phil\""),
    SpecCase(
      "the first part decides", "{{#a}}{{b.c}}{{/a}}", ["a": ["b": [:]], "b": ["c": "ERROR"]],
      refused: "template.unknown-key"),
    SpecCase(
      "a dotted name is never one key", "{{a.b}}", ["a.b": "c"], refused: "template.unknown-key"),
    SpecCase(
      "a key with a dot masks nothing", "{{a.b}}", ["a.b": "c", "a": ["b": "d"]],
      refused: "template.bad-schema"),

    SpecCase("the item itself", "Hello, {{.}}!\n", "world", "Hello, world!\n"),
    SpecCase("the item itself, escaped", "{{.}}\n", "& \" < >", "&amp; &quot; &lt; &gt;\n"),
    SpecCase("the item itself in three braces", "{{{.}}}\n", .markup("& \" < >"), "& \" < >\n"),
    SpecCase("the item itself after an ampersand", "{{&.}}\n", .markup("& \" < >"), "& \" < >\n"),
    SpecCase("the item itself, an integer", "\"{{.}} miles\"", 85, "\"85 miles\""),

    SpecCase("white space around", "| {{string}} |", ["string": "---"], "| --- |"),
    SpecCase("white space around three braces", "| {{{string}}} |", ["string": .markup("---")], "| --- |"),
    SpecCase("white space around an ampersand", "| {{&string}} |", ["string": .markup("---")], "| --- |"),
    SpecCase("alone on a line", "  {{string}}\n", ["string": "---"], "  ---\n"),
    SpecCase("three braces alone on a line", "  {{{string}}}\n", ["string": .markup("---")], "  ---\n"),
    SpecCase("an ampersand alone on a line", "  {{&string}}\n", ["string": .markup("---")], "  ---\n"),
    SpecCase("padding", "|{{ string }}|", ["string": "---"], "|---|"),
    SpecCase("padding in three braces", "|{{{ string }}}|", ["string": .markup("---")], "|---|"),
    SpecCase("padding after an ampersand", "|{{& string }}|", ["string": .markup("---")], "|---|")
  ]
}
