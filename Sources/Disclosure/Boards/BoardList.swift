public import Notices

/// A name as a sheet for a board shows it, masked or in full.
///
/// The text can be had through the door `Boards` only, which the sources of `Boards` alone may open: a full name can
/// not be handed to anything that makes or publishes the site. It prints as `[name]`.
public struct BoardName: Sendable {
  private let masked: MaskedName
  private let full: String?

  init(masked: MaskedName, full: String? = nil) {
    self.masked = masked
    self.full = full
  }

  /// What the sheet shows.
  @_spi(Boards)
  public var text: String { full ?? masked.text }

  /// The name as the site shows it.
  public var maskedName: MaskedName { masked }
}

extension BoardName: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `[name]`.
  public var description: String { "[name]" }
  /// `[name]`.
  public var debugDescription: String { "[name]" }
  /// Shows nothing of the name.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// A line of a list on a board.
public struct BoardRow: Sendable {
  /// The notice number: that of the site where names are masked; another one where they are in full, so that nobody can
  /// put names to the lines of the site.
  public let number: String
  /// The name, if the board shows one.
  public let name: BoardName?
  /// The line as it was cleared for boards: everything but number and name is taken from it.
  public let cleared: NoticeRow
}

/// The list of one notice for one board.
public struct BoardList: Sendable {
  /// The notice as it was cleared for boards.
  public let notice: PublicNotice
  /// The check code of the notice on the site.
  public let checkCode: String
  /// The board.
  public let board: NoticeBoard
  /// Where the board stands: a community; the town, for an institution.
  public let place: PlaceCode
  /// How names are shown on it.
  public let names: NameForm
  /// By whose decision names are shown in full; `nil` where they are not.
  public let grant: DisclosureGrant?
  /// The lines; never empty.
  public let rows: [BoardRow]
}

/// What may be put on boards.
public struct BoardClearance: Sendable {
  /// The lists, ordered by notice and place.
  public let lists: [BoardList]
  /// Looks for every personal value of the store.
  public let probe: LeakProbe
  /// Looks for every personal value but names, for sheets that show names in full.
  public let probeWithoutNames: LeakProbe
}
