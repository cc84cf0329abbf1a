/// Text in columns on a terminal, where Chinese characters are two columns wide.
enum TerminalText {
  /// How many columns a text takes. Source: Unicode Standard Annex #11, East Asian Width, classes W and F.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  /// A text with blanks behind it, up to a number of columns.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// Breaks a text into lines of at most some columns: Latin words stay whole, Chinese may break anywhere but before a
  /// mark that closes or after one that opens. A line may be one mark longer.
  static func lines(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(text) {
      let size = width(word)
      if used > 0, used + size > columns, !isClosing(word) {
        lines.append(trimmed(line))
        (line, used) = ("", 0)
        if word == " " { continue }
      }
      line += word
      used += size
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [trimmed(line)])
  }

  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff,
      0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
      return 2
    default: return 1
    }
  }

  /// What may not be torn: runs of narrow characters; every wide one stands alone.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var run = ""
    for character in text {
      if character != " ", width(character) == 1 {
        run.append(character)
        continue
      }
      // A mark that opens stays with what it opens.
      let isHeld = run.last.map(isOpening) ?? false
      if !run.isEmpty && !isHeld {
        words.append(run)
        run = ""
      }
      run.append(character)
      if !isOpening(character) {
        words.append(run)
        run = ""
      }
    }
    return run.isEmpty ? words : words + [run]
  }

  private static func isClosing(_ word: String) -> Bool {
    word.count == 1 && "，。、；：！？）》〉”’】〕".contains(word)
  }

  private static func isOpening(_ character: Character) -> Bool { "（《〈“‘【〔".contains(character) }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A text of headings and labelled lines for a terminal.
struct TerminalSheet {
  /// Columns of the whole sheet.
  static let columns = 100
  private let indent: Int
  private let labelColumns: Int
  private(set) var text = ""

  /// - Parameters:
  ///   - indent: columns left of the labels.
  ///   - labelColumns: columns of the labels.
  init(indent: Int = 2, labelColumns: Int) {
    self.indent = indent
    self.labelColumns = labelColumns
  }

  /// A heading, after an empty line unless it is the first.
  mutating func heading(_ title: String) { text += (text.isEmpty ? "" : "\n") + title + "\n" }

  /// A line without a label, at the left.
  mutating func plain(_ line: String) {
    for part in TerminalText.lines(line, columns: Self.columns) { text += part + "\n" }
  }

  /// A labelled line; what does not fit goes on below itself.
  mutating func line(_ label: String, _ value: String) {
    let left = indent + labelColumns
    let margin = String(repeating: " ", count: left)
    for (index, part) in TerminalText.lines(value, columns: Self.columns - left).enumerated() {
      let head =
        String(repeating: " ", count: indent) + TerminalText.padded(label, to: labelColumns)
      text += (index == 0 ? head : margin) + part + "\n"
    }
  }
}
