import Reporting

extension ReleaseStore {
  /// Opens the output folder for work, makes it ours if it is new or empty, and takes its lock.
  ///
  /// - Returns: the folder and its lock, or `nil` with the reason in `diagnostics`.
  func open(into diagnostics: inout [Diagnostic]) throws(PublishingFailure) -> OpenStore? {
    try willTake(.adopt)
    _ = try Folder.make(path: root)
    let folder = try Folder(path: root)
    guard try adopt(folder, into: &diagnostics) else { return nil }
    guard let lock = try folder.lock(Name.lock) else {
      diagnostics.append(
        Diagnostic(
          .publishingLocked, at: SourceLocation(file: root), zh: "另一次构建正在写入此目录",
          en: "another build is writing to this folder"))
      return nil
    }
    for name in [Name.releases, Name.manifests] { try folder.makeFolder(name) }
    return OpenStore(folder: folder, lock: lock)
  }

  /// Whether the folder is ours; a foreign one is reported.
  func recognise(
    _ folder: borrowing Folder, into diagnostics: inout [Diagnostic]
  ) throws(PublishingFailure) -> Bool {
    guard isMarked(folder) else {
      diagnostics.append(foreign(root, zh: "不是本程序建立的目录", en: "this program did not make the folder"))
      return false
    }
    return inspectLayout(folder, into: &diagnostics)
  }

  private func adopt(
    _ folder: borrowing Folder, into diagnostics: inout [Diagnostic]
  ) throws(PublishingFailure) -> Bool {
    if isMarked(folder) { return inspectLayout(folder, into: &diagnostics) }
    let foreign = try folder.names().filter { !Name.harmless.contains($0) }
    // Another first build may have made the folder ours in the meantime.
    if isMarked(folder) { return inspectLayout(folder, into: &diagnostics) }
    if let first = foreign.first {
      diagnostics.append(
        self.foreign(
          "\(root)/\(first)", zh: "目录里有不是本程序建立的内容，共 \(foreign.count) 项",
          en: "the folder holds \(foreign.count) thing(s) that this program did not make"))
      return false
    }
    do throws(PublishingFailure) {
      try folder.write(Array("gongshi-site 1\n".utf8), to: Name.marker)
    } catch  where isMarked(folder) {
      return inspectLayout(folder, into: &diagnostics)
    }
    return true
  }

  private func isMarked(_ folder: borrowing Folder) -> Bool { folder.status(Name.marker)?.kind == .file }

  /// Our names must be what we made: a link in their place would lead writes or deletions out of the folder.
  private func inspectLayout(_ folder: borrowing Folder, into diagnostics: inout [Diagnostic]) -> Bool {
    var isSound = true
    let expected: [(name: String, kind: Folder.Status.Kind)] = [
      (Name.releases, .folder), (Name.manifests, .folder), (Name.current, .link), (Name.lock, .file)
    ]
    for (name, kind) in expected {
      guard let status = folder.status(name), status.kind != kind else { continue }
      isSound = false
      diagnostics.append(
        foreign(
          "\(root)/\(name)", zh: "“\(name)”被换成了别的东西", en: "'\(name)' has been replaced by something else"))
    }
    return isSound
  }

  private func foreign(_ path: String, zh: String, en: String) -> Diagnostic {
    Diagnostic(.publishingForeignFolder, at: SourceLocation(file: path), zh: zh, en: en)
  }

  /// The release that is online, if the link leads to one of ours.
  func current(in folder: borrowing Folder) -> ReleaseID? {
    guard let target = folder.target(ofLink: Name.current), target.hasPrefix(Name.releases + "/") else {
      return nil
    }
    return ReleaseID(target.dropFirst(Name.releases.count + 1))
  }

  /// The manifests of the releases that are there, newest first.
  func manifests(in folder: borrowing Folder, into diagnostics: inout [Diagnostic]) -> [ReleaseManifest] {
    var out: [ReleaseManifest] = []
    do throws(PublishingFailure) {
      for name in try folder.folder(Name.releases).names() {
        let path = "\(root)/\(Name.releases)/\(name)"
        guard let id = ReleaseID(name), folder.status(Name.release(id))?.kind == .folder else {
          diagnostics.append(foreign(path, zh: "不是本程序建立的版本", en: "this program did not make the release"))
          continue
        }
        if let manifest = manifest(id, in: folder, into: &diagnostics) { out.append(manifest) }
      }
    } catch {
      diagnostics.append(error.diagnostic())
    }
    return out.sorted { ($0.sequence, $0.id) > ($1.sequence, $1.id) }
  }

  /// The manifest of one release; a missing or altered one is reported.
  func manifest(
    _ id: ReleaseID, in folder: borrowing Folder, into diagnostics: inout [Diagnostic]
  ) -> ReleaseManifest? {
    do throws(PublishingFailure) {
      let manifest = ReleaseManifest(bytes: try folder.read(Name.manifest(id)))
      if let manifest, manifest.id == id { return manifest }
      diagnostics.append(
        Diagnostic(
          .publishingDamagedManifest, at: SourceLocation(file: "\(root)/\(Name.manifest(id))"),
          zh: "清单内容被改动或不完整", en: "the manifest is altered or incomplete"))
    } catch {
      diagnostics.append(error.diagnostic(.publishingDamagedManifest))
    }
    return nil
  }
}

/// The output folder while one build works in it.
struct OpenStore: ~Copyable {
  let folder: Folder
  private let lock: FolderLock

  init(folder: consuming Folder, lock: consuming FolderLock) {
    self.folder = folder
    self.lock = lock
  }
}
