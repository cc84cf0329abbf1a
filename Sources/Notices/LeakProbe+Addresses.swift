/// The one spelling under which an address is searched for: without its town, with digits for numerals, without
/// its last word.
///
/// A page seldom repeats an address as the store has it: 样本镇样本社区3号楼2单元301室 becomes 样本社区三号楼二单元三〇一.
/// What is left of it here is part of all such spellings, once their numerals are digits.
enum AddressSpelling {
  /// Shorter ones are names of streets.
  private static let minimumCount = 5

  /// The bytes to search for; `nil` when the address is too short.
  static func core(of value: [UInt8]) -> [UInt8]? {
    guard let whole = LeakProbe.text(value, atLeast: minimumCount).first else { return nil }
    let written = LeakProbe.withDigits(whole) ?? whole
    let characters = Array(String(decoding: written, as: UTF8.self).unicodeScalars)
    let core = withoutLastWord(withoutTown(characters))
    return Array(String(String.UnicodeScalarView(core)).utf8)
  }

  /// What follows the town or county, if it is enough to be told from any other address.
  private static func withoutTown(_ address: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let start = address.indices.last { index in
      switch address[index] {
      case "镇", "乡", "县": true
      case "道": index > 0 && address[index - 1] == "街"
      // A 社区 or a 小区 is no district.
      case "区": index > 0 && address[index - 1] != "社" && address[index - 1] != "小"
      default: false
      }
    }
    guard let start, start + 1 < address.count else { return address }
    let rest = Array(address[(start + 1)...])
    // A rest that begins with its number is an address in any town; one of few characters is a street.
    guard rest.count > minimumCount, let first = rest.first, !isDigit(first), rest.contains(where: isDigit)
    else {
      return address
    }
    return rest
  }

  /// 301室 is written 301 as well.
  private static func withoutLastWord(_ address: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let last = address.last, "室号户房".unicodeScalars.contains(last), address.count > minimumCount,
      isDigit(address[address.count - 2])
    else { return address }
    return Array(address.dropLast())
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}

extension LeakProbe {
  /// A folded text in which the numerals before a word for a house, a stair or a door are digits, as addresses
  /// are searched for: 三委五号 becomes 3委5号. `nil` when there is none.
  public static func withDigits(_ folded: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    var isChanged = false
    var index = 0
    while index < folded.count {
      var end = index
      var number: [Int] = []
      while let numeral = AddressNumeral.value(folded, end) {
        number.append(numeral)
        end += AddressNumeral.width
      }
      let isAtEnd = end == folded.count || folded[end] < 0x80
      if !number.isEmpty, isAtEnd || AddressNumeral.isUnit(folded, end) {
        out += AddressNumeral.digits(number)
        isChanged = true
      } else {
        out += folded[index..<max(end, index + 1)]
      }
      index = max(end, index + 1)
    }
    return isChanged ? out : nil
  }
}

/// Chinese numerals in addresses.
private enum AddressNumeral {
  /// All have three bytes in UTF-8.
  static let width = 3

  /// The value of the numeral that begins at a place, 十 being 10.
  static func value(_ bytes: [UInt8], _ index: Int) -> Int? {
    guard index + width <= bytes.count, bytes[index] >= 0xe3, bytes[index] <= 0xe9 else { return nil }
    return values[key(bytes, index)]
  }

  /// Whether a word stands at a place that follows the number of a house, a stair or a door.
  static func isUnit(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + width <= bytes.count && units.contains(key(bytes, index))
  }

  /// The digits of a number: 三〇一 digit by digit, 十二 and 二十 as counts.
  static func digits(_ number: [Int]) -> [UInt8] {
    guard let ten = number.firstIndex(of: 10) else { return number.flatMap { Array(String($0).utf8) } }
    let tens = number[..<ten].last ?? 1
    let ones = number[(ten + 1)...].first ?? 0
    return Array(String(tens * 10 + ones).utf8)
  }

  private static func key(_ bytes: [UInt8], _ index: Int) -> UInt32 {
    UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }

  private static func key(_ scalar: Unicode.Scalar) -> UInt32 { key(Array(String(scalar).utf8), 0) }

  private static let values: [UInt32: Int] = {
    var values: [UInt32: Int] = [:]
    for row in ["〇一二三四五六七八九十", "零壹贰叁肆伍陆柒捌玖拾"] {
      for (value, scalar) in row.unicodeScalars.enumerated() { values[key(scalar)] = value }
    }
    return values
  }()
  private static let units = Set("号栋幢单委组室楼层门户屯".unicodeScalars.map { key($0) })
}
