/// How single characters are folded before personal values are searched for.
enum Folding {
  /// What stands between two digits that a reader takes as one number.
  enum Gap: UInt8, Sendable, Comparable {
    /// Nothing that can be seen: an inline tag, a zero-width character, a soft hyphen.
    case invisible
    /// White space.
    case space
    /// A hyphen, a dash or a low line.
    case hyphen
    /// A dot of any height, as between the parts of a name.
    case dot
    /// The dot that ends a sentence.
    case stop
    /// Any other mark.
    case mark

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  /// What becomes of a character.
  enum Outcome: Sendable, Hashable {
    /// It is searched for as this scalar.
    case keep(Unicode.Scalar)
    /// It is left out.
    case drop(Gap)
  }

  /// Folds any scalar.
  static func fold(_ scalar: Unicode.Scalar) -> Outcome {
    let value = Int(scalar.value)
    let entry =
      switch value {
      case 0..<low.count: low[value]
      case highStart..<highStart + high.count: high[value - highStart]
      default: code(scalar)
      }
    if entry < UInt32(gapLimit) { return .drop(Gap(rawValue: UInt8(entry)) ?? .mark) }
    return .keep(Unicode.Scalar(entry) ?? scalar)
  }

  /// The outcomes of the ASCII characters: below 0x10 a gap, otherwise the byte to search for.
  static let ascii: [UInt8] = (0..<0x80).map { UInt8(low[$0]) }

  /// Whether an ASCII byte stays as it is: small letters and digits.
  static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The outcomes of the scalars before the Chinese characters.
  private static let low: [UInt32] = outcomes(0..<0x3400)

  /// The outcomes of the compatibility forms, full-width ones among them.
  private static let high: [UInt32] = outcomes(highStart..<0x1_0000)
  private static let highStart = 0xf900

  private static func outcomes(_ values: Range<Int>) -> [UInt32] {
    values.map { Unicode.Scalar(UInt32($0)).map(code) ?? 0 }
  }

  /// Outcomes as numbers: below it a gap, otherwise a scalar. No scalar that is kept is a control character.
  static let gapLimit: UInt8 = 0x10

  private static func code(_ scalar: Unicode.Scalar) -> UInt32 {
    let fullWidth = scalar.value >= 0xff01 && scalar.value <= 0xff5e
    let plain = fullWidth ? Unicode.Scalar(scalar.value - 0xfee0) ?? scalar : Lookalikes.ordinary(scalar)
    let properties = plain.properties
    if let digit = decimal(properties) ?? letterDigit(plain) { return 0x30 + digit }
    // The check digit X of an identity number is written as a Roman ten or as the sign of multiplication too.
    if [0xd7, 0x2169, 0x2179, 0x425, 0x445, 0x3a7, 0x3c7].contains(plain.value) { return 0x78 }
    if properties.isDefaultIgnorableCodePoint { return UInt32(Gap.invisible.rawValue) }
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      let lower = properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? (lower.first ?? plain).value : plain.value
    case .lowercaseLetter, .modifierLetter, .otherLetter, .spacingMark, .letterNumber, .otherNumber,
      .decimalNumber, .privateUse, .unassigned:
      return plain.value
    default:
      return UInt32(gap(plain).rawValue)
    }
  }

  /// The digit that a decimal, raised, lowered or circled digit shows.
  private static func decimal(_ properties: Unicode.Scalar.Properties) -> UInt32? {
    guard let type = properties.numericType, type == .decimal || type == .digit,
      let value = properties.numericValue, value >= 0, value <= 9
    else { return nil }
    return UInt32(value)
  }

  /// The digit that a Suzhou numeral (〡 to 〩) or a Roman one (Ⅰ to Ⅸ) shows.
  private static func letterDigit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x3021...0x3029: scalar.value - 0x3020
    case 0x2160...0x2168: scalar.value - 0x215f
    case 0x2170...0x2178: scalar.value - 0x216f
    default: nil
    }
  }

  private static func gap(_ scalar: Unicode.Scalar) -> Gap {
    switch scalar.properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark, .surrogate: return .invisible
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    case .dashPunctuation, .connectorPunctuation: return .hyphen
    default: break
    }
    switch scalar.value {
    case 0xb7, 0x2022, 0x2024, 0x2027, 0x2219, 0x22c5, 0x30fb, 0xff65: return .dot
    case 0x2e, 0x3002, 0xff61: return .stop
    case 0x2212, 0x7e, 0x223c, 0x301c: return .hyphen
    default: return .mark
    }
  }
}
