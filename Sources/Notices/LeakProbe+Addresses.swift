/// The spellings of an address: with and without its town, with digits or Chinese numerals, with and without
/// the last word.
///
/// A page seldom repeats an address as the store has it: 样本镇样本社区3号楼2单元301室 becomes 样本社区三号楼二单元三〇一.
enum AddressSpellings {
  /// Shorter ones are names of streets.
  private static let minimumCount = 5

  /// The byte strings to search for; empty when the address is too short.
  static func all(of value: [UInt8]) -> [[UInt8]] {
    guard let whole = LeakProbe.text(value, atLeast: minimumCount).first else { return [] }
    let characters = Array(String(decoding: whole, as: UTF8.self).unicodeScalars)
    let core = withoutLastWord(withoutTown(characters))
    // As the store has it, in case the store itself mixes digits and numerals.
    let written = [core, Array(inDigits(core))]
    let others =
      core.contains(where: isDigit)
      ? [inNumerals(core, zero: "〇"), inNumerals(core, zero: "零"), inCounts(core)] : []
    var seen: Set<[UInt8]> = []
    return (written + others).map { Array(String(String.UnicodeScalarView($0)).utf8) }
      .filter { seen.insert($0).inserted }
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
    guard rest.count > minimumCount, let first = rest.first, !isDigit(first), numeral(first) == nil,
      rest.contains(where: { isDigit($0) || numeral($0) != nil })
    else { return address }
    return rest
  }

  /// 301室 is written 301 as well.
  private static func withoutLastWord(_ address: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let last = address.last, "室号户房".unicodeScalars.contains(last), address.count > minimumCount,
      isDigit(address[address.count - 2])
    else { return address }
    return Array(address.dropLast())
  }

  private static func inNumerals(_ address: [Unicode.Scalar], zero: Unicode.Scalar) -> [Unicode.Scalar] {
    address.map { isDigit($0) ? digit($0, zero: zero) : $0 }
  }

  private static func digit(_ scalar: Unicode.Scalar, zero: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "0" ? zero : numerals[Int(scalar.value) - 0x31]
  }

  /// Numbers up to 99 as they are counted: 十二, 三十, 二十五; longer ones digit by digit.
  private static func inCounts(_ address: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var index = 0
    while index < address.count {
      var end = index
      while end < address.count, isDigit(address[end]) { end += 1 }
      let number = address[index..<end]
      if number.count == 2, let tens = number.first, let ones = number.last, tens != "0" {
        if tens != "1" { out.append(digit(tens, zero: "零")) }
        out.append("十")
        if ones != "0" { out.append(digit(ones, zero: "零")) }
      } else {
        out += number.map { digit($0, zero: "零") }
      }
      if end == index { out.append(address[index]) }
      index = max(end, index + 1)
    }
    return out
  }

  /// Numerals before a word for a house, a stair or a door as digits.
  private static func inDigits(_ address: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var index = 0
    while index < address.count {
      var end = index
      while end < address.count, numeral(address[end]) != nil { end += 1 }
      let isNumber = end > index && (end == address.count || units.contains(address[end]))
      if isNumber {
        out += count(address[index..<end]).unicodeScalars
      } else {
        out += address[index..<max(end, index + 1)]
      }
      index = max(end, index + 1)
    }
    return out
  }

  /// The digits of numerals: 三〇一 and 三零一 digit by digit, 十二 and 二十 as counts.
  private static func count(_ written: ArraySlice<Unicode.Scalar>) -> String {
    guard let ten = written.firstIndex(of: "十") else {
      return written.map { String(numeral($0) ?? 0) }.joined()
    }
    let tens = written[..<ten].last.flatMap(numeral) ?? 1
    let ones = written[(ten + 1)...].first.flatMap(numeral) ?? 0
    return String(tens * 10 + ones)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func numeral(_ scalar: Unicode.Scalar) -> Int? {
    if scalar == "〇" || scalar == "零" { return 0 }
    if scalar == "十" { return 10 }
    return numerals.firstIndex(of: scalar).map { $0 + 1 }
  }

  private static let numerals: [Unicode.Scalar] = Array("一二三四五六七八九".unicodeScalars)
  private static let units = Set("号栋幢单委组室楼层门户屯".unicodeScalars)
}
