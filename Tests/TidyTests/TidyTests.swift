import TestSupport
import Testing

@Suite("The sources are tidy")
struct TidyTests {
  @Test("no forbidden word stands in the code")
  func forbiddenWords() throws { #expect(TidyRules.forbiddenWords(try SourceFile.all()) == []) }

  @Test("doors and pointers stand only where they may")
  func confinedWords() throws { #expect(TidyRules.confinedWords(try SourceFile.all()) == []) }

  @Test("unsafe expressions stand only where they may")
  func unsafeExpressions() throws { #expect(TidyRules.unsafeExpressions(try SourceFile.all()) == []) }

  @Test("nothing is marked as unfinished")
  func unfinished() throws { #expect(TidyRules.unfinishedMarks(try SourceFile.all()) == []) }

  @Test("no file is longer than 400 lines")
  func longFiles() throws { #expect(TidyRules.longFiles(try SourceFile.all()) == []) }

  @Test("no path of a machine stands in a source")
  func machinePaths() throws { #expect(TidyRules.machinePaths(try SourceFile.all()) == []) }

  @Test("no path of a machine and no mark of unfinished work stands in any other file")
  func otherFiles() throws {
    let names = try Shell.run(["git", "ls-files"]).output.split(separator: "\n").map(String.init)
    let own = names.filter {
      !$0.hasPrefix("Tests/TidyTests/") && !$0.hasPrefix("Sources/") && $0 != "LICENSE"
    }
    #expect(own.count > 100)
    let files = own.compactMap { name in (try? ProjectRoot.text(name)).map { SourceFile(name, $0) } }
    #expect(TidyRules.machinePaths(files) == [])
    #expect(TidyRules.unfinishedMarks(files) == [])
  }

  @Test("there are sources to look at")
  func sources() throws { #expect(try SourceFile.all().count > 100) }
}

@Suite("The tidy rules find what they look for")
struct TidyRulesFailTests {
  private func file(_ path: String, _ text: String) -> [SourceFile] { [SourceFile(path, text)] }

  @Test("a forbidden word is found", arguments: TidyRules.forbidden.map(\.word))
  func forbiddenWord(word: String) {
    #expect(TidyRules.forbiddenWords(file("Sources/Rendering/A.swift", "  let a = \(word)")).count == 1)
  }

  @Test("a forbidden word in a comment or inside a longer name is not")
  func harmlessWord() {
    #expect(
      TidyRules.forbiddenWords(file("Sources/Rendering/A.swift", "  // print(a)\nfingerprint(b)")) == [])
  }

  @Test("a door in the wrong place is found", arguments: TidyRules.confined.map(\.word))
  func confinedWord(word: String) {
    #expect(TidyRules.confinedWords(file("Sources/Reporting/A.swift", word)).count == 1)
  }

  @Test("an unsafe expression in the wrong place is found, and a place without one, too")
  func unsafeExpression() {
    let found = TidyRules.unsafeExpressions(
      file("Sources/Notices/A.swift", "  let a = unsafe b\n// unsafe c"))
    #expect(found.first == "Sources/Notices/A.swift uses unsafe")
    #expect(found.count == TidyRules.unsafeFiles.count + 1)
  }

  @Test("a mark of unfinished work is found", arguments: TidyRules.unfinished)
  func unfinishedMark(mark: String) {
    #expect(TidyRules.unfinishedMarks(file("Sources/Reporting/A.swift", "// \(mark): later")).count == 1)
  }

  @Test("a long file is found")
  func longFile() {
    let text = String(repeating: "\n", count: 401)
    #expect(TidyRules.longFiles(file("Sources/Reporting/A.swift", text)).count == 1)
  }

  @Test("a path of a machine is found")
  func machinePath() {
    #expect(TidyRules.machinePaths(file("Sources/Reporting/A.swift", "\"/home/x\"")).count == 1)
  }
}
