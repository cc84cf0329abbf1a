import Digests
import Notices

/// What lies on a target: kept there, beside the site, so that only what changed is sent and only what we put there is
/// ever removed.
///
/// While a delivery is under way the files that it touches stand in a second file of the same form, the journal, which
/// is laid over the record: of a file named there without a digest nothing is known but that it is ours.
struct DeliveryRecord: Sendable, Hashable {
  /// One file on the target.
  struct File: Sendable, Hashable {
    /// Its digest; `nil` when it may be the old bytes, the new ones or not there.
    var digest: SHA256Digest?
    /// Length in bytes.
    var size: Int
    /// The last day of the list that it shows, or may show.
    var listLastDay: CivilDate?
    /// The folders of the notices whose lists it repeats, or may repeat, ordered.
    var repeats: [String] = []

    /// The file as it is when it may show what another one shows as well.
    func orShowing(_ other: File?) -> File {
      var out = self
      out.listLastDay = listLastDay ?? other?.listLastDay
      out.repeats = Set(repeats + (other?.repeats ?? [])).sorted()
      return out
    }
  }

  /// The release that was delivered whole; `nil` before the first.
  var release: ReleaseID?
  /// The town to which the site is limited; `nil` for the whole district.
  var town: PlaceCode?
  /// Whether it is a site of made-up cases or a rehearsal.
  var isTrial = false
  /// The files by their paths.
  var files: [String: File] = [:]

  /// A target on which nothing of ours lies.
  static let empty = DeliveryRecord()

  /// The record of a release.
  init(_ manifest: ReleaseManifest, isTrial: Bool) {
    release = manifest.id
    self.isTrial = isTrial
    town = manifest.town
    files = Dictionary(
      manifest.entries.map { ($0.path, File($0)) }, uniquingKeysWith: { first, _ in first })
  }

  init(release: ReleaseID? = nil, town: PlaceCode? = nil, files: [String: File] = [:]) {
    self.release = release
    self.town = town
    self.files = files
  }

  /// The record with what a delivery has done, or was doing when it stopped.
  func overlaid(with journal: DeliveryRecord) -> DeliveryRecord {
    var out = self
    for (path, file) in journal.files {
      // Either of the two may lie there, so a list that either shows may be online.
      out.files[path] = file.digest == nil ? file.orShowing(files[path]) : file
    }
    return out
  }

  /// Files that differ from what the record says, whose bytes are not to be relied on.
  mutating func distrust(_ paths: some Sequence<String>) {
    for path in paths { files[path]?.digest = nil }
  }
}

extension DeliveryRecord.File {
  /// A file of a release.
  init(_ entry: ReleaseManifest.Entry) {
    self.init(
      digest: entry.digest, size: entry.size, listLastDay: entry.listLastDay, repeats: entry.repeats.sorted())
  }
}
