extension Unicode.Scalar {
  /// Whether the scalar leaves no ink: white space of any width, or one of the invisible marks that web pages and
  /// word processors scatter between characters. Only these may change in an import.
  var isBlank: Bool {
    switch value {
    case 0x00AD, 0x200B, 0x2060, 0xFEFF: true
    default: properties.isWhitespace
    }
  }

  /// Whether the scalar ends a line in some system's plain text.
  var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The scalars that leave ink: what must be found again after an import.
  var inked: [Unicode.Scalar] { unicodeScalars.filter { !$0.isBlank } }

  /// The text without blanks at either end, and with each run of narrow blanks inside it written as one space.
  ///
  /// The ideographic space stays: Chinese documents set it on purpose, as in `第一条　为了`. Invisible marks go.
  var tidied: String {
    var out = String.UnicodeScalarView()
    var pending: Unicode.Scalar?
    for scalar in unicodeScalars {
      guard scalar.isBlank else {
        if let gap = pending, !out.isEmpty { out.append(gap) }
        pending = nil
        out.append(scalar)
        continue
      }
      switch scalar.value {
      case 0x3000: pending = scalar
      case 0x00AD, 0x200B, 0x2060, 0xFEFF: break
      default: pending = pending ?? " "
      }
    }
    return String(out)
  }
}
