import Archives
import Reporting
import Testing

@testable import Importing

@Suite("The package of a Word document")
struct ZipPackageTests {
  private let sound = WordDocument(paragraphs: ["标题", "正文。"])

  private func rules(_ bytes: [UInt8]) -> [DiagnosticRule] {
    let report = PublishedText.read(file: "a.docx", bytes: bytes)
    #expect(report.value == nil)
    return report.diagnostics.map(\.rule)
  }

  @Test("only XML parts are unpacked")
  func parts() throws {
    #expect(try ZipPackage(sound.bytes).parts.keys.sorted() == ["_rels/.rels", "word/document.xml"])
  }

  @Test("a package that is cut off anywhere is refused")
  func truncated() {
    let bytes = sound.bytes
    for length in stride(from: 4, to: bytes.count - 1, by: 37) {
      #expect(rules(Array(bytes[..<length])) == [.importDamagedDocument])
    }
  }

  @Test("a byte changed in packed text is noticed by its checksum")
  func changed() throws {
    var bytes = sound.bytes
    let name = Array("word/document.xml".utf8)
    let start = try #require((0..<bytes.count).first { bytes[$0...].starts(with: name) })
    bytes[start + name.count + 40] ^= 0x10
    #expect(rules(bytes) == [.importDamagedDocument])
  }

  @Test("a package with a password is refused and says so")
  func password() {
    #expect(throws: ZipPackage.Failure.encrypted) { try ZipPackage(sound.package(password: "a")) }
    #expect(rules(sound.package(password: "a")) == [.importDamagedDocument])
  }

  @Test("two parts whose names differ in case only are refused")
  func duplicate() {
    var document = sound
    document.parts.append(("word/Document.xml", "<a/>"))
    #expect(throws: ZipPackage.Failure.duplicate("word/Document.xml")) { try ZipPackage(document.bytes) }
    #expect(rules(document.bytes) == [.importDamagedDocument])
  }

  @Test("a package with too many entries, or with too much in them, is refused")
  func limits() {
    #expect(throws: ZipPackage.Failure.tooLarge) { try ZipPackage(sound.bytes, limits: .init(entries: 2)) }
    #expect(throws: ZipPackage.Failure.tooLarge) { try ZipPackage(sound.bytes, limits: .init(part: 300)) }
    #expect(throws: ZipPackage.Failure.tooLarge) { try ZipPackage(sound.bytes, limits: .init(total: 500)) }
    #expect(throws: Never.self) {
      try ZipPackage(sound.bytes, limits: .init(entries: 3, part: 2000, total: 2000))
    }
  }

  @Test("a part that unpacks to more than the limit is refused before it fills the memory")
  func bomb() {
    var document = sound
    document.parts[1].content = String(repeating: " ", count: ZipPackage.Limits().part + 1)
    let bytes = document.bytes
    #expect(bytes.count < 1 << 20)
    #expect(rules(bytes) == [.importTooLarge])
  }

  @Test(
    "parts that are missing, broken, in another encoding or with a document type are refused",
    arguments: [
      "", "<a>", "<a/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
      "<?xml version=\"1.0\" encoding=\"x\"?><a/>"
    ])
  func brokenPart(content: String) {
    var document = sound
    document.parts[1].content = content
    #expect(rules(document.bytes) == [.importDamagedDocument])
  }

  @Test("a package without the main part is refused")
  func noMainPart() {
    var document = sound
    document.parts.remove(at: 1)
    #expect(rules(document.bytes) == [.importDamagedDocument])
  }

  @Test("the main part is found by its relationship, whatever its name")
  func renamedMainPart() {
    var document = sound
    document.parts[0].content = document.parts[0].content.replacing(
      "word/document.xml", with: "/text/main.xml")
    document.parts[1].name = "text/main.xml"
    #expect(PublishedText.read(file: "a.docx", bytes: document.bytes).value?.title == "标题")
  }
}
