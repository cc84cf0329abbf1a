public import ArgumentParser
public import Desk
import Glibc

/// `gongshi-desk`: previews a built site; `gongshi serve` starts it.
@main
struct GongshiDesk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongshi-desk",
    abstract: "在本机预览网站，网站更新后自动刷新 / Previews a site on this machine, reloading pages after builds.",
    discussion: """
      例子 / Examples:
        gongshi-desk --root Site/current
        gongshi-desk --root Site/current --port 0
      只有本机能访问；按 Ctrl-C 结束。平时请用 gongshi serve，它会边改边生成。
      Reachable from this machine alone; Ctrl-C ends it. Use gongshi serve to build on every change as well.
      """)

  @Option(help: ArgumentHelp("网站文件夹，可以是链接 / Folder of the site, or a link to it.", valueName: "path"))
  var root: String

  @Option(help: "端口，0 表示任选一个空闲的 / Port; 0 means any free one.")
  var port = 8000

  @Option(help: "本机地址：127.0.0.1 或 ::1 / Address of this machine.")
  var host = LoopbackHost.ipv4

  @Option(help: ArgumentHelp("该进程结束时一同结束 / End when this process, which started it, ends.", valueName: "pid"))
  var parent: Int32?

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("端口必须在 0 到 65535 之间 / the port must be from 0 to 65535: \(port)")
    }
    guard !root.isEmpty, unsafe access(folderOfRoot, X_OK) == 0 else {
      throw ValidationError("没有这个文件夹 / no such folder: \(root)")
    }
  }

  func run() async throws {
    // Hummingbird reports its own progress; staff need the address alone.
    unsafe setenv("LOG_LEVEL", "critical", 0)
    let desk = PreviewDesk(root: root, host: host, port: port)
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await desk.run { Self.write($0 + "\n", to: STDOUT_FILENO) } }
        group.addTask { await Ending.signal() }
        if let parent { group.addTask { await Ending.parent(parent) } }
        try await group.next()
        group.cancelAll()
        try await group.waitForAll()
      }
    } catch {
      Self.write(
        """
        gongshi-desk: 无法在 \(host.rawValue) 的端口 \(port) 监听，可能已被占用，请用 --port 换一个
        gongshi-desk: cannot listen on port \(port) of \(host.rawValue); it may be in use, choose another with --port
        (\(error))

        """, to: STDERR_FILENO)
      throw ExitCode(74)
    }
  }

  /// The folder that holds the site's folder; the site itself may still have to be built.
  private var folderOfRoot: String {
    let parts = root.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    let folder = parts.joined(separator: "/")
    return root.hasPrefix("/") ? "/" + folder : (folder.isEmpty ? "." : folder)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

extension LoopbackHost: ExpressibleByArgument {}
