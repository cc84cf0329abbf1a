import TestSupport
import Testing

@testable import Attachments

@Suite("PDF files are taken apart")
struct PDFTests {
  private func lines(_ file: PDFFile, _ part: AttachmentText.Part = .shown) -> [String] {
    OpenedAttachment(file.bytes, pathExtension: "pdf").texts.filter { $0.part == part }.map {
      String(decoding: $0.lines, as: UTF8.self)
    }
  }

  @Test(
    "values are read as the standard writes them",
    arguments: [
      ("(a\\(b\\)c)", "a(b)c"), ("(a(b)c)", "a(b)c"), ("(\\101\\102)", "AB"), ("(a\\\r\nb)", "ab"),
      ("<4142 4>", "AB@"),
      ("(\\8)", "8"), ("()", ""), ("<>", "")
    ])
  func strings(source: String, text: String) {
    var lexer = PDFLexer(Array(source.utf8))
    #expect(lexer.next()?.string == Array(text.utf8))
    #expect(lexer.index == source.utf8.count)
  }

  @Test("numbers", arguments: [("12", 12), ("-0.5", -0.5), (".25", 0.25), ("+3.", 3), ("00012", 12)])
  func numbers(source: String, value: Double) {
    var lexer = PDFLexer(Array(source.utf8))
    #expect(lexer.next()?.number == value)
  }

  @Test("words that look like numbers are words", arguments: ["1.2.3", "12a", "--", "-", "."])
  func words(source: String) {
    var lexer = PDFLexer(Array(source.utf8))
    #expect(lexer.next()?.word == source)
  }

  @Test("references stand inside containers, names have their escapes taken off")
  func containers() throws {
    var lexer = PDFLexer(Array("<</A#42[1 0 R 2 3] /C<</D null>>/A 5>>".utf8))
    let value = lexer.next()
    let entries = try #require(value?.dictionary)
    #expect(entries["AB"]?.array?.first?.reference == 1 && entries["AB"]?.array?.count == 3)
    #expect(entries["C"]?.dictionary?["D"] != nil && entries["A"]?.integer == 5)
  }

  @Test("entries of the same key are all kept")
  func doubled() throws {
    var lexer = PDFLexer(Array("<</A(x)/A(y)>>".utf8))
    var strings: [[UInt8]] = []
    let value = lexer.next()
    try #require(value).forEach { if let string = $0.string { strings.append(string) } }
    #expect(Set(strings) == [Array("x".utf8), Array("y".utf8)])
  }

  @Test("lines are put together from above, gaps become spaces and blocks")
  func layout() {
    let content = """
      BT /F1 10 Tf 1 0 0 1 72 600 Tm (low) Tj 1 0 0 1 72 700 Tm (a) Tj 1 0 0 1 77 700 Tm (b) Tj
      1 0 0 1 84 700 Tm (c) Tj 1 0 0 1 200 700 Tm (d) Tj ET
      """
    let file = PDFFile(content).with(
      5, "<</Type/Font/Subtype/Type1/BaseFont/A/FirstChar 97/Widths[500 500 500 500]>>")
    #expect(lines(file).first == "ab c\nd\nlow\n")
    #expect(lines(file).dropFirst().first == "ab c\nd low\n")
  }

  @Test("a page that is turned reads the same")
  func turned() {
    let file = PDFFile("BT /F1 10 Tf 0 1 -1 0 300 100 Tm (left) Tj 0 1 -1 0 320 100 Tm (right) Tj ET")
    #expect(lines(file).first == "left\nright\n")
  }

  @Test("a transformation of the page counts")
  func transformed() {
    let file = PDFFile("q 1 0 0 1 0 500 cm BT /F1 10 Tf (top) Tj ET Q BT /F1 10 Tf 0 100 Td (bottom) Tj ET")
    #expect(lines(file).first == "top\nbottom\n")
  }

  @Test("maps of characters: single ones, ranges, lists, pairs of surrogates")
  func map() {
    let map = PDFCharacterMap(
      Array(
        """
        2 beginbfchar <0001> <4f4e> <0002> <d840df37> endbfchar
        2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0061> <00620063>] endbfrange
        """.utf8), onto: nil)
    let expected = [1: "低", 2: "\u{20337}", 0x10: "A", 0x12: "C", 0x20: "a", 0x21: "bc"]
    for (code, text) in expected { #expect(map[code, length: 2] == Array(text.utf8)) }
    #expect(map[3, length: 2] == nil && map[0x13, length: 2] == nil)
  }

  @Test(
    "names of glyphs",
    arguments: [("one", "1"), ("A", "A"), ("uni4F4E", "低"), ("u20337", "\u{20337}"), ("three.oldstyle", "3")])
  func glyphs(name: String, text: String) { #expect(PDFGlyphNames.text(of: name) == Array(text.utf8)) }

  @Test("names of glyphs that say nothing", arguments: ["g12", "cid1234", "uniXYZW", "a12"])
  func emptyGlyphs(name: String) { #expect(PDFGlyphNames.text(of: name) == nil) }

  @Test("packing of bytes is taken off")
  func filters() throws {
    let objects = PDFObjects(Array("%PDF-1.4\n1 0 obj\nnull\nendobj\n%%EOF".utf8))
    func unpack(_ packed: [UInt8], _ filter: String) throws -> [UInt8] {
      try PDFFilters.unpack(packed, ["Filter": .name(filter)], in: objects, limit: 1000).get()
    }
    #expect(try unpack(Array("48 69>".utf8), "ASCIIHexDecode") == Array("Hi".utf8))
    #expect(try unpack(Array("87cURD]i,\"Ebo80~>".utf8), "ASCII85Decode") == Array("Hello World!".utf8))
    #expect(try unpack([1, 0x48, 0x69, 254, 0x21, 128], "RunLengthDecode") == Array("Hi!!!".utf8))
    #expect(try unpack(ZipWriter.zlib(Array("Hi".utf8)), "FlateDecode") == Array("Hi".utf8))
    #expect(throws: PDFFilters.Failure.self) {
      try unpack([UInt8](repeating: 129, count: 100), "RunLengthDecode")
    }
    #expect(throws: PDFFilters.Failure.self) { try unpack([0], "JBIG2Decode") }
  }
}
