import Archives
import TestSupport
import Testing

@testable import Attachments

@Suite("Documents and tables are taken apart")
struct OfficeTests {
  private func opened(_ file: OfficeFile, _ type: String) -> OpenedAttachment {
    OpenedAttachment(file.bytes, pathExtension: type)
  }

  private func shown(_ file: OfficeFile, _ type: String) -> [String] {
    opened(file, type).texts.filter { $0.part == .shown }.map { String(decoding: $0.lines, as: UTF8.self) }
  }

  @Test("runs of a paragraph are one line, paragraphs and cells are lines of their own")
  func lines() {
    let p = OfficeFile.paragraph
    let file = OfficeFile.document(
      p("一", "二") + "<w:tbl><w:tr><w:tc>\(p("三"))</w:tc><w:tc>\(p("四"))</w:tc></w:tr></w:tbl>")
    #expect(shown(file, "docx") == ["一二\n三\n四\n"])
  }

  @Test("a document with tracked changes is read as it is after them, before them, and with both")
  func changes() {
    let file = OfficeFile.document(
      "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins></w:p>"
    )
    #expect(shown(file, "docx") == ["甲丙\n"])
    let hidden = opened(file, "docx").texts.filter { $0.part == .hidden }.map {
      String(decoding: $0.lines, as: UTF8.self)
    }
    #expect(hidden.contains { $0.contains("甲乙\n甲乙丙\n") })
    #expect(opened(file, "docx").problems == [.trackedChanges])
  }

  @Test("cells come row by row, shared strings in their places")
  func cells() {
    let file = OfficeFile.workbook(
      rows: "<row><c t=\"s\"><v>1</v></c><c><v>5</v></c></row><row><c t=\"s\"><v>0</v></c></row>",
      strings: "<si><t>甲</t></si><si><t>乙</t></si>")
    #expect(shown(file, "xlsx").contains("乙\n5\n甲\n"))
  }

  @Test("a cell with a shared string that is not there is damage")
  func missingString() {
    let file = OfficeFile.workbook(rows: "<row><c t=\"s\"><v>7</v></c></row>", strings: "<si><t>甲</t></si>")
    #expect(opened(file, "xlsx").problems == [.damaged])
  }

  @Test(
    "numbers are written out",
    arguments: [
      ("13800138000", "13800138000", false), ("1.3800138E10", "13800138000", false),
      ("1.5E-3", "0.0015", false),
      ("-12.50", "-12.50", false), ("1e3", "1000", false), ("0", "0", false),
      ("123456789012345", "123456789012345", false),
      ("1.10101189003070039E+17", "110101189003070039", true), ("1234567890123456", "1234567890123456", true),
      ("0001234567890123", "1234567890123", false), ("1E999999999", "", true)
    ])
  func numbers(text: String, digits: String, isLost: Bool) {
    let number = SheetNumber(Array(text.utf8))
    if !digits.isEmpty { #expect(String(decoding: number.digits, as: UTF8.self) == digits) }
    #expect(number.hasLostDigits == isLost)
  }

  @Test("XML is read to the last comment")
  func scanner() {
    var texts: [String] = []
    var names: [String] = []
    for event in XMLScanner(
      Array("<?x y?><a:b c='1&#50;&lt;' d=\"e\"><!--f--><g/>h&amp;<![CDATA[<i>]]></a:b>".utf8))
    {
      switch event {
      case .start(let name, let attributes):
        names.append(name)
        texts += attributes.map { "\($0.name)=\(String(decoding: $0.value, as: UTF8.self))" }
      case .end(let name): names.append("/" + name)
      case .text(let text), .hidden(let text): texts.append(String(decoding: text, as: UTF8.self))
      }
    }
    #expect(names == ["b", "g", "/g", "/b"])
    #expect(texts == ["x y", "c=12<", "d=e", "f", "h&", "<i>"])
  }

  @Test("more than a document has is refused before it fills the memory")
  func tooLarge() {
    #expect(throws: Inflation.Failure.tooLarge) {
      try Inflation.inflate(ZipWriter.zlib([UInt8](repeating: 0, count: 5000)), limit: 4999)
    }
    #expect(throws: ZipPackage.Failure.tooLarge) {
      try ZipPackage(OfficeFile.document("").bytes, keeping: .all, limits: .init(total: 100))
    }
  }

  @Test("packed bytes that are changed or cut off are noticed", arguments: [2, 5, 7, 9])
  func damaged(place: Int) {
    var bytes = ZipWriter.zlib(Array("abc".utf8))
    #expect(throws: Inflation.Failure.damaged) { try Inflation.inflate(Array(bytes[..<place]), limit: 100) }
    bytes[place] ^= 0x55
    #expect(throws: Inflation.Failure.damaged) { try Inflation.inflate(bytes, limit: 100) }
  }

  @Test("texts without a name for their encoding are guessed")
  func guesses() {
    #expect(TextGuess.utf8([0xfe, 0xff, 0x4f, 0x4e]) == Array("低".utf8))
    #expect(TextGuess.utf8([0xff, 0xfe, 0x4e, 0x4f]) == Array("低".utf8))
    #expect(TextGuess.utf8([0xef, 0xbb, 0xbf, 0x61]) == Array("a".utf8))
    #expect(TextGuess.utf8(Array("低".utf8)) == Array("低".utf8))
    #expect(TextGuess.utf8([0xb5, 0xcd]) == Array("低".utf8))
    #expect(TextGuess.utf8([0x61, 0xff]) == Array("aÿ".utf8))
  }
}
