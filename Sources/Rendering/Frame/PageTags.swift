import Content
public import Notices
import SiteModel

/// The government page tags. Source: 国办发〔2017〕47号 附件1, 网页标签.
struct PageTags {
  let settings: SiteSettings

  /// Name and content of each `meta` element of a page, in the order of the annex.
  func tags(_ page: SitePage, url: String) -> [(name: String, content: String)] {
    var tags = [
      ("SiteName", settings.name), ("SiteDomain", settings.domain), ("SiteIDCode", settings.idCode)
    ]
    if let column = page.column {
      tags += [
        ("ColumnName", column.name), ("ColumnDescription", column.description),
        ("ColumnKeywords", column.keywords.joined(separator: ";")), ("ColumnType", column.type)
      ]
    }
    switch page.content {
    case .article(let article): tags += self.tags(article.article, url: url)
    case .notice(let notice): tags += self.tags(notice, title: page.title, url: url)
    default: tags.append(("Description", page.description))
    }
    return tags.filter { !$0.1.isEmpty }
  }

  private func tags(_ article: Article, url: String) -> [(String, String)] {
    [
      ("ArticleTitle", article.title), ("PubDate", article.published?.description ?? ""),
      ("ContentSource", article.source), ("Keywords", article.keywords.joined(separator: ";")),
      ("Author", article.author), ("Description", article.summary), ("Url", url)
    ]
  }

  private func tags(_ notice: NoticePage, title: String, url: String) -> [(String, String)] {
    // The tag asks for a time; nobody recorded one, so it is the beginning of the posting day.
    let posted = CivilMinute(date: notice.notice.period.postedOn, minute: 0)
    return [
      ("ArticleTitle", title), ("PubDate", posted.description), ("ContentSource", notice.signer.publicBody),
      ("Url", url)
    ]
  }
}

extension Place {
  /// The body that acts for the place: 小扬气镇人民政府, 松岭区民政局.
  public var publicBody: String { level == .district ? name + "民政局" : name + "人民政府" }
}
