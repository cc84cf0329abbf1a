import Foundation
import Markup
import Rendering
import TestSupport
import Testing

@Suite("QR codes")
struct QRCodeTests {
  /// Draws the path of a code's SVG as a picture of `scale` pixels a module (PGM, the plainest format there is).
  private func picture(_ svg: String, side: Int, scale: Int = 4) throws -> [UInt8] {
    let parts = svg.components(separatedBy: " d=\"")
    let path = try #require(parts.last?.split(separator: "\"").first)
    var dark = [Bool](repeating: false, count: side * side)
    for run in path.split(separator: "z") {
      // M<x> <y>h<width>v1h-<width>
      let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
      try #require(numbers.count == 5)
      for x in numbers[0]..<(numbers[0] + numbers[2]) { dark[numbers[1] * side + x] = true }
    }
    var out = Array("P5 \(side * scale) \(side * scale) 255\n".utf8)
    for y in 0..<(side * scale) {
      for x in 0..<(side * scale) { out.append(dark[y / scale * side + x / scale] ? 0 : 255) }
    }
    return out
  }

  @Test(
    "a decoder reads the address back",
    arguments: [
      "https://www.songling.gov.cn/", "https://www.example.gov.cn/gongshi/20261118-dibao-gongshi-232762100/",
      "https://www.example.gov.cn/" + String(repeating: "a", count: 300) + "/"
    ])
  func decodes(address: String) throws {
    let code = try #require(QRCode(address))
    let folder = try TemporaryFolder()
    let svg = code.svg(label: "本页二维码").description
    try folder.write(picture(svg, side: code.size + 2 * QRCode.quietZone), to: "code.pgm")
    let result = try Shell.run(["zbarimg", "--quiet", "--raw", folder.path + "/code.pgm"])
    #expect(result.status == 0, "zbarimg (package zbar-tools): \(result.errors)")
    #expect(result.output == address + "\n")
  }

  @Test(
    "every code of the golden site decodes to its page; on the sheets for boards to the pages of their lists")
  func golden() throws {
    let root = "Tests/Goldens/minimal/expected/"
    let site = "https://www.example.gov.cn/gs/"
    let pages = try ProjectRoot.files(under: String(root.dropLast()), ending: "/index.html")
    #expect(pages.count > 30)
    let folder = try TemporaryFolder()
    var expected: [String: Set<String>] = [:]
    for (index, page) in pages.enumerated() {
      let path = page.dropFirst(root.count).dropLast("index.html".count)
      let codes = try ProjectRoot.text(page).components(separatedBy: "<svg class=\"qr\"").dropFirst()
      #expect(!codes.isEmpty, "\(page) has no code")
      for (number, code) in codes.enumerated() {
        let svg = "<svg class=\"qr\"" + (code.components(separatedBy: "</svg>").first ?? "")
        let box = try #require(
          svg.components(separatedBy: "viewBox=\"0 0 ").last?.split(separator: " ").first)
        let name = "\(1000 + index)-\(number).pgm"
        try folder.write(picture(svg, side: try #require(Int(box))), to: name)
        expected[name] = path.contains("gongshilan") ? try notices(in: page, site) : [site + path]
      }
    }
    let result = try Shell.run(
      ["bash", "-c", "for f in *.pgm; do echo \"$f $(zbarimg --quiet --raw \"$f\")\"; done"], in: folder.path)
    let read = Dictionary(
      uniqueKeysWithValues: result.output.split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
      })
    #expect(read.count == expected.count)
    for (name, addresses) in expected { #expect(addresses.contains(read[name] ?? ""), "\(name)") }
  }

  /// The addresses of the notices whose pages have a list, and of the sheet itself.
  private func notices(in page: String, _ site: String) throws -> Set<String> {
    let root = "Tests/Goldens/minimal/expected/"
    let all = try ProjectRoot.files(under: root + "gongshi", ending: "/index.html")
    let lists = try all.filter { try ProjectRoot.text($0).contains("table-notice") }
    return Set((lists + [page]).map { site + $0.dropFirst(root.count).dropLast("index.html".count) })
  }

  @Test("an address that no phone could read is refused")
  func tooLong() { #expect(QRCode("https://x/" + String(repeating: "a", count: 2000)) == nil) }
}
