import Notices
import Reporting

/// What a result is, for the filter and the label of results; in the order in which equals are listed.
enum SearchKind: String, Sendable, CaseIterable {
  case guide, qa, explainer, document, announcement, place, notice, site

  /// The Chinese word.
  var chinese: String {
    switch self {
    case .guide: "办事指南"
    case .qa: "问答"
    case .explainer: "政策解读"
    case .document: "政策文件"
    case .announcement: "通知公告"
    case .place: "镇、社区、网格"
    case .notice: "公示公布"
    case .site: "本站栏目和说明"
    }
  }
}

/// One thing that a search can find: a page, a part of a long one, or a question with its answer.
struct SearchDocument: Sendable {
  /// A part of the text that has an address of its own.
  struct Section: Sendable, Equatable {
    /// What follows `#`; empty for the page itself.
    let anchor: String
    /// Its heading; may be empty.
    let heading: String
    /// Its text; see `SearchText.blockEnd`.
    var text: String
  }

  /// The file, from the root of the site.
  let address: String
  /// What it is called, or the question.
  let title: String
  /// What is shown beside the title: its kind and day.
  let label: String
  /// The title of the page that it is a part of; empty for a page.
  var context = ""
  /// Words that staff chose for it, or for its page.
  var keywords: [String] = []
  /// One sentence about it.
  var summary = ""
  /// Its text.
  var sections: [Section] = []
  /// What it is.
  let kind: SearchKind
  /// What it is about.
  var programmes: [Programme] = []
  /// Slugs of the towns that it is about; none when it is about the whole district.
  var towns: [String] = []
  /// What staff wrote to make it.
  var source: SourceLocation?
  /// Words that must find it: its title and keywords. A part of a page leaves that to the page.
  var mustBeFound: [String] = []

  /// The names of the filters that let it through.
  var filters: [String] {
    ["k~\(kind.rawValue)"] + programmes.map { "p~\($0.slug)" } + towns.map { "t~\($0)" }
  }
}

/// How much a place in a document counts, from little to much.
enum SearchLevel: UInt8, CaseIterable {
  /// In the title or keywords of the page of which the document is a part.
  case context
  /// In the text.
  case text
  /// In the text, three times or more.
  case frequent
  /// In a heading, the summary or the keywords.
  case heading
  /// In the title, or in the question.
  case title

  /// What each level is worth.
  static let weights = [1, 3, 5, 9, 16]
}
