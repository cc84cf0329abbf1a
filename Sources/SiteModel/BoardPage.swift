public import Content
public import Notices

/// The sheets for the boards of a town or community: all its open notices, names masked, ready to be printed.
public struct BoardPage: Sendable {
  /// One notice on paper.
  public struct Sheet: Sendable {
    /// The notice.
    public let notice: PublicNotice
    /// Its lines for this board: all of them in a town, those of its own in a community; never empty.
    public let rows: [NoticeRow]
    /// The body that signs.
    public let signer: Place
    /// The body that takes objections.
    public let objectionBody: Place
    /// What staff wrote in place of the standard words.
    public let words: NoticeWords?
  }

  /// The town or community.
  public let place: Place
  /// From the district down to the place.
  public let path: [Place]
  /// The sheets; those that end first, first.
  public let sheets: [Sheet]
  /// Which of the pages of the board it is.
  public let pages: ListPages
}
