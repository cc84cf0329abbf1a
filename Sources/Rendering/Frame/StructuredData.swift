import CommonMark
@_spi(Templates) import Markup
import Reporting
import SiteModel

/// JSON-LD for search engines. Source: schema.org, FAQPage.
enum StructuredData {
  /// The script element of a page with questions; `nil` for a page without.
  static func faq(_ page: ArticlePage) -> HTML? {
    let questions = page.article.body.questions
    guard !questions.isEmpty else { return nil }
    let value = JSONValue.object([
      ("@context", .string("https://schema.org")),
      ("@type", .string("FAQPage")),
      (
        "mainEntity",
        .array(
          questions.map { question in
            .object([
              ("@type", .string("Question")),
              ("name", .string(question.text)),
              (
                "acceptedAnswer",
                .object([("@type", .string("Answer")), ("text", .string(question.answerText))])
              ),
            ])
          })
      ),
    ])
    // JSONValue writes <, > and & as escapes, so the data can not end the element.
    return HTML(literal: "<script type=\"application/ld+json\">")
      + HTML(trusting: value.bytes) + HTML(literal: "</script>")
  }
}
