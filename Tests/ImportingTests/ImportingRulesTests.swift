import Reporting
import Testing

@testable import Importing

@Suite("Every rule of imports")
struct ImportingRulesTests {
  /// One file for each rule that a text alone can break; Word documents and lost text have suites of their own.
  static let breaches: [(rule: DiagnosticRule, bytes: [UInt8])] = [
    (.importFormat, Array("%PDF-1.7".utf8)),
    (.importFormat, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]),
    (.importFormat, Array("\u{FEFF}<html><body>标题".utf8)),
    (.importTooLarge, [UInt8](repeating: 0x20, count: PublishedText.sizeLimit + 1)),
    (.importEncoding, Array("标题\n正".utf8) + [0xE6, 0x96] + Array("完，这一段很长。".utf8)),
    (.importDecoded, [0xB1, 0xEA, 0xCC, 0xE2, 0x0A, 0xD5, 0xFD, 0xCE, 0xC4]),
    (.importControlCharacter, Array("标题\n正\u{202E}文".utf8)),
    (.importControlCharacter, Array("标题\n正\u{0}文".utf8)),
    (.importUnreadableCharacter, Array("标题\n正\u{E123}文".utf8)),
    (.importUnreadableCharacter, Array("标题\n正\u{FFFD}文".utf8)),
    (.importNoTitle, []),
    (.importNoTitle, Array("问：有标题吗？\n答：没有。".utf8)),
    (.importNoBody, Array("标题\n来源：示例".utf8)),
    (.importNoSource, Array("标题\n正文。".utf8)),
    (.importNoTime, Array("标题\n来源：示例 发布时间：2019-02-29\n正文。".utf8)),
    (.importNoTime, Array("标题\n来源：示例 发布时间：2019-02-28\n正文。".utf8)),
    (.importNoQuestions, Array("标题\n正文。".utf8)),
    (.importUnpaired, Array("标题\n问：一？\n问：二？\n答：二。".utf8)),
    (.importUnpaired, Array("标题\n答：一。\n问：二？\n答：二。".utf8)),
    (.importFurniture, Array("标题\n正文。\n【关闭窗口】".utf8)),
    (.importAttachment, Array("标题\n正文。\n附件1：申请表.docx".utf8))
  ]

  @Test("is broken by a file", arguments: breaches.indices)
  func breach(index: Int) {
    let (rule, bytes) = Self.breaches[index]
    let report = PublishedText.read(file: "page.txt", bytes: bytes)
    #expect(report.diagnostics.contains { $0.rule == rule })
    #expect((report.value == nil) == report.hasErrors)
  }

  @Test("has an id of its own, sentences in both languages, and stands in the list")
  func list() {
    let ids = ImportingRules.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    for rule in ImportingRules.all {
      #expect(rule.id.hasPrefix("import."))
      for text in [rule.reason, rule.remedy] { #expect(!text.zh.isEmpty && !text.en.isEmpty) }
    }
  }

  @Test("a sound page breaks none but those that report what was set aside")
  func soundPage() {
    let report = PublishedText.read(file: "page.txt", bytes: Array(LibraryNotice.page.utf8))
    #expect(Set(report.diagnostics.map(\.rule)) == [.importFurniture, .importAttachment])
  }

  @Test("a finding names the line and column")
  func place() throws {
    let report = PublishedText.read(file: "a.txt", bytes: Array("标题\n\n正文\u{202E}。".utf8))
    let found = try #require(report.diagnostics.first { $0.rule == .importControlCharacter })
    #expect(found.location == Reporting.SourceLocation(file: "a.txt", line: 3, column: 3))
  }
}
