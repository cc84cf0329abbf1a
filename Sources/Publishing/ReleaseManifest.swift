public import Digests
public import Notices

/// What a release consists of: written when it is published, and the measure of it ever after.
///
/// A manifest lies beside the public folder, never in it: `manifests/<id>.txt`.
public struct ReleaseManifest: Sendable, Hashable {
  /// One file of a release.
  public struct Entry: Sendable, Hashable {
    /// Path under the site's root.
    public let path: String
    /// Length in bytes.
    public let size: Int
    /// The digest of its bytes.
    public let digest: SHA256Digest
    /// Set for a page that shows the list of a notice: the last day on which it may be online.
    public let listLastDay: CivilDate?
    /// The folders of the notices whose lists the page shows once more, as the sheets of a board do; empty for the page
    /// of a notice itself.
    public let repeats: [String]

    /// Makes an entry.
    public init(
      path: String, size: Int, digest: SHA256Digest, listLastDay: CivilDate?, repeats: [String] = []
    ) {
      self.path = path
      self.size = size
      self.digest = digest
      self.listLastDay = listLastDay
      self.repeats = repeats
    }
  }

  /// The id of the release.
  public let id: ReleaseID
  /// Counts the releases of an output folder; a later one has a higher number.
  public let sequence: Int
  /// The day for which the site was made.
  public let asOf: CivilDate
  /// The town to which the site is limited; `nil` when it covers the district.
  public let town: PlaceCode?
  /// Name and version of the program that made it.
  public let program: String
  /// When it was published, as the caller put it.
  public let madeAt: String?
  /// The files, ordered by path (UTF-8 bytes).
  public let entries: [Entry]

  /// Makes a manifest.
  public init(
    id: ReleaseID, sequence: Int, asOf: CivilDate, town: PlaceCode? = nil, program: String, madeAt: String?,
    entries: [Entry]
  ) {
    self.id = id
    self.sequence = sequence
    self.asOf = asOf
    self.town = town
    self.program = program
    self.madeAt = madeAt
    self.entries = entries
  }

  /// The digest of the whole: of the lines that name the files.
  public var digest: SHA256Digest { Self.digest(of: entries) }

  /// The first day on which some list of the release has ended is the day after this one; `nil` without
  /// lists.
  public var listsUntil: CivilDate? { entries.compactMap(\.listLastDay).min() }

  /// Whether all its pages with lists are among those that may be online. A page that repeats lists may be if the page of
  /// each of them is there and may be.
  public func holdsOnly(_ standing: Set<SHA256Digest>) -> Bool {
    let lists = entries.filter { $0.listLastDay != nil }
    let pages = Set(lists.filter { $0.repeats.isEmpty && standing.contains($0.digest) }.map(\.path))
    return lists.allSatisfy { entry in
      entry.repeats.isEmpty
        ? pages.contains(entry.path) : entry.repeats.allSatisfy { pages.contains($0 + "/index.html") }
    }
  }

  /// Length of all files in bytes.
  public var size: Int { entries.reduce(0) { $0 + $1.size } }

  static func digest(of entries: [Entry]) -> SHA256Digest { SHA256Digest(of: lines(entries)) }

  /// One line a file: digest, size, last day or a hyphen, path. The folders of lists that are repeated follow the day.
  static func lines(_ entries: [Entry]) -> [UInt8] {
    var out: [UInt8] = []
    for entry in entries {
      out += entry.digest.hex.utf8
      let mark = ListMark(lastDay: entry.listLastDay, repeats: entry.repeats)
      out += " \(entry.size) \(mark.text) ".utf8
      out += entry.path.utf8
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }
}
