import Templating

/// A token in a table.
struct GalleryTokenRowValues: TemplateRecord {
  let token: DesignToken
  /// Its value with high contrast, where that is another.
  let high: String

  static let schema = TemplateSchema<Self>(
    .init("name", { "--" + $0.token.name }), .init("value", \.token.value), .init("high", \.high),
    .init("is_colour", { Colour(hex: $0.token.value) != nil }),
    .init("has_high", { Colour(hex: $0.high) != nil }))
}

/// A pair of colours with its contrast.
struct GalleryPairValues: TemplateRecord {
  let pair: ColourPair
  let front: DesignToken
  let ground: DesignToken

  private var contrast: Double? {
    guard let front = Colour(hex: front.value), let ground = Colour(hex: ground.value) else { return nil }
    return front.contrast(with: ground)
  }

  /// With two decimals, cut and not rounded: 6.999 is not 7.
  private var ratio: String {
    let hundredths = Int((contrast ?? 0) * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) : 1"
  }

  static let schema = TemplateSchema<Self>(
    .init("use", \.pair.use),
    .init("front", { "--" + $0.front.name }), .init("ground", { "--" + $0.ground.name }),
    .init("front_value", \.front.value), .init("ground_value", \.ground.value),
    .init("ratio", { $0.ratio }), .init("least", { Int($0.pair.least) }),
    .init("is_enough", { ($0.contrast ?? 0) >= $0.pair.least }))
}

/// The pairs in one of the two settings of contrast.
struct GalleryContrastValues: TemplateRecord {
  let name: String
  let pairs: [GalleryPairValues]

  static let schema = TemplateSchema<Self>(.init("name", \.name), .init("pairs", \.pairs))

  /// All pairs, with the tokens of a setting.
  init(name: String, tokens: [DesignToken]) {
    self.name = name
    let named = Dictionary(tokens.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    pairs = ColourPair.all.compactMap { pair in
      guard let front = named[pair.front], let ground = named[pair.ground] else { return nil }
      return GalleryPairValues(pair: pair, front: front, ground: ground)
    }
  }
}

/// The tokens of the design.
struct GalleryTokensValues: TemplateRecord {
  let frame: GalleryFrameValues
  let tokens: [DesignToken]
  let high: [DesignToken]

  private var rows: [GalleryTokenRowValues] {
    let other = Dictionary(high.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    return tokens.map { GalleryTokenRowValues(token: $0, high: other[$0.name] ?? "") }
  }

  static let schema = TemplateSchema<Self>(
    .init("gallery", \.frame),
    .init("colours", { $0.rows.filter { Colour(hex: $0.token.value) != nil } }),
    .init("others", { $0.rows.filter { Colour(hex: $0.token.value) == nil } }),
    .init(
      "contrasts",
      { values in
        [
          GalleryContrastValues(name: "平常", tokens: values.tokens),
          GalleryContrastValues(name: "高对比度", tokens: values.tokens + values.high)
        ]
      }))
}
