/// Folded characters as numbers of sixteen bits: what is left out is below 16, characters of the basic plane are
/// themselves, all others stand where only surrogates do.
@_spi(Sieve)
public enum CharacterCode {
  /// Below it something is left out: a number of the kind of gap.
  public static let gapLimit: UInt16 = 16
  /// Above it the gap ends a word: a full stop or any mark.
  public static let strongGap: UInt16 = UInt16(Folding.Gap.stop.rawValue)
  /// What folds away and leaves no trace.
  public static let invisible: UInt16 = UInt16(Folding.Gap.invisible.rawValue)
  /// White space.
  public static let space: UInt16 = UInt16(Folding.Gap.space.rawValue)
  /// A hyphen or dash.
  public static let hyphen: UInt16 = UInt16(Folding.Gap.hyphen.rawValue)
  /// A dot of any height.
  public static let dot: UInt16 = UInt16(Folding.Gap.dot.rawValue)

  /// What each character of the basic plane folds to.
  public static let basic: [UInt16] = (0..<0x1_0000).map { value in
    Unicode.Scalar(UInt32(value)).map(code) ?? UInt16(Folding.Gap.mark.rawValue)
  }

  /// What any character folds to.
  public static func code(_ scalar: Unicode.Scalar) -> UInt16 {
    switch Folding.fold(scalar) {
    case .drop(let gap): UInt16(gap.rawValue)
    case .keep(let kept):
      kept.value < 0x1_0000
        ? UInt16(kept.value) : 0xd800 | UInt16(truncatingIfNeeded: kept.value & 0x7ff)
    }
  }

  /// What is left of a text in UTF-8.
  public static func codes(of text: some Sequence<UInt8>) -> [UInt16] {
    String(decoding: Array(text), as: UTF8.self).unicodeScalars.map(code).filter { $0 >= gapLimit }
  }
}
