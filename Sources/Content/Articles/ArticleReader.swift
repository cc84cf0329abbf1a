import CommonMark
import Notices
import Reporting

/// Reads one Markdown file into an article.
struct ArticleReader {
  let facts: FactTable
  let places: PlaceTree
  /// Bytes of the files under `Content/attachments/`, by path.
  let attachments: [String: [UInt8]]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it was saved.
  ///   - path: path under the content folder, such as `jiedu/a.md`.
  ///   - file: path for messages.
  /// - Returns: the article, or `nil` when it is a draft or too broken to go on with.
  func read(_ bytes: [UInt8], path: String, file: String) -> Report<Article?> {
    let text = SourceText.normalise(bytes, file: file)
    guard let source = text.value else { return Report(nil, text.diagnostics) }
    guard let parts = FrontMatter(source) else {
      return Report(
        nil,
        [
          Diagnostic(
            .contentNoFrontMatter, at: SourceLocation(file: file, line: 1, column: 1),
            zh: "文章开头没有 --- 之间的说明", en: "the file does not begin with a front matter between lines of ---")
        ])
    }
    let context = YAMLContext(file: file, linesBefore: 1)
    guard let fields = YAMLFile.mapping(of: parts.yaml, context: context) else {
      return Report(nil, context.diagnostics)
    }
    let body = FactReferences(facts: facts, file: file, firstLine: parts.bodyLine).resolve(parts.body)
    let markdown = MarkdownDocument.parse(body.value, file: file, firstLine: parts.bodyLine)
    let article = self.article(fields, body: markdown.value, path: path)
    return Report(article, context.diagnostics + body.diagnostics + markdown.diagnostics)
  }

  private func article(_ fields: YAMLMapping, body: MarkdownDocument, path: String) -> Article? {
    let kind = fields.required("kind")?.choice(ArticleKind.self)
    let stem = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
    let folder = path.split(separator: "/").first.map(String.init) ?? ""
    let slug = fields.optional("slug")?.slug() ?? stem
    if !Slug.isValid(slug) {
      fields.context.report(
        .contentBadValue, at: fields.location, zh: "文件名“\(stem)”不能作网址，请写 slug",
        en: "the file name '\(stem)' is no address: give a slug")
    }
    let isPage = kind == .page
    let title = fields.required("title")?.text()
    let summary = fields.required("summary")?.text() ?? ""
    let source = (isPage ? fields.optional("source") : fields.required("source"))?.text() ?? ""
    let publishedValue = isPage ? fields.optional("published") : fields.required("published")
    let published = publishedValue?.minute()
    let updatedValue = fields.optional("updated")
    let updated = updatedValue?.minute()
    if let published, let updated, updated < published {
      updatedValue?.refuse(zh: "更新时间早于发布时间", en: "updated before it was published")
    }
    let isDraft = fields.optional("draft")?.flag() ?? false
    let document = kind == .document ? DocumentData(reading: fields) : nil
    let guide = kind == .guide ? GuideData(reading: fields, facts: facts) : nil
    let explains = kind == .explainer || kind == .qa ? fields.optional("explains")?.texts() ?? [] : []
    let explainedBy = kind == .document ? fields.optional("explained_by")?.texts() ?? [] : []
    let programmes =
      guide.map { [$0.programme] }
      ?? (fields.optional("programmes")?.list() ?? []).compactMap { $0.choice(Programme.self) }
    if guide != nil { fields.allow("programmes") }
    let article = Article(
      kind: kind ?? .page,
      address: ArticleAddress(isPage ? slug : "\(folder)/\(slug)"),
      column: isPage ? nil : folder,
      title: title ?? "",
      summary: summary,
      source: source,
      published: published,
      updated: updated,
      keywords: fields.optional("keywords")?.texts() ?? [],
      author: fields.optional("author")?.text() ?? "",
      programmes: programmes,
      places: (fields.optional("places")?.list() ?? []).compactMap(place),
      attachments: (fields.optional("attachments")?.mappings() ?? []).compactMap(attachment),
      related: (fields.optional("related")?.texts() ?? []).map { ArticleAddress($0) },
      explains: explains.map { ArticleAddress($0) },
      explainedBy: explainedBy.map { ArticleAddress($0) },
      isExample: fields.optional("example")?.flag() ?? false,
      basisAsOf: fields.optional("basis_as_of")?.date(),
      document: document,
      guide: guide,
      body: body,
      location: SourceLocation(file: fields.context.file, line: 1, column: 1))
    fields.finish()
    return isDraft || kind == nil || title == nil ? nil : article
  }

  private func place(_ value: YAMLValue) -> PlaceCode? {
    guard let code = value.placeCode() else { return nil }
    if places[code] == nil {
      value.context.report(
        .contentUnknownReference, at: value.location, zh: "places.yaml 中没有地点代码 \(code)",
        en: "no place with code \(code) in places.yaml",
        hint: Suggestion.hint(for: code.rawValue, in: places.places.map(\.code.rawValue)))
    }
    return code
  }

  /// What staff may attach; the gate must be able to look into it or show it as it is.
  static let attachmentTypes: Set<String> = ["pdf", "docx", "xlsx", "txt", "csv", "jpg", "jpeg", "png"]

  private func attachment(_ item: YAMLMapping) -> Attachment? {
    let file = item.required("file")
    let title = item.required("title")?.text() ?? ""
    let inspected = item.optional("inspected")?.date()
    item.finish()
    guard let file, let path = file.text() else { return nil }
    guard let bytes = attachments[path] else {
      file.context.report(
        .contentMissingAttachment, at: file.location, zh: "没有附件 Content/attachments/\(path)",
        en: "there is no attachment Content/attachments/\(path)",
        hint: Suggestion.hint(for: path, in: attachments.keys))
      return nil
    }
    let attachment = Attachment(path: path, title: title, bytes: bytes, inspected: inspected)
    if !Self.attachmentTypes.contains(attachment.type) {
      file.context.report(
        .contentAttachmentType, at: file.location, zh: "不能发布“\(attachment.type)”类型的附件",
        en: "attachments of type '\(attachment.type)' are not published")
    }
    if Self.closedTypes.contains(attachment.type) && inspected == nil {
      file.context.report(
        .contentUninspectedAttachment, at: file.location, zh: "附件 \(path) 没有写明人工检查的日期",
        en: "attachment \(path) does not say when somebody looked through it")
    }
    return attachment
  }

  /// Pictures, whose content the gate can not read, so that a person must have looked at them. In documents the
  /// gate finds out whether there are any.
  static let closedTypes: Set<String> = ["jpg", "jpeg", "png"]
}
