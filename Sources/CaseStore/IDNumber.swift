/// Citizen identity numbers (公民身份号码): 6 digits of a place, 8 of a birth date, 3 in order, a check character.
///
/// Source: GB 11643-1999; check character by ISO 7064, MOD 11-2.
enum IDNumber {
  /// The check character of the first 17 digits; `nil` unless there are 17.
  static func checkCharacter(of digits: some Collection<UInt8>) -> UInt8? {
    guard digits.count == 17 else { return nil }
    var sum = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      sum = (sum + Int(digit - 0x30)) * 2 % 11
    }
    // MOD 11-2: the check value c makes the weighted sum leave 1.
    let check = (12 - sum) % 11
    return check == 10 ? UInt8(ascii: "X") : 0x30 + UInt8(check)
  }

  /// Whether a text is a number that a living person may have: 18 characters, a sound check character, and a birth date
  /// of the years that applicants are born in. Numbers of files that hold a recent date are not meant.
  static func isOfLivingPerson(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 18, let check = checkCharacter(of: bytes[..<17]) else { return false }
    let last = bytes[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : bytes[17]
    guard last == check, let year = Int(String(decoding: bytes[6..<10], as: UTF8.self)),
      let month = Int(String(decoding: bytes[10..<12], as: UTF8.self)),
      let day = Int(String(decoding: bytes[12..<14], as: UTF8.self))
    else { return false }
    return (1900...2015).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }
}
