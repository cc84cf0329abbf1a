// Source: RFC 9649, 2.
extension PictureReader {
  /// Reads the chunks of a WebP file.
  mutating func readWebP(_ bytes: [UInt8]) {
    func length(at index: Int) -> Int {
      bytes[index..<(index + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let end = 8 + length(at: 4)
    guard end <= bytes.count else { return opened.report(.damaged) }
    if end < bytes.count { opened.report(.trailingBytes) }
    var index = 12
    while index + 8 <= end {
      let size = length(at: index + 4)
      guard size <= end - index - 8 else { return opened.report(.damaged) }
      let type = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
      let data = Array(bytes[(index + 8)..<(index + 8 + size)])
      switch type {
      case "EXIF": readExif(data.starts(with: "Exif\0\0".utf8) ? Array(data.dropFirst(6)) : data)
      case "XMP ": readXMP(data)
      case "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP": break
      default: opened.report(.unknownPart)
      }
      index += 8 + size + size % 2
    }
    if index < end { opened.report(.damaged) }
  }
}
