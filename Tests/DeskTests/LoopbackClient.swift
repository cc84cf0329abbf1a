import Foundation
import Glibc

/// A connection to the desk that sends bytes as they are: a browser or URL library would tidy the very requests that
/// the tests are about. It blocks threads of its own, never those on which the desk runs.
final class LoopbackClient: Sendable {
  private let socket: Int32

  struct Failure: Error {}

  init(port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Failure() }
  }

  deinit { close(socket) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { throw Failure() }
  }

  /// Reads until the text has a part, or to the end of the connection if no part is given.
  func read(until part: String? = nil) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { [self] in
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
          let count = recv(socket, &chunk, chunk.count, 0)
          guard count >= 0 else { return continuation.resume(throwing: Failure()) }
          bytes += chunk[..<count]
          let text = String(decoding: bytes, as: UTF8.self)
          if count == 0 || (part.map { text.contains($0) } ?? false) {
            return continuation.resume(returning: text)
          }
        }
      }
    }
  }
}

/// An answer of the desk.
struct Answer: Sendable {
  let status: Int
  let headers: [String: String]
  let body: String

  init?(_ text: String) {
    guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].split(separator: "\r\n")
    guard let code = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
      return nil
    }
    status = code
    headers = Dictionary(
      lines.dropFirst().compactMap { line in
        line.firstIndex(of: ":").map {
          (line[..<$0].lowercased(), String(line[line.index(after: $0)...].drop { $0 == " " }))
        }
      }, uniquingKeysWith: { $0 + ", " + $1 })
    body = String(text[end.upperBound...])
  }
}
