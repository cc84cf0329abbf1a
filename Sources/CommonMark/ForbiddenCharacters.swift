import Reporting

/// Finds characters that no text for the public needs: controls, and those that this module uses itself.
struct ForbiddenCharacters {
  /// The same bytes with each forbidden character replaced by as many spaces, so that places stay true.
  private(set) var clean: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []

  private let source: SourceText
  private var lastLine = 0

  /// Searches a source; one finding a line is reported.
  init(in source: SourceText) {
    self.source = source
    clean = source.bytes
    let span = source.bytes.span
    var offset = 0
    while offset < span.count {
      let byte = span[offset]
      switch byte {
      case 0x09, 0x0a, 0x0d: offset += 1
      case 0x00..<0x20, 0x7f: offset = refuse(UInt32(byte), offset..<offset + 1)
      case UInt8(ascii: "&"):
        guard let (scalar, end) = reference(at: offset), Self.isForbidden(scalar) else {
          offset += 1
          continue
        }
        offset = refuse(scalar, offset..<end)
      case 0xc2 where offset + 1 < span.count && 0x80..<0xa0 ~= span[offset + 1]:
        offset = refuse(UInt32(span[offset + 1]), offset..<offset + 2)
      case 0xea where offset + 2 < span.count && span[offset + 1] == 0xa4 && span[offset + 2] | 1 == 0xaf:
        offset = refuse(0xa900 + UInt32(span[offset + 2] & 0x3f), offset..<offset + 3)
      default: offset += 1
      }
    }
  }

  private static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0a, 0x0d: false
    case 0x00..<0x20, 0x7f..<0xa0, 0xa92e, 0xa92f: true
    default: false
    }
  }

  /// The number and the end of a numeric character reference such as `&#145;` or `&#x91;`.
  private func reference(at start: Int) -> (scalar: UInt32, end: Int)? {
    let bytes = source.bytes.dropFirst(start).prefix(10)
    guard bytes.starts(with: "&#".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let digits = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let scalar = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return scalar.map { ($0, end + 1) }
  }

  private mutating func refuse(_ scalar: UInt32, _ range: Range<Int>) -> Int {
    for offset in range { clean[offset] = UInt8(ascii: " ") }
    let line = source.lineNumber(at: range.lowerBound)
    guard line != lastLine else { return range.upperBound }
    lastLine = line
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
    diagnostics.append(
      Diagnostic(
        .markdownForbiddenCharacter,
        at: source.location(at: range.lowerBound),
        zh: "\(name) 不能出现在正文里",
        en: "\(name) must not occur in a text"))
    return range.upperBound
  }
}
