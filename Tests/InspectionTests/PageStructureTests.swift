import Inspection
import Notices
import Rendering
import Reporting
import Testing

@Suite("The structure of pages")
struct PageStructureTests {
  static func whole(_ html: String) -> [String] {
    GateFixture.rules(RenderedFile(path: "index.html", bytes: Array(html.utf8), kind: .page))
  }

  static func body(_ html: String) -> [String] { GateFixture.rules(GateFixture.page(html)) }

  @Test(
    "inline code is refused",
    arguments: [
      "<script>alert(1)</script>", "<SCRIPT>x</SCRIPT>", "<script type=\"module\">x</script>",
      "<style>a{}</style>",
      "<p style=\"color:red\">x</p>", "<p onclick=\"x\">x</p>", "<p ONCLICK=x>x</p>",
      "<svg onload=\"x\"></svg>",
      "<iframe title=\"x\" srcdoc=\"&lt;p&gt;\"></iframe>", "<base href=\"./\">",
      "<svg><script>x</script></svg>",
      "<script type=\"application/json\">{}</script>"
    ])
  func inlineCode(_ html: String) { #expect(Self.body(html).contains("gate.inline-code")) }

  @Test(
    "linked data and words that begin with on are no code",
    arguments: [
      "<script type=\"application/ld+json\">{\"a\":1}</script>", "<p data-on=\"x\">x</p>",
      "<p>onclick=\"x\"</p>", "<p class=\"on\">x</p>"
    ])
  func noCode(_ html: String) { #expect(Self.body(html) == []) }

  @Test("code in a drawing of its own is refused, its style is not")
  func drawings() {
    #expect(
      GateFixture.rules(GateFixture.file("a.svg", "<svg><script>x</script></svg>", .image)) == [
        "gate.inline-code"
      ])
    #expect(
      GateFixture.rules(GateFixture.file("a.svg", "<svg onload=\"x\"/>", .image)) == ["gate.inline-code"])
    #expect(
      GateFixture.rules(GateFixture.file("a.svg", "<svg><style>a{}</style><path style=\"x\"/></svg>", .image))
        == [])
  }

  private static let open = "<!doctype html><html lang=\"zh\"><head><title>题</title></head><body>"

  @Test(
    "language and doctype",
    arguments: [
      ("<!doctype html><html lang=\"zh\"><title>题</title><h1>题</h1>", [String]()),
      ("<!DOCTYPE HTML><html lang=\"zh-Hans-CN\"><title>题</title><h1>题</h1>", []),
      ("<!doctype html><html><title>题</title><h1>题</h1>", ["gate.language"]),
      ("<!doctype html><html lang=\"en\"><title>题</title><h1>题</h1>", ["gate.language"]),
      ("<!doctype html><html lang=\"zha\"><title>题</title><h1>题</h1>", ["gate.language"]),
      ("<html lang=\"zh\"><title>题</title><h1>题</h1>", ["gate.language"]),
      ("<!doctype html><title>题</title><h1>题</h1>", ["gate.language"])
    ])
  func language(html: String, expected: [String]) { #expect(Self.whole(html) == expected) }

  @Test(
    "titles",
    arguments: [
      ("<title>题</title>", [String]()), ("<title> \n </title>", ["gate.title"]),
      ("<title></title>", ["gate.title"]), ("", ["gate.title"]),
      ("<title>甲</title><title>乙</title>", ["gate.title"]),
      ("<title>甲</title><svg><title>乙</title></svg>", []),
      ("<svg><title>乙</title></svg>", ["gate.title"]), ("<TITLE>题</TITLE>", [])
    ])
  func titles(head: String, expected: [String]) {
    #expect(Self.whole("<!doctype html><html lang=\"zh\">\(head)<h1>题</h1>") == expected)
  }

  @Test(
    "headings",
    arguments: [
      ("<h1>一</h1><h2>二</h2><h3>三</h3><h2>二</h2>", [String]()),
      ("<h2>二</h2>", ["gate.heading", "gate.heading"]), ("", ["gate.heading"]),
      ("<h1>一</h1><h1>一</h1>", ["gate.heading"]), ("<h1>一</h1><h3>三</h3>", ["gate.heading"]),
      ("<h1></h1>", ["gate.heading"]),
      ("<h1> \n </h1><p>x</p>", ["gate.heading"]), ("<h1><span>一</span></h1>", []),
      ("<h1><a href=\"#\"><b>一</b></a></h1>", []),
      ("<h1><img alt=\"一\" src=\"data:image/png;base64,AAAA\"></h1>", []),
      ("<h1><img alt=\"\" src=\"data:image/png;base64,AAAA\"></h1>", ["gate.heading"]),
      ("<h1>一</h1><h2></h2><p>x</p>", ["gate.heading"]), ("<H1>一</H1><H2>二</H2>", []),
      ("<h1>一<br>二</h1>", []), ("<h1><br>二</h1>", [])
    ])
  func headings(html: String, expected: [String]) { #expect(Self.whole(Self.open + html) == expected) }

  @Test(
    "ids",
    arguments: [
      ("<p id=\"a\">x</p><p id=\"b\">x</p>", [String]()),
      ("<p id=\"a\">x</p><p id=\"a\">x</p>", ["gate.duplicate-id"]),
      ("<p id=\"\">x</p>", ["gate.duplicate-id"]),
      ("<p id=\"a b\">x</p>", ["gate.duplicate-id"]), ("<p id=\"a\">x</p><p id=\"A\">x</p>", []),
      ("<p id=\"a\">x</p><p id=\"&#97;\">x</p>", ["gate.duplicate-id"]),
      ("<p id=\"a\">x</p><p data-id=\"a\">x</p>", [])
    ])
  func ids(html: String, expected: [String]) { #expect(Self.body(html) == expected) }

  @Test(
    "pictures",
    arguments: [
      ("<img src=\"data:image/png;base64,AAAA\" alt=\"图\">", [String]()),
      ("<img src=\"data:image/png;base64,AAAA\" alt=\"\">", []),
      ("<img src=\"data:image/png;base64,AAAA\" alt>", []),
      ("<img src=\"data:image/png;base64,AAAA\">", ["gate.image-text"]),
      ("<input type=\"image\" src=\"data:image/png;base64,AAAA\">", ["gate.image-text"]),
      ("<input type=\"text\">", []),
      ("<IMG SRC=\"data:image/png;base64,AAAA\">", ["gate.image-text"])
    ])
  func pictures(html: String, expected: [String]) { #expect(Self.body(html) == expected) }

  @Test(
    "tables",
    arguments: [
      ("<table><tr><th>一</th></tr><tr><td>1</td></tr></table>", [String]()),
      ("<table><tr><td>1</td></tr></table>", ["gate.table-header"]),
      ("<table role=\"presentation\"><tr><td>1</td></tr></table>", []),
      ("<table><tr><td>1</td></tr>", ["gate.table-header"]),
      (
        "<table><tr><th>一</th><td><table><tr><td>1</td></tr></table></td></tr></table>", ["gate.table-header"]
      ),
      ("<table><tr><td><table><tr><th>1</th></tr></table></td></tr></table>", ["gate.table-header"])
    ])
  func tables(html: String, expected: [String]) { #expect(Self.body(html) == expected) }

  @Test("required tags are there, with content, on the pages that need them")
  func tags() {
    func rules(_ head: String, path: String = "jiedu/a/index.html") -> [String] {
      GateFixture.rules(GateFixture.page("", path: path, head: head)) {
        $0.requiredTags = ["SiteName"]
        $0.requiredTagsByPrefix = [
          ("jiedu/", ["ColumnName", "SiteName"]), ("jiedu/a/", ["ArticleTitle"]), ("zhi", ["Url"])
        ]
      }
    }
    let site = "<meta name=\"SiteName\" content=\"x\">"
    #expect(rules("") == ["gate.page-tag", "gate.page-tag", "gate.page-tag"])
    #expect(
      rules(site + "<meta name=\"ColumnName\" content=\"x\"><meta name=\"articletitle\" content=\"x\">") == []
    )
    #expect(
      rules(site + "<meta name=\"ColumnName\" content=\" \"><meta name=\"ArticleTitle\">") == [
        "gate.page-tag", "gate.page-tag"
      ])
    #expect(rules(site, path: "index.html") == [])
    #expect(rules(site, path: "jiedu/index.html") == ["gate.page-tag"])
    #expect(rules(site, path: "zhinan/index.html") == ["gate.page-tag"])
    #expect(rules(site, path: "a/jiedu/index.html") == [])
  }

  @Test("a page and what it loads stay below the limit")
  func weight() {
    let page = GateFixture.page(
      "<img alt=\"\" src=\"a.svg\"><img alt=\"\" src=\"./a.svg\"><a href=\"b.zip\">附件</a>",
      head: "<link rel=\"stylesheet\" href=\"s.css\">")
    let files = [
      page, RenderedFile(path: "a.svg", bytes: [UInt8](repeating: 0x20, count: 5000), kind: .image),
      RenderedFile(path: "b.zip", bytes: [UInt8](repeating: 0x20, count: 90_000), kind: .data),
      RenderedFile(path: "s.css", bytes: [UInt8](repeating: 0x20, count: 500), kind: .style)
    ]
    let weight = page.bytes.count + 5500
    func rules(_ limit: Int) -> [String] {
      GateFixture.inspect(files) { $0.pageWeightLimit = limit }.diagnostics.map(\.rule.id)
    }
    #expect(rules(weight) == [])
    #expect(rules(weight - 1) == ["gate.page-weight"])
  }
}
