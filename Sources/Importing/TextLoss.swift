import Reporting

/// Compares what was published with what a reader of the article's Markdown will see.
enum TextLoss {
  /// The first place at which the two differ, blanks aside; `nil` if nothing was lost, added or changed.
  ///
  /// - Parameters:
  ///   - original: the blocks that form the article's body, as read from the file.
  ///   - visible: the scalars that the Markdown shows, as ``MarkdownInk`` finds them.
  static func first(from original: [SourceBlock], in visible: [Unicode.Scalar]) -> Diagnostic? {
    var position = 0
    for block in original {
      let inked = block.inked
      for (index, scalar) in inked.enumerated() {
        guard position < visible.count, visible[position] == scalar else {
          return finding(Array(inked[index...]), at: block.location)
        }
        position += 1
      }
    }
    guard position < visible.count else { return nil }
    let extra = excerpt(visible[position...])
    return Diagnostic(
      .importLostText, at: original.last?.location, zh: "文章末尾多出原文没有的文字“\(extra)”",
      en: "the article ends with text that the original does not have: '\(extra)'")
  }

  private static func finding(_ rest: [Unicode.Scalar], at location: SourceLocation) -> Diagnostic {
    let lost = excerpt(rest[...])
    return Diagnostic(
      .importLostText, at: location, zh: "原文从“\(lost)”起与导入的文章不一致",
      en: "from '\(lost)' on, the original and the imported article differ")
  }

  private static func excerpt(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.prefix(12))) + (scalars.count > 12 ? "…" : "")
  }
}
