/// Reads the values of a PDF file or a content stream, one after another. Source: ISO 32000-1, 7.2, 7.3.
struct PDFLexer {
  let bytes: [UInt8]
  var index: Int
  /// Containers within containers are followed so far.
  private static let maximumDepth = 100
  private var depth = 0

  init(_ bytes: [UInt8], at index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  /// The next value; `nil` at the end and before a closing bracket. References are told by the one who reads
  /// objects: in content there are none.
  mutating func next() -> PDFValue? {
    skipBlanks()
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "<"):
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<") { return dictionary() }
      return .string(hexadecimal())
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "{"):
      return nil
    default: return word()
    }
  }

  mutating func skipBlanks() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%") {
        while index < bytes.count, bytes[index] != 0x0a, bytes[index] != 0x0d { index += 1 }
      } else if Self.isBlank(bytes[index]) {
        index += 1
      } else {
        return
      }
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 || byte == 0x0c || byte == 0
  }

  static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }

  private mutating func word() -> PDFValue {
    let start = index
    while index < bytes.count, !Self.isBlank(bytes[index]), !Self.isDelimiter(bytes[index]) { index += 1 }
    let word = bytes[start..<index]
    if let number = Self.number(word) { return .number(number) }
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let other: return .word(other)
    }
  }

  /// Decimal numbers only; PDF knows no exponents. What has more digits than a number keeps stays a word.
  private static func number(_ word: ArraySlice<UInt8>) -> Double? {
    if word.count > 15, word.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) { return nil }
    var value = 0.0
    var scale = 0.0
    var isNegative = false
    var hasDigits = false
    for (place, byte) in word.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigits = true
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        scale *= 10
      case UInt8(ascii: "."):
        if scale > 0 { return nil }
        scale = 1
      case UInt8(ascii: "-"): if place == 0 { isNegative = true } else if hasDigits { return nil }
      case UInt8(ascii: "+"): if place > 0 { return nil }
      default: return nil
      }
    }
    if !hasDigits { return nil }
    return (isNegative ? -value : value) / (scale > 0 ? scale : 1)
  }

  private mutating func name() -> String {
    index += 1
    var name: [UInt8] = []
    while index < bytes.count, !Self.isBlank(bytes[index]), !Self.isDelimiter(bytes[index]) {
      if bytes[index] == UInt8(ascii: "#"), index + 2 < bytes.count, let high = Self.hex(bytes[index + 1]),
        let low = Self.hex(bytes[index + 2])
      {
        name.append(high << 4 | low)
        index += 3
      } else {
        name.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private mutating func hexadecimal() -> [UInt8] {
    index += 1
    var digits: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if let digit = Self.hex(bytes[index]) { digits.append(digit) }
      index += 1
    }
    index = min(index + 1, bytes.count)
    if digits.count % 2 == 1 { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private mutating func literal() -> [UInt8] {
    index += 1
    var out: [UInt8] = []
    var open = 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        open -= 1
        if open == 0 { return out }
      case UInt8(ascii: "\\"):
        escape(into: &out)
        continue
      default: break
      }
      out.append(byte)
    }
    return out
  }

  private mutating func escape(into out: inout [UInt8]) {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): out.append(0x0a)
    case UInt8(ascii: "r"): out.append(0x0d)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0c)
    case 0x0d: if index < bytes.count, bytes[index] == 0x0a { index += 1 }
    case 0x0a: break
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value = Int(byte - UInt8(ascii: "0"))
      var count = 1
      while count < 3, index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 8 {
        value = value * 8 + Int(bytes[index] - UInt8(ascii: "0"))
        index += 1
        count += 1
      }
      out.append(UInt8(truncatingIfNeeded: value))
    default: out.append(byte)
    }
  }

  private mutating func array() -> PDFValue {
    index += 1
    return .array(values(to: UInt8(ascii: "]")))
  }

  /// Entries of the same key are all kept: readers do not agree on which of them counts.
  private mutating func dictionary() -> PDFValue {
    index += 2
    let values = values(to: UInt8(ascii: ">"))
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") { index += 1 }
    var entries: [String: PDFValue] = [:]
    var place = 0
    while place + 1 < values.count {
      if let key = values[place].name {
        var free = key
        while entries[free] != nil { free += "\u{0}" }
        entries[free] = values[place + 1]
        place += 2
      } else {
        entries["\u{0}\(place)"] = values[place]
        place += 1
      }
    }
    return .dictionary(entries)
  }

  /// The values up to a closing bracket, which is taken too.
  private mutating func values(to close: UInt8) -> [PDFValue] {
    depth += 1
    defer { depth -= 1 }
    var values: [PDFValue] = []
    while true {
      skipBlanks()
      guard index < bytes.count else { return values }
      if bytes[index] == close {
        index += 1
        return values
      }
      guard depth < Self.maximumDepth, let value = next() else {
        index += 1
        continue
      }
      if value.word == "R", values.count >= 2, let number = values[values.count - 2].integer,
        values[values.count - 1].integer != nil
      {
        values.removeLast(2)
        values.append(.reference(number))
      } else {
        values.append(value)
      }
    }
  }
}
