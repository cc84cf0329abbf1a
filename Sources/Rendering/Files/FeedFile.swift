import Content
import Notices
import SiteModel

/// Writes Atom feeds. Source: RFC 4287.
struct FeedFile {
  let settings: SiteSettings
  let asOf: CivilDate

  /// The feed as a file.
  func render(_ feed: Feed) -> RenderedFile {
    let base = settings.baseURL
    let url = base + RoutePath.percentEncoded(feed.link.route.clean)
    var xml = XMLBuffer()
    xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": settings.language])
    xml.element("id", url)
    xml.element("title", feed.link.title)
    xml.element("updated", updated(feed))
    xml.open("author")
    xml.element("name", settings.organiser.name)
    xml.close("author")
    xml.empty("link", ["rel": "self", "type": "application/atom+xml", "href": url])
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": base + feed.page.clean])
    for entry in feed.entries { write(entry, into: &xml) }
    xml.close("feed")
    return RenderedFile(path: feed.link.route.file, bytes: xml.bytes, kind: .feed)
  }

  private func updated(_ feed: Feed) -> String {
    (feed.entries.map(\.changed).max() ?? CivilMinute(date: asOf, minute: 0)).rfc3339
  }

  private func write(_ entry: Feed.Entry, into xml: inout XMLBuffer) {
    let url = settings.baseURL + RoutePath.percentEncoded(entry.route.clean)
    xml.open("entry")
    xml.element("id", url)
    switch entry {
    case .article(let card):
      xml.element("title", card.title)
      xml.element("summary", card.summary)
    case .notice(let card):
      xml.element("title", card.title)
      xml.element(
        "summary", "\(card.act.chinese)期：\(card.period.firstDay.chinese)至\(card.period.lastDay.chinese)")
    }
    xml.element("updated", entry.changed.rfc3339)
    xml.empty("link", ["rel": "alternate", "type": "text/html", "href": url])
    xml.close("entry")
  }
}
