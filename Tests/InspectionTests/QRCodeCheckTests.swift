import CQRCode
import Foundation
import Markup
import Rendering
import TestSupport
import Testing

@testable import Inspection

@Suite("QR codes are read back from the page")
struct QRCodeCheckTests {
  /// A code of libqrcodegen as an SVG drawing, in any version, level and mask.
  static func svg(
    _ text: String, version: ClosedRange<Int32> = 1...15, level: qrcodegen_Ecc = qrcodegen_Ecc_MEDIUM,
    mask: Int32 = 2, style: String = "class=\"qr\""
  ) throws -> String {
    var scratch = [UInt8](repeating: 0, count: 4000)
    var code = [UInt8](repeating: 0, count: 4000)
    let done = qrcodegen_encodeText(
      text, &scratch, &code, level, version.lowerBound, version.upperBound, qrcodegen_Mask(rawValue: mask),
      false)
    if !done { throw TooLong() }
    return drawing(code, style: style)
  }

  struct TooLong: Error {}

  static func drawing(_ code: [UInt8], style: String = "class=\"qr\"", without missing: Int? = nil) -> String
  {
    let side = Int(qrcodegen_getSize(code))
    var path = ""
    for row in 0..<side {
      for column in 0..<side where qrcodegen_getModule(code, Int32(column), Int32(row)) {
        if row * side + column == missing { continue }
        path += "M\(column + 4) \(row + 4)h1v1h-1z"
      }
    }
    return
      "<svg \(style) viewBox=\"0 0 \(side + 8) \(side + 8)\"><path d=\"M0 0h\(side + 8)v\(side + 8)H0z\"/><path d=\"\(path)\"/></svg>"
  }

  static func read(_ svg: String) -> [String?] {
    let bytes = Array(svg.utf8)
    return QRReading.all(in: bytes, MarkupReader(bytes)).map {
      $0.payload.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  static func rules(_ body: String, base: String? = "https://www.example.gov.cn/gs/") -> [String] {
    GateFixture.rules(GateFixture.page(body)) { $0.baseURL = base }
  }

  @Test("every version, level and mask is read back", arguments: 1...15)
  func versions(version: Int32) throws {
    for level in 0..<4 {
      for mask in 0..<Int32(8) {
        // Bytes, digits and capitals are written in ways of their own.
        let texts = ["https://a.cn/\(version)", "1234567890", "HTTPS://A.CN/\(version)"]
        let text = texts[(Int(mask) + level) % 3]
        let svg = try? Self.svg(
          text, version: version...version, level: qrcodegen_Ecc(rawValue: UInt32(level)), mask: mask)
        // The smallest ones do not hold every text.
        if version > 2 { #expect(svg != nil) }
        if let svg { #expect(Self.read(svg) == [text]) }
      }
    }
  }

  @Test("what the program draws is read back", arguments: [1, 20, 60, 100, 180, 260, 330, 370])
  func own(length: Int) throws {
    let text = "https://www.example.gov.cn/" + String(repeating: "a", count: length) + "/公示/"
    let code = try #require(QRCode(text))
    #expect(Self.read(code.svg(label: "码").description) == [text])
  }

  @Test("a code of the site's own pages passes")
  func passes() throws {
    #expect(Self.rules(try Self.svg("https://www.example.gov.cn/gs/")) == [])
    #expect(
      Self.rules(try Self.svg("https://www.example.gov.cn/gs/index.html", level: qrcodegen_Ecc_HIGH)) == [])
  }

  @Test(
    "a code that leads elsewhere is refused",
    arguments: [
      "https://www.example.gov.cn/gs/none/", "https://www.example.com/", "http://www.example.gov.cn/gs/",
      "text",
      "weixin://dl/chat", "https://www.example.gov.cn/", ""
    ])
  func elsewhere(text: String) throws { #expect(Self.rules(try Self.svg(text)) == ["gate.qr-code"]) }

  @Test(
    "a value in a code is found",
    arguments: [
      "https://www.example.gov.cn/gs/?p=13800138000", "13800138000", "TEL:13800138000",
      "https://a/%31%33800138000",
      "https://www.example.gov.cn/gs/#１３８００１３８０００", "https://a/\(GateFixture.id)"
    ])
  func values(text: String) throws {
    let rules = Self.rules(try Self.svg(text))
    #expect(rules.contains("gate.phone") || rules.contains("gate.id-number"))
  }

  @Test("a code is read whatever it is called", arguments: ["", "class=\"icon\"", "id=\"x\""])
  func unnamed(style: String) throws {
    #expect(Self.read(try Self.svg("13800138000", style: style)) == ["13800138000"])
  }

  @Test("a code with one square wrong is refused")
  func damaged() throws {
    var scratch = [UInt8](repeating: 0, count: 4000)
    var code = [UInt8](repeating: 0, count: 4000)
    try #require(
      qrcodegen_encodeText(
        "https://a.cn/", &scratch, &code, qrcodegen_Ecc_MEDIUM, 1, 15, qrcodegen_Mask_2, true))
    let side = Int(qrcodegen_getSize(code))
    for place in 0..<(side * side) where qrcodegen_getModule(code, Int32(place % side), Int32(place / side)) {
      #expect(Self.read(Self.drawing(code, without: place)) == [nil], "square \(place)")
    }
    #expect(Self.read(Self.drawing(code)) == ["https://a.cn/"])
  }

  @Test("a drawing called a code that is none is refused, another drawing is none")
  func drawings() {
    #expect(Self.read("<svg class=\"qr\" viewBox=\"0 0 9 9\"><path d=\"M1 1h2\"/></svg>") == [nil])
    #expect(Self.read("<svg class=\"qr\"></svg>") == [nil])
    #expect(Self.read("<svg viewBox=\"0 0 24 24\"><path d=\"M12 2C6 2 2 6 2 12z\"/></svg>") == [])
    let runs = (0..<30).map { "M\($0) 0h1v1h-1z" }.joined()
    #expect(Self.read("<svg viewBox=\"0 0 60 60\"><path d=\"\(runs)\"/></svg>") == [nil])
    #expect(Self.read("<svg viewBox=\"0 0 60 60\"><path d=\"\(runs)l3 3\"/></svg>") == [nil])
  }

  @Test("a code says the same to a phone")
  func zbar() throws {
    let text = "https://www.example.gov.cn/gs/" + String(repeating: "b", count: 120)
    let code = try #require(QRCode(text))
    let bytes = Array(code.svg(label: "").description.utf8)
    let markup = MarkupReader(bytes)
    let path = try #require(
      markup.elements.last { !$0.isEnd && $0.name == .other }?.attributes.first { $0.name == "d" }?.valueRange
    )
    guard case .modules(let modules) = QRDrawing.read(bytes, path, side: code.size + 8) else {
      Issue.record("no modules")
      return
    }
    let (scale, side) = (4, modules.size + 8)
    var picture = Array("P5 \(side * scale) \(side * scale) 255\n".utf8)
    for y in 0..<(side * scale) {
      for x in 0..<(side * scale) {
        let (row, column) = (y / scale - 4, x / scale - 4)
        let isDark = modules.contains(row, column..<(column + 1)) && modules[row, column]
        picture.append(isDark ? 0 : 255)
      }
    }
    let folder = try TemporaryFolder()
    try folder.write(picture, to: "code.pgm")
    let result = try Shell.run(["zbarimg", "--quiet", "--raw", folder.path + "/code.pgm"])
    #expect(result.output == text + "\n")
    #expect(QRSymbol(modules)?.payload == Array(text.utf8))
  }
}
