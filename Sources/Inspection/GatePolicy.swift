public import Notices

/// What the gate must know about a site to tell what is public from what is not.
public struct GatePolicy: Sendable {
  /// The day for which the site is inspected.
  public let asOf: CivilDate
  /// Telephone numbers that the site may show, in any spelling: windows, hotlines, duty phones.
  public var publicPhones: [String] = []
  /// E-mail addresses that the site may show.
  public var publicEmails: [String] = []
  /// Addresses of windows and offices, which may have a street and a number.
  public var publicAddresses: [String] = []
  /// Names of places and bodies, and other public words in which a person's name may happen to lie.
  public var publicWords: [String] = []
  /// Codes of places, which may look like a number of another kind.
  public var placeCodes: [PlaceCode] = []
  /// Days that notices may state although somebody was born on one: those of laws and documents.
  public var publicDates: Set<CivilDate> = []
  /// Where the site will stand, such as `https://www.example.cn/jiuzhu/`: links to it are links to the site
  /// itself.
  public var baseURL: String?
  /// Names of the `meta` elements that every page must have, with content.
  public var requiredTags: [String] = []
  /// The same for the pages whose path begins with a prefix.
  public var requiredTagsByPrefix: [(prefix: String, tags: [String])] = []
  /// The language of the pages (BCP 47); a page may name a narrower one.
  public var language = "zh"
  /// How many bytes a page may make a browser load at once, uncompressed, with its styles, scripts and
  /// pictures.
  public var pageWeightLimit = 1_000_000

  /// Whether lines that pages share are looked at once only. The findings are the same; without it the gate is
  /// the slow reference of its own tests.
  public var skipsKnownLines = true

  /// A policy that allows nothing yet.
  public init(asOf: CivilDate) { self.asOf = asOf }
}
