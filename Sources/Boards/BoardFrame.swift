public import Markup
public import Notices

/// What a sheet is printed on.
public enum BoardPaper: String, Sendable, CaseIterable {
  /// For the boards of small places.
  case a4
  /// Everything larger by the root of two: to be read from farther away, by older eyes.
  case a3
}

/// What every sheet says beside its list.
public struct BoardFrame: Sendable {
  /// Name of the site.
  public let siteName: String
  /// The hotline's number.
  public let hotline: String
  /// The hotline's name.
  public let hotlineLabel: String
  /// The district with its towns and communities.
  public let places: PlaceTree
  /// The documents cited, by key.
  public let sources: [String: LegalSource]
  /// The day for which the sheets are made.
  public let asOf: CivilDate
  /// Whether they are made for trying things out, or not held to what a release is held to, and must not be put up.
  public let isDraft: Bool
  /// What the sheets are printed on.
  public let paper: BoardPaper

  /// Makes a frame.
  public init(
    siteName: String, hotline: String, hotlineLabel: String, places: PlaceTree,
    sources: [String: LegalSource], asOf: CivilDate, isDraft: Bool,
    paper: BoardPaper = .a4
  ) {
    self.siteName = siteName
    self.hotline = hotline
    self.hotlineLabel = hotlineLabel
    self.places = places
    self.sources = sources
    self.asOf = asOf
    self.isDraft = isDraft
    self.paper = paper
  }
}

/// What the public side gives for the sheets of one notice.
public struct PublicParts: Sendable {
  /// The address of the notice on the site.
  public let address: String
  /// The address as a QR code.
  public let code: HTML
  /// Staff's own opening; `nil` for the standard one.
  public let opening: HTML?
  /// Staff's own closing; `nil` for the standard one.
  public let closing: HTML?

  /// Takes the parts.
  public init(address: String, code: HTML, opening: HTML?, closing: HTML?) {
    self.address = address
    self.code = code
    self.opening = opening
    self.closing = closing
  }
}
