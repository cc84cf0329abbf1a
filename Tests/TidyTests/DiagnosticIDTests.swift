import Foundation
import TestSupport
import Testing

@Suite("Every rule has a stable id and a case in which it is broken")
struct DiagnosticIDTests {
  private func ids() throws -> [String] { DiagnosticIDs.declared(try SourceFile.all()).map(\.id) }

  @Test("ids are unique")
  func unique() throws {
    let ids = try ids()
    #expect(ids.count > 100)
    #expect(ids.sorted() == Set(ids).sorted())
  }

  @Test("an id is its owner's name and words joined by hyphens")
  func form() throws {
    for id in try ids() {
      #expect(
        id.utf8.allSatisfy {
          (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2e || $0 == 0x2d
        })
      #expect(id.split(separator: ".").count == 2)
    }
  }

  @Test("gongshi explain knows each, and no other")
  func explained() throws {
    let result = try Shell.run([Program.path, "explain", "--language", "en"])
    let known = result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    #expect(known == (try ids()).sorted())
  }

  @Test("each is broken by an invalid site or by a test that names it")
  func tested() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: ProjectRoot.path + "/Tests/Invalid")
    let tests = try ProjectRoot.files(under: "Tests").filter {
      ($0.hasSuffix("Tests.swift") || $0.hasPrefix("Tests/Scripts")) && !$0.hasPrefix("Tests/TidyTests")
    }
    let texts = try tests.map { try ProjectRoot.text($0) }
    let constants = try ids().filter { id in
      !texts.contains { DiagnosticIDs.names($0, "." + DiagnosticIDs.constant(id)) }
    }
    #expect(DiagnosticIDs.untested(constants, folders: folders, texts: texts) == [])
  }

  @Test("an id that nothing breaks is found")
  func fails() {
    #expect(DiagnosticIDs.untested(["a.b", "a.c", "a.d"], folders: ["a.b@x"], texts: ["… a.c …"]) == ["a.d"])
    #expect(DiagnosticIDs.untested(["a.b"], folders: [], texts: ["a.b-c"]) == ["a.b"])
    let file = SourceFile(
      "Sources/A/B.swift", "  public static let x = DiagnosticRule(\n    \"a.b\", .error,")
    #expect(DiagnosticIDs.declared([file]).map(\.id) == ["a.b"])
    #expect(DiagnosticIDs.constant("content.unknown-key") == "contentUnknownKey")
  }
}
