import Reporting
import Testing

@Suite("Where values may stand")
struct ContextTests {
  static let data: Sample = [
    "text": "x", "number": 7, "link": .address("a/b"), "maybe": .optional(.address("c"), isPresent: false),
    "markup": .markup("<b>"), "json": .json(.null), "yes": true, "rows": ["r"]
  ]

  @Test(
    "text, numbers and addresses may stand in text and in quoted values",
    arguments: [
      "<p>{{text}}</p>", "{{text}}", "<p class=\"{{text}}\">", "<p class='a {{text}} {{number}}'>",
      "<p\n\tid = \"{{text}}\">",
      "<title>{{text}}</title>", "<textarea>{{text}}</textarea>", "<p>{{link}}</p>", "<p title=\"{{link}}\">",
      "<input value=\"{{number}}\">", "a < {{text}}", "<p data-x=\"{{text}}\">", "<!-- x --><p>{{text}}</p>",
      "<!doctype html><p>{{text}}</p>", "<style>p{}</style>{{text}}",
      "<script src=\"a.js\"></script>{{text}}",
      "<?xml version=\"1.0\"?><feed><title type=\"html\">{{text}}</title></feed>"
    ])
  func safe(template: String) {
    #expect(Outcome(template, Self.data).messages == [])
  }

  @Test(
    "markup may stand between tags", arguments: ["{{markup}}", "<p>{{{markup}}}</p>", "<td>{{&markup}}</td>"])
  func safeMarkup(template: String) {
    #expect(Outcome(template, Self.data).messages == [])
  }

  @Test(
    "an address may begin with an address, or with something that settles where it leads",
    arguments: [
      "<a href=\"{{link}}\">", "<a href='{{link}}'>", "<a href=\"{{maybe}}\">",
      "<a href=\"{{link}}#{{text}}\">",
      "<a href=\"#{{text}}\">", "<a href=\"?page={{text}}\">", "<a href=\"/{{text}}\">",
      "<a href=\"tel:{{text}}\">",
      "<a href=\"https://example.org/{{text}}\">", "<a href=\"{{link}}{{link}}\">",
      "<a href=\"../{{text}}\">",
      "<a href=\"{{link}}/{{text}}\">", "<a href=\"{{number}}.html\">",
      "<a href=\"mailto:{{text}}?subject={{text}}\">",
      "<form action=\"{{link}}\">", "<img src=\"{{link}}\" alt=\"{{text}}\">",
      "<a href=\"{{#maybe}}{{.}}{{/maybe}}#top\">",
      "<a href=\"javascript:void(0)\" title=\"{{text}}\">", "<link href=\"&#x2F;{{text}}\">"
    ])
  func safeAddress(template: String) {
    #expect(Outcome(template, Self.data).messages == [])
  }

  @Test(
    "no value may stand where escaping does not help",
    arguments: [
      "<p class={{text}}>", "<p class=a{{text}}>", "<p class= {{text}} >", "<p {{text}}>",
      "<p {{text}}=\"x\">",
      "<p a{{text}}=\"x\">", "<{{text}}>", "</{{text}}>", "<h{{number}}>", "<!-- {{text}} -->",
      "<!doctype {{text}}>",
      "<script>{{text}}</script>", "<script>var a = '{{text}}'</script>", "<style>{{text}}</style>",
      "<script type=\"module\">{{json}}</script>", "<SCRIPT>{{text}}</SCRIPT>", "<p onclick=\"{{text}}\">",
      "<p ONCLICK='{{number}}'>", "<p style=\"color: {{text}}\">", "<iframe srcdoc=\"{{text}}\">",
      "<iframe>{{text}}</iframe>",
      "<xmp>{{text}}</xmp>", "<plaintext>{{text}}", "<?{{text}}?>"
    ])
  func unsafe(template: String) {
    #expect(Outcome(template, Self.data).rules.first == "template.unsafe-context")
  }

  @Test(
    "an address may not begin with text, nor with a scheme that is not allowed",
    arguments: [
      "<a href=\"{{text}}\">", "<a href='{{text}}/'>", "<a HREF=\"{{text}}\">", "<img src=\"{{text}}\">",
      "<form action=\"{{text}}\">", "<button formaction=\"{{text}}\">", "<video poster=\"{{text}}\">",
      "<object data=\"{{text}}\">", "<a href=\"a{{text}}\">", "<a href=\"{{link}}{{text}}\">",
      "<a href=\" {{text}}\">",
      "<a href=\"javascript:{{text}}\">", "<a href=\"JavaScript:{{number}}\">",
      "<a href=\"javascript&#58;{{text}}\">",
      "<a href=\"data:text/html,{{text}}\">", "<a href=\"{{link}}:{{number}}\">", "<a href=\"{{link}}:x\">",
      "<a href=\"{{#maybe}}{{.}}{{/maybe}}:x\">", "<a href=\"{{#yes}}/{{/yes}}{{text}}\">",
      "<svg><use xlink:href=\"{{text}}\"/>"
    ])
  func unsafeAddress(template: String) {
    #expect(Outcome(template, Self.data).rules == ["template.unsafe-context"])
  }

  @Test(
    "markup may not stand in values or in text that holds no tags",
    arguments: ["<p title=\"{{markup}}\">", "<title>{{markup}}</title>", "<a href=\"#{{{markup}}}\">"])
  func misplacedMarkup(template: String) {
    #expect(Outcome(template, Self.data).rules == ["template.unsafe-context"])
  }

  @Test("JSON may stand in a data block and nowhere else")
  func json() {
    #expect(
      Outcome("<script type=\"application/ld+json\">{{json}}</script>", Self.data).page?.contains("null")
        == true)
    #expect(Outcome("<script type='application/json' id=\"d\">{{{json}}}</script>", Self.data).messages == [])
    for template in [
      "{{json}}", "<p title=\"{{json}}\">", "<title>{{json}}</title>",
      "<style type=\"application/json\">{{json}}</style>"
    ] {
      #expect(Outcome(template, Self.data).rules == ["template.unsafe-context"])
    }
    let text = Outcome("<script type=\"application/ld+json\">{{text}}</script>", Self.data)
    #expect(text.messages == ["main.mustache:1:38 template.unsafe-context: text cannot stand in JSON data"])
  }

  @Test(
    "a section in a tag holds whole attributes",
    arguments: [
      "<p{{#yes}} class=\"a\"{{/yes}}>", "<p{{#yes}} hidden{{/yes}}{{^yes}} class=\"{{text}}\"{{/yes}}>",
      "<p {{#yes}}class=\"a\"{{/yes}}>", "<p {{#yes}}class=\"a\" {{/yes}}id=\"b\">",
      "<p class=\"a{{#yes}} b{{/yes}}\">",
      "<p class=\"{{#rows}}{{.}} {{/rows}}\">", "<br{{#yes}} class=\"a\"{{/yes}}/>",
      "<!-- {{#yes}} x {{/yes}} -->",
      "<title>{{#yes}}a{{/yes}}</title>", "{{#rows}}<p>{{.}}</p>{{/rows}}",
      "{{#yes}}<div>{{/yes}}x{{#yes}}</div>{{/yes}}",
      "<input{{#yes}} checked{{/yes}}\n>", "<p {{#rows}} {{/rows}}>", "<style>{{#yes}}p{}{{/yes}}</style>"
    ])
  func wholeSections(template: String) {
    #expect(Outcome(template, Self.data).messages == [])
  }

  @Test(
    "a section may not change what follows it",
    arguments: [
      "<p {{#yes}}class=\"a{{/yes}}\">", "{{#yes}}<p {{/yes}}class=\"a\">", "<p class={{#yes}}\"a\"{{/yes}}>",
      "<p{{#yes}}re{{/yes}}>", "<{{#yes}}p{{/yes}}>", "<p cl{{#yes}}ass{{/yes}}=\"a\">",
      "<p{{#yes}} class=\"a\"{{/yes}}id=\"b\">",
      "<p{{#yes}} class{{/yes}}=\"{{text}}\">", "{{#yes}}<script>{{/yes}}{{text}}</script>",
      "{{#yes}}<!--{{/yes}} {{text}} -->",
      "<title>{{#yes}}</title>{{/yes}}{{text}}</title>", "<p{{#rows}} class=\"a\"{{/rows}}>",
      "<p class=\"{{#yes}}\" id=\"{{/yes}}x\">"
    ])
  func brokenSections(template: String) {
    #expect(Outcome(template, Self.data).rules.contains("template.unsafe-context"))
  }

  @Test(
    "a template ends between tags",
    arguments: ["<p", "<p class=\"", "<!-- ", "<script>", "<title>x", "x <", "x</", "<p {{#yes}}a{{/yes}}"])
  func end(template: String) {
    #expect(Outcome(template, Self.data).rules == ["template.unsafe-context"])
  }

  @Test("a value's place is known across partials and blocks")
  func acrossTemplates() {
    let partials = [
      "layout": "<a {{$attributes}}{{/attributes}}>{{$text}}{{/text}}</a>", "class": " class={{text}}",
      "quoted": "{{text}}"
    ]
    let good = Outcome(
      "{{<layout}}{{$attributes}}class=\"{{>quoted}}\"{{/attributes}}{{/layout}}", Self.data,
      partials: partials)
    #expect(good.page == "<a class=\"x\"></a>")
    let bad = Outcome(
      "{{<layout}}{{$attributes}}{{>class}}{{/attributes}}{{/layout}}", Self.data, partials: partials)
    #expect(
      bad.messages == [
        "class.mustache:1:10 template.unsafe-context: text cannot stand in a value without quotation marks"
      ])
    let address = Outcome(
      "{{<layout}}{{$attributes}}href=\"{{>quoted}}\"{{/attributes}}{{/layout}}", Self.data,
      partials: partials)
    #expect(address.messages.first?.hasPrefix("quoted.mustache:1:3 template.unsafe-context") == true)
  }
}
