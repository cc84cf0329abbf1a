import CommonMark
import Content
import Markup
import Notices
import SiteModel
import Templating

/// An entry of an article's contents.
struct ContentsValues: TemplateRecord {
  let text: String
  let address: SafeAddress
  let level: Int

  static let schema = TemplateSchema<Self>(
    .init("text", \.text), .init("address", \.address), .init("level", \.level))
}

/// A file to download.
struct AttachmentValues: TemplateRecord {
  let attachment: Attachment
  let address: SafeAddress

  static let schema = TemplateSchema<Self>(
    .init("title", \.attachment.title),
    .init("address", \.address),
    .init("type", { $0.attachment.type.uppercased() }),
    .init("size", { Self.size($0.attachment.bytes.count) }))

  /// A size as people read it: `830 字节`, `12 KB`, `3.4 MB`.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) 字节" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1000) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

/// What an article shows, whatever its kind; guides show more.
struct ArticleParts {
  let site: SiteValues
  let page: FrameValues
  let content: ArticlePage

  var article: Article { content.article }
  private var route: RoutePath { page.page.route }
  var cards: CardLinks { CardLinks(route: route) }

  /// Longest list of contents before it stops helping.
  private static let contentsLevels = 2...3

  var contents: [ContentsValues] {
    article.body.headings.filter { Self.contentsLevels.contains($0.level) }.map { heading in
      ContentsValues(
        text: heading.text, address: route.link(to: route, anchor: heading.id), level: heading.level)
    }
  }

  var body: HTML {
    article.body.html(
      HTMLOptions { link in content.links[link.address]?.address })
  }

  var attachments: [AttachmentValues] {
    article.attachments.map { AttachmentValues(attachment: $0, address: route.link(to: $0.route)) }
  }

  var dataBlock: [LabelledValues] {
    guard let data = article.document else { return [] }
    return [
      ("索引号", data.indexNumber), ("主题分类", data.subject), ("发布机构", data.issuer),
      ("发文字号", data.number), ("成文日期", data.issuedOn), ("有效性", data.validity.rawValue), ("原文", data.original)
    ].filter { !$0.1.isEmpty }.map { LabelledValues(label: $0.0, value: $0.1) }
  }

  var warning: String {
    switch article.document?.validity {
    case .repealed: "本文件已废止，请以现行文件为准。"
    case .lapsed: "本文件已失效，请以现行文件为准。"
    case .amended: "本文件已修改，请以修改后的为准。"
    case .inForce, .unverified, nil: ""
    }
  }
}

/// A document, explainer, Q&A, announcement or page about the site.
struct ArticleValues: TemplateRecord {
  let parts: ArticleParts

  static let schema = TemplateSchema<Self>(
    .init("site", \.parts.site), .init("page", \.parts.page),
    .init("heading", \.parts.article.title),
    .init("summary", \.parts.article.summary),
    .init("kind_name", \.parts.article.kind.chinese),
    .init("source", \.parts.article.source),
    .init("published", { $0.parts.article.published?.description ?? "" }),
    .init("updated", { $0.parts.article.updated?.description ?? "" }),
    .init("contents", { $0.parts.contents }),
    .init("has_contents", { $0.parts.contents.count > 1 }),
    .init("data_block", { $0.parts.dataBlock }),
    .init("is_example", \.parts.article.isExample),
    .init("warning", { $0.parts.warning }),
    .init("basis_as_of", { $0.parts.article.basisAsOf?.chinese ?? "" }),
    .init("body", { $0.parts.body }),
    .init("attachments", { $0.parts.attachments }),
    .init("explains", { $0.parts.cards.articles($0.parts.content.explains) }),
    .init("explained_by", { $0.parts.cards.articles($0.parts.content.explainedBy) }),
    .init("related", { $0.parts.cards.articles($0.parts.content.related) }))
}
