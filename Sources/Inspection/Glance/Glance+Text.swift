@_spi(Sieve) import Notices

// The one pass over the bytes of a text. It folds, validates and looks for whatever a number, a name or an address
// of the store would have to hold; what it can not rule out makes the block suspect, and a suspect block is read in
// full.
extension Glance {
  /// Glances at a text up to its end or to the first `<`, whichever comes first.
  ///
  /// - Returns: where it stopped; `nil` when the bytes are not such as the glance knows.
  mutating func scan(_ bytes: [UInt8], from start: Int, to end: Int, _ block: inout GlanceBlock) -> Int? {
    let text = bytes.span
    let tables = tables
    let isNotice = isNotice
    let set = isNotice ? tables.inNotices : tables.elsewhere
    let interesting = set.span
    var index = start
    while index < end {
      let lead = text[index]
      if lead &- 0xe4 < 6 {
        // U+4000 to U+9FFF: Chinese characters, which fold to themselves.
        if block.digits > 0 {
          guard index + 2 < end else { return nil }
          endNumber(before: Self.code(lead, text[index + 1], text[index + 2]), &block)
        }
        var window = block.window
        var kept = block.kept
        while index + 2 < end {
          let lead = text[index]
          guard lead &- 0xe4 < 6 else { break }
          let second = text[index + 1]
          let third = text[index + 2]
          guard second & 0xc0 == 0x80, third & 0xc0 == 0x80 else { return nil }
          let code = Self.code(lead, second, third)
          window = window << 16 | UInt64(code)
          kept += 1
          index += 3
          if interesting[Int(code >> 6)] >> UInt64(code & 63) & 1 == 1 {
            block.window = window
            block.kept = kept
            look(at: code, &block)
          }
        }
        block.window = window
        block.kept = kept
        if index < end, text[index] &- 0xe4 < 6 { return nil }
      } else if lead < 0x80 {
        if lead == UInt8(ascii: "<") { return index }
        guard let next = scanPlain(bytes, from: index, to: end, &block) else { return nil }
        index = next
      } else {
        guard let (scalar, length) = Self.decode(text, at: index, before: end) else { return nil }
        if scalar.value == 0x202d || scalar.value == 0x202e { return nil }
        if isNotice, scalar.value == 0xff20 { block.isSuspect = true }
        let code =
          scalar.value < 0x1_0000 ? tables.codes[Int(scalar.value)] : CharacterCode.code(scalar)
        take(code, &block)
        index += length
      }
    }
    return index
  }

  /// Glances at ASCII up to its end.
  private mutating func scanPlain(
    _ bytes: [UInt8], from start: Int, to end: Int, _ block: inout GlanceBlock
  ) -> Int? {
    let text = bytes.span
    let table = GlanceKind.all
    let kinds = table.span
    var index = start
    loop: while index < end {
      let byte = text[index]
      switch kinds[Int(byte)] {
      case .letter: addLetter(byte | 0x20, &block)
      case .digit: addDigit(byte, &block)
      case .space: block.note(gap: 1)
      case .hyphen: block.note(gap: 2)
      case .dot:
        block.note(gap: 3)
        block.hasMark = true
      case .mark:
        block.note(gap: 4)
        block.hasMark = true
      case .escape:
        if Self.isEscaped(text, index, before: end) { block.isSuspect = true }
        block.note(gap: 4)
        block.hasMark = true
      case .reference:
        // What it stands for is a mark, or must be read in full with all that stands around.
        guard let length = Self.markReference(text, index, before: end) else { return nil }
        index += length - 1
        block.isSuspect = true
        block.note(gap: 4)
        block.hasMark = true
      case .at:
        if isNotice { block.isSuspect = true }
        block.note(gap: 4)
        block.hasMark = true
      case .end: break loop
      }
      index += 1
    }
    if index - start >= EncodedGlance.shortest, EncodedGlance.mayHold(text, start..<index) {
      block.isSuspect = true
    }
    if isCode, index - start >= EncodedGlance.shortestCodes, EncodedGlance.mayHoldCodes(text, start..<index) {
      block.isSuspect = true
    }
    return index
  }

  /// Takes in a character that is neither ASCII nor of the block of Chinese characters, folded.
  private mutating func take(_ code: UInt16, _ block: inout GlanceBlock) {
    if code < CharacterCode.gapLimit {
      if code >= CharacterCode.strongGap { block.hasMark = true }
      block.note(gap: min(UInt64(code == CharacterCode.strongGap ? CharacterCode.dot : code), 4))
    } else if code < 0x80 {
      let byte = UInt8(truncatingIfNeeded: code)
      if byte &- 0x30 < 10 { addDigit(byte, &block) } else { addLetter(byte, &block) }
    } else {
      if block.digits > 0 { endNumber(before: code, &block) }
      block.window = block.window << 16 | UInt64(code)
      block.kept += 1
      let interesting = isNotice ? tables.inNotices : tables.elsewhere
      if interesting[Int(code >> 6)] >> UInt64(code & 63) & 1 == 1 { look(at: code, &block) }
    }
  }

  private mutating func addLetter(_ byte: UInt8, _ block: inout GlanceBlock) {
    if block.digits > 0 { endNumber(before: UInt16(byte), &block) }
    if block.last >= 0x80 { noteAfterNumeral(&block) }
    block.window = block.window << 16 | UInt64(byte)
    block.kept += 1
    block.plain += 1
    switch byte {
    case UInt8(ascii: "o"): block.spell(.letter, 0)
    case UInt8(ascii: "l"), UInt8(ascii: "i"): block.spell(.letter, 1)
    case UInt8(ascii: "x"): block.digitish += 1
    default: break
    }
    if hasPlainGrams { lookAtWindow(&block) }
  }

  private mutating func addDigit(_ byte: UInt8, _ block: inout GlanceBlock) {
    if block.digits == 0 {
      block.before = block.last
      if block.last >= 0x80 {
        noteAfterNumeral(&block)
        if !isNumeral(block.last) { block.beforeNumber = block.last }
      } else if !isDigit(block.last) {
        block.beforeNumber = block.last
      }
    }
    if block.digits < 16 {
      block.gaps |= block.pendingGap << UInt64(block.digits * 3)
      block.value = block.value << 4 | UInt64(byte & 0x0f)
    }
    block.pendingGap = 0
    block.digits += 1
    block.window = block.window << 16 | UInt64(byte)
    block.kept += 1
    block.plain += 1
    block.digitish += 1
    block.spell(.digit, byte & 0x0f)
    // Of digits only no word is made, unless the store has such a word.
    if hasPlainGrams || block.window & 0xff80_ff80_ff80_ff80 != 0 { lookAtWindow(&block) }
  }

  /// Compares the last characters with what may be the end of a word or a name of the store.
  private func lookAtWindow(_ block: inout GlanceBlock) {
    let place = Int(block.last >> 6)
    let bit = UInt64(block.last & 63)
    let words = tables.sieve.words
    if words.lasts[place] >> bit & 1 == 1, words.mayContain(block.window) { block.isSuspect = true }
    if isNotice, tables.pairs.lasts[place] >> bit & 1 == 1, tables.pairs.mayContain(block.window) {
      block.isSuspect = true
    }
  }

  /// Looks closer at a character that may matter; it is the last of the window.
  private mutating func look(at code: UInt16, _ block: inout GlanceBlock) {
    lookAtWindow(&block)
    let traits = GlanceTables.Traits(rawValue: tables.traits[Int(code)])
    if traits.isEmpty { return }
    let previous = UInt16(truncatingIfNeeded: block.window >> 16)
    let followsNumeral = isNumeral(previous)
    if traits.contains(.numeral) {
      if !followsNumeral, !isDigit(previous) { block.beforeNumber = previous }
      block.digitish += 1
      block.spell(.numeral, Self.digit(of: code))
    }
    if traits.contains(.unit), followsNumeral, tables.sieve.hasAddresses { block.isSuspect = true }
    if !isNotice { return }
    if traits.contains(.home), followsNumeral || isDigit(previous) {
      let isHouse = code == 0x53f7  // 号
      let before = GlanceTables.Traits(rawValue: tables.traits[Int(block.beforeNumber)])
      if !isHouse || before.contains(.street) { block.isSuspect = true }
    }
    // 号楼 after a number.
    if code == 0x697c, previous == 0x53f7 { block.isSuspect = true }
    if traits.contains(.alone) { block.isSuspect = true }
    if traits.contains(.year) {
      if followsNumeral { block.isSuspect = true }
      if isDigit(previous), block.lastDigits == 4, isEarly(block.lastValue) { block.isSuspect = true }
    }
    if GlanceTables.birthPairs.contains(block.window & 0xffff_ffff) { mayTellBirth = true }
  }

  /// What a numeral stands for; `nil` for ten and hundred, which may stand for several digits.
  private static func digit(of code: UInt16) -> UInt8? {
    let bytes: [UInt8] = [
      0xe0 | UInt8(code >> 12), 0x80 | UInt8(code >> 6 & 0x3f), 0x80 | UInt8(code & 0x3f)
    ]
    return SpelledDigits.numeral(bytes, 0).map { $0 - UInt8(ascii: "0") }
  }

  private func noteAfterNumeral(_ block: inout GlanceBlock) {
    // With a digit or a letter after it a numeral may be read as a digit of an address.
    if tables.sieve.hasAddresses, isNumeral(block.last) { block.isSuspect = true }
  }

  func isNumeral(_ code: UInt16) -> Bool {
    code >= 0x80 && GlanceTables.Traits(rawValue: tables.traits[Int(code)]).contains(.numeral)
  }

  private func isDigit(_ code: UInt16) -> Bool { code &- 0x30 < 10 }

  /// Whether four digits may be a year in which somebody of the store was born.
  private func isEarly(_ value: UInt64) -> Bool {
    let year = [12, 8, 4, 0].reduce(0) { $0 * 10 + Int(value >> $1 & 15) }
    return year >= 1800 && year < tables.firstSafeYear
  }

  private static func code(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> UInt16 {
    UInt16(lead & 0x0f) << 12 | UInt16(second & 0x3f) << 6 | UInt16(third & 0x3f)
  }

  /// The length of a character reference that stands for a mark; `nil` for any other.
  private static func markReference(_ text: borrowing Span<UInt8>, _ start: Int, before end: Int) -> Int? {
    references.first { reference in
      guard start + reference.count <= end else { return false }
      for (place, byte) in reference.enumerated() where text[start + place] != byte { return false }
      return true
    }?.count
  }

  private static let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].map { Array($0.utf8) }

  /// Whether a percent sign or a backslash begins an escape.
  private static func isEscaped(_ text: borrowing Span<UInt8>, _ index: Int, before end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let next = text[index + 1]
    let isHexadecimal = next &- 0x30 < 10 || (next | 0x20) &- UInt8(ascii: "a") < 6
    if text[index] == UInt8(ascii: "%") { return isHexadecimal }
    return isHexadecimal || next | 0x20 == UInt8(ascii: "u") || next | 0x20 == UInt8(ascii: "x")
  }

  /// A character of more than one byte; `nil` for what is not UTF-8.
  private static func decode(
    _ text: borrowing Span<UInt8>, at index: Int, before end: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = text[index]
    let length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    guard length > 0, index + length <= end else { return nil }
    var value = UInt32(lead) & (0x7f >> UInt32(length))
    for step in 1..<length {
      guard text[index + step] & 0xc0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[index + step] & 0x3f)
    }
    // No character is written longer than it need be.
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}

/// What an ASCII byte is to a glance.
enum GlanceKind: UInt8 {
  case letter, digit, space, hyphen, dot, mark, escape, reference, at, end

  /// The kind of each byte.
  static let all: [GlanceKind] = (0..<256).map { value in
    let byte = UInt8(value)
    if byte >= 0x80 || byte == UInt8(ascii: "<") { return .end }
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "\\"): return .escape
    case UInt8(ascii: "&"): return .reference
    case UInt8(ascii: "@"): return .at
    default: break
    }
    let code = CharacterCode.basic[value]
    if code >= CharacterCode.gapLimit { return byte &- 0x30 < 10 ? .digit : .letter }
    switch code {
    case CharacterCode.space: return .space
    case CharacterCode.hyphen: return .hyphen
    case CharacterCode.strongGap, CharacterCode.dot: return .dot
    default: return .mark
    }
  }
}
