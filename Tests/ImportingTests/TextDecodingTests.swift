import Archives
import Reporting
import Testing

@testable import Importing

@Suite("The encoding of a text file")
struct TextDecodingTests {
  private func decode(_ bytes: [UInt8]) -> Report<String?> { TextDecoding.decode(bytes, file: "a.txt") }

  @Test("UTF-8 is taken as it is, with or without a byte order mark")
  func utf8() {
    #expect(decode(Array("低保𠮷".utf8)).value == "低保𠮷")
    let marked = decode([0xEF, 0xBB, 0xBF] + Array("低保".utf8))
    #expect(marked.value == "低保")
    #expect(marked.diagnostics.isEmpty)
  }

  @Test(
    "GBK and GB18030 are converted without loss, with a note", arguments: ["图书馆开放时间：9点，“免费”。", "𠮷字与㐀字在图书馆里"])
  func gb18030(text: String) throws {
    let bytes = try #require(CharacterConversion.convert(Array(text.utf8), from: "UTF-8", to: "GB18030"))
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    let report = decode(bytes)
    #expect(report.value == text)
    #expect(report.diagnostics.map(\.rule) == [.importDecoded])
  }

  @Test("the bytes of GBK are what the standard says")
  func knownBytes() {
    #expect(decode([0xB2, 0xE2, 0xCA, 0xD4]).value == "测试")
  }

  @Test(
    "UTF-16 is read by its byte order mark",
    arguments: [("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF])])
  func utf16(encoding: String, mark: [UInt8]) throws {
    let body = try #require(CharacterConversion.convert(Array("图书馆𠮷".utf8), from: "UTF-8", to: encoding))
    #expect(decode(mark + body).value == "图书馆𠮷")
  }

  @Test("UTF-8 with a broken byte is refused at its place, not read as another encoding")
  func damaged() {
    let bytes = Array("标题\n正文开始".utf8) + [0xFF] + Array("，这里还有许多文字。".utf8)
    let report = decode(bytes)
    #expect(report.value == nil)
    #expect(
      report.diagnostics.map(\.location) == [Reporting.SourceLocation(file: "a.txt", line: 2, column: 5)])
  }

  @Test(
    "bytes in no known encoding are refused with the way to convert",
    arguments: [
      [0xB2, 0xE2, 0xCA], [0x80, 0x81, 0xFF, 0xFF], [0xFF, 0xFE, 0x41]
    ] as [[UInt8]])
  func unknown(bytes: [UInt8]) {
    let report = decode(bytes)
    #expect(report.value == nil)
    #expect(report.diagnostics.map(\.rule) == [.importEncoding])
    #expect(report.diagnostics[0].rule.remedy.zh.contains("iconv"))
  }

  @Test("a Latin text is not taken for Chinese")
  func latin() {
    let latin1: [UInt8] =
      Array("Stra".utf8) + [0xDF] + Array("en f".utf8) + [0xFC] + Array("r ".utf8) + [
        0xE4, 0xF6, 0xFC, 0xDF, 0xE9
      ]
    #expect(decode(latin1).value == nil)
  }
}
