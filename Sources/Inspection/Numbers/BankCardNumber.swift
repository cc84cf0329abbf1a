/// Recognises numbers of bank cards. Source: ISO/IEC 7812-1, with its annex B for the check digit.
enum BankCardNumber {
  /// Whether 16 to 19 digits begin as card numbers do and pass the Luhn check.
  static func isValid(_ digits: ArraySlice<UInt8>) -> Bool {
    guard (16...19).contains(digits.count), digits.allSatisfy(DigitRun.isDigit), hasIssuer(digits) else {
      return false
    }
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = Int(digit - UInt8(ascii: "0"))
      let doubled = place % 2 == 1 ? value * 2 : value
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// Whether groups of such sizes are how a card number is written.
  static func isWrittenSo(_ number: WrittenNumber) -> Bool {
    let shape = number.shape
    if shape.count == 1 || number.isSpelledOut { return true }
    if shape.dropLast().allSatisfy({ $0 == 4 }) { return true }
    return shape[0] == 6 && shape.count <= 4
  }

  /// 3 to 6: the international schemes and UnionPay; 9: cards for use in China only; 2221 to 2720:
  /// Mastercard.
  private static func hasIssuer(_ digits: ArraySlice<UInt8>) -> Bool {
    let prefix = digits.prefix(4).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (3000...6999).contains(prefix) || (9000...9999).contains(prefix)
      || (digits.count == 16 && (2221...2720).contains(prefix))
  }
}
