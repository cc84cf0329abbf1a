import Foundation

/// Runs a program and waits for it.
public struct Shell: Sendable {
  /// What a program left behind.
  public struct Result: Sendable {
    /// Exit status.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let errors: String
  }

  /// Runs a program found on the path.
  ///
  /// - Parameters:
  ///   - arguments: the program and its arguments.
  ///   - folder: where it runs.
  ///   - environment: variables to set besides those of the test.
  ///   - input: what it reads on standard input.
  public static func run(
    _ arguments: [String], in folder: String = ProjectRoot.path, environment: [String: String] = [:],
    input: [UInt8] = []
  ) throws -> Result {
    let work = try TemporaryFolder()
    let files = ["in", "out", "err"].map { work.path + "/" + $0 }
    try Data(input).write(to: URL(fileURLWithPath: files[0]))
    for file in files[1...] { FileManager.default.createFile(atPath: file, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    func text(_ file: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }
    return Result(status: process.terminationStatus, output: try text(files[1]), errors: try text(files[2]))
  }
}

/// A folder that lasts as long as the value that made it.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "gongshi-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file in it, with the folders on the way.
  public func write(_ bytes: some Sequence<UInt8>, to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Paths and bytes of all files in it, links followed, sorted by path.
  public func contents(of folder: String = "") throws -> [(path: String, bytes: [UInt8])] {
    let root = URL(fileURLWithPath: path + "/" + folder).resolvingSymlinksInPath().path
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted().compactMap { file in
      var isFolder: ObjCBool = false
      let full = root + "/" + file
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
        return nil
      }
      return (file, [UInt8](try Data(contentsOf: URL(fileURLWithPath: full))))
    }
  }
}
