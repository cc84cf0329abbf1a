import FoundationEssentials
import Glibc
import Pipeline
import Publishing
import Reporting
import SiteModel

/// Makes PDFs of pages in a temporary folder, and leaves nothing of it behind.
struct PDFPrinter {
  let browser: Browser
  let paper: String
  /// How long the browser may take for a page.
  let seconds: Int

  /// A page that became a PDF, or why it did not.
  enum Outcome: Equatable {
    case pdf([UInt8])
    case failed(LocalizedText)
    case interrupted(Int32)
  }

  /// Makes a PDF of one page of a board.
  ///
  /// The browser sees a copy of the page and its styles: of what was read and found to be what was published.
  /// Scripts are left out.
  func pdf(of page: PublishedFile, styles: [PublishedFile]) -> Outcome {
    let manager = FileManager.default
    let folder =
      manager.temporaryDirectory.path + "/gongshi-print-\(UInt64.random(in: .min ... .max))"
    do {
      try make(folder)
      defer { remove(folder) }
      for file in [page] + styles { try write(file.bytes, to: folder + "/site/" + file.path) }
      let result = folder + "/out.pdf"
      let run = BrowserRun(
        program: browser.path,
        arguments: Browser.arguments(
          page: address(folder + "/site/" + page.path), file: result, folder: folder + "/profile",
          isRoot: geteuid() == 0),
        environment: environment(folder))
      return outcome(
        of: run.run(seconds: seconds), bytes: manager.contents(atPath: result).map { [UInt8]($0) })
    } catch {
      return .failed(LocalizedText(zh: "临时文件夹写不了", en: "the temporary folder can not be written"))
    }
  }

  private func outcome(of end: BrowserRun.End, bytes: [UInt8]?) -> Outcome {
    switch end {
    case .exited(0):
      guard let bytes, bytes.starts(with: Array("%PDF-".utf8)) else {
        return .failed(LocalizedText(zh: "浏览器没有写出 PDF", en: "the browser wrote no PDF"))
      }
      return .pdf(bytes)
    case .exited(let status):
      return .failed(LocalizedText(zh: "浏览器以状态 \(status) 结束", en: "the browser ended with status \(status)"))
    case .killed(let signal):
      return .failed(
        LocalizedText(zh: "浏览器被信号 \(signal) 终止", en: "the browser was ended by signal \(signal)"))
    case .timedOut:
      return .failed(
        LocalizedText(zh: "浏览器 \(seconds) 秒内没有排完", en: "the browser took more than \(seconds) seconds"))
    case .interrupted(let signal): return .interrupted(signal)
    case .notStarted(let code):
      return .failed(
        LocalizedText(zh: "浏览器启动不了（错误 \(code)）", en: "the browser can not be started (error \(code))"))
    }
  }

  /// The page as an address, with the paper that it is to be printed on.
  private func address(_ path: String) -> String {
    "file://\(RoutePath.percentEncoded(path))#\(paper)"
  }

  /// Nothing of the person's own settings: every folder that a browser might write to is the temporary one.
  private func environment(_ folder: String) -> [String] {
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "PATH=\(search)", "HOME=\(folder)", "TMPDIR=\(folder)", "XDG_CONFIG_HOME=\(folder)/config",
      "XDG_CACHE_HOME=\(folder)/cache", "XDG_RUNTIME_DIR=\(folder)", "LANG=C.UTF-8", "TZ=Asia/Shanghai"
    ]
  }

  private func make(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  /// A process of the browser that is just dying may still write: the folder is tried again for a moment.
  private func remove(_ folder: String) {
    for _ in 0..<20 {
      try? FileManager.default.removeItem(atPath: folder)
      if !FileManager.default.fileExists(atPath: folder) { return }
      usleep(Self.pause)
    }
  }

  /// Microseconds between two tries.
  private static let pause: useconds_t = 50_000
}
