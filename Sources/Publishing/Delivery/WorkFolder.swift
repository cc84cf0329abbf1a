/// The delivery's own folder beside the releases, on this machine: lists and records on their way to a program.
///
///     Site/.delivery/lock      one delivery at a time
///     Site/.delivery/handed/  emptied at the start and at the end
struct WorkFolder: ~Copyable, Sendable {
  private static let name = ".delivery"
  private static let handed = "handed"
  private let folder: Folder
  private let lock: FolderLock
  /// Its path.
  let path: String

  /// Takes the folder; `nil` when another delivery has it.
  init?(store: String) throws(PublishingFailure) {
    let site = try Folder(path: store)
    try site.makeFolder(Self.name)
    let folder = try site.folder(Self.name)
    guard let lock = try folder.lock("lock") else { return nil }
    try folder.removeTree(Self.handed)
    try folder.makeFolder(Self.handed)
    self.folder = folder
    self.lock = lock
    path = "\(store)/\(Self.name)/\(Self.handed)"
  }

  deinit { try? folder.removeTree(Self.handed) }
}

/// Files and folders that are handed to a program.
struct HandedFiles: Sendable {
  /// The folder for them.
  let path: String

  /// Writes a file, replacing an earlier one; its path.
  func write(_ bytes: [UInt8], to name: String) throws(DeliveryFailure) -> String {
    do throws(PublishingFailure) {
      let folder = try Folder(path: path)
      try Self.makeFolders(above: name, in: folder)
      try folder.removeFile(name)
      try folder.write(bytes, to: name)
    } catch {
      throw .system(error)
    }
    return "\(path)/\(name)"
  }

  /// Makes an empty folder, or one with nothing but the folders above some paths; its path.
  func makeFolder(_ name: String, above paths: [String] = []) throws(DeliveryFailure) -> String {
    do throws(PublishingFailure) {
      let folder = try Folder(path: path)
      try folder.removeTree(name)
      try folder.makeFolder(name)
      let inner = try folder.folder(name)
      for path in paths { try Self.makeFolders(above: path, in: inner) }
    } catch {
      throw .system(error)
    }
    return "\(path)/\(name)"
  }

  /// The bytes of a file; `nil` when it is not there.
  func read(_ name: String) throws(DeliveryFailure) -> [UInt8]? {
    do throws(PublishingFailure) {
      let folder = try Folder(path: path)
      return folder.status(name)?.kind == .file ? try folder.read(name) : nil
    } catch {
      throw .system(error)
    }
  }

  private static func makeFolders(
    above path: String, in folder: borrowing Folder
  ) throws(PublishingFailure) {
    let parts = path.split(separator: "/").dropLast()
    for depth in parts.indices { try folder.makeFolder(parts[...depth].joined(separator: "/")) }
  }
}
