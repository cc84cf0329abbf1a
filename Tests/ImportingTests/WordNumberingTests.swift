import Reporting
import Testing

@testable import Importing

@Suite("Automatic numbers of Word")
struct WordNumberingTests {
  private func level(
    _ index: Int, _ format: String, _ template: String, start: Int = 1, style: String = ""
  ) -> String {
    """
    <w:lvl w:ilvl="\(index)"><w:start w:val="\(start)"/><w:numFmt w:val="\(format)"/>\
    <w:lvlText w:val="\(template)"/>\(style.isEmpty ? "" : "<w:pStyle w:val=\"\(style)\"/>")</w:lvl>
    """
  }

  private func item(_ list: String, _ level: Int, _ text: String) -> String {
    WordDocument.paragraph(
      text, properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  private func read(_ body: String, numbering: String, styles: String = "") -> Report<[SourceBlock]?> {
    WordReader.read(
      WordDocument(body: body, parts: ["numbering": numbering, "styles": styles]).bytes, file: "a.docx")
  }

  private var lists: String {
    """
    <w:abstractNum w:abstractNumId="0">\(level(0, "chineseCounting", "%1、"))\(level(1, "chineseCounting", "（%2）"))\
    \(level(2, "decimal", "%2-%3."))</w:abstractNum>\
    <w:abstractNum w:abstractNumId="1">\(level(0, "bullet", "●"))</w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>\
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>\
    </w:lvlOverride></w:num>
    """
  }

  @Test("levels count on, lower ones begin again, and a restart is kept")
  func counting() {
    let body = [
      item("1", 0, "甲"), item("1", 1, "乙"), item("1", 1, "丙"), item("1", 2, "丁"), item("1", 0, "戊"),
      item("1", 1, "己"), item("3", 0, "庚"), item("3", 0, "辛"), item("0", 0, "壬")
    ]
    let report = read(body.joined(), numbering: lists)
    #expect(
      report.value?.compactMap(\.line) == [
        "一、甲", "（一）乙", "（二）丙", "二-1.丁", "二、戊", "（一）己", "五、庚", "六、辛", "壬"
      ])
    #expect(report.diagnostics.map(\.rule) == [.importNumberingWritten])
  }

  @Test("a bullet makes a list item")
  func bullet() {
    let report = read(item("2", 0, "甲"), numbering: lists)
    #expect(report.value?.map(\.style) == [.bullet])
    #expect(report.value?.compactMap(\.line) == ["甲"])
  }

  @Test("a style that numbers its paragraphs finds its own level")
  func styleNumbering() {
    let numbering = """
      <w:abstractNum w:abstractNumId="0">\(level(0, "decimal", "%1."))\(level(1, "decimal", "%1.%2", style: "s"))\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let styles = """
      <w:style w:type="paragraph" w:styleId="s"><w:name w:val="s"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>\
      </w:style>
      """
    let body = WordDocument.paragraph("甲", properties: "<w:pStyle w:val=\"s\"/>")
    #expect(
      read(body + body, numbering: numbering, styles: styles).value?.compactMap(\.line) == ["1.1甲", "1.2甲"])
  }

  @Test("a number in an unknown format is refused, not left out")
  func unknownFormat() {
    let numbering = """
      <w:abstractNum w:abstractNumId="0">\(level(0, "hebrew1", "%1."))</w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    #expect(read(item("1", 0, "甲"), numbering: numbering).diagnostics.map(\.rule) == [.importNumbering])
  }

  @Test(
    "formats write their numbers",
    arguments: [
      ("decimal", 10, "10"), ("decimalFullWidth", 12, "１２"), ("decimalEnclosedCircle", 20, "⑳"),
      ("chineseCountingThousand", 99, "九十九"), ("ideographTraditional", 3, "丙"), ("lowerLetter", 26, "z"),
      ("upperLetter", 2, "B"), ("lowerRoman", 49, "xlix"), ("upperRoman", 8, "VIII"), ("none", 4, "")
    ])
  func formats(name: String, number: Int, text: String) {
    #expect(NumberFormat(name: name)?.text(for: number) == text)
  }

  @Test(
    "beyond its end a format writes nothing rather than something wrong",
    arguments: [
      ("decimalEnclosedCircle", 21), ("chineseCounting", 100), ("ideographTraditional", 11),
      ("lowerLetter", 27),
      ("upperRoman", 100), ("chineseCounting", 0), ("decimal", -1)
    ])
  func ends(name: String, number: Int) { #expect(NumberFormat(name: name)?.text(for: number) == nil) }
}
