import Foundation

/// A real browser without a window; `make test-tools` installs it.
public enum Chromium {
  /// Where it is; `nil` where it is not installed.
  public static let path: String? = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Why a test that needs it is skipped.
  public static let missing = "chromium is not installed: make test-tools installs it"

  /// Opens a page and gives its elements as they are once its scripts have run.
  ///
  /// - Parameters:
  ///   - address: the page's address.
  ///   - milliseconds: how long the page is given, in the time of the page.
  public static func elements(of address: String, milliseconds: Int = 10_000) throws -> String {
    let profile = try TemporaryFolder()
    let result = try Shell.run([
      // A browser that hangs must not hold up the tests. Tests may run with SIGTERM blocked.
      "timeout", "-s", "KILL", "180", path ?? "chromium", "--headless", "--no-sandbox", "--disable-gpu",
      "--user-data-dir=\(profile.path)", "--virtual-time-budget=\(milliseconds)", "--dump-dom", address
    ])
    return result.output
  }
}
