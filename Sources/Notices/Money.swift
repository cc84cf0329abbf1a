/// An amount of money in fen, a hundredth of a yuan.
public struct Money: Sendable, Hashable, Comparable {
  /// The amount in fen.
  public let fen: Int

  /// An amount in fen.
  public init(fen: Int) { self.fen = fen }

  /// The amount in yuan without the unit: `690`, `690.50`, `12,345`.
  public var yuan: String {
    let whole = abs(fen) / 100
    let rest = abs(fen) % 100
    var digits = Array(String(whole).utf8)
    var index = digits.count - 3
    while index > 0 {
      digits.insert(UInt8(ascii: ","), at: index)
      index -= 3
    }
    let sign = fen < 0 ? "-" : ""
    let cents = rest == 0 ? "" : (rest < 10 ? ".0\(rest)" : ".\(rest)")
    return sign + String(decoding: digits, as: UTF8.self) + cents
  }

  /// Orders by amount.
  public static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }

  /// Both together.
  public static func + (a: Money, b: Money) -> Money { Money(fen: a.fen + b.fen) }
}
