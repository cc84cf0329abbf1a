/// A column of the site (栏目).
public struct SiteColumn: Sendable, Hashable {
  /// First part of its addresses, and the folder of its articles: `jiedu`.
  public let key: String
  /// Its name.
  public let name: String
  /// `ColumnType` of the government page tags. Source: 国办发〔2017〕47号 附件1.
  public let type: String
  /// What it is for.
  public let description: String
  /// `ColumnKeywords`.
  public let keywords: [String]
}

/// Who runs the site.
public struct Organiser: Sendable, Hashable {
  /// Name of the body.
  public let name: String
  /// Telephone number.
  public let phone: String
  /// Street address.
  public let address: String
  /// Opening hours.
  public let hours: String
}

/// What `Content/site.yaml` says.
public struct SiteSettings: Sendable, Hashable {
  /// Full name (`SiteName`).
  public let name: String
  /// Name for narrow screens.
  public let shortName: String
  /// Domain (`SiteDomain`).
  public let domain: String
  /// Where the site will stand, ending in a slash: for QR codes, feeds and the site map only.
  public let baseURL: String
  /// The path of the site on its server, a slash at both ends: `/`, `/jiuzhu/`.
  public var basePath: String {
    // Scheme, an empty part, the host, and then the path.
    let path = baseURL.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    return path.isEmpty ? "/" : "/" + path.joined(separator: "/")
  }
  /// Code of the government site (`SiteIDCode`), or the placeholder.
  public let idCode: String
  /// ICP number, or the placeholder.
  public let icp: String
  /// Number at the public security bureau, or the placeholder.
  public let police: String
  /// Language of the pages, a BCP 47 tag.
  public let language: String
  /// Who runs the site.
  public let organiser: Organiser
  /// The hotline's number.
  public let hotlineNumber: String
  /// The hotline's name.
  public let hotlineLabel: String
  /// The columns, in the order of the navigation.
  public let columns: [SiteColumn]
  /// Text of the link by which errors are reported.
  public let errorReportLabel: String
  /// Its address, or a text that says where it will be.
  public let errorReportAddress: String
  /// A sentence for the foot of each page.
  public let footerNote: String
  /// Articles on a page of a list.
  public let pageSize: Int
  /// Telephone numbers that may stand in pages.
  public let publicContacts: [String]

  /// The columns that hold articles; the program fills the others by itself.
  public var articleColumns: [SiteColumn] { columns.filter { !Self.generatedColumns.contains($0.key) } }

  /// The column with a key.
  public func column(_ key: String) -> SiteColumn? { columns.first { $0.key == key } }
}
