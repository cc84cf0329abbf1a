/// The code of a place, as in `Content/places.yaml`: 6, 9, 12 or 15 digits for district, town, community, grid.
public struct PlaceCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The digits.
  public let rawValue: String

  /// Accepts 6, 9, 12 or 15 ASCII digits.
  public init?(_ text: String) {
    guard [6, 9, 12, 15].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return nil
    }
    rawValue = text
  }

  /// The digits.
  public var description: String { rawValue }

  /// Orders by digits.
  public static func < (a: PlaceCode, b: PlaceCode) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }
}

/// The four levels to which policy is brought (区、镇、社区、网格).
public enum PlaceLevel: Int, Sendable, CaseIterable, Comparable {
  /// District (区).
  case district
  /// Town (镇).
  case town
  /// Community (社区).
  case community
  /// Grid (网格).
  case grid

  /// Orders from large to small.
  public static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }

  /// The Chinese word.
  public var chinese: String {
    switch self {
    case .district: "区"
    case .town: "镇"
    case .community: "社区"
    case .grid: "网格"
    }
  }
}

/// A window where people ask and apply. A field that is not known holds the placeholder text.
public struct Office: Sendable, Hashable {
  /// Name of the window.
  public let name: String
  /// Street address.
  public let address: String
  /// Telephone number.
  public let phone: String
  /// Opening hours.
  public let hours: String

  /// Makes a window.
  public init(name: String, address: String, phone: String, hours: String) {
    self.name = name
    self.address = address
    self.phone = phone
    self.hours = hours
  }
}

/// The text that stands for a fact which the district has yet to give.
public enum Placeholder {
  /// 待区民政局填写.
  public static let text = "待区民政局填写"

  /// Whether a text is, or holds, the placeholder.
  public static func isIn(_ text: String) -> Bool { text.contains(Self.text) }
}

/// A district, town, community or grid.
public struct Place: Sendable, Hashable {
  /// Its code.
  public let code: PlaceCode
  /// Its name.
  public let name: String
  /// Its part of addresses: lower-case letters, digits and hyphens.
  public let slug: String
  /// Its level.
  public let level: PlaceLevel
  /// The place it lies in; `nil` for the district.
  public let parent: PlaceCode?
  /// Whether it is made up to show how the site works.
  public let isExample: Bool
  /// Its window; a grid has none.
  public let office: Office?
  /// The duty phone of a grid worker.
  public let dutyPhone: String?

  /// Makes a place.
  public init(
    code: PlaceCode, name: String, slug: String, level: PlaceLevel, parent: PlaceCode?, isExample: Bool,
    office: Office?, dutyPhone: String?
  ) {
    self.code = code
    self.name = name
    self.slug = slug
    self.level = level
    self.parent = parent
    self.isExample = isExample
    self.office = office
    self.dutyPhone = dutyPhone
  }
}
