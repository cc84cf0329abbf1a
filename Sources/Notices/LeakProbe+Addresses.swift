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

  /// What follows the community, town or county, if it is enough to be told from any other address.
  private static func withoutTown(_ address: [Unicode.Scalar]) -> [Unicode.Scalar] {
    for index in address.indices.reversed() where endsDistrict(address, index) {
      let rest = Array(address[(index + 1)...])
      // A rest that begins with its number is an address in any town; one of few characters is a street.
      if rest.count > minimumCount, let first = rest.first, !isDigit(first), rest.contains(where: isDigit) {
        return rest
      }
    }
    return address
  }

  private static func endsDistrict(_ address: [Unicode.Scalar], _ index: Int) -> Bool {
    switch address[index] {
    case "镇", "乡", "县", "村": true
    case "道": index > 0 && address[index - 1] == "街"
    // A 小区 is part of the address.
    case "区": index > 0 && address[index - 1] != "小"
    default: false
    }
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
    guard AddressNumeral.stands(in: folded.span) else { return nil }
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
  static let width = LeakProbe.Numeral.width

  /// Whether some numeral stands before such a word, or before what is no Chinese. This is asked of every text.
  static func stands(in bytes: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index + width <= bytes.count {
      let lead = bytes[index]
      if lead < 0xe3 || lead > 0xe9 {
        index += 1
        continue
      }
      if LeakProbe.Numeral.value(bytes, index) != nil {
        let next = index + width
        if next == bytes.count || bytes[next] < 0x80 { return true }
        if next + width <= bytes.count, isUnit(LeakProbe.Numeral.code(bytes, next)) { return true }
      }
      index += width
    }
    return false
  }

  /// The value of the numeral that begins at a place, 十 being 10.
  static func value(_ bytes: [UInt8], _ index: Int) -> Int? {
    LeakProbe.Numeral.value(bytes.span, index)
  }

  /// Whether a word stands at a place that follows the number of a house, a stair or a door.
  static func isUnit(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + width <= bytes.count && isUnit(LeakProbe.Numeral.code(bytes.span, index))
  }

  /// The digits of a number: 三〇一 digit by digit, 十二 and 二十 as counts.
  static func digits(_ number: [Int]) -> [UInt8] {
    guard let ten = number.firstIndex(of: 10) else { return number.flatMap { Array(String($0).utf8) } }
    let tens = number[..<ten].last ?? 1
    let ones = number[(ten + 1)...].first ?? 0
    return Array(String(tens * 10 + ones).utf8)
  }

  private static func isUnit(_ key: UInt32) -> Bool {
    switch key {
    case 0xe58fb7, 0xe6a08b, 0xe5b9a2, 0xe58d95, 0xe5a794, 0xe7bb84: true  // 号栋幢单委组
    case 0xe5aea4, 0xe6a5bc, 0xe5b182, 0xe997a8, 0xe688b7, 0xe5b1af: true  // 室楼层门户屯
    default: false
    }
  }
}
