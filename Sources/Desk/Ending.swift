import Dispatch
import Glibc

/// What ends the desk from outside.
public enum Ending {
  /// Returns when the program is asked to end by SIGINT or SIGTERM; from the call on, neither kills it.
  public static func signal() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      // The default action must be off, or the process would die before the source is told.
      _ = Glibc.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    for await _ in stream { break }
    for source in sources { source.cancel() }
  }

  /// Returns when the process that started this one has ended.
  ///
  /// - Parameter parent: the id of the process that started this one.
  public static func parent(_ parent: Int32) async {
    while getppid() == parent, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(250)) }
  }
}
