@_spi(Disclosure) import Notices
import Rendering
import TestSupport
import Testing

@Suite("Sound attachments pass")
struct CleanAttachmentTests {
  static let clean: [PlantedAttachment] = {
    let p = OfficeFile.paragraph
    let policy = "松民发〔2026〕15号 2026年11月20日 每月780元 咨询12345 编码232762100"
    let plain = OfficeFile.document(p(policy))
    func pass(_ name: String, _ type: String, _ bytes: [UInt8]) -> PlantedAttachment {
      PlantedAttachment(name, type, bytes, "")
    }
    return [
      pass("a document", "docx", plain.bytes),
      pass(
        "a form with words for what is to be filled in", "docx",
        OfficeFile.document(
          "<w:tbl><w:tr><w:tc>\(p("姓名"))</w:tc><w:tc>\(p(""))</w:tc><w:tc>\(p("身份证号"))</w:tc><w:tc>\(p(""))</w:tc></w:tr></w:tbl>"
        ).bytes),
      pass(
        "a document with numbers of Word's own", "docx",
        OfficeFile.document(
          "<w:p w:rsidR=\"00A12345\" w:rsidRDefault=\"1380013B\"><w:r><w:drawing><extent cx=\"5274310\" cy=\"2966720\"/></w:drawing><w:t>图</w:t></w:r></w:p>"
        ).bytes),
      pass(
        "a document with a link to another site", "docx",
        plain.with(
          "word/_rels/document.xml.rels",
          plain.relationships(
            "<Relationship Id=\"b\" Type=\"x/hyperlink\" Target=\"https://www.gov.cn/\" TargetMode=\"External\"/>"
          )
        ).bytes),
      pass(
        "a document with its properties", "docx",
        plain.with(
          "docProps/app.xml",
          "<Properties><TotalTime>13</TotalTime><Pages>8</Pages><Words>1380</Words><Characters>7800</Characters></Properties>"
        ).with(
          "docProps/core.xml",
          "<coreProperties><creator>松岭区民政局</creator><created>2026-11-20T08:00:00Z</created></coreProperties>"
        ).bytes),
      pass(
        "a document with a picture that somebody has looked at", "docx",
        plain.with("word/media/image1.png", bytes: PictureFile.png()).bytes),
      pass(
        "a document in which the name of a person lies within words", "docx",
        OfficeFile.document(p("请司徒样本镇各村参加")).bytes),
      pass(
        "a workbook", "xlsx",
        OfficeFile.workbook(
          rows: OfficeFile.row("序号", "乡镇", "户数", "金额") + OfficeFile.row("1", "样本镇", "138", "1380000")
        ).bytes),
      pass(
        "a workbook of numbers", "xlsx",
        OfficeFile.workbook(
          rows: "<row>" + [5, 138, 780, 1380, 98].map { "<c><v>\($0)</v></c>" }.joined()
            + "<c><v>0.35</v></c><c><v>1.5E-3</v></c><c><v>45981</v></c></row>"
        ).bytes),
      pass(
        "a workbook with the settings of a printer", "xlsx",
        OfficeFile.workbook(rows: OfficeFile.row("a")).with(
          "xl/printerSettings/printerSettings1.bin", bytes: [0x50, 0, 0x44, 0, 0x46, 0, 0, 0, 1, 0, 9, 0]
        ).bytes),
      pass("slides", "pptx", OfficeFile.slides(policy).bytes),
      pass("a PDF file", "pdf", PDFFile.text("Notice 2026-11-20, 780 yuan a month, call 12345").bytes),
      pass(
        "a packed PDF file", "pdf", PDFFile("BT /F1 12 Tf 72 720 Td (Notice) Tj ET", isPacked: true).bytes),
      pass(
        "a PDF file in Chinese", "pdf",
        PlantedAttachment.mapped("BT /F1 12 Tf 72 720 Td \(PDFFile.hexadecimal(policy)) Tj ET").bytes),
      pass(
        "a PDF file with a table of numbers", "pdf",
        PDFFile(
          "BT /F1 12 Tf "
            + (0..<40).map { "1 0 0 1 \(72 + 90 * ($0 % 4)) \(700 - 20 * ($0 / 4)) Tm (\(1380 + $0)) Tj " }
            .joined() + "ET"
        ).bytes),
      pass("a PDF file with an empty page", "pdf", PDFFile("").bytes),
      pass(
        "a PDF file with a picture that somebody has looked at", "pdf",
        PDFFile("BT /F1 12 Tf (x) Tj ET /X1 Do").with(
          6, "/Subtype/Image/Width 1/Height 1/Filter/DCTDecode", PictureFile.jpeg()
        ).bytes),
      pass(
        "a PDF file with its properties", "pdf",
        PDFFile.text("x").with(7, "<</Producer(Word)/CreationDate(D:20261120080000+08'00')>>").bytes),
      pass("a photograph without marks", "jpg", PictureFile.jpeg()),
      pass(
        "a photograph that says how it is turned", "jpg",
        PictureFile.jpeg([
          PictureFile.exifSegment(PictureFile.exif([(0x0112, 3, [1, 0]), (0x0131, 2, Array("Paint\0".utf8))]))
        ])),
      pass(
        "a PNG file", "png",
        PictureFile.png([
          ("pHYs", ZipWriter.big(2835, 4) + ZipWriter.big(2835, 4) + [1]),
          ("tEXt", Array("Software\0Paint".utf8))
        ])),
      pass("a GIF file", "gif", PictureFile.gif([(0xf9, [0, 0, 0, 0])])),
      pass("a WebP file", "webp", PictureFile.webp())
    ]
  }()

  @Test("nothing is said of a sound attachment", arguments: clean)
  func passes(planted: PlantedAttachment) {
    let file = RenderedFile(
      path: "fujian/a.\(planted.type)", bytes: planted.bytes, kind: .attachment, inspected: GateFixture.day)
    #expect(GateFixture.rules(file, probe: PlantedAttachmentTests.probe) == [])
  }

  @Test("no bytes make the readers stumble", arguments: 0..<10)
  func anyBytes(seed: Int) {
    var state = UInt64(seed + 1) &* 0x9e37_79b9_7f4a_7c15
    func next(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    let all = Self.clean + PlantedAttachment.pdfs + PlantedAttachment.pictures + PlantedAttachment.tables
    for _ in 0..<20 {
      let one = all[next(all.count)]
      var bytes = one.bytes
      for _ in 0..<(1 + next(8)) where !bytes.isEmpty {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8(next(256)), at: place)
        }
      }
      let file = RenderedFile(path: "fujian/a.\(one.type)", bytes: bytes, kind: .attachment)
      let first = GateFixture.rules(file, probe: PlantedAttachmentTests.probe)
      #expect(first == GateFixture.rules(file, probe: PlantedAttachmentTests.probe))
    }
  }
}
