import TestSupport
import Testing

@testable import Rendering

@Suite("The style sheet")
struct StylesheetTests {
  private func compact(_ text: String) -> String {
    String(decoding: Stylesheet.compact(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "comments and needless white space go, and nothing that means something",
    arguments: [
      ("a { color: red; }", "a{color: red}\n"),
      ("/* x */ a  b > c , d { }", "a b > c,d{}\n"),
      (
        ".a .b:hover::before { content: \"/* no */  x;\"; }",
        ".a .b:hover::before{content: \"/* no */  x;\"}\n"
      ),
      (
        "@media (min-width: 48em) {\n  a { b: c; }\n  d { e: f; }\n}",
        "@media (min-width: 48em){a{b: c}d{e: f}}\n"
      ),
      ("a { width: calc(1px + 2px); }/* end", "a{width: calc(1px + 2px)}\n"),
      ("a { content: 'it\\'s  ' }", "a{content: 'it\\'s  '}\n"),
      (".a/* x */.b { }", ".a .b{}\n")
    ])
  func compacting(before: String, after: String) { #expect(compact(before) == after) }

  @Test("making it compact twice changes nothing")
  func twice() throws {
    let text = try ProjectRoot.text("Templates/styles/print.css")
    #expect(compact(compact(text)) == compact(text))
    #expect(compact(text).utf8.count < text.utf8.count)
  }

  @Test("the layers follow one another, with the components in the order of their names")
  func layers() {
    let components = ["a", "b"].map { Array(".\($0){}".utf8) }
    let sheet = Stylesheet.assemble(components: components) { Array("/* \($0) */ .\($0.count){}".utf8) }
    let lines = sheet.map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) }
    #expect(lines == [".17{}", ".15{}", ".17{}", ".a{}", ".b{}", ".16{}", ".19{}", ".16{}"])
  }

  @Test("without one of its layers there is no style sheet", arguments: Stylesheet.files)
  func missing(file: String) {
    #expect(Stylesheet.assemble(components: []) { $0 == file ? nil : [] } == nil)
  }
}

@Suite("The tokens of the design")
struct DesignTokenTests {
  private func tokens(_ selector: String) throws -> [DesignToken] {
    DesignToken.all(of: selector, in: Array(try ProjectRoot.text("Templates/styles/tokens.css").utf8))
  }

  @Test("tokens are read from the rule of their selector and from no other")
  func reading() {
    let style =
      "/* --no: 1 */ :root { --a: #fff; --b: \"x\", y; color-scheme: light } @media x { :root { --c: 1 } } p { --d: 2 }"
    #expect(
      DesignToken.all(of: ":root", in: Array(style.utf8)) == [
        DesignToken(name: "a", value: "#fff"), DesignToken(name: "b", value: "\"x\",y")
      ])
  }

  @Test("every pair of colours has the contrast that is asked of it, with high contrast as well")
  func contrast() throws {
    let plain = try tokens(":root")
    let high = try tokens("html[data-contrast=\"high\"]")
    #expect(plain.count > 20 && high.count > 10)
    for setting in [plain, plain + high] {
      let colours = Dictionary(
        setting.compactMap { token in Colour(hex: token.value).map { (token.name, $0) } },
        uniquingKeysWith: { $1 })
      for pair in ColourPair.all {
        let front = try #require(colours[pair.front], "\(pair.front)")
        let ground = try #require(colours[pair.ground], "\(pair.ground)")
        #expect(front.contrast(with: ground) >= pair.least, "\(pair.front) on \(pair.ground)")
      }
    }
  }

  @Test(
    "contrast is that of WCAG",
    arguments: [
      ("#000", "#fff", 2100), ("#fff", "#ffffff", 100), ("#777777", "#ffffff", 447), ("#767676", "#fff", 454),
      ("#0000ff", "#fff", 859), ("#f00", "#000000", 525)
    ])
  func wcag(front: String, ground: String, hundredths: Int) throws {
    let a = try #require(Colour(hex: front))
    let b = try #require(Colour(hex: ground))
    #expect(Int(a.contrast(with: b) * 100) == hundredths)
    #expect(a.contrast(with: b) == b.contrast(with: a))
  }

  @Test("what is no colour is none", arguments: ["fff", "#ff", "#ggg", "red", "#12345", "", "#"])
  func noColour(text: String) { #expect(Colour(hex: text) == nil) }
}
