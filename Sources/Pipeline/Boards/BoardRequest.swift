public import Boards
public import Notices

/// What a run that prints board sheets is asked to do.
public struct BoardRequest: Sendable {
  /// Where the project, its site and its case store are, and for which day and town.
  public var build: BuildRequest
  /// The print folder.
  public var folder: String
  /// Code, slug or name of the community to which the run is limited.
  public var community: String?
  /// What the sheets are printed on.
  public var paper = BoardPaper.a4

  /// Makes a request.
  public init(build: BuildRequest, folder: String, community: String? = nil) {
    self.build = build
    self.folder = folder
    self.community = community
  }
}

/// What a run has printed.
public struct BoardOutcome: Sendable {
  /// A sheet.
  public struct Sheet: Sendable, Hashable {
    /// Its path.
    public let path: String
    /// Whether it shows full names.
    public let hasFullNames: Bool
    /// The last day on which it may hang.
    public let lastDay: CivilDate
  }

  /// The sheets, ordered by path.
  public let sheets: [Sheet]
  /// Files of earlier runs that were removed.
  public let removed: Int
  /// What each channel may show, with its loosenings.
  public let policy: DisclosureTerms
}
