import FoundationEssentials
import Glibc
import Reporting

/// Standard output and standard error, written at once and unbuffered, so that nothing is lost when a program dies.
enum Console {
  /// Writes to standard output.
  static func write(_ text: String) { write(Array(text.utf8), to: 1) }

  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) { write(bytes, to: 1) }

  /// Writes to standard error.
  static func complain(_ text: String) { write(Array(text.utf8), to: 2) }

  /// Whether standard error is a terminal, where lines may be written over.
  static var isTerminal: Bool { isatty(2) == 1 }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// All of standard input.
  static func readAll() -> [UInt8] {
    var out: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(0, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return out }
      out += buffer[..<count]
    }
  }
}
