import Digests
import Parallel

/// Carries to a folder of this machine: each file is written aside and renamed into place.
///
/// Every folder of a path is opened without following links, so that nothing that somebody plants on the target leads a
/// write or a removal elsewhere.
struct FolderCarrier: Carrier {
  let root: String
  /// The folder of the release.
  let release: String
  /// Whether everything reaches the disk before the record is written.
  var isDurable = true
  /// Called before each file is touched; tests stop the work there.
  var willTouch: @Sendable (String) throws(DeliveryFailure) -> Void = { _ throws(DeliveryFailure) in }

  func controlFiles() throws(DeliveryFailure) -> (record: [UInt8]?, journal: [UInt8]?) {
    try system { () throws(PublishingFailure) in
      let folder = try Folder(path: root)
      guard folder.status(ControlFolder.name)?.kind == .folder else { return (nil, nil) }
      let control = try folder.folder(ControlFolder.name)
      func bytes(_ name: String) throws(PublishingFailure) -> [UInt8]? {
        control.status(name)?.kind == .file ? try control.read(name) : nil
      }
      return (try bytes(ControlFolder.record), try bytes(ControlFolder.journal))
    }
  }

  func paths() throws(DeliveryFailure) -> [String] {
    try system { () throws(PublishingFailure) in
      try ReleaseStore.files(in: try Folder(path: root), below: "").filter {
        !$0.hasPrefix(ControlFolder.name + "/")
      }
    }
  }

  func announce(_ journal: [UInt8]) throws(DeliveryFailure) {
    try willTouch(ControlFolder.journal)
    try system { () throws(PublishingFailure) in
      let folder = try Folder(path: root)
      try folder.makeFolder(ControlFolder.name)
      let control = try folder.folder(ControlFolder.name)
      try replace(ControlFolder.journal, with: journal, in: control, control: control)
    }
  }

  func send(_ entries: [ReleaseManifest.Entry]) throws(DeliveryFailure) {
    let folder = try system { () throws(PublishingFailure) in try Folder(path: root) }
    let control = try system { () throws(PublishingFailure) in
      try folder.makeFolder(ControlFolder.name)
      return try folder.folder(ControlFolder.name)
    }
    let source = try system { () throws(PublishingFailure) in try Folder(path: release) }
    for entry in entries {
      try willTouch(entry.path)
      let bytes = try system { () throws(PublishingFailure) in try source.read(entry.path) }
      guard SHA256Digest(of: bytes) == entry.digest else {
        throw .damagedFile("\(release)/\(entry.path)")
      }
      try system { () throws(PublishingFailure) in
        let parts = entry.path.split(separator: "/").map(String.init)
        try place(bytes, at: parts[...], in: folder, control: control)
      }
    }
  }

  func remove(_ paths: [String]) throws(DeliveryFailure) {
    let folder = try system { () throws(PublishingFailure) in try Folder(path: root) }
    for path in paths {
      try willTouch(path)
      try system { () throws(PublishingFailure) in
        try remove(path.split(separator: "/").map(String.init)[...], in: folder)
      }
    }
  }

  func commit(_ record: [UInt8]) throws(DeliveryFailure) {
    try willTouch(ControlFolder.record)
    try system { () throws(PublishingFailure) in
      let folder = try Folder(path: root)
      try folder.makeFolder(ControlFolder.name)
      let control = try folder.folder(ControlFolder.name)
      if isDurable { try folder.synchronise() }
      try replace(ControlFolder.record, with: record, in: control, control: control)
      for name in try control.names() where name != ControlFolder.record { try control.removeTree(name) }
    }
  }

  func differing(
    _ entries: [ReleaseManifest.Entry], isThorough: Bool
  ) throws(DeliveryFailure) -> Set<String> {
    let folder = try system { () throws(PublishingFailure) in try Folder(path: root) }
    let found = inParallel(entries.count, chunk: 64) { range in
      range.compactMap { index in
        let entry = entries[index]
        guard let status = folder.status(entry.path), status.kind == .file, status.size == entry.size,
          !isThorough || (try? folder.read(entry.path)).map(SHA256Digest.init(of:)) == entry.digest
        else { return entry.path }
        return nil
      }
    }
    return Set(found.flatMap(\.self))
  }

  private func place(
    _ bytes: [UInt8], at parts: ArraySlice<String>, in folder: borrowing Folder, control: borrowing Folder
  ) throws(PublishingFailure) {
    guard let first = parts.first else { return }
    if parts.count == 1 { return try replace(first, with: bytes, in: folder, control: control) }
    try folder.makeFolder(first)
    try place(bytes, at: parts.dropFirst(), in: try folder.folder(first), control: control)
  }

  /// Writes aside, in our own folder, and renames: a reader sees the old bytes or the new ones.
  private func replace(
    _ name: String, with bytes: [UInt8], in folder: borrowing Folder, control: borrowing Folder
  ) throws(PublishingFailure) {
    let aside = "staged-\(Folder.process)"
    try control.removeTree(aside)
    try control.write(bytes, to: aside)
    try folder.move(aside, from: control, to: name)
  }

  private func remove(
    _ parts: ArraySlice<String>, in folder: borrowing Folder
  ) throws(PublishingFailure) {
    guard let first = parts.first else { return }
    // Where a folder has the name our file is gone already.
    if parts.count == 1 { return folder.status(first)?.kind == .folder ? () : try folder.removeFile(first) }
    // Where there is no such folder there is no such file; a link is not one of our folders.
    guard folder.status(first)?.kind == .folder else { return }
    try remove(parts.dropFirst(), in: try folder.folder(first))
    folder.removeIfEmpty(first)
  }

  private func system<Value: ~Copyable>(
    _ body: () throws(PublishingFailure) -> Value
  ) throws(DeliveryFailure) -> Value {
    do throws(PublishingFailure) { return try body() } catch { throw .system(error) }
  }
}
