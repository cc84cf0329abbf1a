import Foundation
import Notices
import Reporting
import Synchronization
import Testing

@testable import Publishing

/// Deliveries by the real programs, to servers that are started on this machine for the test.
@Suite("Deliveries by rsync and rclone", .serialized)
struct RemoteDeliveryTests {
  private typealias Page = DeliveredTree.Page
  let folder: TemporaryFolder
  private static let day = SampleSite.day

  /// The servers that a test may deliver to.
  enum Server: String, CaseIterable, Sendable {
    case rsyncDaemon, webDAV, rcloneFolder
  }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["www", "work"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/" + name, withIntermediateDirectories: true)
    }
  }

  private func carrier(_ server: LoopbackServer, _ tree: DeliveredTree) -> any Carrier {
    let process = ChildProcess(seconds: 60) { _ in }
    let files = HandedFiles(path: folder.path + "/work")
    return switch server.address {
    case .rsync(let address):
      RsyncCarrier(address: address, release: tree.folder, process: process, files: files)
    case .rclone(let remote):
      RcloneCarrier(remote: remote, release: tree.folder, process: process, files: files)
    case .folder(let path): FolderCarrier(root: path, release: tree.folder)
    }
  }

  @Test("what changed is sent, what went is removed, and what is theirs stays", arguments: Server.allCases)
  func whole(kind: Server) throws {
    if kind == .rsyncDaemon { chmod(folder.path + "/www", 0o2770) }
    let server = try LoopbackServer(kind, serving: folder.path + "/www")
    let list = "gongshi/20261118-dibao-gongshi-1/index.html"
    let old = try DeliveredTree(
      [
        "index.html": Page(text: "1"), "a/b/old.html": Page(text: "1"), "same.html": Page(text: "same"),
        list: Page(text: "list", listUntil: Self.day),
        "gongshi/n2/index.html": Page(text: "x", listUntil: Self.day)
      ], in: folder.path + "/r1")
    #expect(try old.deliver(by: carrier(server, old)).isEmpty)
    #expect(folder.delivered("www") == folder.delivered("r1"))
    try folder.write("theirs", to: "www/a/theirs.txt")

    let new = try DeliveredTree(
      [
        "index.html": Page(text: "2"), "新闻/a b.html": Page(text: "n"), "same.html": Page(text: "same"),
        list: Page(text: "over"), "assets/style-0123456789.css": Page(text: "s")
      ], in: folder.path + "/r2")
    try new.deliver(by: carrier(server, new))
    var delivered = folder.delivered("www")
    #expect(delivered.removeValue(forKey: "a/theirs.txt") == "theirs")
    #expect(delivered == folder.delivered("r2"))
    #expect(folder.names("www/" + ControlFolder.name) == [ControlFolder.record])

    if kind == .rsyncDaemon {
      // The public may enter a folder that is made on the way, and that of the site is left as it is.
      let modes = ["www", "www/新闻"].map { name in
        var found = stat()
        return stat(folder.path + "/" + name, &found) == 0 ? found.st_mode & 0o7777 : 0
      }
      #expect(modes == [0o2770, 0o755])
    }

    // Altered there, at the same length: found when bytes are compared.
    try folder.write("0", to: "www/index.html")
    var options = DeliveryOptions()
    options.isThorough = true
    try new.deliver(by: carrier(server, new), options: options)
    #expect(folder.text("www/index.html") == "2")
  }

  @Test("a delivery that stopped on the way goes on", arguments: Server.allCases)
  func stopped(kind: Server) throws {
    let server = try LoopbackServer(kind, serving: folder.path + "/www")
    let page = "gongshi/n1/index.html"
    let old = try DeliveredTree(
      [
        page: Page(text: "list", listUntil: Self.day), "index.html": Page(text: "1"),
        "x.html": Page(text: "1")
      ],
      in: folder.path + "/r1")
    try old.deliver(by: carrier(server, old))
    let new = try DeliveredTree(
      [page: Page(text: "over"), "a.html": Page(text: "2"), "index.html": Page(text: "2")],
      in: folder.path + "/r2")
    let looks = Mutex(0)
    #expect(throws: DeliveryFailure.superseded) {
      try new.deliver(
        by: carrier(server, new), batch: 1,
        isCurrent: {
          looks.withLock { looks in
            looks += 1
            return looks < 2
          }
        })
    }
    // The list has gone, a page has come, and the home page and the old page wait.
    #expect(
      folder.delivered("www") == [page: "over", "a.html": "2", "index.html": "1", "x.html": "1"])
    try new.deliver(by: carrier(server, new))
    #expect(folder.delivered("www") == folder.delivered("r2"))
  }

  @Test("a target that holds something else is refused", arguments: Server.allCases)
  func foreign(kind: Server) throws {
    let server = try LoopbackServer(kind, serving: folder.path + "/www")
    try folder.write("x", to: "www/theirs.html")
    let site = try DeliveredTree(["index.html": Page(text: "1")], in: folder.path + "/r1")
    #expect(try site.deliver(by: carrier(server, site)).map(\.rule) == [.deliveryForeignTarget])
    #expect(folder.delivered("www") == ["theirs.html": "x"])
  }

  @Test("a server that is not there is told, with what the program said")
  func unreachable() throws {
    let said = Mutex<[UInt8]>([])
    let process = ChildProcess(seconds: 60) { bytes in said.withLock { $0 += bytes } }
    let carrier = RsyncCarrier(
      address: "rsync://127.0.0.1:1/www/site", release: folder.path, process: process,
      files: HandedFiles(path: folder.path + "/work"))
    let site = try DeliveredTree(["index.html": Page(text: "1")], in: folder.path + "/r1")
    #expect(throws: DeliveryFailure.program("rsync", status: 10)) { try site.deliver(by: carrier) }
    #expect(said.withLock { String(decoding: $0, as: UTF8.self) }.contains("rsync"))
    let finding = DeliveryFailure.program("rsync", status: 10).diagnostic("web:/x")
    #expect(finding.rule == .deliveryFailed && finding.summary.zh.contains("退出码 10"))
  }

  @Test("a program that is not installed is told, one that takes too long is stopped")
  func programs() throws {
    let process = ChildProcess(seconds: 1) { _ in }
    #expect(throws: DeliveryFailure.missingProgram("gongshi-none")) { try process.run("gongshi-none", []) }
    #expect(DeliveryFailure.missingProgram("x").diagnostic("y").rule == .deliveryNoProgram)
    let start = ContinuousClock.now
    #expect(throws: DeliveryFailure.timedOut("sleep", seconds: 1)) { try process.run("sleep", ["30"]) }
    #expect(start.duration(to: .now) < .seconds(10))
    #expect(try process.run("sh", ["-c", "echo out; echo err >&2; exit 3"]).status == 3)
    // An argument is one argument, whatever is in it.
    let odd = ["%s|", "a b", "$(id)", "; ls", "甲"]
    #expect(String(decoding: try process.run("printf", odd).output, as: UTF8.self) == "a b|$(id)|; ls|甲|")
  }
}

/// A server on a free port of this machine, ended with the value.
final class LoopbackServer {
  let address: DeliveryTarget
  private var process: Process?

  init(_ kind: RemoteDeliveryTests.Server, serving root: String) throws {
    let port = try Self.freePort()
    switch kind {
    case .rsyncDaemon:
      address = .rsync("rsync://127.0.0.1:\(port)/site")
      let configuration = root + "-rsyncd.conf"
      let owner = geteuid() == 0 ? "uid = 0\ngid = 0\n" : ""
      let text =
        "use chroot = no\n\(owner)pid file = \(root)-rsyncd.pid\n[site]\npath = \(root)\nread only = no\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: configuration))
      process = try Self.start([
        "rsync", "--daemon", "--no-detach", "--address=127.0.0.1", "--port=\(port)",
        "--config=\(configuration)"
      ])
    case .webDAV:
      address = .rclone(":webdav,url='http://127.0.0.1:\(port)':")
      process = try Self.start(["rclone", "serve", "webdav", "--addr", "127.0.0.1:\(port)", root])
    case .rcloneFolder:
      address = .rclone(":local:\(root)")
      return
    }
    try Self.wait(for: port)
  }

  deinit {
    // SIGKILL: the test process blocks SIGTERM, and its children inherit that.
    if let process { kill(process.processIdentifier, SIGKILL) }
    process?.waitUntilExit()
  }

  private static func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle(forWritingAtPath: "/dev/null")
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/null")
    try process.run()
    return process
  }

  private static func freePort() throws -> Int {
    let (socket, address) = try bound(0)
    defer { close(socket) }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func bound(_ port: UInt16) throws -> (Int32, sockaddr_in) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    try withUnsafeMutablePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        try #require(bind(descriptor, $0, length) == 0)
        try #require(getsockname(descriptor, $0, &length) == 0)
      }
    }
    return (descriptor, address)
  }

  private static func wait(for port: Int) throws {
    for _ in 0..<200 {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = UInt16(port).bigEndian
      address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
      let isUp = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
      }
      if isUp { return }
      usleep(50_000)
    }
    Issue.record("no server came up on port \(port)")
  }
}
