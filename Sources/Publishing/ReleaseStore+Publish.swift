import Digests
public import Inspection
import Notices
import Parallel
import Rendering
public import Reporting

extension ReleaseStore {
  /// Publishes a site that the gate has passed: stages it, gives it its name and puts it online.
  ///
  /// When the very same site is online already, or is still kept and unaltered, no release is made. After a
  /// failure the site is what it was.
  ///
  /// - Parameters:
  ///   - approved: the site.
  ///   - madeAt: the time to note in the manifest; without it the same site gives the same manifest.
  ///   - witness: is told before and after the release goes online, and says what may stay.
  /// - Returns: what is online now, or `nil` with the reason.
  public func publish(
    _ approved: ApprovedSite, madeAt: String? = nil, witness: PublicationWitness? = nil
  ) -> Report<PublishedRelease?> {
    var report = Report<PublishedRelease?>(nil)
    do throws(PublishingFailure) {
      guard let store = try open(into: &report.diagnostics) else { return report }
      try willTake(.clean)
      clean(store.folder, into: &report.diagnostics)
      report.value = try publish(
        approved.site, madeAt: madeAt, witness: witness, in: store.folder, into: &report.diagnostics)
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
    return report
  }

  private func publish(
    _ site: RenderedSite, madeAt: String?, witness: PublicationWitness?, in folder: borrowing Folder,
    into diagnostics: inout [Diagnostic]
  ) throws(PublishingFailure) -> PublishedRelease? {
    var found: [Diagnostic] = []
    let manifests = manifests(in: folder, into: &found)
    if let other = manifests.first(where: { $0.town != site.town }) {
      diagnostics.append(otherScope(other))
      return nil
    }
    // What is wrong with an older release does not keep a new one from being published.
    diagnostics += found.map(\.asWarning)
    let current = current(in: folder)
    let entries = Self.entries(of: site)
    let digest = ReleaseManifest.digest(of: entries)
    let base = manifests.first { $0.id == current }.flatMap { ReleaseBase($0, in: folder) }
    for manifest in manifests where manifest.digest == digest && isSound(manifest, in: folder) {
      if let witness, !witness.allows(manifest, into: &diagnostics) { return nil }
      if manifest.id != current { try putOnline(manifest.id, in: folder) }
      let standing = record(manifest, with: witness, into: &diagnostics)
      let removed = prune(
        manifests, keeping: manifest.id, asOf: site.asOf, standing: standing, in: folder, into: &diagnostics)
      return PublishedRelease(id: manifest.id, isNew: false, written: 0, linked: 0, removed: removed)
    }
    let manifest = ReleaseManifest(
      id: freeID(asOf: site.asOf, digest: digest, in: folder), sequence: (manifests.first?.sequence ?? 0) + 1,
      asOf: site.asOf, town: site.town, program: program, madeAt: madeAt, entries: entries)
    guard
      let outcome = try make(
        manifest, of: site, base: base, witness: witness, in: folder, into: &diagnostics)
    else { return nil }
    diagnostics += outcome.repaired.map { path in
      Diagnostic(
        .publishingRepaired, at: SourceLocation(file: "\(root)/\(Name.current)/\(path)"), zh: "发布后被改动过",
        en: "altered after it was published")
    }
    let standing = record(manifest, with: witness, into: &diagnostics)
    let removed = prune(
      [manifest] + manifests, keeping: manifest.id, asOf: site.asOf, standing: standing, in: folder,
      into: &diagnostics)
    return PublishedRelease(
      id: manifest.id, isNew: true, written: outcome.written, linked: outcome.linked, removed: removed)
  }

  /// A town's site over the district's would take every other town's notices offline, and the other way
  /// round.
  private func otherScope(_ other: ReleaseManifest) -> Diagnostic {
    let (zh, en) = other.town.map { ("镇 \($0)", "town \($0)") } ?? ("全区", "the whole district")
    return Diagnostic(
      .publishingOtherScope, at: SourceLocation(file: root), zh: "这个目录里是\(zh)的站点",
      en: "this folder holds the site of \(en)")
  }

  private func make(
    _ manifest: ReleaseManifest, of site: RenderedSite, base: borrowing ReleaseBase?,
    witness: PublicationWitness?, in folder: borrowing Folder, into diagnostics: inout [Diagnostic]
  ) throws(PublishingFailure) -> ReleaseWriter.Outcome? {
    let staging = "\(Name.staging)\(Folder.process)"
    var outcome = ReleaseWriter.Outcome()
    do throws(PublishingFailure) {
      try willTake(.stage)
      try folder.makeFolder(staging)
      try willTake(.writeFiles)
      outcome = ReleaseWriter(files: site.files, entries: manifest.entries)
        .write(into: try folder.folder(staging), base: base)
      if let failure = outcome.failure { throw failure }
    } catch {
      try? folder.removeTree(staging)
      throw error
    }
    let isOnline = try promote(manifest, from: staging, witness: witness, in: folder, into: &diagnostics)
    return isOnline ? outcome : nil
  }

  /// Gives a staged release its name and puts it online, or leaves nothing of it behind.
  ///
  /// - Returns: whether it is online; `false` when the witness objects.
  func promote(
    _ manifest: ReleaseManifest, from staging: String, witness: PublicationWitness?,
    in folder: borrowing Folder, into diagnostics: inout [Diagnostic]
  ) throws(PublishingFailure) -> Bool {
    func discard() {
      // The failure itself is what the person must read; what cannot be removed now is removed by the next
      // build.
      for name in [staging, Name.release(manifest.id), Name.manifest(manifest.id)] {
        try? folder.removeTree(name)
      }
    }
    do throws(PublishingFailure) {
      try willTake(.writeManifest)
      try folder.write(manifest.bytes, to: Name.manifest(manifest.id))
      try willTake(.promote)
      try folder.rename(staging, to: Name.release(manifest.id))
      try willTake(.synchronise)
      if isDurable { try folder.synchronise() }
      if let witness, !witness.allows(manifest, into: &diagnostics) {
        discard()
        return false
      }
      try putOnline(manifest.id, in: folder)
      return true
    } catch {
      discard()
      throw error
    }
  }

  /// Tells the witness that a release is online. The site is what it is by now, so nothing is undone here.
  func record(
    _ manifest: ReleaseManifest, with witness: PublicationWitness?, into diagnostics: inout [Diagnostic]
  ) -> Set<SHA256Digest>? {
    do throws(PublishingFailure) { try willTake(.record) } catch {
      diagnostics.append(error.diagnostic())
      return nil
    }
    return witness?.standing(after: manifest, into: &diagnostics)
  }

  /// Switches the link. `rename(2)` replaces it in one step, so there is no moment without a site.
  func putOnline(_ id: ReleaseID, in folder: borrowing Folder) throws(PublishingFailure) {
    let next = "\(Name.nextLink)\(Folder.process)"
    try willTake(.makeLink)
    try folder.makeLink(next, to: Name.release(id))
    do throws(PublishingFailure) {
      try willTake(.switchLink)
      try folder.rename(next, to: Name.current)
    } catch {
      try? folder.removeTree(next)
      throw error
    }
  }

  private static func entries(of site: RenderedSite) -> [ReleaseManifest.Entry] {
    let files = site.files
    return inParallel(files.count, chunk: 256) { range in
      range.map { index in
        ReleaseManifest.Entry(
          path: files[index].path, size: files[index].bytes.count,
          digest: SHA256Digest(of: files[index].bytes),
          listLastDay: files[index].listLastDay, repeats: files[index].repeats)
      }
    }
    .flatMap(\.self)
  }

  func freeID(asOf: CivilDate, digest: SHA256Digest, in folder: borrowing Folder) -> ReleaseID {
    var counter = 1
    while true {
      let id = ReleaseID(asOf: asOf, digest: digest.hex, counter: counter)
      if folder.status(Name.release(id)) == nil, folder.status(Name.manifest(id)) == nil { return id }
      counter += 1
    }
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    Diagnostic(
      rule, at: location, zh: summary.zh, en: summary.en, hint: hint, severity: min(severity, .warning))
  }
}
