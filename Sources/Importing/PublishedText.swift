public import Reporting

/// Turns an officially published text into an article, for staff who hold the original.
public enum PublishedText {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 32 << 20

  /// Reads a published text and takes it apart.
  ///
  /// Every character of the text that is not blank is compared with what the article's Markdown will show; a
  /// difference is the error `import.lost-text`. What belongs to the web page rather than to the text is reported
  /// line by line, so that nothing goes unseen.
  ///
  /// - Parameters:
  ///   - file: the file's path as the person knows it, for the findings.
  ///   - bytes: the file: plain text in UTF-8, UTF-16 with a byte order mark, GBK or GB18030; or a `.docx`.
  /// - Returns: the article, or `nil` with at least one error.
  public static func read(file: String, bytes: [UInt8]) -> Report<ImportedArticle?> {
    var findings: [Diagnostic] = []
    let blocks = blocks(file: file, bytes: bytes).unwrap(into: &findings)
    guard let blocks else { return Report(nil, findings) }
    findings += blocks.flatMap(SuspectCharacters.inspect)
    let article = assemble(blocks, file: file).unwrap(into: &findings)
    let isRefused = findings.contains { $0.severity == .error }
    return Report(isRefused ? nil : article, findings)
  }

  private static func blocks(file: String, bytes: [UInt8]) -> Report<[SourceBlock]?> {
    let whole = SourceLocation(file: file)
    guard bytes.count <= sizeLimit else {
      let limit = Diagnostic(
        .importTooLarge, at: whole, zh: "文件超过 \(sizeLimit >> 20) MiB",
        en: "the file is larger than \(sizeLimit >> 20) MiB")
      return Report(nil, [limit])
    }
    switch FileFormat(of: bytes) {
    case .wordDocument: return WordReader.read(bytes, file: file)
    case .text: return TextReader.read(bytes, file: file)
    case .other(let name):
      let refusal = Diagnostic(
        .importFormat, at: whole, zh: "这是 \(name) 文件，不能导入",
        en: "this is a file of the kind \(name); it cannot be imported")
      return Report(nil, [refusal])
    }
  }

  private static func assemble(_ blocks: [SourceBlock], file: String) -> Report<ImportedArticle?> {
    let whole = SourceLocation(file: file)
    let head = ArticleHead(of: blocks)
    guard let title = head.title else {
      return Report(
        nil, [Diagnostic(.importNoTitle, at: whole, zh: "文件开头没有标题", en: "the file has no title")])
    }
    let body = ArticleBody(of: head.rest)
    guard !body.blocks.isEmpty else {
      let empty = Diagnostic(
        .importNoBody, at: whole, zh: "标题“\(title)”下面没有正文", en: "nothing stands below the title '\(title)'")
      return Report(nil, [empty])
    }
    let parts = HeadingLevels.assign(to: body.blocks)
    let article = ImportedArticle(
      title: title, summary: Summary.first(of: parts) ?? title, source: head.source, author: head.author,
      published: head.published?.text, blocks: parts, attachments: body.attachments.map(\.name),
      furniture: (head.furniture + body.furniture).compactMap { $0.line?.tidied })
    var findings = ImportFindings.about(head, body, article, file: file)
    if let loss = TextLoss.first(from: body.original, in: MarkdownInk.visible(in: article.body)) {
      findings.append(loss)
    }
    return Report(article, findings)
  }
}
