import Reporting

/// What staff must know about an import beyond its text.
enum ImportFindings {
  /// The findings, in the order of the article.
  static func about(
    _ head: ArticleHead, _ body: ArticleBody, _ article: ImportedArticle, file: String
  ) -> [Diagnostic] {
    let whole = SourceLocation(file: file)
    var found: [Diagnostic] = []
    if head.source == nil {
      found.append(
        Diagnostic(.importNoSource, at: whole, zh: "原文没有写明来源", en: "the text does not name its source"))
    }
    found += time(of: head, at: whole)
    found += (head.furniture + body.furniture).map { block in
      let line = block.line?.tidied ?? ""
      return Diagnostic(
        .importFurniture, at: block.location, zh: "“\(line)”属于网页，没有放进文章",
        en: "'\(line)' belongs to the web page and was set aside")
    }
    found += body.attachments.map { name, location in
      Diagnostic(
        .importAttachment, at: location, zh: "原文附有文件“\(name)”", en: "the text has the attachment '\(name)'")
    }
    if article.questionCount == 0 {
      found.append(Diagnostic(.importNoQuestions, at: whole, zh: "原文没有问答", en: "the text has no questions"))
    }
    return found + body.unpaired
  }

  private static func time(of head: ArticleHead, at whole: SourceLocation) -> [Diagnostic] {
    if let text = head.unreadableTime, head.published == nil {
      return [
        Diagnostic(
          .importNoTime, at: whole, zh: "发布时间“\(text)”读不出日期", en: "the time '\(text)' cannot be read")
      ]
    }
    guard let published = head.published else {
      return [
        Diagnostic(
          .importNoTime, at: whole, zh: "原文没有写明发布时间", en: "the text does not say when it was published")
      ]
    }
    guard !published.hasHour else { return [] }
    return [
      Diagnostic(
        .importNoTime, at: whole, zh: "原文只写了日期，时间暂记为零点：\(published.text)",
        en: "the text gives the day alone; midnight stands for the hour: \(published.text)")
    ]
  }
}
