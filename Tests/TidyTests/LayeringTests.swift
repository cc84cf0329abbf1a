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
