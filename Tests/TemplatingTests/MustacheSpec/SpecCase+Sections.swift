extension SpecCase {
  static let sections: [SpecCase] = [
    SpecCase("true", "\"{{#boolean}}shown{{/boolean}}\"", ["boolean": true], "\"shown\""),
    SpecCase("false", "\"{{#boolean}}hidden{{/boolean}}\"", ["boolean": false], "\"\""),
    SpecCase("null is false", "\"{{#null}}hidden{{/null}}\"", ["null": .null], "\"\""),
    SpecCase(
      "a record becomes the context", "\"{{#context}}Hi {{name}}.{{/context}}\"",
      ["context": ["name": "Joe"]],
      "\"Hi Joe.\""),
    SpecCase(
      "names are looked up further out", "\"{{#sec}}{{a}}, {{b}}, {{c.d}}{{/sec}}\"",
      ["a": "foo", "b": "wrong", "sec": ["b": "bar"], "c": ["d": "baz"]], "\"foo, bar, baz\""),
    SpecCase(
      "a value becomes the item", "\"{{#foo}}{{.}} is {{foo}}{{/foo}}\"", ["foo": "bar"], "\"bar is bar\""),
    SpecCase(
      "lists in lists",
      """
      {{#tops}}{{#middles}}{{tname.lower}}{{mname}}.\
      {{#bottoms}}{{tname.upper}}{{mname}}{{bname}}.{{/bottoms}}{{/middles}}{{/tops}}
      """,
      [
        "tops": [
          [
            "tname": ["upper": "A", "lower": "a"],
            "middles": [["mname": "1", "bottoms": [["bname": "x"], ["bname": "y"]]]]
          ]
        ]
      ], "a1.A1x.A1y."),
    SpecCase(
      "every context can be seen",
      """
      {{#a}}
      {{one}}
      {{#b}}
      {{one}}{{two}}{{one}}
      {{#c}}
      {{one}}{{two}}{{three}}{{two}}{{one}}
      {{#d}}
      {{one}}{{two}}{{three}}{{four}}{{three}}{{two}}{{one}}
      {{#five}}
      {{one}}{{two}}{{three}}{{four}}{{five}}{{four}}{{three}}{{two}}{{one}}
      {{one}}{{two}}{{three}}{{four}}{{.}}6{{.}}{{four}}{{three}}{{two}}{{one}}
      {{one}}{{two}}{{three}}{{four}}{{five}}{{four}}{{three}}{{two}}{{one}}
      {{/five}}
      {{one}}{{two}}{{three}}{{four}}{{three}}{{two}}{{one}}
      {{/d}}
      {{one}}{{two}}{{three}}{{two}}{{one}}
      {{/c}}
      {{one}}{{two}}{{one}}
      {{/b}}
      {{one}}
      {{/a}}

      """,
      ["a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["four": 4, "five": 5]]],
      """
      1
      121
      12321
      1234321
      123454321
      12345654321
      123454321
      1234321
      12321
      121
      1

      """),
    SpecCase(
      "a list", "\"{{#list}}{{item}}{{/list}}\"", ["list": [["item": 1], ["item": 2], ["item": 3]]], "\"123\""
    ),
    SpecCase("an empty list", "\"{{#list}}Yay lists!{{/list}}\"", ["list": []], "\"\""),
    SpecCase("text is no list", "\"{{#section}}foo{{/section}}\"", ["section": "123"], "\"foo\""),
    SpecCase(
      "twice the same", "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}\n",
      ["bool": true, "two": "second"], "* first\n* second\n* third\n"),
    SpecCase("nested, true", "| A {{#b}}B {{#b}}C{{/b}} D{{/b}} E |", ["b": true], "| A B C D E |"),
    SpecCase("nested, false", "| A {{#b}}B {{#b}}C{{/b}} D{{/b}} E |", ["b": false], "| A  E |"),
    SpecCase("a miss", "[{{#missing}}Found!{{/missing}}]", refused: "template.unknown-key"),

    SpecCase(
      "the item itself, text", "\"{{#list}}({{.}}){{/list}}\"", ["list": ["a", "b", "c"]], "\"(a)(b)(c)\""),
    SpecCase("the item itself, integer", "\"{{#list}}({{.}}){{/list}}\"", ["list": [1, 2]], "\"(1)(2)\""),
    SpecCase(
      "the item itself, decimal", "\"{{#list}}({{.}}){{/list}}\"", ["list": ["1.1", "2.2"]],
      "\"(1.1)(2.2)\""),
    SpecCase(
      "the item itself, list", "\"{{#list}}({{#.}}{{.}}{{/.}}){{/list}}\"", ["list": [[1, 2, 3], [4, 5]]],
      "\"(123)(45)\""),
    SpecCase(
      "the item itself, escaped", "{{#list}}({{.}}){{/list}}", ["list": ["&", "\"", "<", ">"]],
      "(&amp;)(&quot;)(&lt;)(&gt;)"),
    SpecCase(
      "the item itself in three braces", "{{#list}}({{{.}}}){{/list}}",
      ["list": [.markup("&"), .markup("<")]], "(&)(<)"),
    SpecCase(
      "the item itself after an ampersand", "{{#list}}({{&.}}){{/list}}",
      ["list": [.markup("&"), .markup("<")]], "(&)(<)"),
    SpecCase(
      "a list as the page", "\"{{#.}}({{value}}){{/.}}\"", [["value": "a"], ["value": "b"]], "\"(a)(b)\""),

    SpecCase("dots, true", "\"{{#a.b.c}}Here{{/a.b.c}}\"", ["a": ["b": ["c": true]]], "\"Here\""),
    SpecCase("dots, false", "\"{{#a.b.c}}Here{{/a.b.c}}\"", ["a": ["b": ["c": false]]], "\"\""),
    SpecCase(
      "dots, a chain that is broken in the data", "\"{{#a.b.c}}Here{{/a.b.c}}\"",
      ["a": ["b": .optional(["c": true], isPresent: false)]], "\"\""),
    SpecCase(
      "dots, a chain that is broken", "\"{{#a.b.c}}Here{{/a.b.c}}\"", ["a": [:]],
      refused: "template.unknown-key"),

    SpecCase("white space around", " | {{#b}}\t|\t{{/b}} | \n", ["b": true], " | \t|\t | \n"),
    SpecCase("white space inside", " | {{#b}} {{! Important }}\n {{/b}} | \n", ["b": true], " |  \n  | \n"),
    SpecCase("indented on one line", " {{#b}}YES{{/b}}\n {{#b}}GOOD{{/b}}\n", ["b": true], " YES\n GOOD\n"),
    SpecCase(
      "lines of their own", "| This Is\n{{#b}}\n|\n{{/b}}\n| A Line\n", ["b": true],
      "| This Is\n|\n| A Line\n"),
    SpecCase(
      "indented lines of their own", "| This Is\n  {{#b}}\n|\n  {{/b}}\n| A Line\n", ["b": true],
      "| This Is\n|\n| A Line\n"),
    SpecCase("carriage returns", "|\r\n{{#b}}\r\n{{/b}}\r\n|", ["b": true], "|\r\n|"),
    SpecCase("no line before", "  {{#b}}\n#{{/b}}\n/", ["b": true], "#\n/"),
    SpecCase("no line after", "#{{#b}}\n/\n  {{/b}}", ["b": true], "#\n/\n"),
    SpecCase("padding", "|{{# b }}={{/ b }}|", ["b": true], "|=|")
  ]

  static let inverted: [SpecCase] = [
    SpecCase("false", "\"{{^boolean}}shown{{/boolean}}\"", ["boolean": false], "\"shown\""),
    SpecCase("true", "\"{{^boolean}}hidden{{/boolean}}\"", ["boolean": true], "\"\""),
    SpecCase("null is false", "\"{{^null}}shown{{/null}}\"", ["null": .null], "\"shown\""),
    SpecCase(
      "a record is true", "\"{{^context}}Hi {{context.name}}.{{/context}}\"", ["context": ["name": "Joe"]],
      "\"\""),
    // The specification names a field of the record that is not there; outside of the record it is unknown.
    SpecCase(
      "a field of what is absent", "\"{{^context}}Hi {{name}}.{{/context}}\"", ["context": ["name": "Joe"]],
      refused: "template.unknown-key"),
    SpecCase("a list is true", "\"{{^list}}none{{/list}}\"", ["list": [["n": 1], ["n": 2]]], "\"\""),
    SpecCase("an empty list", "\"{{^list}}Yay lists!{{/list}}\"", ["list": []], "\"Yay lists!\""),
    SpecCase(
      "twice the same", "{{^bool}}\n* first\n{{/bool}}\n* {{two}}\n{{^bool}}\n* third\n{{/bool}}\n",
      ["bool": false, "two": "second"], "* first\n* second\n* third\n"),
    SpecCase("nested, false", "| A {{^b}}B {{^b}}C{{/b}} D{{/b}} E |", ["b": false], "| A B C D E |"),
    SpecCase("nested, true", "| A {{^b}}B {{^b}}C{{/b}} D{{/b}} E |", ["b": true], "| A  E |"),
    SpecCase("a miss", "[{{^missing}}Cannot find it!{{/missing}}]", refused: "template.unknown-key"),
    SpecCase("dots, true", "\"{{^a.b.c}}Not Here{{/a.b.c}}\"", ["a": ["b": ["c": true]]], "\"\""),
    SpecCase("dots, false", "\"{{^a.b.c}}Not Here{{/a.b.c}}\"", ["a": ["b": ["c": false]]], "\"Not Here\""),
    SpecCase(
      "dots, a chain that is broken in the data", "\"{{^a.b.c}}Not Here{{/a.b.c}}\"",
      ["a": ["b": .optional(["c": true], isPresent: false)]], "\"Not Here\""),
    SpecCase(
      "dots, a chain that is broken", "\"{{^a.b.c}}Not Here{{/a.b.c}}\"", ["a": [:]],
      refused: "template.unknown-key"),
    SpecCase("white space around", " | {{^b}}\t|\t{{/b}} | \n", ["b": false], " | \t|\t | \n"),
    SpecCase("white space inside", " | {{^b}} {{! Important }}\n {{/b}} | \n", ["b": false], " |  \n  | \n"),
    SpecCase("indented on one line", " {{^b}}NO{{/b}}\n {{^b}}WAY{{/b}}\n", ["b": false], " NO\n WAY\n"),
    SpecCase(
      "lines of their own", "| This Is\n{{^b}}\n|\n{{/b}}\n| A Line\n", ["b": false],
      "| This Is\n|\n| A Line\n"),
    SpecCase(
      "indented lines of their own", "| This Is\n  {{^b}}\n|\n  {{/b}}\n| A Line\n", ["b": false],
      "| This Is\n|\n| A Line\n"),
    SpecCase("carriage returns", "|\r\n{{^b}}\r\n{{/b}}\r\n|", ["b": false], "|\r\n|"),
    SpecCase("no line before", "  {{^b}}\n^{{/b}}\n/", ["b": false], "^\n/"),
    SpecCase("no line after", "^{{^b}}\n/\n  {{/b}}", ["b": false], "^\n/\n"),
    SpecCase("padding", "|{{^ b }}={{/ b }}|", ["b": false], "|=|")
  ]
}
