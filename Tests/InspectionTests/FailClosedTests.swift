import Inspection
import Notices
import Rendering
import Reporting
import Testing

@Suite("What can not be read is not published")
struct FailClosedTests {
  @Test(
    "text in another encoding, or broken in the middle of a character",
    arguments: [
      [0xb5, 0xcd, 0xb1, 0xa3], [0x41, 0xe4, 0xbd], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xff, 0xfe, 0x41, 0]
    ] as [[UInt8]])
  func encoding(_ bytes: [UInt8]) {
    for kind in [FileKind.page, .feed, .sitemap, .style, .script, .data, .robots] {
      let page = GateFixture.page("<p>x</p>")
      let report = GateFixture.inspect([RenderedFile(path: "a", bytes: page.bytes + bytes, kind: kind)])
      #expect(report.diagnostics.contains { $0.rule.id == "gate.not-utf8" })
      #expect(report.value == nil && report.diagnostics.exitStatus == 77)
    }
  }

  @Test(
    "what stands in a tag, a comment or a script that never ends is read all the same",
    arguments: [
      "<p title=\"", "<p title='", "<p ", "<p", "<!-- ", "<!", "<?xml ", "</p ", "<script>", "<style>",
      "<textarea>", "<title>",
      "<![CDATA[", "<plaintext>", "<p title=", "<svg><desc>"
    ])
  func cut(_ opening: String) {
    for secret in [GateFixture.id, GateFixture.mobile] {
      #expect(
        GateFixture.rules(GateFixture.page(opening + " " + secret)).contains {
          $0 == "gate.id-number" || $0 == "gate.phone"
        }, "\(opening)")
    }
  }

  @Test("a page that is too heavy is refused, however harmless")
  func heavy() {
    let page = GateFixture.page(
      String(repeating: "<p class=\"note\">本站公示只公开法律规定必须公开的内容。</p>\n", count: 20_000))
    #expect(GateFixture.rules(page) == ["gate.page-weight"])
  }

  @Test("a number at the far end of a large file is found")
  func large() {
    let text = String(repeating: "松岭区社会救助 2026-11-18 740 元\n", count: 40_000)
    #expect(
      GateFixture.rules(GateFixture.file("a.txt", text + GateFixture.mobile, .attachment)) == ["gate.phone"])
  }

  @Test(
    "a file of a kind that nobody knows is not passed in silence",
    arguments: ["a.exe", "a", "a.zip7", "a.docm"])
  func unknownKind(_ path: String) {
    let report = GateFixture.inspect([GateFixture.file(path, "x", .attachment)])
    #expect(report.diagnostics.map(\.rule.id) == ["gate.unread-attachment"])
    let planted = GateFixture.inspect([GateFixture.file(path, GateFixture.mobile, .attachment)])
    #expect(planted.value == nil && planted.diagnostics.exitStatus == 77)
  }
}
