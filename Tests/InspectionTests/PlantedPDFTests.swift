import Inspection
import Rendering
import TestSupport
import Testing

extension PlantedAttachment {
  /// A composite font whose codes are the characters' numbers, told by a map.
  static func mapped(_ content: String) -> PDFFile {
    let map =
      "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap"
    return composite(content).with(9, "", Array(map.utf8))
  }

  static func composite(
    _ content: String, encoding: String = "/Identity-H", map: String = "/ToUnicode 9 0 R"
  ) -> PDFFile {
    PDFFile(content)
      .with(5, "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding \(encoding)/DescendantFonts[8 0 R] \(map)>>")
      .with(8, "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500>>")
  }

  static let pdfs: [PlantedAttachment] = {
    func pdf(_ name: String, _ file: PDFFile, _ rule: String = "gate.phone") -> PlantedAttachment {
      PlantedAttachment(name, "pdf", file.bytes, rule)
    }
    func page(_ name: String, _ content: String, _ rule: String = "gate.phone") -> PlantedAttachment {
      pdf(name, PDFFile(content), rule)
    }
    let plain = PDFFile.text("Notice")
    func packedObject(_ object: String) -> PDFFile {
      plain.with(
        7, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", ZipWriter.zlib(Array("50 0 \(object)".utf8)))
    }
    let letters = { (number: String) in number.map { "(\($0)) Tj " }.joined() }
    let hex = { (text: String) in text.utf8.map { String($0, radix: 16) }.joined() }
    return [
      page("the text of a page", "BT /F1 12 Tf 72 720 Td (\(phone)) Tj ET"),
      page("an identity number", "BT /F1 12 Tf 72 720 Td (\(id)) Tj ET", "gate.id-number"),
      pdf("packed text", PDFFile("BT /F1 12 Tf (\(phone)) Tj ET", isPacked: true)),
      pdf(
        "text in hexadecimal, packed as such",
        plain.with(4, "/Filter/ASCIIHexDecode", Array((hex("BT /F1 12 Tf (\(phone)) Tj ET") + ">").utf8))),
      pdf(
        "text packed twice",
        plain.with(
          4, "/Filter[/AHx/FlateDecode]",
          Array(
            (ZipWriter.zlib(Array("BT /F1 12 Tf (\(phone)) Tj ET".utf8)).map {
              String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
            }.joined() + ">").utf8))),
      page("a string of hexadecimal digits", "BT /F1 12 Tf <\(hex(phone))> Tj ET"),
      page("octal escapes", "BT /F1 12 Tf (\\061\\063\\070\\060\\060\\061\\063\\070\\060\\060\\060) Tj ET"),
      page("a string broken over lines", "BT /F1 12 Tf (13800\\\n138000) Tj ET"),
      page("a letter at a time", "BT /F1 12 Tf \(letters(phone)) ET"),
      page("letters with kerning", "BT /F1 12 Tf [(138) -20 (0013) 30 (8000)] TJ ET"),
      page(
        "two strings that meet", "BT /F1 12 Tf 1 0 0 1 72 700 Tm (13800) Tj 1 0 0 1 102 700 Tm (138000) Tj ET"
      ),
      page(
        "two strings drawn in the wrong order",
        "BT /F1 12 Tf 1 0 0 1 102 700 Tm (138000) Tj 1 0 0 1 72 700 Tm (13800) Tj ET"),
      page(
        "digits in boxes",
        "BT /F1 12 Tf "
          + phone.enumerated().map { "1 0 0 1 \(72 + 30 * $0.offset) 700 Tm (\($0.element)) Tj " }.joined()
          + "ET"),
      page("a digit a line", "BT /F1 12 Tf 14 TL 72 720 Td " + phone.map { "(\($0)) ' " }.joined() + "ET"),
      page("text outside the page", "BT /F1 12 Tf 9000 9000 Td (\(phone)) Tj ET"),
      page("text that is not drawn", "BT /F1 12 Tf 3 Tr (\(phone)) Tj ET"),
      page("white text", "1 1 1 rg BT /F1 12 Tf (\(phone)) Tj ET"),
      page("text under a black box", "BT /F1 12 Tf 72 720 Td (\(phone)) Tj ET 0 g 70 715 200 20 re f"),
      page("text on its side", "BT /F1 12 Tf 0 1 -1 0 72 100 Tm (13800) Tj (138000) Tj ET"),
      page("tiny text", "BT /F1 0.01 Tf (\(phone)) Tj ET"),
      page("a replacement text", "/Span <</ActualText (\(phone))>> BDC BT /F1 12 Tf (x) Tj ET EMC"),
      page("text behind a small picture", "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI BT /F1 12 Tf (\(phone)) Tj ET"),
      pdf(
        "a layer", PDFFile("BT /F1 12 Tf (x) Tj ET", catalog: "/OCProperties<</OCGs[]>>"),
        "gate.hidden-content"),
      pdf(
        "text in a layer that is off",
        PDFFile("/OC /L BDC BT /F1 12 Tf (\(phone)) Tj ET EMC", catalog: "/OCProperties<</D<</OFF[7 0 R]>>>>")
      ),
      pdf(
        "a form",
        PDFFile("/X1 Do").with(
          6, "/Subtype/Form/Resources<</Font<</F2 5 0 R>>>>", Array("BT /F2 12 Tf (\(phone)) Tj ET".utf8))),
      pdf(
        "a form that nothing draws",
        plain.with(7, "/Subtype/Form", Array("BT /F1 12 Tf (\(phone)) Tj ET".utf8))),
      pdf("an object that nothing names", plain.with(40, "(\(phone))")),
      PlantedAttachment(
        "the version before a change", "pdf", PDFFile.text(phone).changed(to: "BT /F1 12 Tf (x) Tj ET")),
      PlantedAttachment(
        "any version before a change", "pdf", plain.changed(to: "BT /F1 12 Tf (x) Tj ET"),
        "gate.hidden-content"),
      pdf("a number", packedObject("<</Mobile \(phone)>>")),
      pdf(
        "a number of more digits than are kept", packedObject("<</N 110101189003070039>>"), "gate.id-number"),
      pdf("the title", plain.with(7, "<</Title(\(phone))>>")),
      pdf(
        "the author", plain.with(7, "<</Author \(PDFFile.hexadecimal(name, mark: true))>>"),
        "gate.store-value"),
      pdf(
        "an entry of the author's own", plain.with(7, "<</Mobile \(PDFFile.hexadecimal(phone, mark: true))>>")
      ),
      pdf("a string in the trailer", plain.with(trailer: "/Info<</Subject(\(phone))>>")),
      pdf("a name", plain.with(7, "<</Type/X/A\(phone) 1>>")),
      pdf(
        "metadata in XML",
        plain.with(7, "/Type/Metadata/Subtype/XML", PictureFile.xmp("pdf:Keywords=\"\(phone)\""))),
      pdf(
        "packed metadata",
        plain.with(
          7, "/Type/Metadata/Filter/FlateDecode", ZipWriter.zlib(PictureFile.xmp("", "<a>\(phone)</a>")))),
      pdf(
        "a remark",
        PDFFile("BT /F1 12 Tf (x) Tj ET", page: "/Annots[7 0 R]").with(
          7, "<</Type/Annot/Subtype/Text/Contents(\(phone))>>")),
      pdf("a hidden remark", plain.with(7, "<</Type/Annot/Subtype/FreeText/F 2/Contents(\(phone))>>")),
      pdf(
        "the look of a remark",
        plain.with(
          7, "/Subtype/Form/Resources<</Font<</F1 5 0 R>>>>",
          Array("/Tx BMC BT /F1 9 Tf (\(phone)) Tj ET EMC".utf8))),
      pdf(
        "the value of a field",
        PDFFile("BT /F1 12 Tf (x) Tj ET", catalog: "/AcroForm<</Fields[7 0 R]>>").with(
          7, "<</FT/Tx/T(a)/V(\(phone))>>")),
      pdf("the default value of a field", plain.with(7, "<</FT/Tx/T(a)/DV(\(phone))>>")),
      pdf("an outline", plain.with(7, "<</Title \(PDFFile.hexadecimal(phone, mark: true))/Parent 1 0 R>>")),
      pdf("a link", plain.with(7, "<</S/URI/URI(tel:\(phone))>>")),
      pdf("the text for a picture", plain.with(7, "<</Type/StructElem/S/Figure/Alt(\(phone))>>")),
      pdf(
        "objects packed together", plain.with(7, "/Type/ObjStm/N 1/First 5", Array("50 0 (\(phone))".utf8))),
      pdf(
        "objects packed together by zlib",
        plain.with(
          7, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode",
          ZipWriter.zlib(Array("50 0 <</V(\(phone))>>".utf8)))),
      pdf("a font of two bytes with a map", mapped("BT /F1 12 Tf \(PDFFile.hexadecimal(phone)) Tj ET")),
      pdf(
        "Chinese numerals in such a font", mapped("BT /F1 12 Tf \(PDFFile.hexadecimal("一三八〇〇一三八〇〇〇")) Tj ET")),
      pdf(
        "a name in such a font", mapped("BT /F1 12 Tf 72 720 Td \(PDFFile.hexadecimal(name)) Tj ET"),
        "gate.store-value"),
      pdf(
        "a font in an encoding of Unicode",
        composite("BT /F1 12 Tf \(PDFFile.hexadecimal(phone)) Tj ET", encoding: "/UniGB-UCS2-H", map: "")),
      pdf(
        "a font in an encoding of GB 18030",
        composite("BT /F1 12 Tf (\(phone)) Tj ET", encoding: "/GBK-EUC-H", map: "")),
      pdf(
        "a font whose codes have other names",
        PDFFile("BT /F1 12 Tf (abccabccccc) Tj ET").with(
          5, "<</Type/Font/Subtype/Type1/BaseFont/A/Encoding<</Differences[97/one/three/zero]>>>>"
        ).with(4, "", Array("BT /F1 12 Tf (abdccabdccc) Tj ET".utf8)).with(
          5, "<</Type/Font/Subtype/Type1/BaseFont/A/Encoding<</Differences[97/one/three/zero/eight]>>>>")),
      pdf(
        "a font that tells nothing", composite("BT /F1 12 Tf <00110012> Tj ET", map: ""),
        "gate.unread-attachment"),
      pdf("a font that is not there", PDFFile("BT /F9 12 Tf (x) Tj ET"), "gate.unread-attachment"),
      pdf(
        "a scan",
        PDFFile("/X1 Do").with(
          6, "/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", [0]),
        "gate.unread-attachment"),
      pdf("a scan in the content", PDFFile("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"), "gate.unread-attachment"),
      pdf(
        "letters turned into drawings", PDFFile(String(repeating: "1 1 2 2 3 3 c ", count: 600)),
        "gate.unread-attachment"),
      pdf(
        "the place in a photograph",
        plain.with(
          6, "/Subtype/Image/Filter/DCTDecode",
          PictureFile.jpeg([PictureFile.exifSegment(PictureFile.exif([], position: true))])),
        "gate.picture-metadata"),
      pdf(
        "a picture that nobody has looked at", plain.with(6, "/Subtype/Image/Width 1/Height 1", [0]),
        "gate.uninspected-pictures"),
      pdf("a password", plain.with(trailer: "/Encrypt 7 0 R"), "gate.unread-attachment"),
      pdf(
        "a script", PDFFile("BT /F1 12 Tf (x) Tj ET", catalog: "/OpenAction<</S/JavaScript/JS(a)>>"),
        "gate.unread-attachment"),
      pdf(
        "a file within", PDFFile("BT /F1 12 Tf (x) Tj ET", catalog: "/Names<</EmbeddedFiles<</Names[]>>>>"),
        "gate.unread-attachment"),
      pdf(
        "a form in XML", PDFFile("BT /F1 12 Tf (x) Tj ET", catalog: "/AcroForm<</XFA[]>>"),
        "gate.unread-attachment"),
      pdf(
        "content packed in a way that is not read", plain.with(4, "/Filter/LZWDecode", [0x80]),
        "gate.unread-attachment"),
      pdf("broken packing", plain.with(4, "/Filter/FlateDecode", [0x78, 1, 9]), "gate.unread-attachment"),
      PlantedAttachment(
        "bytes behind the end", "pdf", plain.bytes + Array("PK".utf8), "gate.unread-attachment"),
      PlantedAttachment("half a file", "pdf", Array(plain.bytes.prefix(300)), "gate.unread-attachment")
    ]
  }()
}

@Suite("What is hidden in PDF files is found")
struct PlantedPDFTests {
  @Test("PDF files", arguments: PlantedAttachment.pdfs)
  func pdfs(planted: PlantedAttachment) {
    #expect(PlantedAttachmentTests.rules(planted).contains(planted.rule))
  }

  @Test("a PDF file that is cut off anywhere is refused")
  func truncated() {
    let bytes = PDFFile.text("Notice").bytes
    for length in stride(from: 5, to: bytes.count - 8, by: 7) {
      let planted = PlantedAttachment("", "pdf", Array(bytes[..<length]))
      #expect(PlantedAttachmentTests.rules(planted).contains("gate.unread-attachment"))
    }
  }
}
