import Digests
import Notices
import Reporting

extension ReleaseStore {
  /// Removes what killed builds left behind. Nobody else is at work: the lock is ours.
  ///
  /// Only what bears our names, is what we make under them, and belongs to our user.
  func clean(_ folder: borrowing Folder, into diagnostics: inout [Diagnostic]) {
    do throws(PublishingFailure) {
      for name in try folder.names() {
        guard let status = folder.status(name), status.owner == Folder.user else { continue }
        let isStaging = status.kind == .folder && Self.isNumbered(name, Name.staging)
        let isLink = status.kind == .link && Self.isNumbered(name, Name.nextLink)
        if isStaging || isLink { try folder.removeTree(name) }
      }
      for name in try folder.folder(Name.manifests).names() where name.hasSuffix(".txt") {
        guard let id = ReleaseID(name.dropLast(4)), folder.status(Name.release(id)) == nil else { continue }
        try folder.removeTree(Name.manifest(id))
      }
    } catch {
      diagnostics.append(error.diagnostic(.publishingNotRemoved))
    }
  }

  /// Deletes the releases that are no longer kept: the oldest, and any that holds a list which has ended or does not
  /// stand any more.
  ///
  /// Late, when the new release is online: some file systems are slow to create files after many were
  /// deleted.
  func prune(
    _ manifests: [ReleaseManifest], keeping online: ReleaseID, asOf: CivilDate, standing: Set<SHA256Digest>?,
    in folder: borrowing Folder, into diagnostics: inout [Diagnostic]
  ) -> [ReleaseID] {
    var removed: [ReleaseID] = []
    var kept = 1
    do throws(PublishingFailure) {
      try willTake(.prune)
      for manifest in manifests where manifest.id != online {
        let hasEnded = manifest.listsUntil.map { $0 < asOf } ?? false
        let isStanding = standing.map(manifest.holdsOnly) ?? true
        if !hasEnded, isStanding, kept < Self.kept {
          kept += 1
          continue
        }
        // The name goes first: a build killed while it deletes leaves no half of a release under its name.
        let doomed = "\(Name.staging)\(Folder.process)"
        try folder.rename(Name.release(manifest.id), to: doomed)
        try folder.removeTree(Name.manifest(manifest.id))
        try folder.removeTree(doomed)
        removed.append(manifest.id)
      }
    } catch {
      diagnostics.append(error.diagnostic(.publishingNotRemoved))
    }
    return removed
  }

  private static func isNumbered(_ name: String, _ prefix: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let digits = name.utf8.dropFirst(prefix.utf8.count)
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
