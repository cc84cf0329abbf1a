public import Notices

/// A release that is kept, for the list of them.
public struct ReleaseSummary: Sendable, Hashable {
  /// Its id.
  public let id: ReleaseID
  /// The day for which it was made.
  public let asOf: CivilDate
  /// When it was published, as the caller put it then.
  public let madeAt: String?
  /// Name and version of the program that made it.
  public let program: String
  /// Whether it is the one that is online.
  public let isCurrent: Bool
  /// Number of files.
  public let files: Int
  /// Length of all files in bytes.
  public let size: Int
  /// The last day on which all lists in it may be online; `nil` without lists.
  public let listsUntil: CivilDate?

  /// Notices in it, with their list or with what is left of it.
  public let notices: Int

  init(_ manifest: ReleaseManifest, isCurrent: Bool) {
    id = manifest.id
    asOf = manifest.asOf
    madeAt = manifest.madeAt
    program = manifest.program
    self.isCurrent = isCurrent
    files = manifest.entries.count
    size = manifest.size
    listsUntil = manifest.listsUntil
    // Ids of notices begin with the year; the pages of their list do not.
    notices = manifest.entries.count { $0.path.hasPrefix("gongshi/2") }
  }

  /// Whether it may go online again on a day: no list in it has ended.
  public func mayBeOnline(on day: CivilDate) -> Bool { listsUntil.map { day <= $0 } ?? true }
}

/// What publishing or rolling back has put online.
public struct PublishedRelease: Sendable, Hashable {
  /// The id of the release that is now online.
  public let id: ReleaseID
  /// Whether a release was made; `false` when the very same site was online already.
  public let isNew: Bool
  /// Files written anew.
  public let written: Int
  /// Files shared with the release before.
  public let linked: Int
  /// Older releases that were deleted.
  public let removed: [ReleaseID]
}
