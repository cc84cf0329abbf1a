/// Days that are written out in a text, in any of the ways in which people write a day.
///
/// A birth date has a dozen spellings and a district has twenty thousand of them, so a day is read and looked
/// up rather than every spelling searched for.
struct WrittenDates {
  /// A day that was found.
  struct Found: Hashable {
    let date: CivilDate
    let offset: Int
    let length: Int
  }

  private static let years = 1800...2100

  /// All days written in `bytes`, raw or folded: `1899-03-05`, `1899/3/5`, `1899.3.5`, `18990305`,
  /// `1899年3月5日`, `一八九九年三月五日`, `壹捌玖玖年3月5日`.
  static func all(in bytes: borrowing Span<UInt8>) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) {
        var end = index
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        if let (date, after) = date(in: bytes, from: index, yearEnd: end) {
          found.append(Found(date: date, offset: index, length: after - index))
        }
        index = end
      } else if byte >= 0xe4, byte <= 0xe8, let digit = LeakProbe.Numeral.value(bytes, index),
        digit == 1 || digit == 2,
        let (date, after) = chineseDate(in: bytes, from: index)
      {
        found.append(Found(date: date, offset: index, length: after - index))
        index = after
      } else {
        index += 1
      }
    }
    return found
  }

  /// A day whose year is the digits from `start` to `yearEnd`, or that is all of eight digits.
  private static func date(
    in bytes: borrowing Span<UInt8>, from start: Int, yearEnd: Int
  ) -> (CivilDate, end: Int)? {
    if yearEnd - start == 8 {
      return day(
        number(bytes, start..<start + 4), number(bytes, start + 4..<start + 6),
        number(bytes, start + 6..<yearEnd)
      ).map { ($0, yearEnd) }
    }
    guard yearEnd - start == 4 else { return nil }
    let year = number(bytes, start..<yearEnd)
    if let monthStart = skipping(["年"], in: bytes, at: yearEnd) {
      return monthAndDay(in: bytes, from: monthStart, of: year)
    }
    guard let monthStart = skipping(["-", "/", "."], in: bytes, at: yearEnd),
      let monthEnd = digits(in: bytes, at: monthStart),
      let dayStart = skipping(["-", "/", "."], in: bytes, at: monthEnd),
      let dayEnd = digits(in: bytes, at: dayStart)
    else { return nil }
    return day(year, number(bytes, monthStart..<monthEnd), number(bytes, dayStart..<dayEnd))
      .map { ($0, dayEnd) }
  }

  private static func chineseDate(in bytes: borrowing Span<UInt8>, from start: Int) -> (CivilDate, end: Int)?
  {
    var year = 0
    var index = start
    while let digit = LeakProbe.Numeral.value(bytes, index), digit < 10, index < start + 12 {
      year = year * 10 + digit
      index += 3
    }
    guard index == start + 12, let monthStart = skipping(["年"], in: bytes, at: index) else { return nil }
    return monthAndDay(in: bytes, from: monthStart, of: year)
  }

  /// 3月5, 三月五: what follows the year, each number in digits or in numerals.
  private static func monthAndDay(
    in bytes: borrowing Span<UInt8>, from start: Int, of year: Int
  ) -> (CivilDate, end: Int)? {
    guard let (month, monthEnd) = count(in: bytes, at: start),
      let dayStart = skipping(["月"], in: bytes, at: monthEnd),
      let (dayOfMonth, end) = count(in: bytes, at: dayStart)
    else { return nil }
    return day(year, month, dayOfMonth).map { ($0, end) }
  }

  /// 1 to 31, or 一 to 三十一.
  private static func count(in bytes: borrowing Span<UInt8>, at start: Int) -> (Int, end: Int)? {
    if let end = digits(in: bytes, at: start) { return (number(bytes, start..<end), end) }
    var value = 0
    var index = start
    while let digit = LeakProbe.Numeral.value(bytes, index), index < start + 9 {
      value = digit == 10 ? max(value, 1) * 10 : value + digit
      index += 3
    }
    return index > start ? (value, index) : nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    years.contains(year) ? CivilDate(year: year, month: month, day: day) : nil
  }

  /// One or two digits and no more.
  private static func digits(in bytes: borrowing Span<UInt8>, at start: Int) -> Int? {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return (1...2).contains(end - start) ? end : nil
  }

  private static func skipping(
    _ marks: [StaticString], in bytes: borrowing Span<UInt8>, at index: Int
  ) -> Int? {
    for mark in marks {
      let length = mark.utf8CodeUnitCount
      guard index + length <= bytes.count else { continue }
      let text = mark.description.utf8
      var place = index
      var matches = true
      for byte in text {
        matches = matches && bytes[place] == byte
        place += 1
      }
      if matches { return place }
    }
    return nil
  }

  private static func number(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var value = 0
    for index in range { value = value * 10 + Int(bytes[index] &- UInt8(ascii: "0")) }
    return value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

extension CivilDate {
  /// The first day that is written out in a text, in any of the ways in which people write one: `1899-03-05`,
  /// `1899年3月5日`, `一八九九年三月五日`.
  public init?(written text: String) {
    guard let found = WrittenDates.all(in: Array(text.utf8).span).first else { return nil }
    self = found.date
  }
}
