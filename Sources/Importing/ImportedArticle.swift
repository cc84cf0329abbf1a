/// A part of an imported article's body. Texts are as published, without Markdown.
public enum ImportedBlock: Sendable, Hashable {
  /// A heading; the level counts as in Markdown, so 2 is the highest (the title is 1).
  case heading(level: Int, String)
  /// A question, beginning with 问： or 问:; its heading level.
  case question(level: Int, String)
  /// The first paragraph of an answer, beginning with 答： or 答:.
  case answer(String)
  /// Any other paragraph, numbered items such as （一） included.
  case paragraph(String)
  /// An item that the original marks with a bullet.
  case bullet(String)
  /// Rows of cells, the first row being the header.
  case table([[String]])
}

/// A published text, taken apart into what an article of this site consists of.
public struct ImportedArticle: Sendable, Hashable {
  /// The title, on one line.
  public let title: String
  /// The first sentence of the body: what lists and search results show until staff write a better one.
  public let summary: String
  /// Who published it (来源), or `nil` when the line leaves it empty.
  public let source: String?
  /// Who wrote it (作者), when the line says so.
  public let author: String?
  /// When it was published, `YYYY-MM-DD HH:MM`, or `nil` when the text does not say.
  public let published: String?
  /// The body in reading order.
  public let blocks: [ImportedBlock]
  /// File names that stand on a line of their own, such as `原文链接.docx`: attachments of the page.
  public let attachments: [String]
  /// Lines that belonged to the web page and not to the text, such as 【打印正文】, as they stood.
  public let furniture: [String]

  /// The number of questions.
  public var questionCount: Int {
    blocks.count { if case .question = $0 { true } else { false } }
  }
}
