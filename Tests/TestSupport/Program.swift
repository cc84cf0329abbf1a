import Foundation

/// The built program.
public enum Program {
  /// Its path; the tests are built together with it.
  public static let path: String = folder + "/gongshi"

  /// The folder of built products, in which the tests themselves lie.
  public static let folder: String = {
    // The test runner is given the bundle of tests, which lies beside the programs.
    let bundle = ProcessInfo.processInfo.arguments.first { $0.hasSuffix(".xctest") }
    let own = bundle ?? ProcessInfo.processInfo.arguments[0]
    return URL(fileURLWithPath: own).resolvingSymlinksInPath().deletingLastPathComponent().path
  }()
}
