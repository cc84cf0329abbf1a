import CommonMark
import Markup
import Reporting

/// The HTML of a source in our Markdown, findings left aside.
func html(_ source: String, _ options: MarkdownOptions = .gongshi) -> String {
  MarkdownDocument.parse(Array(source.utf8), file: "a.md", options: options).value.html().description
}

/// The document that a source makes.
func document(_ source: String, _ options: MarkdownOptions = .gongshi) -> MarkdownDocument {
  MarkdownDocument.parse(Array(source.utf8), file: "a.md", options: options).value
}

/// The findings about a source as `line:column rule`.
func findings(_ source: String, firstLine: Int = 1, _ options: MarkdownOptions = .gongshi) -> [String] {
  MarkdownDocument.parse(Array(source.utf8), file: "a.md", firstLine: firstLine, options: options).diagnostics
    .map { "\($0.location?.line ?? -1):\($0.location?.column ?? -1) \($0.rule.id)" }
}
