import Notices
import Rendering
import Testing

/// Ways to hide a number, each of which must be found.
@Suite("Planted numbers are caught")
struct PlantedNumberTests {
  struct Plant: Sendable, CustomTestStringConvertible {
    let name: String
    let rule: String
    let file: RenderedFile
    var testDescription: String { name }
  }

  private static func body(_ name: String, _ rule: String, _ html: String) -> Plant {
    Plant(name: name, rule: rule, file: GateFixture.page(html))
  }

  private static let id = GateFixture.id
  private static let mobile = GateFixture.mobile
  private static let card = GateFixture.card

  private static func fullWidth(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar($0.value + 0xfee0) ?? $0 }))
  }

  private static func shifted(_ text: String, to zero: UInt32) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar($0.value - 0x30 + zero) ?? $0 }))
  }

  private static func each(_ text: String, _ write: (Character) -> String) -> String {
    text.map(write).joined()
  }

  private static let drawing = "<svg><text>\(id.prefix(9))<tspan>\(id.dropFirst(9))</tspan></text></svg>"

  private static func grouped(_ text: String, _ sizes: Int...) -> String {
    var rest = text[...]
    return sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return String(rest.prefix(size))
    }
    .joined(separator: " ")
  }

  private static func base64(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = Array(text.utf8)
    var out = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      var digits: [Character] = []
      for _ in 0..<4 {
        digits.insert(alphabet[bits & 63], at: 0)
        bits >>= 6
      }
      out += String(digits.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
    }
    return out
  }

  static let idPlants: [Plant] = [
    body("as it is", "gate.id-number", "<p>\(id)</p>"),
    body("with X", "gate.id-number", "<p>\(GateFixture.idWithX)</p>"),
    body("with a small x", "gate.id-number", "<p>\(GateFixture.idWithX.lowercased())</p>"),
    body("with a full-width X", "gate.id-number", "<p>\(GateFixture.idWithX.dropLast())Ｘ</p>"),
    body("amid Chinese", "gate.id-number", "<p>身份证号码：\(id)，请核对</p>"),
    body("amid letters", "gate.id-number", "<p>id\(id)end</p>"),
    body("old, 15 digits", "gate.id-number", "<p>232762050307001</p>"),
    body("old, in groups", "gate.id-number", "<p>232762 050307 001</p>"),
    body(
      "in Chinese numerals", "gate.id-number",
      "<p>\(each(id) { String(Array("零一二三四五六七八九")[$0.wholeNumberValue ?? 0]) })</p>"),
    body(
      "in groups with spaces", "gate.id-number",
      "<p>\(id.prefix(6)) \(id.dropFirst(6).prefix(8)) \(id.suffix(4))</p>"),
    body(
      "in groups with hyphens", "gate.id-number",
      "<p>\(id.prefix(6))-\(id.dropFirst(6).prefix(8))-\(id.suffix(4))</p>"),
    body(
      "in groups of three and four", "gate.id-number",
      "<p>\(grouped(id, 3, 3, 4, 4, 4))</p>"
    ),
    body("split by a tag", "gate.id-number", "<p>\(id.prefix(9))<b>\(id.dropFirst(9))</b></p>"),
    body(
      "a tag around each digit", "gate.id-number", "<p>\(each(id) { "<span class=\"d\">\($0)</span>" })</p>"),
    body(
      "a cell for each digit", "gate.id-number",
      "<table><tr><th>号码</th>\(each(id) { "<td>\($0)</td>" })</tr></table>"),
    body(
      "a cell for each digit, with X", "gate.id-number",
      "<table><tr><th>号码</th>\(each(GateFixture.idWithX) { "<td>\($0)</td>" })</tr></table>"),
    body("full-width digits", "gate.id-number", "<p>\(fullWidth(id))</p>"),
    body("mixed widths", "gate.id-number", "<p>\(id.prefix(8))\(fullWidth(String(id.dropFirst(8))))</p>"),
    body("mathematical digits", "gate.id-number", "<p>\(shifted(id, to: 0x1d7ce))</p>"),
    body("Arabic-Indic digits", "gate.id-number", "<p>\(shifted(id, to: 0x660))</p>"),
    body("decimal references", "gate.id-number", "<p>\(each(id) { "&#\($0.asciiValue ?? 0);" })</p>"),
    body(
      "hexadecimal references", "gate.id-number",
      "<p>\(each(id) { "&#x\(String($0.asciiValue ?? 0, radix: 16));" })</p>"),
    body(
      "references without semicolons", "gate.id-number", "<p>\(each(id) { "&#\($0.asciiValue ?? 0)" })</p>"),
    body("zero-width spaces", "gate.id-number", "<p>\(each(id) { "\($0)\u{200b}" })</p>"),
    body("zero-width spaces as references", "gate.id-number", "<p>\(each(id) { "\($0)&#8203;" })</p>"),
    body("soft hyphens", "gate.id-number", "<p>\(each(id) { "\($0)&shy;" })</p>"),
    body("no-break spaces", "gate.id-number", "<p>\(each(id) { "\($0)&nbsp;" })</p>"),
    body("dots", "gate.id-number", "<p>\(each(id) { "\($0)·" })</p>"),
    body("line breaks in the source", "gate.id-number", "<p>\(id.prefix(9))\n   \(id.dropFirst(9))</p>"),
    body("a comment in between", "gate.id-number", "<p>\(id.prefix(9))<!-- x -->\(id.dropFirst(9))</p>"),
    body("inside a comment", "gate.id-number", "<!-- \(id) -->"),
    body("in an attribute", "gate.id-number", "<p title=\"\(id)\">x</p>"),
    body(
      "in an attribute, with spaces", "gate.id-number",
      "<p title=\"\(id.prefix(6)) \(id.dropFirst(6))\">x</p>"),
    body(
      "in an attribute, as references", "gate.id-number",
      "<p title=\"\(each(id) { "&#\($0.asciiValue ?? 0);" })\">x</p>"),
    body("in the name of an attribute", "gate.id-number", "<p data-\(id)>x</p>"),
    body("in a link", "gate.id-number", "<a href=\"https://example.cn/?q=\(id)\">x</a>"),
    body(
      "percent-encoded in a link", "gate.id-number",
      "<a href=\"https://example.cn/?q=\(each(id) { "%\(String($0.asciiValue ?? 0, radix: 16))" })\">x</a>"),
    body(
      "percent-encoded twice", "gate.id-number",
      "<a href=\"https://example.cn/?q=\(each(id) { "%25\(String($0.asciiValue ?? 0, radix: 16))" })\">x</a>"),
    body(
      "partly percent-encoded", "gate.id-number",
      "<a href=\"https://example.cn/?q=\(id.prefix(9))%3\(id.dropFirst(9).prefix(1))\(id.dropFirst(10))\">x</a>"
    ),
    body("base64", "gate.id-number", "<p>\(base64(id))</p>"),
    body("base64 of a sentence", "gate.id-number", "<p>\(base64("申请人身份证号：\(id)。"))</p>"),
    body(
      "base64 in a data address", "gate.id-number",
      "<img alt=\"\" src=\"data:image/svg+xml;base64,\(base64(drawing))\">"
    ),
    body(
      "in linked data", "gate.id-number", "<script type=\"application/ld+json\">{\"a\":\"\(id)\"}</script>"),
    body(
      "in linked data, escaped", "gate.id-number",
      "<script type=\"application/ld+json\">{\"a\":\"\(each(id) { "\\u003\($0)" })\"}</script>"),
    body("in a meta element", "gate.id-number", "<meta name=\"Keywords\" content=\"低保,\(id)\">"),
    body(
      "in a drawing", "gate.id-number",
      "<svg><text>\(id.prefix(6))<tspan>\(id.dropFirst(6))</tspan></text></svg>"),
    body("as alternative text", "gate.id-number", "<img src=\"data:image/png;base64,AAAA\" alt=\"\(id)\">"),
    body("at the very end", "gate.id-number", "<p>x</p></body></html>\(id)"),
    body("in a tag that never ends", "gate.id-number", "<p title=\"\(id)")
  ]

  static let otherPlants: [Plant] = [
    body("mobile", "gate.phone", "<p>\(mobile)</p>"),
    body("mobile in groups", "gate.phone", "<p>138 0013 8000</p>"),
    body("mobile with hyphens", "gate.phone", "<p>138-0013-8000</p>"),
    body("mobile with dots", "gate.phone", "<p>138.0013.8000</p>"),
    body("mobile in two parts", "gate.phone", "<p>1380013 8000</p>"),
    body("mobile, digit by digit", "gate.phone", "<p>1 3 8 0 0 1 3 8 0 0 0</p>"),
    body("mobile with the code of the country", "gate.phone", "<p>+86 \(mobile)</p>"),
    body("mobile glued to the code of the country", "gate.phone", "<p>0086\(mobile)</p>"),
    body("mobile with a 0 before it", "gate.phone", "<p>0\(mobile)</p>"),
    body("mobile in full-width digits", "gate.phone", "<p>\(fullWidth(mobile))</p>"),
    body("mobile split by tags", "gate.phone", "<p>138<i>0013</i><b>8000</b></p>"),
    body("mobile split by wbr", "gate.phone", "<p>138<wbr>0013<wbr>8000</p>"),
    body("mobile in a tel link", "gate.phone", "<a href=\"tel:\(mobile)\">x</a>"),
    body("mobile after letters", "gate.phone", "<p>微信号wx\(mobile)</p>"),
    body("mobile in circled digits", "gate.phone", "<p>①③⑧⓪⓪①③⑧⓪⓪⓪</p>"),
    body("mobile on three lines", "gate.phone", "<p>138<br>0013<br>8000</p>"),
    body("mobile in Chinese numerals", "gate.phone", "<p>拨打一三八零零一三八〇〇〇即可</p>"),
    body("mobile in spoken and formal numerals", "gate.phone", "<p>幺叁捌零零壹三八零零零</p>"),
    body("mobile in base64", "gate.phone", "<p>\(base64(mobile))</p>"),
    body("landline", "gate.phone", "<p>\(GateFixture.landline)</p>"),
    body("landline with brackets", "gate.phone", "<p>（0457）5550100</p>"),
    body("landline with a space", "gate.phone", "<p>0457 5550100</p>"),
    body("landline in groups", "gate.phone", "<p>0457-555-0100</p>"),
    body("landline glued", "gate.phone", "<p>04575550100</p>"),
    body("landline from abroad", "gate.phone", "<p>+86-457-5550100</p>"),
    body("landline of a city", "gate.phone", "<p>010-55501000</p>"),
    body("local number after a word", "gate.phone", "<p>联系电话：5550100</p>"),
    body("local number in groups after a word", "gate.phone", "<p>传真 555-0100</p>"),
    body("card", "gate.bank-card", "<p>\(card)</p>"),
    body("card of sixteen digits", "gate.bank-card", "<p>\(GateFixture.card16)</p>"),
    body(
      "card in groups of four", "gate.bank-card",
      "<p>\(grouped(card, 4, 4, 4, 4, 3))</p>"
    ),
    body("card in full-width digits", "gate.bank-card", "<p>\(fullWidth(card))</p>"),
    body("card split by a tag", "gate.bank-card", "<p>\(card.prefix(6))<b>\(card.dropFirst(6))</b></p>"),
    body("another scheme's card", "gate.bank-card", "<p>\(GateFixture.cardNumber("400000000000000"))</p>"),
    Plant(
      name: "in a stylesheet", rule: "gate.id-number", file: GateFixture.file("a.css", "/* \(id) */", .style)),
    Plant(
      name: "in a stylesheet, escaped", rule: "gate.id-number",
      file: GateFixture.file("a.css", "a::after{content:\"\(each(id) { "\\3\($0) " })\"}", .style)),
    Plant(
      name: "in a script", rule: "gate.phone", file: GateFixture.file("a.js", "x=[\"\(mobile)\"]", .script)),
    Plant(
      name: "in a script, escaped", rule: "gate.phone",
      file: GateFixture.file("a.js", "x=\"\(each(mobile) { "\\x3\($0)" })\"", .script)),
    Plant(
      name: "in JSON", rule: "gate.phone",
      file: GateFixture.file("a.json", "{\"p\":\"138-0013-8000\"}", .data)),
    Plant(
      name: "as a number in JSON", rule: "gate.phone",
      file: GateFixture.file("a.json", "{\"p\":\(mobile)}", .data)),
    Plant(name: "in CSV", rule: "gate.id-number", file: GateFixture.file("a.csv", "a,b\n1,\(id)\n", .data)),
    Plant(
      name: "in a site map", rule: "gate.phone",
      file: GateFixture.file(
        "sitemap.xml", "<urlset><url><loc>https://example.cn/\(mobile)/</loc></url></urlset>", .sitemap)),
    Plant(
      name: "in a feed", rule: "gate.phone",
      file: GateFixture.file("feed.xml", "<feed><entry><title>\(mobile)</title></entry></feed>", .feed)),
    Plant(
      name: "in HTML in a feed", rule: "gate.phone",
      file: GateFixture.file(
        "feed.xml",
        "<feed><entry><content type=\"html\">&lt;p&gt;138&lt;b&gt;0013&lt;/b&gt;8000&lt;/p&gt;</content></entry></feed>",
        .feed)),
    Plant(
      name: "in CDATA in a feed", rule: "gate.phone",
      file: GateFixture.file(
        "feed.xml", "<feed><entry><content><![CDATA[\(mobile)]]></content></entry></feed>", .feed)),
    Plant(
      name: "in robots.txt", rule: "gate.phone",
      file: GateFixture.file("robots.txt", "# \(mobile)\n", .robots)),
    Plant(
      name: "in a drawing file", rule: "gate.phone",
      file: GateFixture.file(
        "a.svg", "<svg><text>138</text><text>x</text><desc>\(mobile)</desc></svg>", .image)),
    Plant(
      name: "in the bytes of a picture", rule: "gate.phone",
      file: RenderedFile(
        path: "a.jpg", bytes: [0xff, 0xd8, 0xff, 0] + Array(mobile.utf8) + [0, 0xff], kind: .image)),
    Plant(
      name: "in an attachment", rule: "gate.id-number",
      file: GateFixture.file("a.txt", "x\r\n\(id)\r\n", .attachment)),
    Plant(
      name: "in the name of a file", rule: "gate.phone",
      file: GateFixture.file("\(mobile).txt", "x", .attachment)),
    Plant(
      name: "in the name of a folder", rule: "gate.id-number",
      file: GateFixture.page("x", path: "\(id)/index.html"))
  ]

  @Test("identity numbers", arguments: idPlants)
  func identityNumber(_ plant: Plant) {
    #expect(GateFixture.rules(plant.file).contains(plant.rule))
  }

  @Test("telephone and card numbers, and numbers in other files than pages", arguments: otherPlants)
  func otherNumber(_ plant: Plant) {
    #expect(GateFixture.rules(plant.file).contains(plant.rule))
  }
}
