import Reporting

extension SiteSettings {
  /// The columns that the program fills by itself; every other column holds articles of its folder.
  static let generatedColumns: Set<String> = ["gongshi", "difang", "tongji"]

  /// Reads `site.yaml`; what is missing has been reported and is empty.
  init(reading file: YAMLMapping) {
    func text(_ key: String) -> String { file.required(key)?.text() ?? "" }
    name = text("name")
    shortName = text("short_name")
    domain = text("domain")
    let base = file.required("base_url")
    let address = base?.text() ?? ""
    if let base, !address.hasPrefix("https://") && !address.hasPrefix("http://") {
      base.refuse(zh: "应以 https:// 开头", en: "must begin with https://")
    }
    baseURL = address.hasSuffix("/") ? address : address + "/"
    idCode = text("id_code")
    icp = text("icp")
    police = text("police")
    language = file.optional("language")?.text() ?? "zh-CN"
    organiser = Organiser(reading: file.required("organiser")?.mapping())
    let hotline = file.required("hotline")?.mapping()
    hotlineNumber = hotline?.required("number")?.text() ?? ""
    hotlineLabel = hotline?.required("label")?.text() ?? ""
    hotline?.finish()
    columns = SiteSettings.columns(file.required("columns"))
    let footer = file.required("footer")?.mapping()
    let report = footer?.required("error_report")?.mapping()
    errorReportLabel = report?.required("label")?.text() ?? ""
    errorReportAddress = report?.required("address")?.text() ?? ""
    report?.finish()
    footerNote = footer?.optional("note")?.text() ?? ""
    footer?.finish()
    let size = file.optional("page_size")?.integer() ?? 20
    pageSize = max(1, size)
    publicContacts = file.optional("public_contacts")?.texts() ?? []
    file.finish()
  }

  private static func columns(_ value: YAMLValue?) -> [SiteColumn] {
    var seen: Set<String> = []
    return (value?.mappings() ?? []).compactMap { item in
      let key = item.required("key")?.slug()
      let column = SiteColumn(
        key: key ?? "",
        name: item.required("name")?.text() ?? "",
        type: item.required("type")?.text() ?? "",
        description: item.required("description")?.text() ?? "",
        keywords: item.required("keywords")?.texts() ?? [])
      item.finish()
      if let key, !seen.insert(key).inserted {
        item.context.report(
          .contentDuplicateID, at: item.location(of: "key"), zh: "栏目“\(key)”出现两次",
          en: "column '\(key)' stands twice")
        return nil
      }
      return key == nil ? nil : column
    }
  }
}

extension Organiser {
  init(reading mapping: YAMLMapping?) {
    name = mapping?.required("name")?.text() ?? ""
    phone = mapping?.required("phone")?.text() ?? ""
    address = mapping?.required("address")?.text() ?? ""
    hours = mapping?.required("hours")?.text() ?? ""
    mapping?.finish()
  }
}
