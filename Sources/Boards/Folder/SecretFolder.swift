private import Glibc

/// A folder for its owner alone, and the system calls in it; the only file of the module that calls the system.
///
/// Files have mode 0600, the folder 0700; links are never followed.
struct SecretFolder: ~Copyable {
  /// A call that failed.
  struct Failure: Error {
    /// What could not be reached.
    let path: String
    /// What the system says.
    let code: Int32

    /// The system's words.
    var text: String { unsafe String(cString: strerror(code)) }
  }

  private let descriptor: Int32
  let path: String

  deinit { close(descriptor) }

  /// Opens a folder, which must be one of the present user.
  init(path: String) throws(Failure) {
    let opened = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw Failure(path: path, code: errno) }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, status.st_uid == geteuid() else {
      close(opened)
      throw Failure(path: path, code: EPERM)
    }
    descriptor = opened
    self.path = path
  }

  /// Closes the folder to everybody else.
  func closeToOthers() throws(Failure) {
    guard fchmod(descriptor, 0o700) == 0 else { throw Failure(path: path, code: errno) }
  }

  /// Makes a folder if there is none.
  static func make(_ path: String) throws(Failure) {
    if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw Failure(path: path, code: errno) }
  }

  /// Whether something stands at a path, whatever it is.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// The path without links, `.` and `..`; `nil` when there is nothing there.
  static func real(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The names in it, in byte order.
  func names() throws(Failure) -> [String] {
    let opened = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw Failure(path: path, code: errno) }
    guard let stream = unsafe fdopendir(opened) else {
      close(opened)
      throw Failure(path: path, code: errno)
    }
    defer { unsafe closedir(stream) }
    var out: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { out.append(name) }
    }
    return out.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file; `nil` when there is none.
  func read(_ name: String) throws(Failure) -> [UInt8]? {
    let opened = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    if opened < 0, errno == ENOENT { return nil }
    guard opened >= 0 else { throw failure(name) }
    defer { close(opened) }
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(opened, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(name) }
      if count == 0 { return out }
      out += chunk[..<count]
    }
  }

  /// Writes a file whole or not at all: beside the old one first, then in its place.
  func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    let draft = Self.draftPrefix + name
    try remove(draft)
    let opened = unsafe openat(descriptor, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw failure(draft) }
    var done = 0
    var code: Int32 = 0
    while done < bytes.count, code == 0 {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(opened, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count > 0 { done += count } else if errno != EINTR { code = errno }
    }
    if code == 0, fchmod(opened, 0o600) != 0 || fsync(opened) != 0 { code = errno }
    close(opened)
    if code == 0, unsafe renameat(descriptor, draft, descriptor, name) != 0 { code = errno }
    guard code == 0 else { throw Failure(path: "\(path)/\(draft)", code: code) }
  }

  /// Removes a file; nothing happens when there is none.
  func remove(_ name: String) throws(Failure) {
    if unsafe unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw failure(name) }
  }

  /// What the names of half-written files begin with.
  static let draftPrefix = ".new-"

  private func failure(_ name: String) -> Failure { Failure(path: "\(path)/\(name)", code: errno) }
}
