import Digests
import Inspection
import Parallel
import Reporting

extension ReleaseStore {
  /// Every difference between a release and its manifest.
  func verify(_ manifest: ReleaseManifest, in folder: borrowing Folder) -> [Diagnostic] {
    do throws(PublishingFailure) {
      let release = try folder.folder(Name.release(manifest.id))
      let altered = inParallel(manifest.entries.count, chunk: 64) { range in
        range.compactMap { Self.difference(manifest.entries[$0], in: release) }
      }
      let expected = Set(manifest.entries.map(\.path))
      let added = try Self.files(in: release, below: "").filter { !expected.contains($0) }
        .map { ($0, LocalizedText(zh: "清单里没有这个文件", en: "it is not in the manifest")) }
      return (altered.flatMap(\.self) + added).map { path, what in
        Diagnostic(
          .publishingDamagedRelease, at: SourceLocation(file: "\(root)/\(Name.release(manifest.id))/\(path)"),
          zh: what.zh, en: what.en)
      }
    } catch {
      return [error.diagnostic()]
    }
  }

  /// Whether the files of a release look as they were published, with none added: quick, by size and time,
  /// not by content.
  func isSound(_ manifest: ReleaseManifest, in folder: borrowing Folder) -> Bool {
    guard let release = try? folder.folder(Name.release(manifest.id)),
      let written = folder.status(Name.manifest(manifest.id))?.changed
    else { return false }
    let isUnaltered = inParallel(manifest.entries.count, chunk: 512) { range in
      range.allSatisfy { index in
        let entry = manifest.entries[index]
        guard let status = release.status(entry.path), status.kind == .file else { return false }
        return status.size == entry.size && status.changed <= written
      }
    }
    .allSatisfy(\.self)
    return isUnaltered && (try? Self.files(in: release, below: "").count) == manifest.entries.count
  }

  private static func difference(
    _ entry: ReleaseManifest.Entry, in release: borrowing Folder
  ) -> (String, LocalizedText)? {
    guard let status = release.status(entry.path) else {
      return (entry.path, LocalizedText(zh: "文件不见了", en: "it is missing"))
    }
    guard status.kind == .file else {
      return (entry.path, LocalizedText(zh: "不再是普通文件", en: "it is no longer a regular file"))
    }
    guard let bytes = try? release.read(entry.path) else {
      return (entry.path, LocalizedText(zh: "读不出来", en: "it cannot be read"))
    }
    if bytes.count == entry.size, SHA256Digest(of: bytes) == entry.digest { return nil }
    return (entry.path, LocalizedText(zh: "内容与发布时不同", en: "its content differs from what was published"))
  }

  /// The paths of everything in a folder that is not itself a folder.
  static func files(
    in folder: borrowing Folder, below prefix: String
  ) throws(PublishingFailure) -> [String] {
    var out: [String] = []
    for name in try folder.names() {
      if folder.status(name)?.kind == .folder {
        out += try files(in: try folder.folder(name), below: "\(prefix)\(name)/")
      } else {
        out.append(prefix + name)
      }
    }
    return out
  }
}
