import Glibc

/// The folder that is previewed, usually a link that a build switches from one release to the next.
///
/// It is opened anew for each request, and every name below it is opened without following links, so that no request
/// reads a file outside it, whatever happens to the folder meanwhile.
struct SiteFolder: Sendable {
  /// What stands at a path.
  enum Finding: Sendable, Hashable {
    /// A file: its name, such as `index.html`, and its bytes.
    case file(name: String, [UInt8])
    /// A folder with an index, asked for without the slash at the end.
    case folder
    /// Nothing that may be shown.
    case nothing
    /// The site's folder itself is not there: nothing has been built yet.
    case noSite
  }

  /// Path of the folder or of the link to it.
  let path: String

  /// Tells one state of the folder from another: changes when the link is switched. `nil` if there is no folder.
  var identity: String? {
    guard let root = Descriptor(opening: path), let status = root.status else { return nil }
    let numbers = [UInt64(status.st_dev), UInt64(status.st_ino)]
    let times = [
      UInt64(bitPattern: Int64(status.st_mtim.tv_sec)), UInt64(bitPattern: Int64(status.st_mtim.tv_nsec))
    ]
    return (numbers + times).map { String($0, radix: 16) }.joined(separator: "-")
  }

  /// Looks a path up; a folder gives its `index.html`.
  ///
  /// - Parameters:
  ///   - segments: names from the root down.
  ///   - isFolder: whether the path ended with a slash.
  func find(_ segments: [String], isFolder: Bool) -> Finding {
    guard var place = Descriptor(opening: path) else { return .noSite }
    for name in segments {
      guard let next = Descriptor(opening: name, in: place) else { return .nothing }
      place = next
    }
    guard place.isFolder else {
      guard !isFolder, let name = segments.last, let bytes = place.read() else { return .nothing }
      return .file(name: name, bytes)
    }
    let index = "index.html"
    guard let file = Descriptor(opening: index, in: place), let bytes = file.read() else { return .nothing }
    return isFolder ? .file(name: index, bytes) : .folder
  }
}

/// An open file or folder; closed when it goes out of use.
private struct Descriptor: ~Copyable {
  private let number: Int32

  /// Opens a folder by its path, following links.
  init?(opening path: String) {
    number = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 { return nil }
  }

  /// Opens a name in a folder, if it is no link. A pipe cannot hold the desk up.
  init?(opening name: String, in folder: borrowing Descriptor) {
    number = unsafe openat(folder.number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if number < 0 { return nil }
  }

  deinit { close(number) }

  var status: stat? {
    var status = stat()
    return unsafe fstat(number, &status) == 0 ? status : nil
  }

  var isFolder: Bool { status.map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

  /// The bytes of a regular file; `nil` for anything else.
  func read() -> [UInt8]? {
    guard let status, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
