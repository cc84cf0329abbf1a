/// A map from codes to characters (`ToUnicode`). Source: ISO 32000-1, 9.10.3.
struct PDFCharacterMap {
  private var meanings: [Key: [UInt8]] = [:]
  private static let rangeLimit = 0x1_0000

  private struct Key: Hashable {
    let code: Int
    let length: Int
  }

  /// What a code of so many bytes means, in UTF-8.
  subscript(code: Int, length length: Int) -> [UInt8]? {
    // Programs write the codes of one-byte fonts with two bytes and the other way round.
    meanings[Key(code: code, length: length)] ?? meanings[Key(code: code, length: 3 - length)]
  }

  /// Reads a map; what it does not say is taken from an earlier one.
  init(_ content: [UInt8], onto earlier: PDFCharacterMap?) {
    meanings = earlier?.meanings ?? [:]
    var lexer = PDFLexer(content)
    var operands: [PDFValue] = []
    while lexer.index < content.count {
      guard let value = lexer.next() else {
        lexer.index += 1
        continue
      }
      guard let word = value.word else {
        operands.append(value)
        continue
      }
      switch word {
      case "endbfchar": readCharacters(operands)
      case "endbfrange": readRanges(operands)
      default: break
      }
      operands = []
    }
  }

  private mutating func readCharacters(_ values: [PDFValue]) {
    for index in stride(from: 0, to: values.count - 1, by: 2) {
      guard let code = values[index].string, let text = values[index + 1].string else { continue }
      set(Self.number(code), code.count, text)
    }
  }

  private mutating func readRanges(_ values: [PDFValue]) {
    for index in stride(from: 0, to: values.count - 2, by: 3) {
      guard let first = values[index].string, let last = values[index + 1].string else { continue }
      let start = Self.number(first)
      let end = min(Self.number(last), start + Self.rangeLimit)
      guard start <= end else { continue }
      if let list = values[index + 2].array {
        for (offset, value) in list.enumerated() where start + offset <= end {
          if let text = value.string { set(start + offset, first.count, text) }
        }
      } else if let text = values[index + 2].string, text.count >= 2 {
        for code in start...end { set(code, first.count, Self.adding(code - start, to: text)) }
      }
    }
  }

  private mutating func set(_ code: Int, _ length: Int, _ text: [UInt8]) {
    let text = TextGuess.utf16(text.count == 1 ? [0] + text : text, isBigEndian: true)
    if !text.isEmpty { meanings[Key(code: code, length: length)] = text }
  }

  private static func number(_ bytes: [UInt8]) -> Int { bytes.suffix(4).reduce(0) { $0 << 8 | Int($1) } }

  /// The last unit of a text in UTF-16, raised.
  private static func adding(_ step: Int, to text: [UInt8]) -> [UInt8] {
    let last = (Int(text[text.count - 2]) << 8 | Int(text[text.count - 1])) + step
    return text.dropLast(2) + [UInt8(truncatingIfNeeded: last >> 8), UInt8(truncatingIfNeeded: last)]
  }
}
