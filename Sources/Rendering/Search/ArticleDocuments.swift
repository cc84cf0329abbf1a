import CommonMark
import Content
import Notices
import SiteModel

/// What of an article can be found: the article, the parts of a long one, and each of its questions.
struct ArticleDocuments {
  let page: SitePage
  let article: Article
  let places: PlaceTree

  /// A part of a long article is about this long, in UTF-8 bytes: a result loads the text of its part.
  private static let partSize = 9000

  /// The article first, then its other parts and its questions.
  func all() -> [SearchDocument] {
    let reader = SectionReader(article.body.blocks)
    let parts = Self.parts(of: particulars + reader.sections)
    var whole = document(article.title)
    whole.summary = article.summary
    whole.sections = parts.first ?? []
    whole.mustBeFound = [article.title] + article.keywords
    let others = parts.dropFirst().map { sections in
      var part = document(article.title)
      part.context = article.title
      part.sections = sections
      return part
    }
    let questions = reader.questions.map { question in
      var document = document(question.heading, kind: .qa)
      document.context = article.title
      document.sections = [.init(anchor: question.anchor, heading: "", text: question.text)]
      document.mustBeFound = [question.heading]
      return document
    }
    return [whole] + others + questions
  }

  private func document(_ title: String, kind: SearchKind? = nil) -> SearchDocument {
    let kind = kind ?? SearchKind(article.kind)
    let day = article.published.map { " · \($0.date)" } ?? ""
    var document = SearchDocument(
      address: page.route.file, title: title, label: kind.chinese + day, kind: kind)
    document.keywords = article.keywords
    document.source = article.location
    document.programmes = article.programmes
    var towns: [String] = []
    for slug in article.places.compactMap({ places.town(of: $0)?.slug }) where !towns.contains(slug) {
      towns.append(slug)
    }
    document.towns = towns
    return document
  }

  /// Sections in runs of about `partSize`.
  private static func parts(of sections: [SearchDocument.Section]) -> [[SearchDocument.Section]] {
    var parts: [[SearchDocument.Section]] = []
    var size = 0
    for section in sections {
      let bytes = section.text.utf8.count + section.heading.utf8.count
      if parts.isEmpty || (size > 0 && size + bytes > partSize) {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append(section)
      size += bytes
    }
    return parts
  }

  /// The facts of a guide or a document that do not stand in its text.
  private var particulars: [SearchDocument.Section] {
    func section(_ anchor: String, _ heading: String, _ lines: [String]) -> SearchDocument.Section? {
      let known = lines.filter { !$0.isEmpty && !Placeholder.isIn($0) }
      if known.isEmpty { return nil }
      return .init(anchor: anchor, heading: heading, text: known.joined(separator: SearchText.blockEnd))
    }
    if let data = article.document {
      return [section("", "", [data.number, data.issuer, data.issuedOn, data.indexNumber])].compactMap(\.self)
    }
    guard let guide = article.guide else { return [] }
    return [
      section(
        "guide-facts", "", [guide.timeLimit, guide.place, guide.hours, guide.phone, guide.fee]),
      section("guide-conditions", "谁可以申请", [guide.audience] + guide.conditions),
      section("guide-materials", "要带的材料", guide.materials.flatMap { [$0.name, $0.note] }),
      section("guide-steps", "办理步骤", guide.steps.flatMap { [$0.title, $0.who, $0.limit, $0.text] }),
      section(
        "guide-standards", "救助标准",
        guide.standards.filter { !$0.isPlaceholder }.map { $0.name + SearchText.cellEnd + $0.text }),
      section("guide-basis", "依据", guide.legalBasis)
    ].compactMap(\.self)
  }
}

extension SearchKind {
  fileprivate init(_ kind: ArticleKind) {
    switch kind {
    case .guide: self = .guide
    case .qa: self = .qa
    case .explainer: self = .explainer
    case .document: self = .document
    case .announcement: self = .announcement
    case .page: self = .site
    }
  }
}
