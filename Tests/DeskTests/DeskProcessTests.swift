import Foundation
import Glibc
import Testing

@Suite("The program gongshi-desk", .timeLimit(.minutes(1)))
struct DeskProcessTests {
  /// The built program stands beside the bundle of the tests.
  private static var program: URL {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("gongshi-desk")
  }

  private struct Started {
    let process: Process
    let output: FileHandle
    let errors: FileHandle

    /// The first line that the program writes.
    func firstLine() async -> String {
      await Self.waiting { [output] in
        var line = Data()
        while let byte = try? output.read(upToCount: 1), !byte.isEmpty, byte != Data("\n".utf8) {
          line += byte
        }
        return String(decoding: line, as: UTF8.self)
      }
    }

    /// All that the program wrote, and its exit status.
    func end() async -> (output: String, errors: String, status: Int32) {
      await Self.waiting { [process, output, errors] in
        let texts = [output, errors].map { String(decoding: $0.readDataToEndOfFile(), as: UTF8.self) }
        process.waitUntilExit()
        return (texts[0], texts[1], process.terminationStatus)
      }
    }

    /// Waits on a thread of its own, so that the threads of other tests are not held up.
    private static func waiting<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: body()) }
      }
    }
  }

  private func start(_ arguments: [String]) throws -> Started {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = Self.program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return Started(process: process, output: output.fileHandleForReading, errors: errors.fileHandleForReading)
  }

  @Test("prints its address, serves there, and ends well when asked to", arguments: [SIGINT, SIGTERM])
  func lifetime(signal: Int32) async throws {
    let site = try SampleSite()
    let desk = try start(["--root", site.current, "--port", "0"])
    let address = await desk.firstLine()
    let port = try #require(address.split(separator: ":").last.flatMap { Int($0.dropLast()) })
    #expect(address == "http://127.0.0.1:\(port)/")
    let client = try LoopbackClient(port: port)
    try client.send("GET /.desk/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    _ = try await client.read(until: "retry: 500")
    kill(desk.process.processIdentifier, signal)
    let ended = await desk.end()
    #expect(ended.status == 0 && desk.process.terminationReason == .exit)
    #expect(ended.output.isEmpty && ended.errors.isEmpty)
  }

  @Test("a port in use is an input and output error that names the port")
  func portInUse() async throws {
    let site = try SampleSite()
    let desk = try start(["--root", site.current, "--port", "0"])
    let port = try #require(await desk.firstLine().split(separator: ":").last.flatMap { Int($0.dropLast()) })
    let second = try await start(["--root", site.current, "--port", String(port)]).end()
    #expect(second.status == 74)
    #expect(second.errors.contains(String(port)))
    kill(desk.process.processIdentifier, SIGTERM)
    #expect(await desk.end().status == 0)
  }

  @Test(
    "wrong use is refused with status 64",
    arguments: [
      [], ["--root", "/nonexistent/site"], ["--root", ".", "--port", "70000"],
      ["--root", ".", "--host", "0.0.0.0"]
    ])
  func wrongUse(arguments: [String]) async throws { #expect(try await start(arguments).end().status == 64) }

  @Test("ends when the process that is named as its parent is not there")
  func withoutParent() async throws {
    let site = try SampleSite()
    let ended = try await start(["--root", site.current, "--port", "0", "--parent", "1"]).end()
    #expect(ended.status == 0)
  }

  @Test("the help says what the program is for in both languages")
  func help() async throws {
    let ended = try await start(["--help"]).end()
    #expect(ended.status == 0)
    #expect(ended.output.contains("在本机预览网站") && ended.output.contains("Examples"))
  }
}
