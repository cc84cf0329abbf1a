import Notices

/// Recognises citizen identity numbers (公民身份号码): 18 digits, or the 15 of those issued before 1999.
///
/// Source: GB 11643-1999; ISO 7064, MOD 11-2; GB/T 2260 for the first two digits.
enum CitizenNumber {
  private static let provinces: Set<Int> = Set(
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83].flatMap { Array($0) })

  /// Whether the digits are a number of 18: a province, a day on which a person may have been born, the check
  /// digit.
  ///
  /// Days from 1800 on count, so that the made-up persons of tests and samples are caught too.
  static func isValid18(_ digits: ArraySlice<UInt8>, asOf: CivilDate) -> Bool {
    let digits = Array(digits)
    guard digits.count == 18, digits[..<17].allSatisfy(DigitRun.isDigit),
      provinces.contains(number(digits[0..<2])), number(digits[2..<6]) > 0,
      let birth = CivilDate(
        year: number(digits[6..<10]), month: number(digits[10..<12]), day: number(digits[12..<14])),
      birth.year >= 1800, birth <= asOf.adding(days: 366)
    else { return false }
    // The remainder of the weighted sum picks the check digit.
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 }
    return Array("10x98765432".utf8)[sum % 11] == digits[17]
  }

  /// Whether the digits are a number of 15: a province, a day of the twentieth century, a number of the day.
  static func isValid15(_ digits: ArraySlice<UInt8>) -> Bool {
    let digits = Array(digits)
    return digits.count == 15 && digits.allSatisfy(DigitRun.isDigit)
      && provinces.contains(number(digits[0..<2]))
      && number(digits[2..<6]) > 0 && number(digits[12..<15]) > 0
      && CivilDate(
        year: 1900 + number(digits[6..<8]), month: number(digits[8..<10]), day: number(digits[10..<12]))
        != nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
  }
}
