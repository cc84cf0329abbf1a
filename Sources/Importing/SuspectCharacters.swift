import Reporting

/// Looks for characters that cannot be seen, or that will not be shown as they were.
enum SuspectCharacters {
  /// One finding for each suspect character of the block.
  static func inspect(_ block: SourceBlock) -> [Diagnostic] {
    let texts: [String] =
      switch block.content {
      case .line(let text): [text]
      case .table(let rows): rows.flatMap { $0 }
      }
    return texts.flatMap { inspect($0, at: block.location) }
  }

  private static func inspect(_ text: String, at start: SourceLocation) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard let rule = rule(for: scalar) else { continue }
      let place =
        start.line == 0 ? start : SourceLocation(file: start.file, line: start.line, column: index + 1)
      let code = String(scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: Swift.max(0, 4 - code.utf8.count)) + code
      found.append(
        rule == .importControlCharacter
          ? Diagnostic(
            rule, at: place, zh: "\(name) 是不可见的控制字符", en: "\(name) is an invisible control character")
          : Diagnostic(
            rule, at: place, zh: "\(name) 在多数设备上显示不出来", en: "\(name) cannot be shown by most devices"))
    }
    return found
  }

  private static func rule(for scalar: Unicode.Scalar) -> DiagnosticRule? {
    if scalar.isBlank { return nil }
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: return .importControlCharacter
    case 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF: return .importUnreadableCharacter
    default: return scalar.properties.generalCategory == .control ? .importControlCharacter : nil
    }
  }
}
