import Inspection
import Notices
import Rendering
import Reporting
import Testing

@Suite("Links")
struct LinkTests {
  /// A small site around a page `jiedu/a/index.html` with some body.
  static func rules(
    _ body: String, head: String = "", path: String = "jiedu/a/index.html",
    _ change: (inout GatePolicy) -> Void = { _ in }
  ) -> [String] {
    let files = [
      GateFixture.page("<h2 id=\"s1\">一</h2><a name=\"old\">旧</a>"),
      GateFixture.page("<h2 id=\"问-1\">问</h2>", path: "zhinan/dibao/index.html"),
      GateFixture.file("style.css", "", .style), GateFixture.file("site.js", "", .script),
      GateFixture.file("a-b.pdf", "%PDF", .data),
      GateFixture.file("icons.svg", "<svg><symbol id=\"search\"></symbol></svg>", .image),
      GateFixture.file("附件/表.pdf", "%PDF", .data),
      GateFixture.page("<h2 id=\"here\">x</h2>" + body, path: path, head: head)
    ]
    let report = GateFixture.inspect(files, change)
    return report.diagnostics.map(\.rule.id)
  }

  @Test(
    "only the page of what is not found begins its links at the root, below the site's own path",
    arguments: [
      ("404.html", "/jiuzhu/zhinan/dibao/index.html", []), ("404.html", "/jiuzhu/style.css", []),
      ("404.html", "/jiuzhu/", []), ("404.html", "/jiuzhu/weg.html", ["gate.dead-link"]),
      ("404.html", "/zhinan/dibao/index.html", ["gate.absolute-link"]),
      ("jiedu/a/index.html", "/jiuzhu/zhinan/dibao/index.html", ["gate.absolute-link"])
    ])
  func notFound(path: String, address: String, expected: [String]) {
    let rules = Self.rules("<a href=\"\(address)\">x</a>", path: path) {
      $0.baseURL = "https://www.example.cn/jiuzhu/"
    }
    #expect(rules == expected)
  }

  @Test(
    "links that lead somewhere",
    arguments: [
      "../../index.html", "../../", "../..", "../../index.html#s1", "../../#old", "#here", "#", "#top", "",
      "?", "./", ".",
      "index.html", "../a/index.html", "../../zhinan/dibao/", "../../zhinan/dibao/index.html#%E9%97%AE-1",
      "../../zhinan/dibao/#问-1",
      "../../a-b.pdf", "../../a-b.pdf#page=2", "../../附件/表.pdf", "../../%E9%99%84%E4%BB%B6/%E8%A1%A8.pdf",
      "../../index.html?x=1#s1",
      " ../../index.html ", "../../zhinan/./dibao/index.html", "../../zhinan/x/../dibao/index.html",
      "..\\..\\index.html",
      "https://example.cn/a", "http://example.cn", "//example.cn/a", "mailto:a@example.cn", "tel:12345",
      "../../ind&#101;x.html",
      "../../icons.svg#search"
    ])
  func alive(_ address: String) { #expect(Self.rules("<a href=\"\(address)\">x</a>") == []) }

  @Test(
    "links that lead nowhere",
    arguments: [
      "../index.html", "none.html", "../../zhinan/dibao", "../../zhinan/", "../../Index.html",
      "../../index.html/", "../../a b.pdf",
      "../../../index.html", "../../../../etc/passwd", "../../zhinan//dibao/", "index.html/index.html",
      "../../%2e%2e/index.html",
      "../../jiedu", "x/", "../../index.htm"
    ])
  func dead(_ address: String) { #expect(Self.rules("<a href=\"\(address)\">x</a>") == ["gate.dead-link"]) }

  @Test(
    "links to anchors that are not there",
    arguments: [
      "#none", "#s1", "../../index.html#here", "../../index.html#S1", "../../zhinan/dibao/#问-2",
      "../../icons.svg#none", "?a#none"
    ])
  func deadAnchors(_ address: String) {
    #expect(Self.rules("<a href=\"\(address)\">x</a>") == ["gate.dead-anchor"])
  }

  @Test(
    "links that are right in one place only", arguments: ["/", "/index.html", "/none.html", "\\index.html"])
  func absolute(_ address: String) {
    #expect(Self.rules("<a href=\"\(address)\">x</a>") == ["gate.absolute-link"])
  }

  @Test(
    "links that may run code or read the reader's disk",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "java&#10;script:alert(1)", "&#106;avascript:alert(1)",
      " javascript:1", "vbscript:x",
      "file:///etc/passwd", "data:text/html,x", "blob:x", "x-unknown:1", "ftp://example.cn/"
    ])
  func unsafe(_ address: String) {
    #expect(Self.rules("<a href=\"\(address)\">x</a>") == ["gate.unsafe-link"])
  }

  @Test(
    "resources from other hosts, whatever loads them",
    arguments: [
      "<img alt=\"\" src=\"https://example.cn/a.png\">", "<img alt=\"\" src=\"//example.cn/a.png\">",
      "<img alt=\"\" src=\"../../icons.svg\" srcset=\"../../icons.svg 1x, https://example.cn/a.png 2x\">",
      "<script src=\"https://example.cn/a.js\"></script>",
      "<iframe title=\"x\" src=\"https://example.cn/\"></iframe>",
      "<video poster=\"https://example.cn/a.png\"></video>", "<object data=\"https://example.cn/\"></object>",
      "<link rel=\"stylesheet\" href=\"https://example.cn/a.css\">",
      "<link rel=\"preload\" href=\"https://example.cn/a.js\">",
      "<link rel=\"dns-prefetch\" href=\"//example.cn\">",
      "<svg><image href=\"https://example.cn/a.png\"/></svg>",
      "<svg><use xlink:href=\"https://example.cn/a.svg#x\"/></svg>",
      "<audio src=\"https://example.cn/a.mp3\"></audio>"
    ])
  func foreign(_ element: String) { #expect(Self.rules(element) == ["gate.foreign-resource"]) }

  @Test(
    "resources of the site itself",
    arguments: [
      "<img alt=\"\" src=\"../../icons.svg\">",
      "<img alt=\"\" srcset=\"../../icons.svg 1x, ../../icons.svg?v=2 2x\">",
      "<script src=\"../../site.js\"></script>", "<link rel=\"stylesheet\" href=\"../../style.css\">",
      "<svg><use href=\"../../icons.svg#search\"/></svg>",
      "<img alt=\"\" src=\"data:image/png;base64,AAAA\">"
    ])
  func own(_ element: String) { #expect(Self.rules(element) == []) }

  @Test(
    "resources that are not there",
    arguments: [
      "<img alt=\"\" src=\"none.png\">", "<script src=\"../site.js\"></script>",
      "<img alt=\"\" srcset=\"../../icons.svg 1x, none.png 2x\">"
    ])
  func deadResource(_ element: String) { #expect(Self.rules(element) == ["gate.dead-link"]) }

  @Test(
    "the site's own address in full",
    arguments: [
      "https://www.example.cn/jz/index.html", "HTTPS://WWW.example.cn/jz/none.html", "//www.example.cn/jz/"
    ])
  func ownAddress(_ address: String) {
    #expect(
      Self.rules("<a href=\"\(address)\">x</a>") { $0.baseURL = "https://www.example.cn/jz/" } == [
        "gate.absolute-link"
      ])
    #expect(Self.rules("<a href=\"\(address)\">x</a>") == [])
  }

  @Test(
    "what only states the site's own address must be right",
    arguments: [
      ("<link rel=\"canonical\" href=\"https://www.example.cn/jz/jiedu/a/\">", true),
      ("<link rel=\"canonical\" href=\"https://www.example.cn/jz/none/\">", false),
      ("<meta name=\"Url\" content=\"https://www.example.cn/jz/index.html\">", true),
      ("<meta name=\"Url\" content=\"https://www.example.cn/jz/none.html\">", false),
      ("<link rel=\"alternate\" href=\"https://www.example.cn/other\">", true)
    ])
  func statements(head: String, isRight: Bool) {
    let rules = Self.rules("", head: head) { $0.baseURL = "https://www.example.cn/jz" + "/" }
    #expect(rules == (isRight ? [] : ["gate.dead-link"]))
  }

  @Test(
    "feeds, site maps and robots.txt give addresses that lead somewhere",
    arguments: [
      (
        "sitemap.xml", FileKind.sitemap,
        "<urlset><url><loc>https://www.example.cn/jz/LINK</loc></url></urlset>"
      ),
      ("feed.xml", .feed, "<feed><link href=\"https://www.example.cn/jz/LINK\"/></feed>"),
      ("feed.xml", .feed, "<feed><entry><id>https://www.example.cn/jz/LINK</id></entry></feed>"),
      ("jiedu/feed.xml", .feed, "<feed><entry><link href=\"../LINK\"/></entry></feed>"),
      ("robots.txt", .robots, "User-agent: *\nSitemap: https://www.example.cn/jz/LINK\n")
    ])
  func machineLinks(path: String, kind: FileKind, text: String) {
    for (link, expected) in [("index.html", []), ("", []), ("none.html", ["gate.dead-link"])] {
      let file = GateFixture.file(path, text.replacing("LINK", with: link), kind)
      #expect(
        GateFixture.rules(GateFixture.page(""), file) { $0.baseURL = "https://www.example.cn/jz/" }
          == expected, "\(link)")
    }
    let other = GateFixture.file(
      path, text.replacing("LINK", with: "x").replacing("www.example.cn", with: "other.cn"), kind)
    #expect(
      GateFixture.rules(GateFixture.page(""), other) { $0.baseURL = "https://www.example.cn/jz/" }
        == (path == "jiedu/feed.xml" ? ["gate.dead-link"] : []))
  }

  @Test("an id of a feed that is no address is let through")
  func feedID() {
    let feed = GateFixture.file(
      "feed.xml", "<feed><id>tag:example.cn,2026:a</id><entry><id>urn:uuid:0</id></entry></feed>", .feed)
    #expect(GateFixture.rules(feed) == [])
  }

  @Test(
    "addresses in stylesheets",
    arguments: [
      ("a{background:url(icons.svg)}", [String]()), ("a{background:url( 'icons.svg' )}", []),
      ("@import \"style.css\";", []),
      ("/* url(none.svg) */", []), ("a{background:url(none.svg)}", ["gate.dead-link"]),
      ("@import 'none.css';", ["gate.dead-link"]),
      ("@import url(https://example.cn/a.css);", ["gate.foreign-resource"]),
      ("a{background:URL(//example.cn/a.png)}", ["gate.foreign-resource"]),
      ("a{background:url(/icons.svg)}", ["gate.absolute-link"]),
      ("a{background:url(\"data:image/svg+xml,x\")}", []), ("a{background:url(", []),
      ("a{background:url(\\69 cons.svg)}", [])
    ])
  func styles(text: String, expected: [String]) {
    let files = [
      GateFixture.file("a.css", text, .style), GateFixture.file("style.css", "", .style),
      GateFixture.file("icons.svg", "<svg/>", .image)
    ]
    #expect(GateFixture.inspect(files).diagnostics.map(\.rule.id) == expected)
  }

  @Test("every plain relative link resolves as the standard's own algorithm would", arguments: 0..<200)
  func againstReference(seed: Int) {
    // All sites of two levels with three names, and links made of their parts: a slow reference by hand.
    var state = UInt64(seed + 1) &* 0x9e37_79b9_7f4a_7c15
    func pick(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let names = ["a", "b", "index.html"]
    var paths: Set<String> = ["index.html"]
    for _ in 0..<4 {
      paths.insert((0..<1 + pick(3)).map { _ in names[pick(2)] }.joined(separator: "/") + "/index.html")
    }
    let from = paths.sorted()[pick(paths.count)]
    let parts = ["..", "..", ".", "a", "b", "index.html", ""]
    let link = (0..<1 + pick(5)).map { _ in parts[pick(parts.count)] }.joined(separator: "/")
    // RFC 3986, 5.2.4, on lists of segments.
    var segments = from.split(separator: "/").dropLast().map(String.init)
    var leaves = false
    let pieces = link.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for (index, piece) in pieces.enumerated() {
      let isLast = index == pieces.count - 1
      switch piece {
      case "..":
        leaves = leaves || segments.isEmpty
        _ = segments.popLast()
        if isLast { segments.append("") }
      case ".": if isLast { segments.append("") }
      default: segments.append(piece)
      }
    }
    if segments.last == "" { segments[segments.count - 1] = "index.html" }
    let target = link.isEmpty ? from : segments.joined(separator: "/")
    let files = paths.sorted().map {
      GateFixture.page($0 == from ? "<a href=\"\(link)\">x</a>" : "", path: $0)
    }
    let rules = GateFixture.inspect(files).diagnostics.map(\.rule.id)
    if link.hasPrefix("/") {
      #expect(
        rules == [link.hasPrefix("//") ? "" : "gate.absolute-link"].filter { !$0.isEmpty },
        "\(link) from \(from)")
    } else {
      #expect(rules == (paths.contains(target) && !leaves ? [] : ["gate.dead-link"]), "\(link) from \(from)")
    }
  }
}
