import Notices

/// Texts that stand in the store as somebody's details and are public all the same: the phone of a window given as a
/// contact, an address that says no more than the community.
struct PublicVocabulary {
  private let texts: Set<String>
  private let names: [String]

  /// What a district publishes about itself.
  init(_ places: PlaceTree) {
    var texts: Set<String> = []
    for place in places.places {
      let published = [place.name, place.office?.address, place.office?.phone, place.dutyPhone]
      for case let text? in published where !Placeholder.isIn(text) && !text.isEmpty { texts.insert(text) }
    }
    self.texts = texts
    names = Set(places.places.map(\.name)).sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// Whether a text is published anyway.
  func contains(_ text: String) -> Bool { texts.contains(text.trimmed) }

  /// Whether an address ends with a place: nothing but a few characters follows the names of places and the words for
  /// province, city, county and town, and there is no number.
  func isOnlyAPlace(_ address: String) -> Bool {
    var rest = address.withoutSpaces
    for name in names { rest = rest.replacing(name, with: "") }
    if rest.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return false }
    let ending = rest.reversed().prefix { !"省市州盟区县旗镇乡".contains($0) }
    return ending.count < 3
  }
}
