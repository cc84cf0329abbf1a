extension String {
  /// The text for one line of a terminal or a log: what would break the line, move the cursor or turn the direction of
  /// reading is shown by its number. A file may have any name, and staff may type anything.
  ///
  /// Source: Unicode Standard Annex #9 for marks of direction; ECMA-48 for control characters.
  func visible() -> String {
    guard unicodeScalars.contains(where: Self.isHidden) else { return self }
    var out = ""
    for scalar in unicodeScalars {
      if Self.isHidden(scalar) {
        out += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0x00...0x1f, 0x7f...0x9f, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069: true
    default: false
    }
  }
}
