import Content
import Notices
import SiteModel

/// Writes `sitemap.xml` and `robots.txt`. Source: sitemaps.org protocol 0.9; RFC 9309.
struct SitemapFile {
  let settings: SiteSettings

  /// All pages but notices, which come and go and are not for search engines.
  func render(_ pages: [SitePage]) -> RenderedFile {
    var xml = XMLBuffer()
    xml.open("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"])
    for page in pages.filter({ !$0.noIndex }).sorted(by: { $0.route < $1.route }) {
      xml.open("url")
      xml.element("loc", settings.baseURL + RoutePath.percentEncoded(page.route.clean))
      if case .article(let article) = page.content,
        let changed = article.article.updated ?? article.article.published
      {
        xml.element("lastmod", changed.rfc3339)
      }
      xml.close("url")
    }
    xml.close("urlset")
    return RenderedFile(path: "sitemap.xml", bytes: xml.bytes, kind: .sitemap)
  }

  /// Lets crawlers in everywhere: notices ask by `noindex, noarchive` not to be kept, which a crawler that is kept out
  /// would never read.
  func robots() -> RenderedFile {
    let text = """
      User-agent: *
      Allow: /
      Sitemap: \(settings.baseURL)sitemap.xml

      """
    return RenderedFile(path: "robots.txt", bytes: Array(text.utf8), kind: .robots)
  }
}
