import Foundation
import Notices
import Pipeline
import Reporting

/// A project folder made of the minimal fixture, the real templates and the real rules, to which a test adds files.
public struct FixtureSite: Sendable {
  /// The project's folder.
  public let folder: TemporaryFolder
  /// The day for which tests build.
  public static let day = CivilDate(iso: "2026-11-23")
  /// The key of notice numbers, so that numbers in goldens stay as they are.
  public static let key = [UInt8](repeating: 7, count: 32)

  /// Lays out the folder.
  ///
  /// - Parameter overlay: a folder of the project whose files replace those of the fixture; a file `REMOVE` in it
  ///   names files to take away, one a line.
  public init(overlay: String? = nil) throws {
    folder = try TemporaryFolder()
    try copy("Tests/Fixtures/minimal/Content", to: "Content")
    try folder.write(Array(try ProjectRoot.text("Content/rules.yaml").utf8), to: "Content/rules.yaml")
    try copy("Templates", to: "Templates")
    guard let overlay else { return }
    for file in try ProjectRoot.files(under: overlay)
    where file.contains("/Content/") || file.contains("/Templates/") {
      let data = try Data(contentsOf: URL(fileURLWithPath: ProjectRoot.path + "/" + file))
      try folder.write([UInt8](data), to: String(file.dropFirst(overlay.count + 1)))
    }
    if let list = try? ProjectRoot.text(overlay + "/REMOVE") {
      for file in list.split(separator: "\n") {
        try FileManager.default.removeItem(atPath: folder.path + "/" + file)
      }
    }
  }

  /// The output folder.
  public var output: String { folder.path + "/Site" }

  private func copy(_ from: String, to: String) throws {
    for file in try ProjectRoot.files(under: from) {
      let data = try Data(contentsOf: URL(fileURLWithPath: ProjectRoot.path + "/" + file))
      try folder.write([UInt8](data), to: to + file.dropFirst(from.count))
    }
  }

  /// A request to build the folder.
  public func request(caseStore: String? = nil, town: String? = nil, isRelease: Bool = false) -> BuildRequest
  {
    BuildRequest(
      root: folder.path, output: output, caseStore: caseStore,
      asOf: FixtureSite.day ?? CivilDate(dayNumber: 0), town: town, isRelease: isRelease, version: "test")
  }

  /// Puts the fixed key in place, as an earlier build would have left one.
  public func fixKey() throws {
    try folder.write(Self.key, to: "Site/.state/notice-key")
  }
}
