/// Numbers as Chinese documents write them.
enum ChineseNumeral {
  /// The value of a numeral below ten thousand such as 三, 十二, 二十, 一百零三 or 12; `nil` for anything else.
  static func value(_ numeral: some Collection<Unicode.Scalar>) -> Int? {
    guard !numeral.isEmpty, numeral.count <= 8 else { return nil }
    return digits(numeral) ?? characters(numeral)
  }

  /// Whether a scalar can be part of a numeral.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || figure(scalar) != nil || unit(scalar) != nil
  }

  private static func digits(_ numeral: some Collection<Unicode.Scalar>) -> Int? {
    guard numeral.count <= 4 else { return nil }
    var value = 0
    for scalar in numeral {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func characters(_ numeral: some Collection<Unicode.Scalar>) -> Int? {
    var value = 0
    var pending: Int?
    var lastUnit = 10_000
    for scalar in numeral {
      if let unit = unit(scalar) {
        guard unit < lastUnit else { return nil }
        // 十二 has no figure before 十; other units always have one.
        guard let figure = pending ?? (unit == 10 && value == 0 ? 1 : nil), figure > 0 else { return nil }
        value += figure * unit
        lastUnit = unit
        pending = nil
      } else if let figure = figure(scalar) {
        if let pending, pending != 0 { return nil }
        pending = figure
      } else {
        return nil
      }
    }
    return value + (pending ?? 0)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 0x30
    case "０"..."９": Int(scalar.value) - 0xff10
    default: nil
    }
  }

  private static func figure(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
