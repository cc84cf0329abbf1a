package import Content
package import Inspection
package import Notices

extension GatePolicy {
  /// What staff have made public by writing it down: contacts, windows, places, the days of the law.
  ///
  /// - Parameters:
  ///   - content: everything that staff have written.
  ///   - asOf: the day for which the site is inspected.
  package init(_ content: SiteContent, asOf: CivilDate) {
    self.init(asOf: asOf)
    let settings = content.settings
    let offices = content.places.places.compactMap(\.office)
    publicPhones =
      settings.publicContacts + [settings.hotlineNumber, settings.organiser.phone] + offices.map(\.phone)
      + content.places.places.compactMap(\.dutyPhone) + content.articles.compactMap(\.guide?.phone)
    publicAddresses = [settings.organiser.address] + offices.map(\.address)
    publicWords =
      content.places.places.map(\.name) + offices.map(\.name) + [settings.name, settings.organiser.name]
    placeCodes = content.places.places.map(\.code)
    publicDates = Set(
      content.rules.rules.flatMap { [$0.since] + ($0.until.map { [$0] } ?? []) }
        + content.rules.delegations.map(\.since))
    baseURL = settings.baseURL
    requiredTags = ["SiteName", "SiteDomain", "SiteIDCode"]
    let column = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
    let article = ["ArticleTitle", "PubDate", "ContentSource"]
    requiredTagsByPrefix = settings.columns.map { ($0.key + "/", column) }
    // The articles of a column: the pages below its own folder that are not pages of its list.
    for page in content.articles where page.column != nil {
      requiredTagsByPrefix.append((page.address.path + "/", article))
    }
    // Ids of notices begin with the year, which no other page under this folder does.
    requiredTagsByPrefix.append(("gongshi/2", article + ["Url"]))
    language = settings.language
    pageWeightLimit = content.disclosure.pageWeightLimit
  }
}
