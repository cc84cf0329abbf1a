/// What the names of glyphs mean. Source: Adobe Glyph List Specification 1.7; ISO 32000-1, annex D.
enum PDFGlyphNames {
  /// The meaning of the codes of one byte in the usual encodings, which agree on what numbers are written with.
  static let latin: [Int: [UInt8]] = Dictionary(
    uniqueKeysWithValues: (0x20...0xff).filter { $0 < 0x7f || $0 >= 0x80 }.compactMap { code in
      Unicode.Scalar(UInt32(windows[code] ?? code)).map { (code, Array(String(Character($0)).utf8)) }
    })

  /// Codes that Windows gives other characters than Latin-1.
  private static let windows: [Int: Int] = [
    0x80: 0x20ac, 0x82: 0x201a, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d,
    0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x99: 0x2122
  ]

  /// The text of a glyph; `nil` for a name that says nothing, such as `g12`.
  static func text(of name: String) -> [UInt8]? {
    let base = String(name.prefix { $0 != "." })
    if base.isEmpty { return name == ".notdef" ? [0x20] : nil }
    if base.utf8.count == 1 { return Array(base.utf8) }
    if let text = named[base] { return Array(text.utf8) }
    for prefix in ["uni", "u"] where base.hasPrefix(prefix) {
      let digits = base.dropFirst(prefix.count)
      if (4...6).contains(digits.count), let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        return Array(String(Character(scalar)).utf8)
      }
    }
    return nil
  }

  private static let named: [String: String] = [
    "space": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$", "percent": "%",
    "ampersand": "&", "quotesingle": "'", "quoteright": "’", "quoteleft": "‘", "quotedblleft": "“",
    "quotedblright": "”", "parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",",
    "hyphen": "-", "minus": "-", "sfthyphen": "-", "period": ".", "slash": "/", "zero": "0", "one": "1",
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">", "question": "?", "at": "@",
    "bracketleft": "[", "backslash": "\\", "bracketright": "]", "asciicircum": "^", "underscore": "_",
    "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~", "bullet": "•",
    "endash": "–", "emdash": "—", "ellipsis": "…", "fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi",
    "ffl": "ffl", "periodcentered": "·", "middot": "·", "degree": "°", "section": "§", "copyright": "©",
    "registered": "®", "yen": "¥", "multiply": "×", "divide": "÷", "nbspace": " ", "guillemotleft": "«",
    "guillemotright": "»", "dotlessi": "ı", "checkmark": "✓"
  ]
}
