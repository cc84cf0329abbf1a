import ArgumentParser
import Foundation
import Glibc
import Pipeline
import Reporting

/// `gongshi serve`: previews the site on this machine and builds it anew when something changes.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "在本机预览，内容一改就重新构建并刷新 / Previews on this machine, rebuilding on each change.",
    discussion: """
      例子 / Examples:
        gongshi serve
        gongshi serve --case-store cases.sqlite --port 8080
      预览写在 Site/.preview，不影响已发布的站点；只有本机能打开。
      The preview goes to Site/.preview and leaves the published site alone; only this machine can open it.
      """)

  @Option(help: "端口，0 表示任选一个空闲的 / Port; 0 means any free one.")
  var port = 8000

  @OptionGroup var options: BuildOptions

  func run() throws {
    var request = options.request()
    request.output = options.output
    // A preview is nobody's site: any day may be looked at, with notices or without.
    request.isPreview = true
    request.officialOutput = options.places.outputFolder
    request.isRehearsal = true
    request.isWithoutNotices = true
    let findings = Findings(speech: options.speech, root: options.places.site)
    unsafe mkdir(options.places.outputFolder, 0o755)
    build(request, findings)
    guard let desk = Desk.start(root: request.output + "/current", port: port) else {
      try findings.conclude([
        Diagnostic(.commandNoDesk, zh: "找不到 gongshi-desk", en: "gongshi-desk is not there")
      ])
      return
    }
    var watch = FolderStamp(roots: ["Content", "Templates"].map { options.places.site + "/" + $0 })
    while desk.isRunning {
      usleep(Self.pause)
      if watch.hasChanged() { build(request, findings) }
    }
    throw ExitCode(desk.terminationStatus)
  }

  /// Microseconds between two looks at the folders: short enough to feel at once, cheap enough not to be felt.
  private static let pause: useconds_t = 250_000

  private func build(_ request: BuildRequest, _ findings: Findings) {
    let start = ContinuousClock.now
    let report = BuildPipeline.build(request)
    findings.show(report.diagnostics.filter { $0.severity == .error })
    let seconds = start.duration(to: .now).components
    let time = Progress.text(Double(seconds.seconds) + Double(seconds.attoseconds) / 1e18)
    let isChinese = options.speech.language == .chinese
    if report.value == nil {
      Console.complain(isChinese ? "有错误，预览保持原样\n" : "errors; the preview stays as it was\n")
    } else {
      Console.complain(isChinese ? "已更新，用时 \(time) 秒\n" : "updated in \(time) s\n")
    }
  }
}

extension BuildOptions {
  /// Where previews go: beside the releases, never over them.
  fileprivate var output: String { places.outputFolder + "/.preview" }
}

/// The preview server, a program of its own.
private enum Desk {
  /// Starts it from the folder of this program; `nil` when it is not there.
  static func start(root: String, port: Int) -> Process? {
    guard let own = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    let program = own.deletingLastPathComponent().appendingPathComponent("gongshi-desk")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return nil }
    let process = Process()
    process.executableURL = program
    process.arguments = ["--root", root, "--port", "\(port)", "--parent", "\(getpid())"]
    do { try process.run() } catch { return nil }
    return process
  }
}
