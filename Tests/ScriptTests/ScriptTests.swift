import Foundation
import TestSupport
import Testing

@Suite("Command scripts")
struct ScriptTests {
  static let scripts = (try? ProjectRoot.files(under: "Tests/Scripts", ending: ".txt")) ?? []

  @Test("a script goes as written", arguments: scripts)
  func script(file: String) throws {
    let site = try FixtureSite()
    let script = Script(try ProjectRoot.text(file))
    #expect(!script.steps.isEmpty)
    let failures = try script.failures(in: site.folder.path)
    #expect(failures == [], "\(file)\n\(failures.joined(separator: "\n\n"))")
  }

  @Test("there are scripts")
  func present() { #expect(Self.scripts.count >= 8) }

  @Test("a script that expects something else fails")
  func fails() throws {
    let folder = try TemporaryFolder()
    #expect(try Script("$ echo a\nb\n").failures(in: folder.path).count == 1)
    #expect(try Script("$ false\n").failures(in: folder.path).count == 1)
    #expect(try Script("$ echo a\na\n\n$ exit 3\n[3]\n").failures(in: folder.path) == [])
    #expect(try Script("$ printf 'a\\nb\\nc\\n'\n...\nc\n").failures(in: folder.path) == [])
  }
}
