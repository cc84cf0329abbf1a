import Digests
import Inspection
public import Notices
public import Reporting

extension ReleaseStore {
  /// Puts the release that is online, less some pages, in its own place: a list goes at once, without a build.
  ///
  /// Nothing is published that was not inspected: every file is one of the release online, and a page that is replaced
  /// keeps its own frame around words that are always the same.
  ///
  /// - Parameters:
  ///   - folder: the folder of the notice under the site's root; its page is replaced and all else in it is left out.
  ///   - asOf: today.
  ///   - statement: what stands on the page instead, as HTML made of fixed words and public facts.
  ///   - repeated: what stands on pages that repeat the list, as the sheets of a board do.
  ///   - witness: is told before and after, and says which kept releases may stay.
  /// - Returns: what is online now; `nil` with the reason when nothing was changed.
  public func retract(
    _ folder: String, asOf: CivilDate, statement: [UInt8], repeated: [UInt8],
    witness: PublicationWitness? = nil
  ) -> Report<PublishedRelease?> {
    retract(asOf: asOf, witness: witness) { online in
      let copies = online.entries.filter { $0.repeats.contains(folder) }
      return [Retraction(folder: folder, statement: statement)]
        + copies.map { Retraction(copy: $0.path, statement: repeated) }
    }
  }

  /// Takes the lists that have ended out of the release that is online. A build does so by itself; this is for the night
  /// on which none succeeds.
  ///
  /// - Parameters:
  ///   - today: the day; lists whose last day is before it go.
  ///   - statement: what stands on such a page instead, by the list's last day.
  ///   - repeated: what stands on pages that repeat such a list beside others.
  ///   - witness: is told before and after, and says which kept releases may stay.
  /// - Returns: what is online now; `nil` when no list has ended, or with the reason when nothing could be changed.
  public func retractEnded(
    today: CivilDate, statement: (CivilDate) -> [UInt8], repeated: [UInt8],
    witness: PublicationWitness? = nil
  ) -> Report<PublishedRelease?> {
    retract(asOf: today, witness: witness) { online in
      online.entries.compactMap { entry in
        guard let lastDay = entry.listLastDay, lastDay < today else { return nil }
        if !entry.repeats.isEmpty { return Retraction(copy: entry.path, statement: repeated) }
        let folder = entry.path.split(separator: "/").dropLast().joined(separator: "/")
        return Retraction(folder: folder, statement: statement(lastDay))
      }
    }
  }

  private func retract(
    asOf: CivilDate, witness: PublicationWitness?, _ choose: (ReleaseManifest) -> [Retraction]
  ) -> Report<PublishedRelease?> {
    var report = Report<PublishedRelease?>(nil)
    do throws(PublishingFailure) {
      guard let store = try open(into: &report.diagnostics) else { return report }
      clean(store.folder, into: &report.diagnostics)
      let kept = manifests(in: store.folder, into: &report.diagnostics)
      guard let online = kept.first(where: { $0.id == current(in: store.folder) }) else { return report }
      let retractions = choose(online)
      guard !retractions.isEmpty else { return report }
      report.value = try retract(
        retractions, from: online, kept: kept, asOf: asOf, witness: witness, in: store.folder,
        into: &report.diagnostics)
    } catch {
      report.diagnostics.append(error.diagnostic())
    }
    return report
  }

  private func retract(
    _ retractions: [Retraction], from online: ReleaseManifest, kept: [ReleaseManifest], asOf: CivilDate,
    witness: PublicationWitness?, in folder: borrowing Folder, into diagnostics: inout [Diagnostic]
  ) throws(PublishingFailure) -> PublishedRelease? {
    let source = try folder.folder(Name.release(online.id))
    let pages = Dictionary(retractions.map { ($0.page, $0) }, uniquingKeysWith: { first, _ in first })
    let prefixes = retractions.compactMap(\.folder).map { $0 + "/" }
    var replacements: [String: [UInt8]] = [:]
    var newEntries: [ReleaseManifest.Entry] = []
    for entry in online.entries {
      if let retraction = pages[entry.path] {
        let bytes = RetractedPage.bytes(of: try source.read(entry.path), statement: retraction.statement)
        replacements[entry.path] = bytes
        newEntries.append(
          ReleaseManifest.Entry(
            path: entry.path, size: bytes.count, digest: SHA256Digest(of: bytes), listLastDay: nil))
      } else if !prefixes.contains(where: { entry.path.hasPrefix($0) }) {
        newEntries.append(entry)
      }
    }
    let manifest = ReleaseManifest(
      id: freeID(asOf: asOf, digest: ReleaseManifest.digest(of: newEntries), in: folder),
      sequence: (kept.first?.sequence ?? 0) + 1, asOf: asOf, town: online.town, program: program, madeAt: nil,
      entries: newEntries)
    let staging = "\(Name.staging)\(Folder.process)"
    var linked = 0
    do throws(PublishingFailure) {
      try willTake(.stage)
      try folder.makeFolder(staging)
      try willTake(.writeFiles)
      let target = try folder.folder(staging)
      for entry in newEntries {
        try makeFolders(of: entry.path, in: target)
        if let bytes = replacements[entry.path] {
          try target.write(bytes, to: entry.path)
        } else if try target.link(entry.path, from: source) {
          linked += 1
        } else {
          try target.write(try source.read(entry.path), to: entry.path)
        }
      }
    } catch {
      try? folder.removeTree(staging)
      throw error
    }
    guard try promote(manifest, from: staging, witness: witness, in: folder, into: &diagnostics) else {
      return nil
    }
    let standing = record(manifest, with: witness, into: &diagnostics)
    let removed = prune(
      [manifest] + kept, keeping: manifest.id, asOf: asOf, standing: standing, in: folder, into: &diagnostics)
    return PublishedRelease(
      id: manifest.id, isNew: true, written: newEntries.count - linked, linked: linked, removed: removed)
  }

  private func makeFolders(
    of path: String, in target: borrowing Folder
  ) throws(PublishingFailure) {
    let parts = path.split(separator: "/").dropLast()
    for depth in 0..<parts.count {
      try target.makeFolder(parts[...(parts.startIndex + depth)].joined(separator: "/"))
    }
  }
}

/// A notice that loses its list.
private struct Retraction {
  /// The folder of the notice under the site's root, which keeps its page only; `nil` for a page that repeats lists.
  let folder: String?
  /// The page.
  let page: String
  /// What stands on it instead.
  let statement: [UInt8]

  init(folder: String, statement: [UInt8]) {
    self.folder = folder
    page = folder + "/index.html"
    self.statement = statement
  }

  init(copy page: String, statement: [UInt8]) {
    folder = nil
    self.page = page
    self.statement = statement
  }
}

/// A page whose list was taken away: its own frame, and a statement in place of what it said.
enum RetractedPage {
  /// The page with everything inside its `main` element replaced. Where there is no such element, or more than one,
  /// the page is the statement alone: nothing of the old one is kept that could be the list.
  static func bytes(of page: [UInt8], statement: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    guard text.ranges(of: "<main").count == 1, text.ranges(of: "</main>").count == 1,
      let open = text.firstRange(of: "<main"), let close = text.firstRange(of: "</main>"),
      open.upperBound < close.lowerBound,
      let end = text[open.upperBound..<close.lowerBound].firstIndex(of: ">")
    else {
      return Array("<!DOCTYPE html>\n<html lang=\"zh-Hans\"><meta charset=\"utf-8\">\n".utf8) + statement
    }
    return Array(text[...end].utf8) + statement + Array(text[close.lowerBound...].utf8)
  }
}
