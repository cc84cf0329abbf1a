import Archives

/// What the codes of a font mean. Source: ISO 32000-1, 9.5 to 9.10.
struct PDFFont {
  /// One code of a shown text.
  struct Glyph {
    /// What it says; `nil` if the font does not tell.
    let text: [UInt8]?
    /// How far the next one stands, in thousandths of the size.
    let width: Double
  }

  private enum Coding {
    /// One byte a code, with what each means.
    case single([Int: [UInt8]])
    /// Codes of two bytes that only a map can tell.
    case double
    /// Codes that are text in another encoding, as iconv knows it.
    case text(String)
  }

  private var coding = Coding.double
  private var map: PDFCharacterMap?
  private var widths: [Int: Double] = [:]
  private var defaultWidth = 1000.0

  init(_ entries: [String: PDFValue], in objects: inout PDFObjects) {
    for index in objects.indices(of: entries["ToUnicode"]) {
      let object = objects.objects[index]
      if let content = objects.content(of: object) {
        map = PDFCharacterMap(content, onto: map)
      }
    }
    if entries["Subtype"]?.name == "Type0" {
      readComposite(entries, in: objects)
    } else {
      readSimple(entries, in: objects)
    }
  }

  // MARK: Reading codes

  /// The glyphs that a string shows.
  func glyphs(_ string: [UInt8]) -> [Glyph] {
    switch coding {
    case .single(let meanings):
      return string.map { byte in
        let text = map?[Int(byte), length: 1] ?? meanings[Int(byte)]
        return Glyph(text: text ?? (byte <= 0x20 ? [0x20] : nil), width: width(Int(byte)))
      }
    case .double:
      return stride(from: 0, to: string.count, by: 2).map { index in
        let code = Int(string[index]) << 8 | Int(index + 1 < string.count ? string[index + 1] : 0)
        // The first glyphs of a font are those for missing characters and blanks.
        return Glyph(text: map?[code, length: 2] ?? (code <= 3 ? [0x20] : nil), width: width(code))
      }
    case .text(let encoding):
      let text = CharacterConversion.convert(string, from: encoding, to: "UTF-8")
      guard let text else { return [Glyph(text: nil, width: defaultWidth)] }
      return String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
        Glyph(text: Array(String(Character(scalar)).utf8), width: scalar.isASCII ? 500 : 1000)
      }
    }
  }

  private func width(_ code: Int) -> Double { widths[code] ?? defaultWidth }

  // MARK: Fonts of one byte

  private mutating func readSimple(_ entries: [String: PDFValue], in objects: PDFObjects) {
    let first = objects.resolve(entries["FirstChar"]).first?.integer ?? 0
    let listed = objects.resolve(entries["Widths"]).first?.array ?? []
    // The space of glyphs of a Type 3 font is its own; the usual one is taken if nothing is said.
    let matrix = objects.resolve(entries["FontMatrix"]).first?.array?.first?.number
    let scale = matrix.map { abs($0) * 1000 } ?? 1
    for (index, value) in listed.enumerated() {
      if let width = objects.resolve(value).first?.number { widths[first + index] = width * scale }
    }
    defaultWidth = 500
    let encodings = objects.resolve(entries["Encoding"])
    let descriptor = objects.dictionaries(entries["FontDescriptor"]).first ?? [:]
    let isEmbedded = ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil }
    let isType3 = entries["Subtype"]?.name == "Type3"
    let named = encodings.first?.name ?? encodings.first?.dictionary?["BaseEncoding"]?.name
    var meanings: [Int: [UInt8]] = [:]
    // A font of its own codes says nothing of them without a map.
    if named != nil || (!isEmbedded && !isType3) || isPlainSubset(encodings, descriptor) {
      meanings = PDFGlyphNames.latin
    }
    for encoding in encodings {
      var code = 0
      for value in objects.resolve(encoding.dictionary?["Differences"]).first?.array ?? [] {
        if let start = value.integer {
          code = start
        } else if let name = value.name {
          meanings[code] = PDFGlyphNames.text(of: name)
          code += 1
        }
      }
    }
    coding = .single(meanings)
  }

  /// Whether an embedded font without a named encoding is marked as one of Latin letters (bit 6), so that its
  /// codes are the usual ones.
  private func isPlainSubset(_ encodings: [PDFValue], _ descriptor: [String: PDFValue]) -> Bool {
    let flags = descriptor["Flags"]?.integer ?? 4
    return flags & 32 != 0 && flags & 4 == 0
  }

  // MARK: Fonts of several bytes

  private mutating func readComposite(_ entries: [String: PDFValue], in objects: PDFObjects) {
    let encoding = objects.resolve(entries["Encoding"]).first?.name ?? ""
    if map == nil {
      coding = Self.encodings.first { encoding.hasPrefix($0.0) }.map { .text($0.1) } ?? .double
    }
    for font in objects.resolve(entries["DescendantFonts"]).flatMap({ $0.array ?? [] }) {
      for descendant in objects.dictionaries(font) {
        defaultWidth = objects.resolve(descendant["DW"]).first?.number ?? 1000
        readWidths(objects.resolve(descendant["W"]).first?.array ?? [], in: objects)
      }
    }
  }

  /// `c [w1 w2 …]` and `first last w`.
  private mutating func readWidths(_ values: [PDFValue], in objects: PDFObjects) {
    var index = 0
    while index + 1 < values.count {
      guard let first = values[index].integer, first >= 0, first < 0x1_0000 else { return }
      if let list = objects.resolve(values[index + 1]).first?.array {
        for (offset, value) in list.enumerated() { widths[first + offset] = value.number ?? defaultWidth }
        index += 2
      } else {
        guard index + 2 < values.count, let last = values[index + 1].integer,
          let width = values[index + 2].number
        else { return }
        for code in first...min(max(first, last), 0xffff) { widths[code] = width }
        index += 3
      }
    }
  }

  /// Encodings whose codes are text; `Identity` is not one. Source: ISO 32000-1, table 118.
  private static let encodings = [
    ("UniGB-UCS2", "UTF-16BE"), ("UniGB-UTF16", "UTF-16BE"), ("UniCNS-UCS2", "UTF-16BE"),
    ("UniCNS-UTF16", "UTF-16BE"), ("UniJIS-UCS2", "UTF-16BE"), ("UniJIS-UTF16", "UTF-16BE"),
    ("GBK2K", "GB18030"), ("GBKp-EUC", "GB18030"), ("GBK-EUC", "GB18030"), ("GB-EUC", "GB18030")
  ]
}
