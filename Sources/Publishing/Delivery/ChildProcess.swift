private import CPosix
private import Glibc

/// Runs a program and waits for it: no shell, an array of arguments, a time limit.
///
/// The program is killed when this one is, so that no delivery of the past goes on beside a later one.
struct ChildProcess {
  /// What a program left behind.
  struct Result {
    /// Exit status; 128 and the number of the signal where one ended it.
    let status: Int32
    /// Its standard output.
    let output: [UInt8]
  }

  /// Longest time that a run may take, in seconds.
  let seconds: Int
  /// Takes what it writes to standard error, as it comes.
  let relay: @Sendable ([UInt8]) -> Void

  /// Runs a program of the search path.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - arguments: what it is given, without its name.
  /// - Throws: when it is not there, can not be started, or takes too long.
  func run(_ name: String, _ arguments: [String]) throws(DeliveryFailure) -> Result {
    guard let path = Self.path(of: name) else { throw .missingProgram(name) }
    var output: [Int32] = [0, 0]
    var errors: [Int32] = [0, 0]
    let null = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
    guard null >= 0, unsafe pipe(&output) == 0 else { throw .missingProgram(name) }
    guard unsafe pipe(&errors) == 0 else {
      output.forEach { close($0) }
      close(null)
      throw .missingProgram(name)
    }
    var copies = unsafe ([name] + arguments).map { unsafe strdup($0) }
    unsafe copies.append(nil)
    let child = unsafe cposix_start(path, copies, null, output[1], errors[1])
    unsafe copies.forEach { unsafe free($0) }
    close(null)
    close(output[1])
    close(errors[1])
    defer {
      close(output[0])
      close(errors[0])
    }
    guard child > 0 else { throw .missingProgram(name) }
    let (bytes, isInTime) = read(output: output[0], errors: errors[0])
    // The whole group: the program may have started another, such as ssh.
    if !isInTime { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard isInTime else { throw .timedOut(name, seconds: seconds) }
    let signal = status & 0x7f
    return Result(status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: bytes)
  }

  /// Reads both ends until they are closed; whether that was in time.
  private func read(output: Int32, errors: Int32) -> (output: [UInt8], isInTime: Bool) {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    var out: [UInt8] = []
    var open: Set<Int32> = [output, errors]
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while !open.isEmpty {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { return (out, false) }
      var polled = open.sorted().map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let wait = Int32(min(left.components.seconds * 1000 + 1, 60_000))
      guard unsafe poll(&polled, nfds_t(polled.count), wait) >= 0 || errno == EINTR else {
        return (out, false)
      }
      for one in polled where one.revents != 0 {
        let count = unsafe chunk.withUnsafeMutableBytes {
          unsafe Glibc.read(one.fd, $0.baseAddress, $0.count)
        }
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          open.remove(one.fd)
        } else if one.fd == output {
          out += chunk[..<count]
        } else {
          relay(Array(chunk[..<count]))
        }
      }
    }
    return (out, true)
  }

  /// Where a program lies on the search path.
  private static func path(of name: String) -> String? {
    guard let variable = unsafe getenv("PATH") else { return nil }
    return unsafe String(cString: variable).split(separator: ":").map { "\($0)/\(name)" }
      .first { unsafe access($0, X_OK) == 0 }
  }
}
