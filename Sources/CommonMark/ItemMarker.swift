/// The number with which an item of a Chinese document begins.
///
/// Source of the order of levels: GB/T 9704-2012, 7.3.3 (一、 then （一） then 1. then （1）).
struct ItemMarker: Equatable {
  /// The level of the number.
  enum Level: Int, Comparable {
    /// 第一条, an article: counted through the document.
    case article
    /// 一、
    case first
    /// （一）
    case second
    /// 1.
    case third
    /// （1）
    case fourth

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  let level: Level
  let number: Int
  /// The second number of an article such as 第三条之一; `nil` otherwise.
  let subnumber: Int?

  init(level: Level, number: Int, subnumber: Int? = nil) {
    self.level = level
    self.number = number
    self.subnumber = subnumber
  }

  /// Recognises the number at the beginning of a text, behind blanks and inside emphasis.
  init?(_ text: [Inline]) {
    guard let first = text.leadingScalar,
      first == "第" || first == "（" || first == "(" || ChineseNumeral.contains(first)
    else { return nil }
    self.init(text.leadingScalars(24).drop { $0 == " " || $0 == "\u{3000}" })
  }

  private init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard let first = scalars.first else { return nil }
    switch first {
    case "第": self.init(article: scalars.dropFirst())
    case "（", "(": self.init(bracketed: scalars.dropFirst())
    default: self.init(plain: scalars)
    }
  }

  private init?(article scalars: ArraySlice<Unicode.Scalar>) {
    guard let (number, rest) = Self.numeral(scalars), rest.first == "条" else { return nil }
    var subnumber: Int?
    if rest.dropFirst().first == "之" { subnumber = Self.numeral(rest.dropFirst(2))?.0 }
    self.init(level: .article, number: number, subnumber: subnumber)
  }

  private init?(bracketed scalars: ArraySlice<Unicode.Scalar>) {
    guard let first = scalars.first, let (number, rest) = Self.numeral(scalars),
      rest.first == "）" || rest.first == ")"
    else { return nil }
    self.init(level: Self.isDigit(first) ? .fourth : .second, number: number)
  }

  private init?(plain scalars: ArraySlice<Unicode.Scalar>) {
    guard let first = scalars.first, let (number, rest) = Self.numeral(scalars), let mark = rest.first else {
      return nil
    }
    if Self.isDigit(first) {
      // 2021.5.1 and 1.5万元 are no items, nor is a year.
      guard number < 1000, mark == "." || mark == "．" || mark == "、" else { return nil }
      if let next = rest.dropFirst().first, Self.isDigit(next) { return nil }
      self.init(level: .third, number: number)
    } else {
      guard mark == "、" else { return nil }
      // 一、二年级 goes on with another numeral.
      if let next = rest.dropFirst().first, ChineseNumeral.contains(next) { return nil }
      self.init(level: .first, number: number)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar || "０"..."９" ~= scalar
  }

  private static func numeral(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Int, ArraySlice<Unicode.Scalar>)? {
    let numeral = scalars.prefix(while: ChineseNumeral.contains)
    guard let value = ChineseNumeral.value(numeral), value > 0 else { return nil }
    return (value, scalars[numeral.endIndex...])
  }
}
