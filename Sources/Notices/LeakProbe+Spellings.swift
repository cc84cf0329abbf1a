extension LeakProbe {
  /// The byte strings by which a value is searched for: as the store holds it, folded, and in the other
  /// spellings that people use. Empty when the value is too short to be told from chance.
  static func spellings(of value: String, kind: Kind) -> [[UInt8]] {
    switch kind {
    case .idNumber: identityNumbers(trimmed(value))
    case .bankAccount: number(trimmed(value))
    case .phone: phones(trimmed(value))
    case .address: AddressSpelling.core(of: trimmed(value)).map { [$0] } ?? []
    case .name: text(trimmed(value), atLeast: 2)
    case .birthDate: text(trimmed(value), atLeast: 8)
    }
  }

  /// A number of eighteen also as the fifteen digits of before 1999: without the century and the check digit.
  private static func identityNumbers(_ value: [UInt8]) -> [[UInt8]] {
    let all = number(value)
    guard let first = all.first, first.count == 18, first.prefix(17).allSatisfy({ $0 &- 0x30 < 10 }) else {
      return all
    }
    return all + [Array(first[..<6] + first[8..<17])]
  }

  static func text(_ value: [UInt8], atLeast length: Int) -> [[UInt8]] {
    let folded = folded(value)
    guard folded.count(where: { $0 & 0xc0 != 0x80 }) >= length else { return [] }
    return folded == value ? [folded] : [folded, value]
  }

  /// Six digits and fewer are prices, codes and years.
  private static func number(_ value: [UInt8]) -> [[UInt8]] {
    if value.allSatisfy(Folding.isPlain) { return value.count >= 7 ? withCapitals(value) : [] }
    let folded = folded(value)
    guard folded.count >= 7 else { return [] }
    return folded == value ? withCapitals(folded) : withCapitals(folded) + [value]
  }

  /// The check digit X of an identity number is written in either case.
  private static func withCapitals(_ value: [UInt8]) -> [[UInt8]] {
    guard value.contains(where: { $0 >= UInt8(ascii: "a") }) else { return [value] }
    return [value, value.map { (0x61...0x7a).contains($0) ? $0 - 0x20 : $0 }]
  }

  /// The numbers in a field that may hold several, each also without the code of the country.
  private static func phones(_ value: [UInt8]) -> [[UInt8]] {
    var parts = [value]
    if !value.allSatisfy(Folding.isPlain) {
      let text = String(decoding: value, as: UTF8.self).unicodeScalars
      let pieces = text.split { ",;/|、，；\n".unicodeScalars.contains($0) }
      if pieces.count > 1 { parts += pieces.map { Array(String($0).utf8) } }
      let words = text.split { $0.properties.isWhitespace }
      if words.count > 1, words.allSatisfy({ $0.count >= 11 }) {
        parts += words.map { Array(String($0).utf8) }
      }
    }
    var out: [[UInt8]] = []
    for part in parts {
      out += number(part)
      let folded = folded(part)
      for code in ["86", "0086"] where folded.starts(with: code.utf8) && folded.count >= code.utf8.count + 10
      {
        out.append(Array(folded.dropFirst(code.utf8.count)))
      }
    }
    return out
  }

  /// The value without the white space around it, in UTF-8.
  static func trimmed(_ value: String) -> [UInt8] {
    let bytes = Array(value.utf8)
    guard let first = bytes.first, let last = bytes.last else { return [] }
    // Only these bytes can begin or end a white space: ASCII's, and the last bytes of U+00A0, U+2000 to
    // U+200A, U+3000.
    if first > 0x20, first < 0xc2 || first > 0xe3, last > 0x20, last < 0x80 || last > 0x8a, last != 0xa0 {
      return bytes
    }
    var scalars = Substring(value).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return Array(String(scalars).utf8)
  }
}
