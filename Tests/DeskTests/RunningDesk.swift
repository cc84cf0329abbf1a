import Desk
import Testing

/// A desk that runs while a test asks it.
struct RunningDesk: Sendable {
  let port: Int

  /// Runs a desk on a free port for the time of the closure, then ends it.
  static func serving<Value: Sendable>(
    _ root: String, _ body: @escaping @Sendable (RunningDesk) async throws -> Value
  ) async throws -> Value {
    let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask {
        try await PreviewDesk(root: root, port: 0).run { continuation.yield($0) }
        return nil
      }
      group.addTask {
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        let port = try #require(address.split(separator: ":").last.flatMap { Int($0.dropLast()) })
        return try await body(RunningDesk(port: port))
      }
      let first = try await group.next()
      let value = try #require(first ?? nil)
      group.cancelAll()
      try await group.waitForAll()
      return value
    }
  }

  /// One request on a connection of its own.
  func ask(_ target: String, method: String = "GET", host: String? = nil) async throws -> Answer {
    let client = try LoopbackClient(port: port)
    let host = host ?? "localhost:\(port)"
    try client.send("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
    return try #require(Answer(try await client.read()))
  }
}
