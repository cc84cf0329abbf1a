/// How text is folded before it is searched, for the index and for queries alike.
///
/// Each scalar becomes one scalar, so that a place in the folded text is the same place in the text. Full-width
/// letters, digits and signs become ASCII, capitals become small letters, and whatever is neither a letter, a digit
/// nor a Chinese character becomes 0, which separates words. `Templates/assets/search.js` does the same.
enum SearchText {
  /// The end of a block within a text of the index; an index never looks for a phrase across it.
  static let blockEnd = "¶"
  /// The end of a table cell.
  static let cellEnd = "｜"

  /// Folds one scalar.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x4e00...0x9fff: return scalar
    case 0xff01...0xff5e: return foldedLatin(scalar - 0xfee0)
    case 0x3007, 0x3400...0x4dbf, 0xf900...0xfaff, 0x2_0000...0x3_23af: return scalar
    case 0x00df...0x024f: return scalar == 0x00f7 ? 0 : scalar
    case 0x00c0...0x00de: return scalar == 0x00d7 ? 0 : scalar + 0x20
    default: return foldedLatin(scalar)
    }
  }

  @inline(__always)
  private static func foldedLatin(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x30...0x39, 0x61...0x7a: return scalar
    case 0x41...0x5a: return scalar + 0x20
    default: return 0
    }
  }

  /// Whether a folded scalar is a Chinese character.
  @inline(__always)
  static func isHan(_ folded: UInt32) -> Bool { folded > 0x24f }

  /// Folds a text, each scalar to one.
  static func folded(_ text: String) -> [UInt32] {
    var out: [UInt32] = []
    append(text, to: &out)
    return out
  }

  /// Folds a text onto the end of an array.
  static func append(_ text: String, to out: inout [UInt32]) {
    out.reserveCapacity(out.count + text.utf8.count / 2)
    for scalar in text.unicodeScalars { out.append(folded(scalar.value)) }
  }

  /// The words of a folded text: what stands between separators.
  static func words(of folded: [UInt32]) -> [[UInt32]] {
    folded.split(separator: 0).map { Array($0) }
  }
}
