import Reporting
import Testing

@testable import Importing

@Suite("A Word document")
struct WordReaderTests {
  private func read(_ body: String, _ parts: [String: String] = [:]) -> Report<[SourceBlock]?> {
    WordReader.read(WordDocument(body: body, parts: parts).bytes, file: "a.docx")
  }

  private func lines(_ body: String, _ parts: [String: String] = [:]) -> [String]? {
    read(body, parts).value?.compactMap(\.line)
  }

  private let p = { WordDocument.paragraph($0) }

  @Test("runs of a paragraph join, and line breaks and tabs stand where they were")
  func runs() {
    let body = """
      <w:p><w:r><w:t>甲</w:t></w:r><w:hyperlink><w:r><w:t xml:space="preserve"> 乙</w:t></w:r></w:hyperlink>\
      <w:r><w:tab/><w:t>丙</w:t><w:br/><w:t>丁</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:t>戊</w:t></w:r></w:p><w:p/>
      """
    #expect(lines(body) == ["甲 乙 丙", "丁\u{2011}戊"])
  }

  @Test("ranks come from style names, outline levels and the paragraph itself")
  func ranks() {
    let styles = """
      <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>\
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="x"/><w:basedOn w:val="a"/></w:style>\
      <w:style w:type="paragraph" w:styleId="c"><w:name w:val="Title"/></w:style>\
      <w:style w:type="paragraph" w:styleId="d"><w:name w:val="y"/><w:basedOn w:val="e"/></w:style>\
      <w:style w:type="paragraph" w:styleId="e"><w:name w:val="z"/><w:basedOn w:val="d"/>\
      <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      """
    let body = ["a", "b", "c", "d", "none"].map {
      WordDocument.paragraph($0, properties: "<w:pStyle w:val=\"\($0)\"/>")
    }
    let outlined = WordDocument.paragraph("f", properties: "<w:outlineLvl w:val=\"3\"/>")
    let ranks = read(body.joined() + outlined, ["styles": styles]).value?.map(\.style)
    #expect(ranks == [.heading(2), .heading(2), .title, .heading(1), .body, .heading(4)])
  }

  @Test("a title in several paragraphs of the title style is one title")
  func longTitle() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"title\"/></w:style>"
    let body = ["关于延长开放时间", "的通知"].map { WordDocument.paragraph($0, properties: "<w:pStyle w:val=\"t\"/>") }
    let document = WordDocument(body: body.joined() + p("正文。"), parts: ["styles": styles])
    #expect(PublishedText.read(file: "a.docx", bytes: document.bytes).value?.title == "关于延长开放时间的通知")
  }

  @Test("deleted text is dropped, inserted text kept, and the deletion reported without quoting it")
  func trackedChanges() {
    let body = """
      <w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>秘密</w:delText></w:r></w:del>\
      <w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>秘密</w:t></w:r></w:moveFrom></w:p>\
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>\(p("丁"))
      """
    let report = read(body)
    #expect(report.value?.compactMap(\.line) == ["甲乙", "丙丁"])
    #expect(report.diagnostics.map(\.rule) == [.importDeletedText])
    #expect(!"\(report.diagnostics)".contains("秘密"))
  }

  @Test(
    "hidden text is refused, whether the run or a style hides it",
    arguments: [
      ("", "<w:vanish/>"), ("", "<w:vanish w:val=\"true\"/>"), ("<w:pStyle w:val=\"h\"/>", ""),
      ("", "<w:rStyle w:val=\"h\"/>")
    ])
  func hiddenText(properties: String, run: String) {
    let styles = "<w:style w:styleId=\"h\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style>"
    let body = p("标题") + WordDocument.paragraph("秘密", properties: properties, run: run)
    let document = WordDocument(body: body, parts: ["styles": styles])
    let report = PublishedText.read(file: "a.docx", bytes: document.bytes)
    #expect(report.value == nil)
    #expect(report.diagnostics.contains { $0.rule == .importHiddenText })
    #expect(!"\(report.diagnostics)".contains("秘密"))
  }

  @Test(
    "text that only looks hidden is not",
    arguments: [
      ("", "<w:vanish w:val=\"0\"/>"), ("<w:rPr><w:vanish/></w:rPr>", ""),
      ("", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"),
      ("", "<w:rStyle w:val=\"h\"/><w:vanish w:val=\"false\"/>")
    ])
  func shownText(properties: String, run: String) {
    let styles = "<w:style w:styleId=\"h\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style>"
    let report = read(WordDocument.paragraph("公开", properties: properties, run: run), ["styles": styles])
    #expect(report.diagnostics.isEmpty)
  }

  @Test("hidden by default is hidden")
  func hiddenByDefault() {
    let styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
    #expect(read(p("甲"), ["styles": styles]).diagnostics.map(\.rule) == [.importHiddenText])
  }

  @Test(
    "what stands outside the order of the text is refused; pictures and comments are reported",
    arguments: [
      (
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
        DiagnosticRule.importTextOutsideBody
      ),
      ("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", .importTextOutsideBody),
      ("<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>", .importTextOutsideBody),
      ("<w:altChunk/>", .importTextOutsideBody),
      ("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>", .importTextOutsideBody),
      ("<w:p><w:r><w:drawing/></w:r></w:p>", .importPicture),
      (
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>",
        .importNumbering
      )
    ])
  func otherContent(body: String, rule: DiagnosticRule) {
    #expect(read(p("甲") + body).diagnostics.map(\.rule) == [rule])
  }

  @Test("a drawing in two forms counts once")
  func alternateContent() {
    let body = """
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback>\
      </mc:AlternateContent></w:r></w:p>
      """
    #expect(lines(body) == ["甲"])
  }

  @Test("comments and headers are reported")
  func otherParts() {
    let report = read(p("甲"), ["comments": "<w:comment/>", "header1": p("内部文件"), "footer1": p("— 1 —")])
    #expect(report.diagnostics.map(\.rule) == [.importComments, .importFurniture])
    #expect(report.diagnostics.last?.summary.zh.contains("内部文件") == true)
  }

  @Test("a table keeps its cells in place, merged ones included")
  func table() {
    let cell = { (text: String, properties: String) in
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(WordDocument.paragraph(text))</w:tc>"
    }
    let body = """
      <w:tbl><w:tr>\(cell("周一", ""))\(cell("周|二", "<w:gridSpan w:val=\"2\"/>"))</w:tr>\
      <w:sdt><w:sdtContent><w:tr>\(cell("甲", "<w:vMerge w:val=\"restart\"/>"))<w:tc>\(p("乙"))\(p("丙"))</w:tc>\
      \(cell("丁", ""))</w:tr></w:sdtContent></w:sdt>\
      <w:tr>\(cell("", "<w:vMerge/>"))\(cell("戊", ""))</w:tr></w:tbl>
      """
    let report = read(body)
    #expect(
      report.value?.map(\.content) == [.table([["周一", "周|二", ""], ["甲", "乙 丙", "丁"], ["", "戊", ""]])])
    #expect(report.diagnostics.map(\.rule) == [.importMergedCells])
  }

  @Test("a table of one column is text in a frame")
  func frame() {
    let body =
      "<w:tbl><w:tr><w:tc>\(p("甲"))\(p("乙"))</w:tc></w:tr><w:tr><w:tc>\(p("丙"))</w:tc></w:tr></w:tbl>"
    #expect(lines(body) == ["甲", "乙", "丙"])
  }

  @Test("text inside an element that is not known is kept")
  func unknownElement() {
    #expect(
      lines("<w:customXml>\(p("甲"))</w:customXml><w:p><w:smartTag><w:r><w:t>乙</w:t></w:r></w:smartTag></w:p>")
        == ["甲", "乙"])
  }

  @Test("text between paragraphs, where the walk does not look, is found missing")
  func completeness() {
    // A run right under a table row is not allowed by the schema: the walk passes it over, the count does not.
    let body = "\(p("甲"))<w:tbl><w:tr><w:r><w:t>乙</w:t></w:r><w:tc>\(p("丙"))</w:tc></w:tr></w:tbl>"
    #expect(read(body).diagnostics.map(\.rule) == [.importLostText])
  }
}
