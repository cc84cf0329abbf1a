/// An opaque colour of sRGB.
public struct Colour: Sendable, Hashable {
  /// The three channels, 0 to 255.
  public let red: UInt8, green: UInt8, blue: UInt8

  /// Reads `#rgb` or `#rrggbb`; `nil` for anything else.
  public init?(hex text: String) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3: (red, green, blue) = (UInt8(digits[0] * 17), UInt8(digits[1] * 17), UInt8(digits[2] * 17))
    case 6:
      red = UInt8(digits[0] * 16 + digits[1])
      green = UInt8(digits[2] * 16 + digits[3])
      blue = UInt8(digits[4] * 16 + digits[5])
    default: return nil
    }
  }

  /// How far it is from another colour, 1 to 21. Source: WCAG 2.2, "contrast ratio".
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Source: WCAG 2.2, "relative luminance".
  private var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// The light of each value of a channel.
  ///
  /// `x^2.4` is `x² · x^(2/5)`, and a fifth root comes from a few steps of Newton's method: no library of mathematics
  /// is needed for 256 numbers, and their last bit is the same everywhere.
  private static let linear: [Double] = (0...255).map { value in
    let channel = Double(value) / 255
    guard channel > 0.04045 else { return channel / 12.92 }
    let base = (channel + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}

/// A colour that is read or seen on another, by the names of their tokens, and what is asked of the two.
public struct ColourPair: Sendable {
  /// What stands in front.
  public let front: String
  /// What it stands on.
  public let ground: String
  /// The least contrast: 7 for text, 3 for edges and signs. Source: WCAG 2.2, 1.4.6 and 1.4.11.
  public let least: Double
  /// What it is for.
  public let use: String

  private init(_ front: String, _ ground: String, _ least: Double, _ use: String) {
    (self.front, self.ground, self.least, self.use) = (front, ground, least, use)
  }

  /// All pairs that occur on pages.
  public static let all = [
    ColourPair("text", "ground", 7, "正文"), ColourPair("text", "panel", 7, "浅底上的正文"),
    ColourPair("soft", "ground", 7, "次要文字"), ColourPair("soft", "panel", 7, "浅底上的次要文字"),
    ColourPair("main", "ground", 7, "链接"), ColourPair("main", "panel", 7, "浅底上的链接"),
    ColourPair("warn", "ground", 7, "公示的剩余天数"), ColourPair("warn", "warn-panel", 7, "提醒"),
    ColourPair("text", "warn-panel", 7, "提醒里的正文"), ColourPair("main", "warn-panel", 7, "提醒里的链接"),
    ColourPair("on-fill", "fill", 7, "按钮上的字"), ColourPair("on-fill", "fill-dark", 7, "指着的按钮上的字"),
    ColourPair("on-band", "band", 7, "页头的字"), ColourPair("on-warn", "warn-fill", 7, "公示标签的字"),
    ColourPair("text", "mark", 7, "搜索结果里标出的字"), ColourPair("on-focus", "focus", 7, "焦点所在的字"),
    ColourPair("edge", "ground", 3, "输入框、按钮的边"), ColourPair("main", "ground", 3, "卡片和图的线")
  ]
}
