private import CPosix
private import Glibc

/// An open folder, and the system calls relative to it; the only file of the module that calls the system.
///
/// Names are resolved below the folder and symbolic links at their end are never followed, so nothing that
/// somebody plants in the output folder leads a write elsewhere.
struct Folder: ~Copyable, Sendable {
  /// What the system knows of a file.
  struct Status: Sendable, Hashable {
    enum Kind: Sendable { case file, folder, link, other }

    let kind: Kind
    let size: Int
    let permissions: UInt32
    let inode: UInt64
    let owner: UInt32
    /// Nanoseconds since 1970 of the last change of its bytes.
    let changed: Int64
  }

  /// Access of a public file: read by all, written by its owner.
  static let filePermissions: UInt32 = 0o644
  /// Access of a public folder.
  static let folderPermissions: UInt32 = 0o755

  private let descriptor: Int32
  /// Its path, as the person knows it.
  let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder by its path; a link to a folder is followed, for that is the operator's choice.
  init(path: String) throws(PublishingFailure) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PublishingFailure(attempt: .open, path: path, code: errno) }
    self.init(descriptor: descriptor, path: path)
  }

  /// Makes a folder; whether there was none before.
  static func make(path: String) throws(PublishingFailure) -> Bool {
    if unsafe mkdir(path, mode_t(folderPermissions)) == 0 { return true }
    guard errno == EEXIST else { throw PublishingFailure(attempt: .create, path: path, code: errno) }
    return false
  }

  /// Opens a folder below this one.
  func folder(_ name: String) throws(PublishingFailure) -> Folder {
    let opened = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw failure(.open, name) }
    return Folder(descriptor: opened, path: joined(name))
  }

  /// Makes a folder below this one, readable by all; whether there was none before.
  @discardableResult
  func makeFolder(_ name: String) throws(PublishingFailure) -> Bool {
    if unsafe mkdirat(descriptor, name, mode_t(Self.folderPermissions)) == 0 {
      // The process may run with a mask that hides files from the web server.
      guard unsafe fchmodat(descriptor, name, mode_t(Self.folderPermissions), 0) == 0 else {
        throw failure(.create, name)
      }
      return true
    }
    guard errno == EEXIST else { throw failure(.create, name) }
    return false
  }

  /// Writes a file that must not exist yet: an existing one may share its bytes with a release by a hard
  /// link.
  func write(_ bytes: [UInt8], to name: String) throws(PublishingFailure) {
    let opened = unsafe openat(
      descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(Self.filePermissions))
    guard opened >= 0 else { throw failure(.create, name) }
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(opened, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      done += count
    }
    let writeError = errno
    let isReadable = fchmod(opened, mode_t(Self.filePermissions)) == 0
    guard close(opened) == 0, isReadable, done == bytes.count else {
      throw PublishingFailure(
        attempt: .write, path: joined(name), code: done < bytes.count ? writeError : errno)
    }
  }

  /// The bytes of a file.
  func read(_ name: String) throws(PublishingFailure) -> [UInt8] {
    let opened = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw failure(.open, name) }
    defer { close(opened) }
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(opened, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(.read, name) }
      if count == 0 { return out }
      out += chunk[..<count]
    }
  }

  /// What stands under a name, links not followed; `nil` when nothing does.
  func status(_ name: String) -> Status? {
    var found = stat()
    guard unsafe fstatat(descriptor, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    let kind: Status.Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Status(
      kind: kind, size: Int(found.st_size), permissions: UInt32(found.st_mode & 0o7777),
      inode: UInt64(found.st_ino),
      owner: found.st_uid, changed: Int64(found.st_mtim.tv_sec) * 1_000_000_000 + Int64(found.st_mtim.tv_nsec)
    )
  }

  /// The names in it, in byte order, without `.` and `..`.
  func names() throws(PublishingFailure) -> [String] {
    let opened = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw failure(.open, ".") }
    guard let stream = unsafe fdopendir(opened) else {
      close(opened)
      throw failure(.read, ".")
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

  /// Gives a file of another folder a second name here; `false` where the file system does not allow it.
  func link(_ name: String, from other: borrowing Folder) throws(PublishingFailure) -> Bool {
    if unsafe linkat(other.descriptor, name, descriptor, name, 0) == 0 { return true }
    switch errno {
    // Another mount, too many names, or a file of another owner: the caller writes a copy.
    case EPERM, EXDEV, EMLINK, ENOENT, EACCES: return false
    default: throw failure(.link, name)
    }
  }

  /// Where a symbolic link leads; `nil` when `name` is none.
  func target(ofLink name: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress else { return 0 }
      return unsafe readlinkat(descriptor, name, start, bytes.count)
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// Makes a symbolic link.
  func makeLink(_ name: String, to target: String) throws(PublishingFailure) {
    guard unsafe symlinkat(target, descriptor, name) == 0 else { throw failure(.create, name) }
  }

  /// Renames in one step, replacing what has the new name.
  func rename(_ name: String, to newName: String) throws(PublishingFailure) {
    guard unsafe renameat(descriptor, name, descriptor, newName) == 0 else { throw failure(.rename, newName) }
  }

  /// Moves a file of another folder of the same file system here, replacing a file that has the name.
  func move(_ name: String, from other: borrowing Folder, to newName: String) throws(PublishingFailure) {
    guard unsafe renameat(other.descriptor, name, descriptor, newName) == 0 else {
      throw failure(.rename, newName)
    }
  }

  /// Removes a file or a link; one that is not there is passed over, a folder is a failure.
  func removeFile(_ name: String) throws(PublishingFailure) {
    if unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return }
    throw failure(.remove, name)
  }

  /// Removes a folder if nothing is in it; whether it is gone.
  @discardableResult
  func removeIfEmpty(_ name: String) -> Bool {
    unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0
  }

  /// Removes a file, a link, or a folder with all that is in it; links are removed, not followed.
  func removeTree(_ name: String) throws(PublishingFailure) {
    guard let status = status(name) else { return }
    if status.kind == .folder {
      let inner = try folder(name)
      for entry in try inner.names() { try inner.removeTree(entry) }
    }
    guard unsafe unlinkat(descriptor, name, status.kind == .folder ? AT_REMOVEDIR : 0) == 0 else {
      throw failure(.remove, name)
    }
  }

  /// Writes all of the file system to its disk.
  func synchronise() throws(PublishingFailure) {
    guard cposix_syncfs(descriptor) == 0 else { throw failure(.synchronise, ".") }
  }

  /// Takes the lock that a file of the folder stands for; `nil` when somebody else holds it.
  func lock(_ name: String) throws(PublishingFailure) -> FolderLock? {
    let opened = unsafe openat(
      descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, mode_t(Self.filePermissions))
    guard opened >= 0 else { throw failure(.create, name) }
    if flock(opened, LOCK_EX | LOCK_NB) == 0 { return FolderLock(descriptor: opened) }
    let code = errno
    close(opened)
    if code == EWOULDBLOCK { return nil }
    throw PublishingFailure(attempt: .lock, path: joined(name), code: code)
  }

  /// The user for whom the program runs.
  static var user: UInt32 { geteuid() }
  /// The number of this process.
  static var process: Int32 { getpid() }

  private func joined(_ name: String) -> String { name == "." ? path : "\(path)/\(name)" }

  private func failure(_ attempt: PublishingFailure.Attempt, _ name: String) -> PublishingFailure {
    let code = errno
    return PublishingFailure(attempt: attempt, path: joined(name), code: code)
  }
}

/// A lock held until the value goes away, or the process does, however it ends.
struct FolderLock: ~Copyable, Sendable {
  private let descriptor: Int32

  fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // Closing alone would leave the lock with a child process that is about to start and still has a copy.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
