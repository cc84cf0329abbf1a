import Foundation
import TestSupport
import Testing

/// Programs that try a way around the privacy boundary. Each must fail to compile, for the reason that it names.
@Suite("The privacy boundary is held by the compiler")
struct BoundaryTests {
  static let attempts = (try? ProjectRoot.files(under: "Tests/BoundaryTests/Attempts", ending: ".swift.txt")) ?? []

  /// Compiles a text against the built modules with the settings of our own targets.
  private func compile(_ text: String) throws -> Shell.Result {
    let folder = try TemporaryFolder()
    try folder.write(Array(text.utf8), to: "Attempt.swift")
    return try Shell.run([
      "swiftc", "-typecheck", "-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny",
      "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility",
      "-strict-memory-safety", "-warnings-as-errors", "-I", Program.folder + "/Modules", "-I",
      ProjectRoot.path + "/Sources/CCrypto", folder.path + "/Attempt.swift",
    ])
  }

  @Test("a way around does not compile", arguments: attempts)
  func attempt(file: String) throws {
    let text = try ProjectRoot.text(file)
    let first = try #require(text.split(separator: "\n").first)
    try #require(first.hasPrefix("// fails: "), "\(file) must begin with what the compiler says")
    let reason = String(first.dropFirst("// fails: ".count))
    let result = try compile(text)
    #expect(result.status != 0, "\(file) compiles")
    #expect(result.errors.contains("error:") && result.errors.contains(reason), "\(file):\n\(result.errors)")
  }

  @Test("there are attempts")
  func present() { #expect(Self.attempts.count >= 10) }

  @Test("an honest program compiles, so that the attempts fail for their own reason")
  func honest() throws {
    let result = try compile(
      """
      import Disclosure
      import Inspection
      import Markup
      import Notices
      import Publishing
      import Rendering
      func honest(_ name: Personal<String>, _ probe: LeakProbe, _ site: ApprovedSite) -> [String] {
        ["\\(name)", "\\(probe)", "\\(ClearedNotices.none(asOf: CivilDate(dayNumber: 0)).notices.count)"]
      }
      func publish(_ site: ApprovedSite) { _ = ReleaseStore(root: "x", program: "y").publish(site) }
      """)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("an import that Package.swift does not declare stops the build")
  func undeclaredImport() throws {
    let folder = try TemporaryFolder()
    let manifest = """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(
        name: "attempt",
        targets: [.target(name: "Secret"), .target(name: "Middle", dependencies: ["Secret"]),
          .target(name: "Page", dependencies: ["Middle"])])
      """
    try folder.write(Array(manifest.utf8), to: "Package.swift")
    try folder.write(Array("public let secret = 1\n".utf8), to: "Sources/Secret/Secret.swift")
    try folder.write(Array("public let middle = 1\n".utf8), to: "Sources/Middle/Middle.swift")
    try folder.write(Array("public let page = 1\n".utf8), to: "Sources/Page/Page.swift")
    let build = ["swift", "build", "--explicit-target-dependency-import-check", "error"]
    let honest = try Shell.run(build, in: folder.path)
    #expect(honest.status == 0, "\(honest.errors)")
    try folder.write(Array("import Secret\npublic let page = secret\n".utf8), to: "Sources/Page/Page.swift")
    let result = try Shell.run(build, in: folder.path)
    #expect(result.status != 0)
    #expect((result.output + result.errors).contains("does not have a dependency on 'Secret'")
      || (result.output + result.errors).contains("Target Page imports another target (Secret)"))
  }
}
