extension SpecCase {
  static let comments: [SpecCase] = [
    SpecCase("in a line", "12345{{! Comment Block! }}67890", "1234567890"),
    SpecCase("over lines", "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "1234567890\n"),
    SpecCase("a line of its own", "Begin.\n{{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("an indented line of its own", "Begin.\n  {{! Comment }}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("carriage returns", "|\r\n{{! Standalone Comment }}\r\n|", "|\r\n|"),
    SpecCase("no line before", "  {{! I'm Still Standalone }}\n!", "!"),
    SpecCase("no line after", "!\n  {{! I'm Still Standalone }}", "!\n"),
    SpecCase("lines of its own", "Begin.\n{{!\nSomething's going on here...\n}}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase(
      "indented lines of its own", "Begin.\n  {{!\n    Something's going on here...\n  }}\nEnd.\n",
      "Begin.\nEnd.\n"),
    SpecCase("at the end of a line", "  12 {{! 34 }}\n", "  12 \n"),
    SpecCase("white space around", "12345 {{! Comment Block! }} 67890", "12345  67890"),
    SpecCase("a comment that names a field", "never shown: [{{! b }}]", ["b": "x"], "never shown: []")
  ]

  static let delimiters: [SpecCase] = [
    SpecCase("a pair", "{{=<% %>=}}(<%text%>)", ["text": "Hey!"], "(Hey!)"),
    SpecCase("special characters", "({{=[ ]=}}[text])", ["text": "It worked!"], "(It worked!)"),
    SpecCase(
      "outside of sections",
      """
      [
      {{#section}}
        {{data}}
        |data|
      {{/section}}

      {{= | | =}}
      |#section|
        {{data}}
        |data|
      |/section|
      ]

      """, ["section": true, "data": "I got interpolated."],
      "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
    SpecCase(
      "outside of inverted sections",
      """
      [
      {{^section}}
        {{data}}
        |data|
      {{/section}}

      {{= | | =}}
      |^section|
        {{data}}
        |data|
      |/section|
      ]

      """, ["section": false, "data": "I got interpolated."],
      "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
    SpecCase(
      "a partial does not inherit them", "[ {{>include}} ]\n{{= | | =}}\n[ |>include| ]\n", ["value": "yes"],
      partials: ["include": ".{{value}}."], "[ .yes. ]\n[ .yes. ]\n"),
    SpecCase(
      "a partial does not hand them back", "[ {{>include}} ]\n[ .{{value}}.  .|value|. ]\n", ["value": "yes"],
      partials: ["include": ".{{value}}. {{= | | =}} .|value|."],
      "[ .yes.  .yes. ]\n[ .yes.  .|value|. ]\n"),
    SpecCase("white space around", "| {{=@ @=}} |", "|  |"),
    SpecCase("at the end of a line", " | {{=@ @=}}\n", " | \n"),
    SpecCase("a line of its own", "Begin.\n{{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("an indented line of its own", "Begin.\n  {{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("carriage returns", "|\r\n{{= @ @ =}}\r\n|", "|\r\n|"),
    SpecCase("no line before", "  {{=@ @=}}\n=", "="),
    SpecCase("no line after", "=\n  {{=@ @=}}", "=\n"),
    SpecCase("padding", "|{{= @   @ =}}|", "||")
  ]

  static let partials: [SpecCase] = [
    SpecCase("a partial", "\"{{>text}}\"", partials: ["text": "from partial"], "\"from partial\""),
    SpecCase("a miss", "\"{{>text}}\"", refused: "template.unknown-template"),
    SpecCase(
      "in the context of the tag", "\"{{>partial}}\"", ["text": "content"],
      partials: ["partial": "*{{text}}*"], "\"*content*\""),
    SpecCase(
      "recursion", "{{>node}}", ["content": "X", "nodes": [["content": "Y", "nodes": []]]],
      partials: ["node": "{{content}}[{{#nodes}}{{>node}}{{/nodes}}]"], refused: "template.recursion"),
    SpecCase(
      "a partial in a partial", "{{>outer}}", ["a": "hello", "b": "world"],
      partials: ["outer": "*{{a}} {{>inner}}*", "inner": "{{b}}!"], "*hello world!*"),
    SpecCase("white space around", "| {{>partial}} |", partials: ["partial": "\t|\t"], "| \t|\t |"),
    SpecCase(
      "at the end of a line", "  {{data}}  {{> partial}}\n", ["data": "|"], partials: ["partial": ">\n>"],
      "  |  >\n>\n"),
    SpecCase("carriage returns", "|\r\n{{>partial}}\r\n|", partials: ["partial": ">"], "|\r\n>|"),
    SpecCase("no line before", "  {{>partial}}\n>", partials: ["partial": ">\n>"], "  >\n  >>"),
    SpecCase("no line after", ">\n  {{>partial}}", partials: ["partial": ">\n>"], ">\n  >\n  >"),
    SpecCase(
      "a line of its own", "\\\n {{>partial}}\n/\n", ["content": .markup("<\n->")],
      partials: ["partial": "|\n{{{content}}}\n|\n"], "\\\n |\n <\n->\n |\n/\n"),
    SpecCase("padding", "|{{> partial }}|", ["boolean": true], partials: ["partial": "[]"], "|[]|")
  ]
}
