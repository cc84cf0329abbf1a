import Digests
import Foundation
import Notices
import Reporting
import Testing

@testable import Publishing

/// A release on disk, made of texts, and what is needed to deliver it.
struct DeliveredTree {
  /// A file: its text, and the last day of its list if it shows one.
  struct Page: Hashable {
    var text: String
    var listUntil: CivilDate?
  }

  let manifest: ReleaseManifest
  let folder: String

  /// Writes the files below `folder`.
  init(_ pages: [String: Page], in folder: String, town: PlaceCode? = nil) throws {
    self.folder = folder
    var entries: [ReleaseManifest.Entry] = []
    for (path, page) in pages.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let file = URL(fileURLWithPath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.text.utf8).write(to: file)
      let bytes = Array(page.text.utf8)
      entries.append(
        ReleaseManifest.Entry(
          path: path, size: bytes.count, digest: SHA256Digest(of: bytes), listLastDay: page.listUntil))
    }
    manifest = ReleaseManifest(
      id: ReleaseID(
        asOf: SampleSite.day, digest: ReleaseManifest.digest(of: entries).hex, counter: 1), sequence: 1,
      asOf: SampleSite.day, town: town, program: "test", madeAt: nil, entries: entries)
  }

  /// Delivers with a carrier.
  ///
  /// - Returns: the findings; a failure is thrown.
  @discardableResult
  func deliver(
    by carrier: any Carrier, options: DeliveryOptions = DeliveryOptions(), batch: Int = 1000,
    judgement: DeliveryJudgement = DeliveryJudgement(), isCurrent: () -> Bool = { true }
  ) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    var session = DeliverySession(
      carrier: carrier, manifest: manifest, entries: manifest.entries, target: "target", options: options,
      isWithdrawalsOnly: options.isWithdrawalsOnly, batch: batch, judgement: judgement)
    guard try session.look(into: &found) else { return found }
    try session.carryOut(session.plan, into: &found, while: isCurrent)
    return found
  }
}

extension TemporaryFolder {
  /// The files of a target without our own folder there.
  func delivered(_ name: String) -> [String: String] {
    tree(name).filter { path, _ in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: self.path + "/" + name + "/" + path, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.hasPrefix(ControlFolder.name)
    }
  }
}
