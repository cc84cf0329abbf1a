import Notices

/// Numbers of the right shape that belong to nobody.
enum SampleNumbers {
  /// Mobile numbers begin with 154, the one prefix from 150 to 159 that no operator's list has.
  static let mobilePrefix = "154"
  /// Bank cards begin with 9000: 9 leaves the next three digits to be the number of a country, and no country has 000.
  /// Source: ISO/IEC 7812-1; ISO 3166-1.
  static let cardPrefix = "9000"
  /// Nobody born in these years is alive.
  static let birthYears = 1800...1899

  /// A birth date.
  static func birthDate(_ random: inout SplitMix64) -> CivilDate {
    let first = CivilDate(iso: "1800-01-01")?.dayNumber ?? 0
    let last = CivilDate(iso: "1899-12-31")?.dayNumber ?? 0
    return CivilDate(dayNumber: random.number(in: first...last))
  }

  /// A citizen's identity number of a district and a birth date, with its check character.
  static func idNumber(district: PlaceCode, born: CivilDate, _ random: inout SplitMix64) -> String {
    let digits = Array((district.rawValue + born.compact).utf8) + random.digits(3)
    return String(decoding: digits + (IDNumber.checkCharacter(of: digits).map { [$0] } ?? []), as: UTF8.self)
  }

  /// A mobile number.
  static func phone(_ random: inout SplitMix64) -> String {
    mobilePrefix + String(decoding: random.digits(8), as: UTF8.self)
  }

  /// A card number of 19 digits with its check digit. Source: ISO/IEC 7812-1, annex B (Luhn).
  static func bankAccount(_ random: inout SplitMix64) -> String {
    let digits = Array(cardPrefix.utf8) + random.digits(14)
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit - 0x30) * (index % 2 == 0 ? 2 : 1)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return String(decoding: digits + [0x30 + UInt8((10 - sum % 10) % 10)], as: UTF8.self)
  }
}
