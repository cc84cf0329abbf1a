extension SpecCase {
  static let inheritance: [SpecCase] = [
    SpecCase("default", "{{$title}}Default title{{/title}}\n", "Default title\n"),
    SpecCase(
      "default with a value", "{{$foo}}default {{bar}} content{{/foo}}\n", ["bar": "baz"],
      "default baz content\n"),
    SpecCase(
      "default with three braces", "{{$foo}}default {{{bar}}} content{{/foo}}\n", ["bar": .markup("<baz>")],
      "default <baz> content\n"),
    SpecCase(
      "default with a section", "{{$foo}}default {{#bar}}{{baz}}{{/bar}} content{{/foo}}\n",
      ["bar": ["baz": "qux"]], "default qux content\n"),
    SpecCase(
      "default with an inverted section", "{{$foo}}default {{^bar}}{{baz}}{{/bar}} content{{/foo}}\n",
      ["bar": .null, "baz": "three"], "default three content\n"),
    SpecCase(
      "a value in a default is not a template", "{{$foo}}default {{#bar}}{{baz}}{{/bar}} content{{/foo}}\n",
      ["bar": ["baz": "{{qux}}"]], "default {{qux}} content\n"),
    SpecCase(
      "a parent with its defaults", "{{<include}}{{/include}}\n",
      partials: ["include": "{{$foo}}default content{{/foo}}"], "default content"),
    SpecCase(
      "a block is filled", "{{<super}}{{$title}}sub template title{{/title}}{{/super}}",
      partials: ["super": "...{{$title}}Default title{{/title}}..."], "...sub template title..."),
    SpecCase(
      "data does not fill a block", "{{<include}}{{$var}}var in template{{/var}}{{/include}}",
      ["var": "var in data"], partials: ["include": "{{$var}}var in include{{/var}}"], "var in template"),
    SpecCase(
      "data is no default", "{{<include}}{{/include}}", ["var": "var in data"],
      partials: ["include": "{{$var}}var in include{{/var}}"], "var in include"),
    SpecCase(
      "a parent in a line", "test {{<parent}}{{$stuff}}override{{/stuff}}{{/parent}}",
      partials: ["parent": "{{$stuff}}...{{/stuff}}"], "test override"),
    SpecCase(
      "two parents in a line",
      "test {{<parent}}{{$stuff}}one{{/stuff}}{{/parent}} {{<parent}}{{$stuff}}two{{/stuff}}{{/parent}}\n",
      partials: ["parent": "|{{$stuff}}...{{/stuff}}{{$default}} default{{/default}}|"],
      "test |one default| |two default|\n"),
    SpecCase(
      "content over lines", "{{<parent}}{{$ballmer}}\npeaked\n\n:(\n{{/ballmer}}{{/parent}}",
      partials: ["parent": "{{$ballmer}}peaking{{/ballmer}}"], "peaked\n\n:(\n"),
    SpecCase(
      "indentation is inherited", "{{<parent}}{{$nineties}}hammer time{{/nineties}}{{/parent}}",
      partials: ["parent": "stop:\n  {{$nineties}}collaborate and listen{{/nineties}}\n"],
      "stop:\n  hammer time\n"),
    SpecCase(
      "one block of two", "{{<parent}}{{$stuff2}}override two{{/stuff2}}{{/parent}}",
      partials: ["parent": "{{$stuff}}new default one{{/stuff}}, {{$stuff2}}new default two{{/stuff2}}"],
      "new default one, override two"),
    SpecCase(
      "a parent without blocks is a partial", "{{>parent}}|{{<parent}}{{/parent}}",
      partials: ["parent": "{{$foo}}default content{{/foo}}"], "default content|default content"),
    SpecCase(
      "recursion that ends", "{{<parent}}{{$foo}}override{{/foo}}{{/parent}}",
      partials: [
        "parent": "{{$foo}}default content{{/foo}} {{$bar}}{{<parent2}}{{/parent2}}{{/bar}}",
        "parent2":
          "{{$foo}}parent2 default content{{/foo}} {{<parent}}{{$bar}}don't recurse{{/bar}}{{/parent}}"
      ], "override override override don't recurse"),
    SpecCase(
      "the furthest child decides", "{{<parent}}{{$a}}c{{/a}}{{/parent}}",
      partials: [
        "parent": "{{<older}}{{$a}}p{{/a}}{{/older}}",
        "older": "{{<grandParent}}{{$a}}o{{/a}}{{/grandParent}}",
        "grandParent": "{{$a}}g{{/a}}"
      ], "c"),
    SpecCase(
      "the furthest child that says anything decides", "{{<parent}}{{/parent}}",
      partials: [
        "parent": "{{<older}}{{$a}}p{{/a}}{{/older}}",
        "older": "{{<grandParent}}{{$a}}o{{/a}}{{/grandParent}}",
        "grandParent": "{{$a}}g{{/a}}"
      ], "p"),
    SpecCase(
      "text between the parent's tags is ignored", "{{<parent}} asdfasd {{$foo}}hmm{{/foo}} asdf {{/parent}}",
      partials: ["parent": "{{$foo}}default content{{/foo}}"], "hmm"),
    SpecCase(
      "text between the parent's tags is no block", "{{<parent}} asdfasd asdfasdfasdf {{/parent}}",
      partials: ["parent": "{{$foo}}default content{{/foo}}"], "default content"),
    SpecCase(
      "a block stands in the parent's context",
      "{{<parent}}{{$block}}I say {{fruit}}.{{/block}}{{/parent}}",
      ["fruit": "apples", "nested": ["fruit": "bananas"]],
      partials: ["parent": "{{#nested}}{{$block}}You say {{fruit}}.{{/block}}{{/nested}}"], "I say bananas."),
    SpecCase(
      "a parent on a line of its own", "Hi,\n  {{<parent}}{{/parent}}\n", partials: ["parent": "one\ntwo\n"],
      "Hi,\n  one\n  two\n"),
    SpecCase(
      "a block on a line of its own", "{{<parent}}{{$block}}\none\ntwo{{/block}}\n{{/parent}}\n",
      partials: ["parent": "Hi,\n  {{$block}}{{/block}}\n"], "Hi,\n  one\n  two\n"),
    SpecCase(
      "a block is indented anew", "{{<parent}}{{$block}}\n    one\n    two\n{{/block}}{{/parent}}\n",
      partials: ["parent": "Hi,\n  {{$block}}\n  {{/block}}\n"], "Hi,\n  one\n  two\n"),
    SpecCase(
      "the default content says how far", "{{<parent}}{{$block}}\none\ntwo\n{{/block}}{{/parent}}\n",
      partials: ["parent": "Hi,\n{{$block}}\n  default\n{{/block}}\n"], "Hi,\n  one\n  two\n"),
    SpecCase(
      "a block in a block is indented anew", "{{<parent}}{{$nested}}\nthree\n{{/nested}}{{/parent}}\n",
      partials: [
        "parent":
          """
        {{<grandparent}}{{$block}}
          one
          {{$nested}}
            two
          {{/nested}}
        {{/block}}{{/grandparent}}

        """,
        "grandparent": "{{$block}}default{{/block}}"
      ], "one\n  three\n")
  ]
}
