import Reporting
import Testing

@testable import CommonMark

@Suite("Prepared sources")
struct PreparedSourceTests {
  private func prepare(_ text: String) -> PreparedSource {
    let source = SourceText(Array(text.utf8), file: "a.md", firstLine: 1)
    return PreparedSource(preparing: source, clean: source.bytes)
  }

  @Test("a source without asterisks and escaped bars is parsed as it is")
  func untouched() {
    let text = "甲乙\\[\\_ | a \\\\| b\n## c\n"
    #expect(prepare(text).bytes == Array(text.utf8))
    #expect(!prepare(text).hasStandIns)
  }

  @Test("every prepared byte that is no stand-in is found again in the source")
  func wayBack() {
    let stand = [ReservedCharacters.flank, ReservedCharacters.asterisk, ReservedCharacters.bar]
    for text in [
      "**“甲”**乙\\*丙 \\| [x](y)\n丁**《戊》**己\\*\\*\\|末\n\n\\*\n**（a）**b\\*",
      "\\**“甲”**\\|乙", "甲\r\n**“乙”**丙\r\\*丁\n", "\\\\\\*\\\\\\|x"
    ] {
      let prepared = prepare(text)
      let lines = SourceText(prepared.bytes, file: "a.md", firstLine: 1)
      #expect(lines.lineStarts.count == prepared.source.lineStarts.count)
      for number in 1...lines.lineStarts.count {
        let line = lines.line(number)
        var offset = line.lowerBound
        while offset < line.upperBound {
          if let found = stand.first(where: { prepared.bytes[offset...].starts(with: $0) }) {
            offset += found.count
            continue
          }
          let place = prepared.sourceOffset(line: number, column: offset - line.lowerBound + 1)
          #expect(place.map { prepared.source.bytes[$0] } == prepared.bytes[offset])
          #expect(place.map(prepared.source.lineNumber(at:)) == number)
          offset += 1
        }
      }
    }
  }

  @Test("columns count Unicode scalars; lines end at any line end")
  func columns() {
    let text = "甲a乙\r\n𠀀b\rc\n\nd"
    let source = SourceText(Array(text.utf8), file: "a.md", firstLine: 3)
    var line = 1
    var column = 1
    var offset = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      #expect(source.location(at: offset).line == line + 2)
      #expect(source.location(at: offset).column == column)
      offset += UTF8.width(scalar)
      column += 1
      let isPair = scalar == "\r" && source.bytes[offset] == 10
      if (scalar == "\n" || scalar == "\r") && !isPair { (line, column) = (line + 1, 1) }
      previous = scalar
    }
    #expect(previous == "d")
    #expect(source.lineStarts.count == 5)
  }

  @Test("far to the right a column is not counted")
  func farColumns() {
    let source = SourceText(Array(repeating: UInt8(ascii: "a"), count: 5000), file: "a.md", firstLine: 1)
    #expect(source.column(at: 4095) == 4096)
    #expect(source.column(at: 4096) == 0)
  }

  @Test("stand-ins come back as what they stand for, by where they stand")
  func restoring() {
    let text = "a\u{a92e}b\u{a92f}c\u{91}d"
    #expect(ReservedCharacters.restore(text, isLiteral: false, bar: .plain) == "ab*c|d")
    #expect(ReservedCharacters.restore(text, isLiteral: true, bar: .escaped) == "ab\\*c\\|d")
    #expect(ReservedCharacters.restore(text, isLiteral: true, bar: .kept) == "ab\\*c\u{91}d")
    #expect(ReservedCharacters.restore("ꤕ·", isLiteral: true, bar: .plain) == "ꤕ·")
  }
}
