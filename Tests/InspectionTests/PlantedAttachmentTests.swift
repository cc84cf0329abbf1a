import Inspection
@_spi(Disclosure) import Notices
import Rendering
import Reporting
import TestSupport
import Testing

/// A way to hide a value in an attachment.
struct PlantedAttachment: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let type: String
  let bytes: [UInt8]
  /// The rule that must find it.
  let rule: String

  init(_ name: String, _ type: String, _ bytes: [UInt8], _ rule: String = "gate.phone") {
    testDescription = name
    self.type = type
    self.bytes = bytes
    self.rule = rule
  }

  static let phone = GateFixture.mobile
  static let id = GateFixture.id
  static let name = "司徒样本"

  // MARK: Documents

  static let documents: [PlantedAttachment] = {
    let plain = OfficeFile.document(OfficeFile.paragraph("说明"))
    let p = OfficeFile.paragraph
    func document(_ name: String, _ body: String, _ rule: String = "gate.phone") -> PlantedAttachment {
      PlantedAttachment(name, "docx", OfficeFile.document(body).bytes, rule)
    }
    func part(
      _ name: String, _ path: String, _ text: String, _ rule: String = "gate.phone"
    ) -> PlantedAttachment {
      PlantedAttachment(name, "docx", plain.with(path, text).bytes, rule)
    }
    return [
      document("the body", p("电话\(phone)")),
      document("an identity number in the body", p("号码\(id)"), "gate.id-number"),
      document("runs that part a number", p("138", "00", "138000")),
      document(
        "a number parted by a bookmark",
        "<w:p><w:r><w:t>13800</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>138000</w:t></w:r></w:p>"
      ),
      document(
        "a number parted by a box",
        "<w:p><w:r><w:t>13800</w:t></w:r><w:r><w:pict><w:txbxContent>\(p("图"))</w:txbxContent></w:pict></w:r><w:r><w:t>138000</w:t></w:r></w:p>"
      ),
      document(
        "a box of text", "<w:p><w:r><w:pict><w:txbxContent>\(p(phone))</w:txbxContent></w:pict></w:r></w:p>"),
      document(
        "cells of a table, a digit each",
        "<w:tbl><w:tr>" + id.map { "<w:tc>\(p(String($0)))</w:tc>" }.joined() + "</w:tr></w:tbl>",
        "gate.id-number"),
      document(
        "deleted text", "<w:p><w:del w:id=\"1\"><w:r><w:delText>\(phone)</w:delText></w:r></w:del></w:p>"),
      document(
        "a deletion inside the number",
        "<w:p><w:r><w:t>13800</w:t></w:r><w:del><w:r><w:delText>x9</w:delText></w:r></w:del><w:r><w:t>138000</w:t></w:r></w:p>"
      ),
      document(
        "an insertion inside the number",
        "<w:p><w:r><w:t>13800</w:t></w:r><w:ins><w:r><w:t>x9</w:t></w:r></w:ins><w:r><w:t>138000</w:t></w:r></w:p>"
      ),
      document(
        "a deletion alone", "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>",
        "gate.hidden-content"),
      document("hidden text", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>\(phone)</w:t></w:r></w:p>"),
      document(
        "hidden text of any kind", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>字</w:t></w:r></w:p>",
        "gate.hidden-content"),
      document(
        "the instruction of a field",
        "<w:p><w:r><w:instrText>HYPERLINK \"tel:\(phone)\"</w:instrText></w:r></w:p>"),
      document(
        "a name of a content control",
        "<w:sdt><w:sdtPr><w:alias w:val=\"\(phone)\"/></w:sdtPr><w:sdtContent>\(p("字"))</w:sdtContent></w:sdt>"
      ),
      document(
        "the description of a picture",
        "<w:p><w:r><w:drawing><docPr id=\"1\" descr=\"\(phone)\"/></w:drawing></w:r></w:p>"),
      document("a comment of XML", "<w:p/><!-- \(phone) -->"),
      document("a processing instruction", "<w:p/><?note \(phone)?>"),
      document("references for digits", p(phone.unicodeScalars.map { "&#\($0.value);" }.joined())),
      document("CDATA", p("<![CDATA[\(phone)]]>")),
      document("full-width digits", p("１３８００１３８０００")),
      document("Chinese digits", p("一三八〇〇一三八〇〇〇")),
      document("base64", p("MTM4MDAxMzgwMDA=")),
      document(
        "a name alone in a cell", "<w:tbl><w:tr><w:tc>\(p(name))</w:tc></w:tr></w:tbl>", "gate.store-value"),
      part("a header", "word/header1.xml", OfficeFile.part("hdr", p(phone))),
      part("a footer", "word/footer1.xml", OfficeFile.part("ftr", p(phone))),
      part(
        "a comment", "word/comments.xml",
        OfficeFile.part("comments", "<w:comment w:id=\"1\">\(p(phone))</w:comment>")),
      part(
        "any comment", "word/comments.xml",
        OfficeFile.part("comments", "<w:comment w:id=\"1\">\(p("改"))</w:comment>"), "gate.hidden-content"),
      part(
        "the author of a comment", "word/comments.xml",
        OfficeFile.part("comments", "<w:comment w:author=\"\(name)\"/>"), "gate.store-value"),
      part(
        "a footnote", "word/footnotes.xml",
        OfficeFile.part("footnotes", "<w:footnote>\(p(phone))</w:footnote>")),
      part(
        "an endnote", "word/endnotes.xml", OfficeFile.part("endnotes", "<w:endnote>\(p(phone))</w:endnote>")),
      part(
        "the author of the document", "docProps/core.xml",
        "<coreProperties><creator>\(name)</creator></coreProperties>", "gate.store-value"),
      part(
        "who saved it last", "docProps/core.xml",
        "<coreProperties><lastModifiedBy>\(name)</lastModifiedBy></coreProperties>", "gate.store-value"),
      part(
        "a property of the document", "docProps/custom.xml",
        "<Properties><property name=\"联系\"><lpwstr>\(phone)</lpwstr></property></Properties>"),
      part(
        "the name of a property", "docProps/custom.xml",
        "<Properties><property name=\"\(phone)\"/></Properties>"),
      part(
        "variables of the document", "word/settings.xml",
        OfficeFile.part("settings", "<w:docVar w:name=\"a\" w:val=\"\(phone)\"/>")),
      part("data of its own", "customXml/item1.xml", "<a><b>\(phone)</b></a>"),
      part("the name of a part", "word/\(phone).xml", "<a/>"),
      part(
        "a link to a telephone", "word/_rels/document.xml.rels",
        plain.relationships(
          "<Relationship Id=\"b\" Type=\"x/hyperlink\" Target=\"tel:\(phone)\" TargetMode=\"External\"/>")),
      part(
        "a link with percent signs", "word/_rels/document.xml.rels",
        plain.relationships(
          "<Relationship Id=\"b\" Type=\"x/hyperlink\" Target=\"https://a/%31%33800138000\" TargetMode=\"External\"/>"
        )),
      part(
        "a template from elsewhere", "word/_rels/settings.xml.rels",
        plain.relationships(
          "<Relationship Id=\"b\" Type=\"x/attachedTemplate\" Target=\"file:///C:/a.dotm\" TargetMode=\"External\"/>"
        ), "gate.foreign-resource"),
      part("a macro", "word/vbaProject.bin", "x", "gate.unread-attachment"),
      part("an object", "word/embeddings/oleObject1.bin", "x", "gate.unread-attachment"),
      part("a drawing that is not read", "word/media/image1.emf", "x", "gate.unread-attachment"),
      part("a part of an unknown kind", "word/a.xyz", "x", "gate.unread-attachment"),
      part(
        "a part with a document type", "word/a.xml", "<!DOCTYPE a [<!ENTITY b \"\(phone)\">]><a>&b;</a>",
        "gate.unread-attachment"),
      PlantedAttachment(
        "a workbook inside", "docx",
        plain.with("word/embeddings/a.xlsx", bytes: OfficeFile.workbook(rows: OfficeFile.row(phone)).bytes)
          .bytes),
      PlantedAttachment(
        "the remark in a picture inside", "docx",
        plain.with("word/media/image1.jpg", bytes: PictureFile.jpeg([(0xfe, Array(phone.utf8))])).bytes),
      PlantedAttachment(
        "the place in a picture inside", "docx",
        plain.with(
          "word/media/image1.jpg",
          bytes: PictureFile.jpeg([PictureFile.exifSegment(PictureFile.exif([], position: true))])
        ).bytes, "gate.picture-metadata"),
      PlantedAttachment(
        "a picture that nobody has looked at", "docx",
        plain.with("word/media/image1.png", bytes: PictureFile.png()).bytes, "gate.uninspected-pictures"),
      PlantedAttachment(
        "packages in packages", "docx",
        (0..<4).reduce(plain) { inner, _ in plain.with("word/a.docx", bytes: inner.bytes) }.bytes,
        "gate.unread-attachment"),
      PlantedAttachment("a slide", "pptx", OfficeFile.slides(phone).bytes),
      PlantedAttachment(
        "a hidden slide", "pptx", OfficeFile.slides("字", attributes: "show=\"0\"").bytes,
        "gate.hidden-content")
    ]
  }()

  // MARK: Tables

  static let tables: [PlantedAttachment] = {
    func table(_ name: String, _ file: OfficeFile, _ rule: String = "gate.phone") -> PlantedAttachment {
      PlantedAttachment(name, "xlsx", file.bytes, rule)
    }
    let row = OfficeFile.row("项目", "说明")
    let plain = OfficeFile.workbook(rows: row)
    func number(_ text: String) -> OfficeFile {
      OfficeFile.workbook(rows: "<row><c r=\"A1\"><v>\(text)</v></c></row>")
    }
    return [
      table("a cell", OfficeFile.workbook(rows: OfficeFile.row("电话\(phone)"))),
      table(
        "a shared string",
        OfficeFile.workbook(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>\(phone)</t></si>")),
      table(
        "a shared string of runs",
        OfficeFile.workbook(
          rows: row, strings: "<si><r><rPr><b/></rPr><t>13800</t></r><r><t>138000</t></r></si>")),
      table(
        "a shared string that no cell shows",
        OfficeFile.workbook(rows: row, strings: "<si><t>\(phone)</t></si>")),
      table(
        "shared strings, a digit a cell",
        OfficeFile.workbook(
          rows: "<row>" + id.map { "<c t=\"s\"><v>\($0 == "X" ? "10" : String($0))</v></c>" }.joined()
            + "</row>",
          strings: "0123456789X".map { "<si><t>\($0)</t></si>" }.joined()), "gate.id-number"),
      table("a number", number(phone)),
      table("a number with an exponent", number("1.3800138E10")),
      table("an identity number whose end is lost", number("1.10101189003070039E+17"), "gate.lost-digits"),
      table("a card number whose end is lost", number("6222020000000000000"), "gate.lost-digits"),
      table(
        "the result of a formula",
        OfficeFile.workbook(rows: "<row><c t=\"str\"><f>A1</f><v>\(phone)</v></c></row>")),
      table("a formula", OfficeFile.workbook(rows: "<row><c><f>\"\(phone)\"</f><v>0</v></c></row>")),
      table(
        "a hidden sheet", OfficeFile.workbook(rows: row, sheet: "state=\"hidden\""), "gate.hidden-content"),
      table(
        "a very hidden sheet", OfficeFile.workbook(rows: OfficeFile.row(phone), sheet: "state=\"veryHidden\"")
      ),
      table(
        "a hidden row",
        OfficeFile.workbook(rows: "<row hidden=\"1\"><c t=\"inlineStr\"><is><t>字</t></is></c></row>"),
        "gate.hidden-content"),
      table(
        "a row without height", OfficeFile.workbook(rows: "<row ht=\"0\"><c><v>1</v></c></row>"),
        "gate.hidden-content"),
      table(
        "a hidden column",
        OfficeFile.workbook(
          rows: "<row><c r=\"B1\"><v>1</v></c></row>",
          columns: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"), "gate.hidden-content"),
      table("the name of a sheet", OfficeFile.workbook(rows: row, sheet: "codeName=\"\(phone)\"")),
      table(
        "a defined name",
        OfficeFile.workbook(
          rows: row, names: "<definedNames><definedName name=\"a\">\"\(phone)\"</definedName></definedNames>")
      ),
      table(
        "a comment",
        plain.with(
          "xl/comments1.xml",
          "<comments><commentList><comment ref=\"A1\"><text><r><t>138001</t></r><r><t>38000</t></r></text></comment></commentList></comments>"
        )),
      table(
        "the author of comments",
        plain.with("xl/persons/person.xml", "<personList><person displayName=\"\(name)\"/></personList>"),
        "gate.store-value"),
      table(
        "what a pivot table remembers",
        plain.with(
          "xl/pivotCache/pivotCacheRecords1.xml",
          "<pivotCacheRecords><r><s v=\"\(phone)\"/></r></pivotCacheRecords>")),
      table(
        "another workbook", plain.with("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
        "gate.foreign-resource"),
      table(
        "a header of print",
        OfficeFile.workbook(
          rows: row + "</sheetData><headerFooter><oddHeader>\(phone)</oddHeader></headerFooter><sheetData>")),
      table(
        "a hint of a cell",
        OfficeFile.workbook(
          rows: row
            + "</sheetData><dataValidations><dataValidation prompt=\"\(phone)\"/></dataValidations><sheetData>"
        )),
      table(
        "a title of a chart",
        plain.with("xl/charts/chart1.xml", "<chartSpace><p><r><t>\(phone)</t></r></p></chartSpace>")),
      table(
        "the values that a chart keeps",
        plain.with(
          "xl/charts/chart1.xml",
          "<chartSpace><cat><strCache><pt idx=\"0\"><v>\(phone)</v></pt></strCache></cat></chartSpace>")),
      table(
        "the name of a printer",
        plain.with(
          "xl/printerSettings/printerSettings1.bin",
          bytes: phone.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] })),
      table("a name in a cell", OfficeFile.workbook(rows: OfficeFile.row("1", name)), "gate.store-value")
    ]
  }()
}

@Suite("What is hidden in documents and tables is found")
struct PlantedAttachmentTests {
  static let probe = LeakProbe([.init(kind: .name, value: PlantedAttachment.name)])

  static func rules(_ planted: PlantedAttachment) -> [String] {
    let file = RenderedFile(path: "fujian/a.\(planted.type)", bytes: planted.bytes, kind: .attachment)
    return GateFixture.rules(file, probe: probe)
  }

  @Test("documents and slides", arguments: PlantedAttachment.documents)
  func documents(planted: PlantedAttachment) { #expect(Self.rules(planted).contains(planted.rule)) }

  @Test("tables", arguments: PlantedAttachment.tables)
  func tables(planted: PlantedAttachment) { #expect(Self.rules(planted).contains(planted.rule)) }

  @Test("no finding tells the value, or the name of a part that holds it")
  func noValues() {
    for planted in PlantedAttachment.documents + PlantedAttachment.tables {
      let file = RenderedFile(path: "fujian/a.\(planted.type)", bytes: planted.bytes, kind: .attachment)
      for diagnostic in GateFixture.inspect([file], probe: Self.probe).diagnostics {
        for text in [diagnostic.summary.zh, diagnostic.summary.en] {
          #expect(!text.contains(PlantedAttachment.phone) && !text.contains(PlantedAttachment.name))
        }
      }
    }
  }
}
