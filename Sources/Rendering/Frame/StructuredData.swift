import CommonMark
import Content
import Reporting
import SiteModel

/// JSON-LD for search engines. Source: schema.org, FAQPage.
enum StructuredData {
  /// The questions of a page; `nil` for a page without.
  static func faq(_ page: SitePage) -> JSONValue? {
    guard case .article(let article) = page.content else { return nil }
    let questions = article.article.body.questions
    guard !questions.isEmpty else { return nil }
    return .object([
      ("@context", .string("https://schema.org")),
      ("@type", .string("FAQPage")),
      ("mainEntity", .array(questions.map(entity)))
    ])
  }

  private static func entity(_ question: MarkdownDocument.QuestionEntry) -> JSONValue {
    .object([
      ("@type", .string("Question")),
      ("name", .string(question.question)),
      ("acceptedAnswer", .object([("@type", .string("Answer")), ("text", .string(question.answer))]))
    ])
  }
}
