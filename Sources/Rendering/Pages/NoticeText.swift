import CommonMark
import Markup

/// The words around the list of a notice.
enum NoticeText {
  /// Staff's own words, or the standard sentence as a paragraph.
  static func html(_ own: MarkdownDocument?, or standard: String) -> HTML {
    if let own { return own.html() }
    return HTML { out in
      out.literal("<p>")
      out.text(standard)
      out.literal("</p>")
    }
  }
}
