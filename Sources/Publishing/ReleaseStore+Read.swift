import Digests
public import Notices
public import Reporting

/// A file of the release that is online, as it was published.
public struct PublishedFile: Sendable {
  /// The release.
  public let release: ReleaseID
  /// The day for which the release was made.
  public let asOf: CivilDate
  /// Path under the site's root.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]
  /// For a page with lists: the last day of the first of them to end.
  public let listLastDay: CivilDate?
}

extension ReleaseStore {
  /// Reads files of the release that is online. Each is held against the manifest: what was altered since is not given.
  ///
  /// - Parameter isWanted: whether a file is to be read, by its entry.
  /// - Returns: the files, ordered by path; `nil` when nothing is online, or a file is not what was published.
  public func onlineFiles(
    where isWanted: (ReleaseManifest.Entry) -> Bool
  ) -> Report<[PublishedFile]?> {
    var report = Report<[PublishedFile]?>(nil)
    do throws(PublishingFailure) {
      let folder = try Folder(path: root)
      guard try recognise(folder, into: &report.diagnostics), let id = current(in: folder),
        let manifest = manifest(id, in: folder, into: &report.diagnostics)
      else { return report }
      let release = try folder.folder(Name.release(id))
      var files: [PublishedFile] = []
      for entry in manifest.entries where isWanted(entry) {
        let bytes = try release.read(entry.path)
        guard SHA256Digest(of: bytes) == entry.digest else {
          report.diagnostics.append(
            Diagnostic(
              .publishingDamagedRelease,
              at: SourceLocation(file: "\(root)/\(Name.release(id))/\(entry.path)"),
              zh: "内容与发布时不同", en: "its content differs from what was published"))
          return report
        }
        files.append(
          PublishedFile(
            release: id, asOf: manifest.asOf, path: entry.path, bytes: bytes, listLastDay: entry.listLastDay))
      }
      report.value = files
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
    return report
  }
}
