public import CommonMark
public import Notices
public import Reporting

/// What an article is.
public enum ArticleKind: String, Sendable, CaseIterable {
  /// 政策文件: a policy document.
  case document
  /// 政策解读: an explainer.
  case explainer
  /// 问答: questions and answers.
  case qa
  /// 办事指南: an application guide.
  case guide
  /// 通知公告: an announcement.
  case announcement
  /// A page about the site itself.
  case page

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .document: "政策文件"
    case .explainer: "政策解读"
    case .qa: "问答解读"
    case .guide: "办事指南"
    case .announcement: "通知公告"
    case .page: "站点说明"
    }
  }
}

/// The address of an article within the content: `jiedu/songling`, or `guanyu` for a page about the site.
public struct ArticleAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The address without slashes at its ends.
  public let path: String

  /// Wraps a path; slashes at its ends are dropped.
  public init(_ path: String) {
    var trimmed = path[...]
    while trimmed.hasPrefix("/") { trimmed = trimmed.dropFirst() }
    while trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
  }

  /// The path.
  public var description: String { path }

  /// Whether each part can stand in an address: lower-case letters, digits and inner hyphens.
  public var isWellFormed: Bool { path.split(separator: "/").allSatisfy { Slug.isValid(String($0)) } }

  /// Orders by UTF-8 bytes.
  public static func < (a: ArticleAddress, b: ArticleAddress) -> Bool {
    a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }
}

/// A file that an article offers for download.
public struct Attachment: Sendable, Hashable {
  /// Path under `Content/attachments/`.
  public let path: String
  /// What the link says.
  public let title: String
  /// The file's bytes.
  public let bytes: [UInt8]
  /// The day on which a person has looked through its pictures; `nil` when nobody has.
  public let inspected: CivilDate?

  /// The ending of the name in lower case, such as `pdf`.
  public var type: String { path.split(separator: ".").last.map { $0.lowercased() } ?? "" }
}

/// Standing of a policy document (有效性).
public enum Validity: String, Sendable, CaseIterable {
  /// In force.
  case inForce = "现行有效"
  /// Amended.
  case amended = "已修改"
  /// Repealed.
  case repealed = "已废止"
  /// Lapsed.
  case lapsed = "已失效"
  /// Not checked.
  case unverified = "待核实"
}

/// The particulars of a policy document.
public struct DocumentData: Sendable, Hashable {
  /// Document number (文号).
  public let number: String
  /// Issuing body.
  public let issuer: String
  /// Day of issue as written, or the placeholder.
  public let issuedOn: String
  /// Index number (索引号).
  public let indexNumber: String
  /// What it is about (主题分类); may be empty.
  public let subject: String
  /// Standing.
  public let validity: Validity
  /// Where the full text can be had; may be empty.
  public let original: String
}

/// A thing to bring.
public struct Material: Sendable, Hashable {
  /// What it is.
  public let name: String
  /// Who needs it, how many copies; may be empty.
  public let note: String
}

/// A step of a procedure.
public struct GuideStep: Sendable, Hashable {
  /// What is done.
  public let title: String
  /// Who does it.
  public let who: String
  /// How long it may take.
  public let limit: String
  /// What happens, in a sentence or two.
  public let text: String
}

/// The required elements of an application guide.
/// Source: 国办秘函〔2019〕19号 "服务不实用"; 民办函〔2019〕52号 rows 4, 8 and 12.
public struct GuideData: Sendable, Hashable {
  /// The programme.
  public let programme: Programme
  /// Who it is for; may be empty.
  public let audience: String
  /// Legal basis.
  public let legalBasis: [String]
  /// Conditions.
  public let conditions: [String]
  /// What to bring.
  public let materials: [Material]
  /// The steps, in order.
  public let steps: [GuideStep]
  /// Time limit.
  public let timeLimit: String
  /// Where to go.
  public let place: String
  /// When.
  public let hours: String
  /// Whom to call.
  public let phone: String
  /// Fee.
  public let fee: String
  /// The standards, as facts.
  public let standards: [Fact]
}

/// An article: what staff wrote in one Markdown file.
public struct Article: Sendable {
  /// What it is.
  public let kind: ArticleKind
  /// Its address.
  public let address: ArticleAddress
  /// The column it belongs to; `nil` for a page about the site.
  public let column: String?
  /// Title.
  public let title: String
  /// One sentence about it.
  public let summary: String
  /// Where it comes from (来源).
  public let source: String
  /// When it was published; `nil` for a page about the site.
  public let published: CivilMinute?
  /// When it was last changed.
  public let updated: CivilMinute?
  /// Keywords.
  public let keywords: [String]
  /// Author or editor; may be empty.
  public let author: String
  /// Programmes it is about.
  public let programmes: [Programme]
  /// Places it is about.
  public let places: [PlaceCode]
  /// Files to download.
  public let attachments: [Attachment]
  /// Related articles.
  public let related: [ArticleAddress]
  /// The policy documents it explains.
  public let explains: [ArticleAddress]
  /// The explainers of it, for a policy document. Either side may name the other; both pages show it.
  public let explainedBy: [ArticleAddress]
  /// Whether it only shows how the site works.
  public let isExample: Bool
  /// The day up to which its legal basis was followed.
  public let basisAsOf: CivilDate?
  /// Particulars of a policy document.
  public let document: DocumentData?
  /// Particulars of a guide.
  public let guide: GuideData?
  /// The text.
  public let body: MarkdownDocument
  /// The file.
  public let location: SourceLocation
}
