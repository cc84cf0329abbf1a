/// Builds documents, tables and slides for tests: the smallest packages that a program would open.
public struct OfficeFile {
  /// Parts by name, in the order of the package.
  public var parts: [(name: String, content: [UInt8])]

  /// The package.
  public var bytes: [UInt8] { ZipWriter.file(parts) }

  private init(main: String, type: String) {
    parts = [
      (
        "[Content_Types].xml",
        Array(
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
          ContentType="application/xml"/></Types>
          """.utf8)
      )
    ]
    add(
      "_rels/.rels",
      relationships("<Relationship Id=\"a\" Type=\"\(Self.office)/officeDocument\" Target=\"\(main)\"/>"))
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let sheet = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let draw = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""

  /// Adds a part of text.
  public mutating func add(_ name: String, _ text: String) { parts.append((name, Array(text.utf8))) }

  /// Adds a part of bytes.
  public mutating func add(_ name: String, bytes: [UInt8]) { parts.append((name, bytes)) }

  /// A package with a further part.
  public func with(_ name: String, _ text: String) -> OfficeFile {
    var copy = self
    copy.add(name, text)
    return copy
  }

  /// A package with a further part.
  public func with(_ name: String, bytes: [UInt8]) -> OfficeFile {
    var copy = self
    copy.add(name, bytes: bytes)
    return copy
  }

  /// A part with relationships.
  public func relationships(_ inner: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(inner)</Relationships>"
  }

  /// A document with the XML of a body.
  public static func document(_ body: String) -> OfficeFile {
    var file = OfficeFile(main: "word/document.xml", type: "document")
    file.add("word/document.xml", "<w:document \(word)><w:body>\(body)</w:body></w:document>")
    return file
  }

  /// A part of a document, such as `comments`, with the XML inside.
  public static func part(_ root: String, _ inner: String) -> String {
    "<w:\(root) \(word)>\(inner)</w:\(root)>"
  }

  /// A paragraph of runs.
  public static func paragraph(_ runs: String...) -> String {
    "<w:p>" + runs.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
  }

  /// A workbook of one sheet.
  public static func workbook(
    rows: String, columns: String = "", strings: String? = nil, sheet attributes: String = "",
    names: String = ""
  ) -> OfficeFile {
    var file = OfficeFile(main: "xl/workbook.xml", type: "sheet")
    file.add(
      "xl/workbook.xml",
      "<workbook \(sheet)><sheets><sheet name=\"表一\" sheetId=\"1\" \(attributes)/></sheets>\(names)</workbook>"
    )
    file.add(
      "xl/worksheets/sheet1.xml",
      "<worksheet \(sheet)>\(columns)<sheetData>\(rows)</sheetData></worksheet>")
    if let strings { file.add("xl/sharedStrings.xml", "<sst \(sheet)>\(strings)</sst>") }
    return file
  }

  /// A row of cells that hold text.
  public static func row(_ texts: String...) -> String {
    "<row>" + texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }

  /// Slides of one slide.
  public static func slides(_ text: String, attributes: String = "") -> OfficeFile {
    var file = OfficeFile(main: "ppt/presentation.xml", type: "slides")
    file.add("ppt/presentation.xml", "<presentation/>")
    file.add(
      "ppt/slides/slide1.xml",
      "<sld \(draw) \(attributes)><a:p><a:r><a:rPr/><a:t>\(text)</a:t></a:r></a:p></sld>")
    return file
  }
}
