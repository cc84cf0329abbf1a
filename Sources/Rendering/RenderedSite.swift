public import Notices
public import Reporting

/// What a file of the site is, as far as the gate and the server care.
public enum FileKind: String, Sendable, CaseIterable {
  /// An HTML page.
  case page
  /// An Atom feed.
  case feed
  /// `sitemap.xml`.
  case sitemap
  /// `robots.txt`.
  case robots
  /// A stylesheet.
  case style
  /// A script.
  case script
  /// An image or drawing.
  case image
  /// Data: JSON or CSV.
  case data
  /// A file that staff attached.
  case attachment
}

/// One file of the site, as it will be served.
public struct RenderedFile: Sendable {
  /// Path under the site's root, without a leading slash: `zhinan/dibao/index.html`.
  public let path: String
  /// Its bytes.
  public let bytes: [UInt8]
  /// What it is.
  public let kind: FileKind
  /// What staff wrote to make it; `nil` when there is no such file.
  public let source: SourceLocation?
  /// Set for a page that shows the list of a notice: the last day on which it may be online.
  public let listLastDay: CivilDate?
  /// The folders of other pages whose lists it shows once more, as the sheets of a board do; `listLastDay` is the last
  /// day of the first of them to end.
  public let repeats: [String]
  /// For an attachment: the day on which a person has looked at what no program can read in it.
  public let inspected: CivilDate?

  /// Makes a file.
  public init(
    path: String, bytes: [UInt8], kind: FileKind, source: SourceLocation? = nil,
    listLastDay: CivilDate? = nil, repeats: [String] = [], inspected: CivilDate? = nil
  ) {
    self.path = path
    self.bytes = bytes
    self.kind = kind
    self.source = source
    self.listLastDay = listLastDay
    self.repeats = repeats
    self.inspected = inspected
  }
}

/// The whole site in memory, before anybody has looked at it.
public struct RenderedSite: Sendable {
  /// The files, ordered by path (UTF-8 bytes), each path once.
  public let files: [RenderedFile]
  /// The day for which the site was made.
  public let asOf: CivilDate
  /// The town to which the site is limited; `nil` when it covers the district.
  public let town: PlaceCode?

  /// Puts files into their order.
  public init(files: [RenderedFile], asOf: CivilDate, town: PlaceCode? = nil) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.asOf = asOf
    self.town = town
  }
}
