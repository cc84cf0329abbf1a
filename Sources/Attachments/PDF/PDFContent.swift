/// Goes through a content stream: a page, a form, the look of a field, and takes out its text with its places.
///
/// Neither the colour of a text nor whether it lies on the page, under a picture or in a layer that is off makes
/// a difference: what is in the file is found. Source: ISO 32000-1, 8.2, 9.
struct PDFContent {
  private(set) var layout = PDFLayout()
  /// Strings that are not shown: replacement texts and other properties of marked content.
  private(set) var properties: [[UInt8]] = []
  /// The names of the forms and pictures that are drawn.
  private(set) var drawn: Set<String> = []
  private(set) var hasInlinePicture = false
  /// Whether some text has a font that does not tell its characters.
  private(set) var hasUnreadableText = false
  /// How many curves and lines are drawn: letters that were turned into drawings have many.
  private(set) var strokes = 0

  private let fonts: [String: [PDFFont]]
  private var operands: [PDFValue] = []
  private var saved: [State] = []
  private var text = PDFMatrix()
  private var line = PDFMatrix()
  private var state = State()

  private struct State {
    var page = PDFMatrix()
    var fonts: [PDFFont] = []
    var size = 1.0
    var characterSpace = 0.0
    var wordSpace = 0.0
    var scale = 1.0
    var leading = 0.0
  }

  /// Reads a stream.
  ///
  /// - Parameters:
  ///   - content: the unpacked stream.
  ///   - fonts: what each name of a font can mean here.
  init(_ content: [UInt8], fonts: [String: [PDFFont]]) {
    self.fonts = fonts
    var lexer = PDFLexer(content)
    while true {
      guard let value = lexer.next() else {
        if lexer.index >= content.count { break }
        lexer.index += 1
        continue
      }
      guard let word = value.word else {
        // No operator takes so many; what is no content does not pile up.
        if operands.count < 1024 { operands.append(value) }
        continue
      }
      if word == "BI" { skipPicture(&lexer) } else { run(word) }
      operands.removeAll(keepingCapacity: true)
    }
  }

  private mutating func run(_ word: String) {
    switch word {
    case "q": if saved.count < 512 { saved.append(state) }
    case "Q": state = saved.popLast() ?? state
    case "cm": if let matrix = PDFMatrix(operands.suffix(6)) { state.page = matrix.then(state.page) }
    case "BT":
      text = PDFMatrix()
      line = PDFMatrix()
    case "Tf":
      state.fonts = operands.first?.name.flatMap { fonts[$0] } ?? []
      state.size = number(last: 0) ?? 1
    case "Tc": state.characterSpace = number(last: 0) ?? 0
    case "Tw": state.wordSpace = number(last: 0) ?? 0
    case "Tz": state.scale = (number(last: 0) ?? 100) / 100
    case "TL": state.leading = number(last: 0) ?? 0
    case "Td": move(number(last: 1) ?? 0, number(last: 0) ?? 0)
    case "TD":
      state.leading = -(number(last: 0) ?? 0)
      move(number(last: 1) ?? 0, number(last: 0) ?? 0)
    case "Tm":
      if let matrix = PDFMatrix(operands.suffix(6)) {
        text = matrix
        line = matrix
      }
    case "T*": move(0, -state.leading)
    case "Tj": show(operands.last)
    case "'", "\"":
      if word == "\"" {
        state.wordSpace = number(last: 2) ?? 0
        state.characterSpace = number(last: 1) ?? 0
      }
      move(0, -state.leading)
      show(operands.last)
    case "TJ": showAll(operands.last?.array ?? [])
    case "Do": if let name = operands.last?.name { drawn.insert(name) }
    case "l", "c", "v", "y": strokes += 1
    default:
      for operand in operands { operand.forEach { if let string = $0.string { properties.append(string) } } }
    }
  }

  private func number(last place: Int) -> Double? {
    operands.indices.contains(operands.count - 1 - place) ? operands[operands.count - 1 - place].number : nil
  }

  private mutating func move(_ x: Double, _ y: Double) {
    line = line.shifted(x, y)
    text = line
  }

  private mutating func showAll(_ values: [PDFValue]) {
    for value in values {
      if let shift = value.number {
        text = text.shifted(-shift / 1000 * state.size * state.scale, 0)
      } else {
        show(value)
      }
    }
  }

  private mutating func show(_ value: PDFValue?) {
    guard let string = value?.string, !string.isEmpty else { return }
    // Without a font that is known, the codes may still be letters.
    if state.fonts.isEmpty {
      hasUnreadableText = true
      properties.append(string)
      return
    }
    let start = text
    for font in state.fonts {
      text = start
      for glyph in font.glyphs(string) { show(glyph) }
    }
  }

  private mutating func show(_ glyph: PDFFont.Glyph) {
    if glyph.text == nil { hasUnreadableText = true }
    let isBlank = glyph.text?.elementsEqual([0x20]) ?? false
    let advance =
      (glyph.width / 1000 * state.size + state.characterSpace + (isBlank ? state.wordSpace : 0)) * state.scale
    let matrix = text.then(state.page)
    let next = text.shifted(advance, 0)
    if let characters = glyph.text, !isBlank {
      let end = text.shifted(glyph.width / 1000 * state.size * state.scale, 0).then(state.page)
      layout.add(characters, from: matrix, to: end, size: state.size)
    }
    text = next
  }

  /// Passes over a picture that stands in the content: its entries, then bytes up to the word `EI`.
  private mutating func skipPicture(_ lexer: inout PDFLexer) {
    hasInlinePicture = true
    while let value = lexer.next() {
      if value.word == "ID" { break }
      if let string = value.string { properties.append(string) }
    }
    let bytes = lexer.bytes
    var index = lexer.index
    while index + 2 < bytes.count {
      let isEnd =
        PDFLexer.isBlank(bytes[index]) && bytes[index + 1] == UInt8(ascii: "E")
        && bytes[index + 2] == UInt8(ascii: "I")
        && (index + 3 >= bytes.count || PDFLexer.isBlank(bytes[index + 3]))
      if isEnd {
        lexer.index = index + 3
        return
      }
      index += 1
    }
    // Without an end the rest is read as content, so that nothing hides behind the picture.
  }
}
