import Notices

/// Texts that stand in the store as somebody's details and are public all the same: the phone of a window given as a
/// contact, an address that says no more than the community.
struct PublicVocabulary {
  private static let words = "省市州盟区县旗镇乡"

  private let texts: Set<String>
  private let names: [String]
  /// How names of places, and words for them, end: most addresses end in another way and need no closer look.
  private let endings: Set<Unicode.Scalar>

  /// What a district publishes about itself.
  init(_ places: PlaceTree) {
    var texts: Set<String> = []
    for place in places.places {
      let published = [place.name, place.office?.address, place.office?.phone, place.dutyPhone]
      for case let text? in published where !Placeholder.isIn(text) && !text.isEmpty { texts.insert(text) }
    }
    self.texts = texts
    names = Set(places.places.map(\.name)).sorted { ($1.count, $0) < ($0.count, $1) }
    endings = Set(names.compactMap(\.unicodeScalars.last)).union(Self.words.unicodeScalars)
  }

  /// Whether a text is published anyway.
  func contains(_ text: String) -> Bool { texts.contains(text) || texts.contains(text.trimmed) }

  /// Whether an address ends with a place: nothing is left behind the names of places and the words for province, city,
  /// county and town, and there is no number before them.
  func isOnlyAPlace(_ address: String) -> Bool {
    let address = address.trimmed
    guard let last = address.unicodeScalars.last, endings.contains(last) else { return false }
    var rest = address.withoutSpaces
    for name in names { rest = rest.replacing(name, with: "") }
    if rest.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return false }
    return rest.last.map { Self.words.contains($0) } ?? true
  }
}
