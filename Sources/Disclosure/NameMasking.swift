@_spi(Disclosure) import Notices

/// What is wrong with a name that can not be masked.
enum NameProblem: Error, Hashable, CaseIterable {
  /// Nothing, or only white space.
  case empty
  /// Longer than any name.
  case tooLong
  /// Markup, control or hidden characters, digits, or something that is not a letter in front.
  case characters
}

/// Makes `王**` of a name: what is left of the surname says who is meant to those who know, and the mask always has the
/// same width, so that it does not tell how long the name is.
///
/// It works by grapheme, so no character is ever cut in two, however rare.
struct NameMasking: Sendable {
  /// The mask, two signs whatever it hides.
  static let mask = "**"
  /// Longer names are taken for something else, in graphemes.
  static let longest = 40

  /// Compound surnames that are somebody's whole name in this store; showing one for another person would name them.
  let wholeNames: Set<String>

  /// Masks a name as the store holds it.
  func mask(_ name: String) throws(NameProblem) -> MaskedName {
    MaskedName(masked: try visiblePart(of: name) + Self.mask)
  }

  private func visiblePart(of name: String) throws(NameProblem) -> String {
    let parts = try Self.parts(of: name)
    guard let head = parts.first, let initial = head.first else { throw .characters }
    if initial.unicodeScalars.contains(where: { $0.properties.generalCategory == .privateUse }) { return "" }
    guard let scalar = initial.unicodeScalars.first, scalar.isLetterOfName else { throw .characters }
    if parts.count > 1 { return String(initial) }
    if head.count == 1 { return "" }
    let surname = String(head[..<CompoundSurnames.length(in: head)])
    return wholeNames.contains(surname) ? String(initial) : surname
  }

  /// The parts between the dots of a name, without white space; checked to be a name at all.
  private static func parts(of name: String) throws(NameProblem) -> [[Character]] {
    let trimmed = name.trimmed
    if trimmed.isEmpty { throw .empty }
    if trimmed.unicodeScalars.contains(where: { !$0.mayStandInName }) { throw .characters }
    let graphemes = Array(trimmed)
    if graphemes.count > longest || trimmed.unicodeScalars.count > 4 * longest { throw .tooLong }
    return
      graphemes
      .filter { !$0.isWhitespace }
      .split { $0.unicodeScalars.first?.isNameDot ?? false }
      .map(Array.init)
  }
}

extension String {
  /// Without the white space at both ends, control characters such as a line feed included.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Without any white space.
  var withoutSpaces: String { String(unicodeScalars.filter { !$0.properties.isWhitespace }) }
}

extension Unicode.Scalar {
  /// The dots that stand between the parts of a name, as typed on different keyboards.
  fileprivate var isNameDot: Bool {
    switch value {
    case 0xb7, 0x2022, 0x2027, 0x2219, 0x22c5, 0x30fb, 0xff65, 0x387, 0x16eb, 0x2e, 0xff0e, 0x2e31: true
    default: false
    }
  }

  fileprivate var isLetterOfName: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
      true
    default: false
    }
  }

  /// Letters, marks, spaces and ordinary punctuation may; markup, digits and what can not be seen may not.
  fileprivate var mayStandInName: Bool {
    if value == 0xfffd { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .decimalNumber:
      return false
    case .mathSymbol, .currencySymbol, .modifierSymbol:
      return isNameDot
    default:
      return !"<>&\"`{}[]\\/;=#%@|".unicodeScalars.contains(self)
    }
  }
}

extension Obstacle {
  init(_ problem: NameProblem) {
    switch problem {
    case .empty: self.init(.name, zh: "申请人姓名为空", en: "the applicant's name is empty")
    case .tooLong:
      self.init(
        .name, zh: "申请人姓名超过 \(NameMasking.longest) 个字",
        en: "the applicant's name is longer than \(NameMasking.longest) characters")
    case .characters:
      self.init(
        .name, zh: "申请人姓名含有标记、数字、控制字符或者隐藏字符",
        en: "the applicant's name holds markup, digits, control or hidden characters")
    }
  }
}
