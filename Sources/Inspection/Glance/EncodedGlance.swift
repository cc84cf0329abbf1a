/// Whether ASCII may hold base64 or hexadecimal text, told without making anything of it.
enum EncodedGlance {
  /// Shorter texts hold neither.
  static let shortest = 8

  /// Whether `EncodedRuns` would find base64 or hexadecimal digits in a part of a text.
  static func mayHold(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    mayHoldBase64(text, range) || mayHoldHexadecimal(text, range)
  }

  /// Six numbers and what stands between them.
  static let shortestCodes = CharacterCodes.minimumCount * 2 - 1

  /// Whether `CharacterCodes` would find a row of numbers in a part of a text.
  static func mayHoldCodes(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var count = 0
    var isInNumber = false
    for index in range {
      let byte = text[index]
      if DigitRun.isDigit(byte) {
        if !isInNumber { count += 1 }
        isInNumber = true
        if count >= CharacterCodes.minimumCount { return true }
      } else {
        isInNumber = false
        if !CharacterCodes.isBetween(byte) { count = 0 }
      }
    }
    return false
  }

  private static func mayHoldBase64(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let table = Base64Text.values
    let values = table.span
    let step = Base64Text.minimumWordLength
    var index = range.lowerBound + step - 1
    while index < range.upperBound {
      guard values[Int(text[index])] < 64 else {
        index += step
        continue
      }
      var start = index
      while start > range.lowerBound, values[Int(text[start - 1])] < 64 { start -= 1 }
      var end = index + 1
      while end < range.upperBound, values[Int(text[end])] < 64 { end += 1 }
      if end - start >= step, end - start <= Base64Text.longestWord,
        Base64Text.wordStart(text, start..<end) != nil
      {
        return true
      }
      if end - start >= Base64Text.minimumLength {
        for skipped in 0..<4 where Base64Text.isText(text, start + skipped..<end) { return true }
      }
      index = end + step
    }
    return false
  }

  private static func mayHoldHexadecimal(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let table = HexadecimalText.parts
    let parts = table.span
    let step = HexadecimalText.minimumCount * 2
    var index = range.lowerBound + step - 1
    while index < range.upperBound {
      guard parts[Int(text[index])] else {
        index += step
        continue
      }
      var start = index
      while start > range.lowerBound, parts[Int(text[start - 1])] { start -= 1 }
      var end = index + 1
      while end < range.upperBound, parts[Int(text[end])] { end += 1 }
      if end - start >= step, isHexadecimalText(text, start..<end) || isHexadecimalText(text, start + 1..<end)
      {
        return true
      }
      index = end + step
    }
    return false
  }

  /// Whether so many pairs of digits one after the other are text.
  private static func isHexadecimalText(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var count = 0
    var expected = 0
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      guard let high = HexadecimalText.value(text[index]) else {
        index += 1
        continue
      }
      let next = text[index + 1]
      if high == 0, next | 0x20 == UInt8(ascii: "x") {
        index += 2
        continue
      }
      let low = HexadecimalText.value(next)
      if let low, Base64Text.isText(high << 4 | low, expected: &expected) {
        count += 1
        if count >= HexadecimalText.minimumCount { return true }
      } else {
        count = 0
        expected = 0
      }
      index += low == nil ? 1 : 2
    }
    return false
  }
}
