// Source: Graphics Interchange Format, version 89a; XMP Specification Part 3, 1.1.2.
extension PictureReader {
  /// Reads the blocks of a GIF file up to its trailer.
  mutating func readGIF(_ bytes: [UInt8]) {
    guard bytes.count >= 13 else { return opened.report(.damaged) }
    var index = 13 + Self.tableLength(bytes[10])
    while index < bytes.count {
      switch bytes[index] {
      case 0x3b:
        if index + 1 < bytes.count { opened.report(.trailingBytes) }
        return
      case 0x2c:
        guard index + 10 < bytes.count else { return opened.report(.damaged) }
        index += 10 + Self.tableLength(bytes[index + 9]) + 1
        guard let (_, end) = Self.subBlocks(bytes, from: index) else { return opened.report(.damaged) }
        index = end
      case 0x21:
        guard index + 1 < bytes.count, let (data, end) = Self.subBlocks(bytes, from: index + 2) else {
          return opened.report(.damaged)
        }
        readExtension(bytes[index + 1], data, raw: Array(bytes[(index + 2)..<end]))
        index = end
      default: return opened.report(.damaged)
      }
    }
    opened.report(.damaged)
  }

  private mutating func readExtension(_ label: UInt8, _ data: [UInt8], raw: [UInt8]) {
    switch label {
    case 0xf9: break
    case 0xfe: note(TextGuess.utf8(data))
    case 0x01: note(TextGuess.utf8(data.dropFirst(12)))
    case 0xff:
      if data.starts(with: "NETSCAPE2.0".utf8) || data.starts(with: "ANIMEXTS1.0".utf8) { return }
      // XMP stands there as it is, without lengths.
      if data.starts(with: "XMP Data".utf8) {
        readXMP(Array(raw.dropFirst(12)))
      } else {
        opened.report(.unknownPart)
      }
    default: opened.report(.unknownPart)
    }
  }

  private static func tableLength(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

  /// The data of a row of sub-blocks and the index after it.
  private static func subBlocks(_ bytes: [UInt8], from start: Int) -> ([UInt8], Int)? {
    var data: [UInt8] = []
    var index = start
    while index < bytes.count {
      let length = Int(bytes[index])
      if length == 0 { return (data, index + 1) }
      guard index + 1 + length <= bytes.count else { return nil }
      data += bytes[(index + 1)..<(index + 1 + length)]
      index += 1 + length
    }
    return nil
  }
}
