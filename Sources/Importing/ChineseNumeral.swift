/// Chinese counting numerals, as in （一）, 十二、 and 第三十条.
enum ChineseNumeral {
  private static let digits: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The number from 1 to 99 that the scalars spell, or `nil`.
  static func value(of scalars: some Collection<Unicode.Scalar>) -> Int? {
    let spelt = String(String.UnicodeScalarView(scalars))
    return (1...99).first { text(for: $0) == spelt }
  }

  /// The numeral for a number from 1 to 9999, or `nil` for any other number.
  ///
  /// Ten to nineteen drop the leading 一; an empty place between two others is written 零.
  static func text(for number: Int) -> String? {
    guard (1...9999).contains(number) else { return nil }
    if (10...19).contains(number) { return "十" + (number == 10 ? "" : digit(number - 10)) }
    var out = ""
    var owesZero = false
    var scale = 1000
    for unit in ["千", "百", "十", ""] {
      let figure = number / scale % 10
      if figure == 0 {
        owesZero = !out.isEmpty
      } else {
        out += (owesZero ? "零" : "") + digit(figure) + unit
        owesZero = false
      }
      scale /= 10
    }
    return out
  }

  private static func digit(_ figure: Int) -> String { String(Character(digits[figure])) }
}
