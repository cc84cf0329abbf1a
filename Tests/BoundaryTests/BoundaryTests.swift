import Foundation
import TestSupport
import Testing

/// Programs that try a way around the privacy boundary. Each must fail to compile, for the reason that it names.
@Suite("The privacy boundary is held by the compiler")
struct BoundaryTests {
  static let attempts =
    (try? ProjectRoot.files(under: "Tests/BoundaryTests/Attempts", ending: ".swift.txt")) ?? []

  /// The maps of the system libraries and of our C parts, which the built modules name.
  private static let systemModules: [String] = {
    let own = ["CCMark", "CQRCode", "CCrypto", "CArchive", "CZlib"].map {
      ProjectRoot.path + "/Sources/\($0)/module.modulemap"
    }
    let yaml = ProjectRoot.path + "/.build/checkouts/Yams/Sources/CYaml/include/module.modulemap"
    return own + [Program.folder + "/CPosix.build/module.modulemap", yaml]
  }()

  /// Compiles a text against the built modules with the settings of our own targets.
  private func compile(_ text: String) throws -> Shell.Result {
    let folder = try TemporaryFolder()
    try folder.write(Array(text.utf8), to: "Attempt.swift")
    return try Shell.run(
      [
        "swiftc", "-typecheck", "-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature",
        "MemberImportVisibility",
        "-strict-memory-safety", "-warnings-as-errors", "-I", Program.folder + "/Modules"
      ] + Self.systemModules.flatMap { ["-Xcc", "-fmodule-map-file=" + $0] } + [
        folder.path + "/Attempt.swift"
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
      import Boards
      import Disclosure
      import Inspection
      import Markup
      import Notices
      import Publishing
      import Rendering
      func masked(_ sheet: BoardSheet) -> [UInt8] { sheet.maskedBytes }
      func print(_ sheets: InspectedSheets) { _ = PrintFolder(path: "x", outside: []).write(sheets) }
      func honest(_ name: Personal<String>, _ probe: LeakProbe, _ site: ApprovedSite) -> [String] {
        ["\\(name)", "\\(probe)", "\\(ClearedNotices.none(asOf: CivilDate(dayNumber: 0)).notices.count)"]
      }
      func publish(_ site: ApprovedSite) { _ = ReleaseStore(root: "x", program: "y").publish(site) }
      """)
    #expect(result.status == 0, "\(result.errors)")
  }
}
