import Reporting

/// The release before, whose unchanged files a new one shares by hard links.
struct ReleaseBase: ~Copyable, Sendable {
  let manifest: ReleaseManifest
  private let folder: Folder
  private let entries: [String: ReleaseManifest.Entry]
  /// When the manifest was written: what was changed later was changed by somebody else.
  private let manifestChanged: Int64

  /// What is to be done with a file of the new release.
  enum Choice: Sendable {
    /// The release before does not have it.
    case write
    /// It can be shared.
    case link
    /// The release before should have had it, but it was altered there.
    case repair
  }

  /// Opens a release; `nil` when its folder or manifest is gone.
  init?(_ manifest: ReleaseManifest, in store: borrowing Folder) {
    guard let folder = try? store.folder(ReleaseStore.Name.release(manifest.id)),
      let status = store.status(ReleaseStore.Name.manifest(manifest.id))
    else { return nil }
    self.manifest = manifest
    self.folder = folder
    entries = Dictionary(manifest.entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    manifestChanged = status.changed
  }

  /// Whether a file of the new release is the same as before.
  func choice(_ entry: ReleaseManifest.Entry, bytes: [UInt8]) -> Choice {
    guard let known = entries[entry.path], known.digest == entry.digest else { return .write }
    guard let status = folder.status(entry.path), status.kind == .file, status.size == entry.size,
      status.permissions == Folder.filePermissions
    else { return .repair }
    if status.changed <= manifestChanged { return .link }
    // A clock that was set back, or a restored backup: the bytes decide.
    return (try? folder.read(entry.path)) == bytes ? .link : .repair
  }

  /// Gives a file a second name in a folder; `false` where it cannot be.
  func link(_ path: String, into target: borrowing Folder) throws(PublishingFailure) -> Bool {
    try target.link(path, from: folder)
  }
}
