import FoundationEssentials
import Glibc

/// A file of the private state that is replaced as a whole, readable by its owner only.
struct PrivateFile {
  let path: String

  /// What it holds; `nil` when it is not there.
  ///
  /// - Throws: when it is there and can not be read.
  func read() throws(Unreadable) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else { throw Unreadable() }
    return [UInt8](data)
  }

  /// The file is there and can not be read.
  struct Unreadable: Error {}

  /// Replaces it at once: after a crash it holds the old bytes or the new ones, on the disk and not only in memory.
  ///
  /// - Returns: whether that worked; the old file stays when it did not.
  func replace(_ bytes: [UInt8]) -> Bool {
    let aside = "\(path).\(getpid()).new"
    unsafe unlink(aside)
    let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    let isWritten = Self.write(bytes, to: descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten, unsafe rename(aside, path) == 0 else {
      unsafe unlink(aside)
      return false
    }
    return true
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = unsafe Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}
