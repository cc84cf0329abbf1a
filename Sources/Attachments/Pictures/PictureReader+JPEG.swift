// Source: ITU-T T.81, annex B; JFIF 1.02; CIPA DC-008 (Exif), 4.7.
extension PictureReader {
  /// Reads the segments of a JPEG file up to its end.
  mutating func readJPEG(_ bytes: [UInt8]) {
    var index = 2
    while index + 4 <= bytes.count, bytes[index] == 0xff {
      let marker = bytes[index + 1]
      if marker == 0xff {
        index += 1
        continue
      }
      if marker == 0xd9 { return end(at: index + 2, of: bytes) }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      guard length >= 2, index + 2 + length <= bytes.count else { return opened.report(.damaged) }
      readSegment(marker, Array(bytes[(index + 4)..<(index + 2 + length)]))
      index += 2 + length
      if marker == 0xda { index = Self.endOfScan(bytes, from: index) }
    }
    // The end mark has no length behind it.
    if index + 2 <= bytes.count, bytes[index] == 0xff, bytes[index + 1] == 0xd9 {
      end(at: index + 2, of: bytes)
    } else {
      opened.report(.damaged)
    }
  }

  private mutating func end(at index: Int, of bytes: [UInt8]) {
    if bytes[index...].contains(where: { $0 != 0 }) { opened.report(.trailingBytes) }
  }

  private mutating func readSegment(_ marker: UInt8, _ data: [UInt8]) {
    switch marker {
    case 0xfe: note(TextGuess.utf8(data))
    case 0xe0:
      // JFIF: fourteen bytes, then a small copy of three bytes a pixel; JFXX is such a copy in another form.
      if data.starts(with: "JFXX".utf8) || (data.count > 14 && data.starts(with: "JFIF".utf8)) {
        opened.report(.thumbnail)
      }
    case 0xe1:
      if data.starts(with: "Exif\0\0".utf8) {
        readExif(Array(data.dropFirst(6)))
      } else {
        readXMP(Array(data.drop { $0 != 0 }.dropFirst()))
      }
    case 0xed: readPhotoshop(data)
    case 0xe2:
      // Colour profiles are harmless; further pictures (MPF) are not looked at.
      if !data.starts(with: "ICC_PROFILE".utf8) { opened.report(.unknownPart) }
    case 0xee where data.starts(with: "Adobe".utf8) && data.count <= 12: break
    case 0xe3...0xef: opened.report(.unknownPart)
    default: break
    }
  }

  /// Where the next marker stands after the packed pixels; `FF 00` and restart marks belong to them.
  private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0xff, bytes[index + 1] != 0, !(0xd0...0xd7).contains(bytes[index + 1]) {
        return index
      }
      index += 1
    }
    return bytes.count
  }
}
