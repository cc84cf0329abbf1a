public import Digests
public import Notices
public import Reporting

extension ReleaseStore {
  /// Puts an older release online again.
  ///
  /// Refused when the release is not kept, differs from its manifest, or holds a list whose last day is over:
  /// an ended list never comes back.
  ///
  /// - Parameters:
  ///   - id: the release, as `releases()` names it.
  ///   - asOf: today.
  ///   - standing: the pages with lists that may be online, by their digests; `nil` where no ledger is kept.
  ///   - witness: is told before and after the release goes online.
  /// - Returns: what is online now, or `nil` with the reason.
  public func rollback(
    to id: ReleaseID, asOf: CivilDate, standing: Set<SHA256Digest>? = nil, witness: PublicationWitness? = nil
  ) -> Report<PublishedRelease?> {
    var report = Report<PublishedRelease?>(nil)
    do throws(PublishingFailure) {
      guard try isOurs(into: &report.diagnostics), let store = try open(into: &report.diagnostics) else {
        return report
      }
      guard let manifest = kept(id, in: store.folder, into: &report.diagnostics) else { return report }
      if let until = manifest.listsUntil, until < asOf {
        report.diagnostics.append(
          Diagnostic(
            .publishingEndedList, at: SourceLocation(file: "\(root)/\(Name.manifest(id))"),
            zh: "版本 \(id) 含有 \(until.chinese) 已期满的名单",
            en: "release \(id) holds a list that ended on \(until)"))
        return report
      }
      if let standing, !manifest.holdsOnly(standing) {
        report.diagnostics.append(
          Diagnostic(
            .publishingListWithdrawn, at: SourceLocation(file: "\(root)/\(Name.manifest(id))"),
            zh: "版本 \(id) 含有已撤回、已更正或撤下了条目的名单",
            en: "release \(id) holds a list that was withdrawn, corrected or shortened since"))
        return report
      }
      report.diagnostics += verify(manifest, in: store.folder)
      if report.hasErrors { return report }
      if let witness, !witness.allows(manifest, into: &report.diagnostics) { return report }
      if current(in: store.folder) != id { try putOnline(id, in: store.folder) }
      _ = record(manifest, with: witness, into: &report.diagnostics)
      report.value = PublishedRelease(id: id, isNew: false, written: 0, linked: 0, removed: [])
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
    return report
  }

  /// Compares every file of a release with its manifest: altered, missing and added files are reported.
  ///
  /// - Parameter id: the release, as `releases()` names it.
  public func verify(_ id: ReleaseID) -> Report<ReleaseSummary?> {
    var report = Report<ReleaseSummary?>(nil)
    do throws(PublishingFailure) {
      let folder = try Folder(path: root)
      guard try recognise(folder, into: &report.diagnostics),
        let manifest = kept(id, in: folder, into: &report.diagnostics)
      else { return report }
      report.diagnostics += verify(manifest, in: folder)
      report.value = ReleaseSummary(manifest, isCurrent: current(in: folder) == id)
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
    return report
  }

  /// A rollback makes no output folder.
  private func isOurs(into diagnostics: inout [Diagnostic]) throws(PublishingFailure) -> Bool {
    try recognise(try Folder(path: root), into: &diagnostics)
  }

  private func kept(
    _ id: ReleaseID, in folder: borrowing Folder, into diagnostics: inout [Diagnostic]
  ) -> ReleaseManifest? {
    guard folder.status(Name.release(id))?.kind == .folder else {
      diagnostics.append(
        Diagnostic(
          .publishingUnknownRelease, at: SourceLocation(file: root), zh: "没有保留版本 \(id)",
          en: "no release \(id) is kept"))
      return nil
    }
    return manifest(id, in: folder, into: &diagnostics)
  }
}
