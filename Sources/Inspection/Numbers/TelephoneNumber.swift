import Notices

/// Recognises telephone numbers of China. Source: the national numbering plan (电信网编号计划).
enum TelephoneNumber {
  /// What kind of number it is.
  enum Kind: Sendable { case mobile, landline }

  /// What a written number is, if it is a telephone number with its area code or a mobile number.
  static func kind(of number: WrittenNumber) -> Kind? {
    let digits = number.digits
    if isMobile(digits), isWrittenAsMobile(number) { return .mobile }
    if let rest = withoutDiallingPrefix(digits), isMobile(rest),
      isWrittenAsMobile(number, after: digits.count - 11)
    {
      return .mobile
    }
    return isLandline(number) ? .landline : nil
  }

  /// Whether 7 or 8 digits may be a number without its area code. Many other numbers look so: the words
  /// before decide.
  static func isLocal(_ number: WrittenNumber) -> Bool {
    guard (7...8).contains(number.count), let first = number.digits.first else { return false }
    if number.isParted { return false }
    let isWrittenSo =
      number.shape.count == 1 || number.shape == [3, 4] || number.shape == [4, 4] || number.isSpelledOut
    return isWrittenSo && (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(first)
  }

  /// Whether groups of such sizes are how a number of eleven digits is written.
  static func isWrittenAsMobile(_ number: WrittenNumber) -> Bool {
    if number.isParted { return false }
    if number.shape.count == 1 || number.isSpelledOut { return true }
    return switch number.shape {
    case [3, 4, 4], [3, 3, 5], [4, 4, 3], [3, 8], [7, 4], [5, 6], [6, 5], [4, 7]: true
    // With spaces these are three amounts as often as a number.
    case [4, 3, 4]: number.gap != .space
    default: false
    }
  }

  /// The same for a number after so many digits of a dialling prefix, in a group of their own or not.
  private static func isWrittenAsMobile(_ number: WrittenNumber, after prefix: Int) -> Bool {
    var shape = number.shape
    if number.isSpelledOut { return !number.isParted }
    if shape[0] == prefix { shape.removeFirst() } else { shape[0] -= prefix }
    return isWrittenAsMobile(
      WrittenNumber(
        digits: number.digits.dropFirst(prefix), shape: shape, gap: shape.count == 1 ? nil : number.gap,
        isWholeRun: false))
  }

  private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = Array(digits)
    return digits.count == 11 && digits[0] == UInt8(ascii: "1") && digits[1] >= UInt8(ascii: "3")
  }

  /// The digits after `86`, `0086` or the `0` of a call from another district.
  private static func withoutDiallingPrefix(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    switch digits.count {
    case 12 where digits.starts(with: "0".utf8): digits.dropFirst()
    case 13 where digits.starts(with: "86".utf8): digits.dropFirst(2)
    case 15 where digits.starts(with: "0086".utf8): digits.dropFirst(4)
    default: nil
    }
  }

  private static func isLandline(_ number: WrittenNumber) -> Bool {
    var digits = Array(number.digits)
    var shape = number.shape
    if digits.starts(with: "86".utf8) {
      // From abroad: the code of the country stands for the 0 of the area code.
      digits.replaceSubrange(0..<2, with: "0".utf8)
      if shape.count > 1, shape[0] == 2 { shape.removeFirst() } else { shape[0] -= 2 }
      shape[0] += 1
    }
    guard let area = areaCodeLength(digits), (7...8).contains(digits.count - area),
      (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(digits[area])
    else { return false }
    if shape.count == 1 || number.isSpelledOut { return !number.isParted || shape.count == 1 }
    // A mark may set off the area code, no more.
    if number.gap == .mark, number.shape.count > 2 { return false }
    let rest = Array(shape.dropFirst())
    return shape[0] == area && (rest.count == 1 || rest == [3, 4] || rest == [4, 4] || rest == [4, 3])
  }

  /// 010 and 020 to 029 have three digits, the others four.
  private static func areaCodeLength(_ digits: [UInt8]) -> Int? {
    guard digits.count >= 10, digits[0] == UInt8(ascii: "0") else { return nil }
    switch digits[1] {
    case UInt8(ascii: "1"): return digits[2] == UInt8(ascii: "0") ? 3 : nil
    case UInt8(ascii: "2"): return 3
    case UInt8(ascii: "3")...UInt8(ascii: "9"): return 4
    default: return nil
    }
  }
}
