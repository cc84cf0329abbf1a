import FoundationEssentials
import Reporting

/// A browser of the Chromium family that can make PDFs.
struct Browser {
  /// The path of its program.
  let path: String

  /// The names under which it is known, in the order in which they are looked for.
  static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"
  ]

  /// The one that somebody names, or the first that the search path has.
  ///
  /// - Parameters:
  ///   - named: a path or name; `nil` to look for one.
  ///   - searchPath: the value of `PATH`.
  /// - Returns: the browser, or what to install.
  static func find(_ named: String?, searchPath: String) -> Report<Browser?> {
    let folders = searchPath.split(separator: ":").map(String.init)
    for name in named.map({ [$0] }) ?? names {
      let paths = name.contains("/") ? [name] : folders.map { $0 + "/" + name }
      if let path = paths.first(where: isProgram) { return Report(Browser(path: path)) }
    }
    let wanted = named ?? "Chromium"
    return Report(
      nil,
      [Diagnostic(.commandNoBrowser, zh: "没有找到浏览器 \(wanted)", en: "the browser \(wanted) was not found")])
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
      && FileManager.default.isExecutableFile(atPath: path)
  }

  /// How a page becomes a PDF: without network, in a profile of its own, with nothing added at the margins.
  ///
  /// - Parameters:
  ///   - page: the address of the page, a file of this machine.
  ///   - file: where the PDF goes.
  ///   - folder: an empty folder for all that the browser writes beside.
  ///   - isRoot: whether the administrator runs it, for whom the browser's own sandbox does not work.
  static func arguments(page: String, file: String, folder: String, isRoot: Bool) -> [String] {
    [
      "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
      "--disable-sync", "--disable-background-networking", "--disable-component-update", "--disable-breakpad",
      "--disable-crash-reporter", "--disable-dev-shm-usage", "--metrics-recording-only", "--incognito",
      // No name is looked up, and whatever is asked for goes to a port at which nobody listens.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9",
      "--proxy-bypass-list=<-loopback>",
      // A PDF names the program that made it; the system it runs on is nobody's business.
      "--user-agent=gongshi", "--user-data-dir=\(folder)", "--no-pdf-header-footer",
      "--print-to-pdf=\(file)"
    ] + (isRoot ? ["--no-sandbox"] : []) + [page]
  }
}
