/// How an automatic number is written. Source: ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat).
enum NumberFormat: Sendable, Hashable {
  case decimal, decimalFullWidth, decimalEnclosedCircle
  case chinese, heavenlyStems
  case lowerLetter, upperLetter, lowerRoman, upperRoman
  case bullet, none

  /// The format of a name in the file, or `nil` if it is not known here.
  init?(name: String) {
    switch name {
    case "decimal": self = .decimal
    case "decimalFullWidth", "decimalFullWidth2": self = .decimalFullWidth
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .decimalEnclosedCircle
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand":
      self = .chinese
    case "ideographTraditional": self = .heavenlyStems
    case "lowerLetter": self = .lowerLetter
    case "upperLetter": self = .upperLetter
    case "lowerRoman": self = .lowerRoman
    case "upperRoman": self = .upperRoman
    case "bullet": self = .bullet
    case "none": self = .none
    default: return nil
    }
  }

  /// The number in this format, or `nil` where programs differ or the format ends.
  func text(for number: Int) -> String? {
    switch self {
    case .decimal: number >= 0 ? String(number) : nil
    case .decimalFullWidth: number >= 0 ? Self.shifted(String(number), by: 0xFEE0) : nil
    case .decimalEnclosedCircle: (1...20).contains(number) ? Self.scalar(0x2460 + number - 1) : nil
    // The Chinese formats agree up to ninety-nine and differ beyond.
    case .chinese: (1...99).contains(number) ? ChineseNumeral.text(for: number) : nil
    case .heavenlyStems:
      (1...10).contains(number) ? String(Array("甲乙丙丁戊己庚辛壬癸")[number - 1]) : nil
    case .lowerLetter: (1...26).contains(number) ? Self.scalar(0x61 + number - 1) : nil
    case .upperLetter: (1...26).contains(number) ? Self.scalar(0x41 + number - 1) : nil
    case .lowerRoman: Self.roman(number)?.lowercased()
    case .upperRoman: Self.roman(number)
    case .bullet, .none: ""
    }
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"]
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return tens[number / 10] + ones[number % 10]
  }

  private static func scalar(_ value: Int) -> String? {
    Unicode.Scalar(UInt32(value)).map { String(Character($0)) }
  }

  private static func shifted(_ text: String, by offset: UInt32) -> String {
    text.unicodeScalars.reduce(into: "") { out, scalar in
      out += Unicode.Scalar(scalar.value + offset).map { String(Character($0)) } ?? ""
    }
  }
}
