private import Glibc

/// A file on disk, looked at without SQLite: what it is, and whether it changes.
struct StoreFile {
  /// Why a file can not be looked at.
  enum Problem: Error {
    case missing
    case unreadable
    case notADatabase
  }

  /// What must stay the same while a file is read that nobody may be writing.
  struct Fingerprint: Hashable {
    fileprivate let device: UInt
    fileprivate let inode: UInt
    fileprivate let size: Int
    fileprivate let seconds: Int
    fileprivate let nanoseconds: Int
  }

  /// Its path.
  let path: String

  /// The first 100 bytes. Source: SQLite documentation, "Database File Format", 1.3.
  struct Header {
    static let length = 100
    fileprivate let bytes: [UInt8]

    /// Whether readers and writers use a write-ahead log.
    var usesLog: Bool { bytes[18] == 2 || bytes[19] == 2 }
    /// Who made the file, as they say.
    var applicationID: UInt32 { bytes[68..<72].reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// Reads the header.
  func header() throws(Problem) -> Header {
    guard let fingerprint = fingerprint() else { throw errno == ENOENT ? .missing : .unreadable }
    guard fingerprint.size > 0 else { throw .notADatabase }
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: Header.length)
    let count = unsafe read(file, &bytes, Header.length)
    if count < 0 { throw .unreadable }
    guard count == Header.length, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notADatabase
    }
    return Header(bytes: bytes)
  }

  /// Whether the file begins with a text.
  func begins(with text: String) -> Bool {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: text.utf8.count)
    return unsafe read(file, &bytes, bytes.count) == bytes.count && bytes.elementsEqual(text.utf8)
  }

  /// What the file is at this moment; `nil` when there is none.
  func fingerprint() -> Fingerprint? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Fingerprint(
      device: UInt(status.st_dev), inode: UInt(status.st_ino), size: Int(status.st_size),
      seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec))
  }

  /// Size of a file beside it, such as `-wal`; `nil` when there is none.
  func sizeBeside(_ suffix: String) -> Int? { StoreFile(path: path + suffix).fingerprint()?.size }

  /// Puts the file in the place of another, in one step.
  func replace(_ other: StoreFile) -> Bool { unsafe rename(path, other.path) == 0 }

  /// Removes the file.
  func remove() { _ = unsafe unlink(path) }

  /// The path as an SQLite address with parameters. It takes an SQLite that was built to know them, as Debian's is;
  /// another finds no such file. Source: SQLite documentation, "Uniform Resource Identifiers".
  func address(_ parameters: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out = Array("file:".utf8)
    // Two slashes in front would begin the name of a host.
    let bytes = path.utf8.drop { $0 == UInt8(ascii: "/") }
    if bytes.count < path.utf8.count { out.append(UInt8(ascii: "/")) }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        out.append(byte)
      default:
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self) + "?" + parameters
  }
}
