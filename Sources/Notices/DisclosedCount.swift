/// A number of a statistic as the public may see it: as it is, or withheld because it, or another, is small.
public enum DisclosedCount: Sendable, Hashable {
  /// The number; zero included.
  case exact(Int)
  /// Withheld: one person could be told apart. `below` is the threshold k.
  case withheld(below: Int)
  /// Withheld so that a small number beside it can not be worked out; it may be of any size.
  case concealed

  /// Withholds numbers from 1 to k - 1.
  ///
  /// - Parameters:
  ///   - value: the true number, not negative.
  ///   - k: the smallest number that may be shown, at least 1.
  public init(_ value: Int, k: Int) {
    self = value == 0 || value >= k ? .exact(value) : .withheld(below: k)
  }

  /// The number, `<5` when it is withheld, `*` when it is concealed.
  public var text: String {
    switch self {
    case .exact(let value): String(value)
    case .withheld(let k): "<\(k)"
    case .concealed: "*"
    }
  }
}
