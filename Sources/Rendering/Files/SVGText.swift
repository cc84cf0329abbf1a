import Markup

/// Breaks text into lines for drawings, where no browser does it.
///
/// Widths are those of Chinese fonts: a full-width character takes one em, a letter or digit a little over half.
enum SVGText {
  /// Marks that may not begin a line. Source: W3C "Requirements for Chinese Text Layout", prohibition rules.
  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "、", "？", "！", "）", "》", "」", "”", "’", "〕", "%", "-", "—", ")", ","
  ]
  /// Marks that may not end a line.
  private static let opening: Set<Character> = ["（", "《", "「", "“", "‘", "〔", "("]

  /// The width of a text in em.
  static func width(_ text: some StringProtocol) -> Double { text.reduce(0) { $0 + width(of: $1) } }

  private static func width(of character: Character) -> Double {
    // Full-width forms, punctuation of Chinese and ideographs all lie above U+2000.
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x2000 else { return 0.6 }
    return 1
  }

  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - width: the longest line in em.
  ///   - limit: the most lines; the last one ends in … when there is more.
  static func lines(_ text: String, width: Double, limit: Int = .max) -> [String] {
    var lines: [[Character]] = []
    var line: [Character] = []
    var used = 0.0
    for word in words(of: text) {
      let size = self.width(String(word))
      if used + size > width, !line.isEmpty {
        lines.append(line)
        line = []
        used = 0
      }
      line += word
      used += size
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit, limit > 0 else { return lines.map { String($0) } }
    var last = lines[limit - 1]
    while self.width(String(last)) + 1 > width, !last.isEmpty { last.removeLast() }
    return lines[..<(limit - 1)].map { String($0) } + [String(last) + "…"]
  }

  /// What must stay together: a number or Latin word, and a character with the marks that cling to it.
  private static func words(of text: String) -> [[Character]] {
    var words: [[Character]] = []
    for character in text {
      let clings =
        closing.contains(character) || words.last?.last.map(opening.contains) == true
        || isNarrow(character) && words.last?.last.map(isNarrow) == true
      if clings, !words.isEmpty {
        words[words.count - 1].append(character)
      } else {
        words.append([character])
      }
    }
    return words
  }

  private static func isNarrow(_ character: Character) -> Bool {
    width(of: character) < 1 && character != " "
  }
}
