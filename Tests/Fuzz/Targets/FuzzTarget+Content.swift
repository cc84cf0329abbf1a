import CommonMark
import Markup
import Notices
import Reporting

@testable import Content

extension FuzzTarget {
  /// A whole article as staff save it: front matter and body. Findings must point into the file.
  static let frontMatter = FuzzTarget(name: "front-matter") { bytes in
    let reader = ArticleReader(facts: FactTable(facts: [:]), places: PlaceTree([]), attachments: [:])
    let report = reader.read(bytes, path: "jiedu/a.md", file: "Content/jiedu/a.md")
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 2
    for finding in report.diagnostics {
      guard let place = finding.location else { continue }
      require(place.line <= lines && place.column <= bytes.count + 2, "\(finding) lies outside of the file")
    }
    // Drafts alone are left out without a word.
    let isTold = report.value != nil || !report.diagnostics.isEmpty
    require(isTold || String(decoding: bytes, as: UTF8.self).contains("draft"), "refused without a word")
  }

  /// Markdown with our extensions. Nobody's text becomes an element or an attribute that the writer does not make.
  static let markdown = FuzzTarget(name: "markdown") { bytes in
    let html = MarkdownDocument.parse(bytes, file: "a.md").value.html().bytes
    checkWritten(html)
    require(MarkdownDocument.parse(bytes, file: "a.md").value.html().bytes == html, "two runs differ")
    _ = MarkdownDocument.parse(bytes, file: "a.md", options: .commonmark).value.commonMarkHTML()
  }

  private static let elements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong",
    "a", "img",
    "hr", "br", "table", "caption", "thead", "tbody", "tr", "th", "td", "div", "section", "span", "dl", "dt",
    "dd", "figure"
  ]

  private static let attributes: Set<String> = [
    "href", "src", "alt", "title", "id", "class", "start", "type", "value", "scope", "data-label", "tabindex",
    "role",
    "aria-label", "aria-labelledby", "lang", "rel", "loading", "width", "height"
  ]

  private static func checkWritten(_ html: [UInt8]) {
    var open: [String] = []
    for token in HTMLTokenizer(html) {
      guard let tag = token.tag(in: html) else { continue }
      require(elements.contains(tag.name), "element \(tag.name)")
      for attribute in tag.attributes {
        require(attributes.contains(attribute.name), "attribute \(attribute.name) of \(tag.name)")
        let value = attribute.value(in: html).lowercased()
        if attribute.name == "href" || attribute.name == "src" {
          require(!value.hasPrefix("javascript:") && !value.hasPrefix("data:"), "address \(value)")
        }
      }
      if token.kind == .endTag {
        require(open.popLast() == tag.name, "\(tag.name) ends where it is not open")
      } else if !["br", "hr", "img"].contains(tag.name) {
        open.append(tag.name)
      }
    }
    require(open.isEmpty, "\(open) stay open")
  }
}
