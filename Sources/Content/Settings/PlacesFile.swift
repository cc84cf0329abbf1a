import Notices
import Reporting

/// Reads `places.yaml`: the district, its towns, their communities and their grids.
struct PlacesFile {
  private(set) var places: [Place] = []
  private var seen: Set<PlaceCode> = []
  private var slugs: [PlaceCode?: Set<String>] = [:]

  /// Reads the file; what is wrong has been reported.
  init(reading file: YAMLMapping) {
    if let district = file.required("district")?.mapping() {
      let code = read(district, level: .district, parent: nil)
      district.finish()
      for town in file.required("towns")?.mappings() ?? [] {
        let town = (town, read(town, level: .town, parent: code))
        for community in town.0.optional("communities")?.mappings() ?? [] {
          let community = (community, read(community, level: .community, parent: town.1))
          for grid in community.0.optional("grids")?.mappings() ?? [] {
            _ = read(grid, level: .grid, parent: community.1)
            grid.finish()
          }
          community.0.finish()
        }
        town.0.finish()
      }
    }
    file.finish()
  }

  private mutating func read(_ item: YAMLMapping, level: PlaceLevel, parent: PlaceCode?) -> PlaceCode? {
    let code = item.required("code")?.placeCode()
    let name = item.required("name")?.text() ?? ""
    let slug = item.required("slug")?.slug() ?? ""
    let isExample = item.optional("example")?.flag() ?? false
    let office = item.optional("office")?.mapping().map { Office(reading: $0) }
    let phone = item.optional("duty_phone")?.text()
    item.allow("note")
    guard let code else { return nil }
    let expected = [6, 9, 12, 15][level.rawValue]
    if code.rawValue.utf8.count != expected {
      item.context.report(
        .contentBadValue, at: item.location(of: "code"),
        zh: "\(level.chinese)的代码应为 \(expected) 位数字", en: "the code of a \(level) has \(expected) digits")
    }
    if let parent, !code.rawValue.hasPrefix(parent.rawValue) {
      item.context.report(
        .contentBadValue, at: item.location(of: "code"), zh: "代码应以上级代码 \(parent) 开头",
        en: "the code must begin with its parent's, \(parent)")
    }
    if !seen.insert(code).inserted {
      item.context.report(
        .contentDuplicateID, at: item.location(of: "code"), zh: "地点代码 \(code) 出现两次",
        en: "place code \(code) stands twice")
      return code
    }
    if !slugs[parent, default: []].insert(slug).inserted {
      item.context.report(
        .contentDuplicateAddress, at: item.location(of: "slug"), zh: "同级地点中 slug“\(slug)”重复",
        en: "slug '\(slug)' stands twice among places of one level")
    }
    places.append(
      Place(
        code: code, name: name, slug: slug, level: level, parent: parent, isExample: isExample,
        office: office, dutyPhone: phone))
    return code
  }
}

extension Office {
  init(reading mapping: YAMLMapping) {
    self.init(
      name: mapping.required("name")?.text() ?? "",
      address: mapping.required("address")?.text() ?? "",
      phone: mapping.required("phone")?.text() ?? "",
      hours: mapping.required("hours")?.text() ?? "")
    mapping.finish()
  }
}
