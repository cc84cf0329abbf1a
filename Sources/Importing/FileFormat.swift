/// What kind of file some bytes are, told by how they begin and never by the file's name.
enum FileFormat: Sendable, Hashable {
  case text
  case wordDocument
  /// A kind that is refused, with its usual name.
  case other(String)

  private static let signatures: [(bytes: [UInt8], format: FileFormat)] = [
    (Array("PK".utf8) + [3, 4], .wordDocument),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .other("Word 97-2003 (.doc) / WPS")),
    (Array("%PDF-".utf8), .other("PDF")),
    (Array("{\\rtf".utf8), .other("RTF")),
    (Array("<!DOCTYPE".utf8), .other("HTML")),
    (Array("<!doctype".utf8), .other("HTML")),
    (Array("<html".utf8), .other("HTML")),
    (Array("<HTML".utf8), .other("HTML")),
    (Array("<?xml".utf8), .other("XML")),
    ([0x89, 0x50, 0x4E, 0x47], .other("PNG")),
    ([0xFF, 0xD8, 0xFF], .other("JPEG")),
    ([0x1F, 0x8B], .other("gzip"))
  ]

  /// Tells the kind of the file; anything without a known signature is taken for text.
  init(of bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    self = Self.signatures.first { start.starts(with: $0.bytes) }?.format ?? .text
  }
}
