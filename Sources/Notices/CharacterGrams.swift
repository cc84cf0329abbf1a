/// A set of so many neighbouring folded characters, of which it holds hashes only.
///
/// The last character of each decides whether the others are looked at: a bit set of 8 KB, which stays in the
/// processor's first cache. So most of a text is passed over with one look at each character.
@_spi(Sieve)
public struct CharacterGrams: Sendable {
  /// How many characters are one entry, up to four.
  public let width: Int
  /// For each folded character whether some entry ends with it; bit `c % 64` of word `c / 64`.
  public private(set) var lasts: [UInt64]
  /// Whether some entry is ASCII throughout, or ends with a letter of ASCII.
  public private(set) var hasPlain = false
  private var bits: [UInt64]
  private let shift: UInt64
  private let mask: UInt64

  /// An empty set.
  ///
  /// - Parameters:
  ///   - width: how many characters are one entry, from 1 to 4.
  ///   - expecting: about how many entries there will be.
  public init(width: Int, expecting count: Int) {
    self.width = width
    var exponent: UInt64 = 12
    while exponent < 22, 1 << exponent < UInt64(count) * 16 { exponent += 1 }
    lasts = [UInt64](repeating: 0, count: 1 << 10)
    bits = [UInt64](repeating: 0, count: 1 << Int(exponent - 6))
    shift = 64 - exponent
    mask = width == 4 ? .max : (1 << UInt64(width * 16)) - 1
  }

  /// Whether the characters before a place may be an entry.
  ///
  /// - Parameter window: the last four characters, the last one lowest.
  @inline(__always)
  public func mayContain(_ window: UInt64) -> Bool {
    let bit = Int(((window & mask) &* 0x9e37_79b9_7f4a_7c15) >> shift)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  /// Takes in some part of a word: one that ordinary text seldom has. What is left of the word need not be looked
  /// for, for it is not there without this part.
  ///
  /// - Parameter word: folded characters.
  /// - Returns: whether the word is long enough.
  public mutating func insert(partOf word: [UInt16]) -> Bool {
    guard word.count >= width else { return false }
    var best: (window: UInt64, cost: Int)?
    var window: UInt64 = 0
    for (index, code) in word.enumerated() {
      window = (window << 16 | UInt64(code)) & mask
      guard index >= width - 1 else { continue }
      // One that is there already costs nothing; then those that end with a digit but do not begin with one.
      let isDigit = (0x30...0x39).contains(code)
      let first = UInt16(truncatingIfNeeded: window >> UInt64((width - 1) * 16))
      let beginsWithDigit = (0x30...0x39).contains(first)
      let cost = isKnown(window, code) ? 0 : (isDigit ? 1 : 3) + (beginsWithDigit && isDigit ? 1 : 0)
      if cost < best?.cost ?? .max { best = (window, cost) }
    }
    guard let best else { return false }
    let last = Int(best.window & 0xffff)
    lasts[last >> 6] |= 1 << UInt64(last & 63)
    let bit = Int((best.window &* 0x9e37_79b9_7f4a_7c15) >> shift)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
    let isDigit = (0x30...0x39).contains(last)
    if best.window & 0xff80_ff80_ff80_ff80 == 0 || (last < 0x80 && !isDigit) { hasPlain = true }
    return true
  }

  private func isKnown(_ window: UInt64, _ last: UInt16) -> Bool {
    lasts[Int(last) >> 6] >> UInt64(last & 63) & 1 == 1 && mayContain(window)
  }
}
