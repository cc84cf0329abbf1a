import TestSupport
import Testing

@Suite("The layering of ARCHITECTURE.md")
struct LayeringTests {
  private let layering = Layering(
    markdown: """
      ```layering
      shared: Ground
      confidential: Secret
      public: Page
      joint: Both
      ```
      """)

  @Test("Package.swift keeps it")
  func package() throws {
    let layering = Layering(markdown: try ProjectRoot.text("ARCHITECTURE.md"))
    #expect(layering.lines.count >= 12)
    #expect(layering.breaches(of: try PackageTargets.read()) == [])
  }

  @Test("no module imports what Package.swift does not declare for it")
  func imports() throws {
    let dependencies = try PackageTargets.read()
    #expect(dependencies["Content"]?.contains("Yams") == true)
    #expect(ImportCheck.undeclared(try SourceFile.all(), dependencies: dependencies) == [])
  }

  @Test(
    "an import that is not declared is found, whatever stands before it",
    arguments: [
      "import Disclosure", "public import Disclosure", "private import struct Disclosure.Personal",
      "@_spi(Disclosure) public import Disclosure", "@preconcurrency import Disclosure"
    ])
  func undeclared(line: String) {
    let file = SourceFile(
      "Sources/Rendering/A.swift", "import Glibc\n" + line + "\n// import Nothing\nlet important = 1")
    #expect(
      ImportCheck.undeclared([file], dependencies: ["Rendering": ["Notices"]])
        == ["Sources/Rendering/A.swift:2: Rendering does not declare Disclosure"])
    #expect(ImportCheck.undeclared([file], dependencies: ["Rendering": ["Disclosure"]]) == [])
  }

  @Test("an import from the other column is found")
  func otherColumn() {
    let found = layering.breaches(of: ["Ground": [], "Secret": [], "Page": ["Secret"], "Both": []])
    #expect(found == ["Page may not import Secret: it is of the other column"])
  }

  @Test("an import of a module that is not above is found")
  func upward() {
    let found = layering.breaches(of: ["Ground": ["Both"], "Secret": [], "Page": [], "Both": []])
    #expect(found == ["Ground may not import Both: it is not above"])
  }

  @Test("a module that the layering does not know is found, and one that is gone, too")
  func unknown() {
    let found = layering.breaches(of: ["Ground": [], "Secret": [], "Page": [], "New": []])
    #expect(found == ["New is not in the layering", "Both is in the layering but not in Package.swift"])
  }
}
