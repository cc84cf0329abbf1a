/// Reads the fields of Exif: words, and those that tell of a place, a person or a camera.
///
/// Source: CIPA DC-008-2019 (Exif 2.32), 4.5, 4.6; TIFF 6.0, 2.
struct ExifReader {
  private(set) var texts: [[UInt8]] = []
  private(set) var problems: Set<AttachmentProblem> = []
  private let bytes: [UInt8]
  private var isBigEndian = false
  /// Directories that were read, so that a ring of them ends.
  private var seen: Set<Int> = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.starts(with: "II".utf8) || bytes.starts(with: "MM".utf8) else {
      problems = [.damaged]
      return
    }
    isBigEndian = bytes.starts(with: "MM".utf8)
    guard number(at: 2, 2) == 42, let first = number(at: 4, 4) else {
      problems = [.damaged]
      return
    }
    if let second = readDirectory(at: first), second != 0 {
      // The second directory of a photograph is that of its small copy.
      problems.insert(.thumbnail)
      _ = readDirectory(at: second)
    }
  }

  /// Reads a directory and gives the place of the next, 0 without one.
  private mutating func readDirectory(at start: Int) -> Int? {
    guard seen.insert(start).inserted, seen.count <= 16 else { return nil }
    guard let count = number(at: start, 2), start + 2 + count * 12 <= bytes.count else {
      problems.insert(.damaged)
      return nil
    }
    for entry in 0..<count { readField(at: start + 2 + entry * 12) }
    return number(at: start + 2 + count * 12, 4) ?? 0
  }

  private mutating func readField(at place: Int) {
    guard let tag = number(at: place, 2), let type = number(at: place + 2, 2),
      let count = number(at: place + 4, 4)
    else { return }
    let size = count * (Self.sizes[type] ?? 0)
    guard size > 4 else {
      return readField(tag, type, value: bytes[(place + 8)..<(place + 8 + size)], at: place + 8)
    }
    guard let offset = number(at: place + 8, 4), offset + size <= bytes.count else {
      problems.insert(.damaged)
      return
    }
    readField(tag, type, value: bytes[offset..<(offset + size)], at: offset)
  }

  private mutating func readField(_ tag: Int, _ type: Int, value: ArraySlice<UInt8>, at place: Int) {
    let isEmpty = value.allSatisfy { $0 == 0 || $0 == 0x20 }
    switch tag {
    case 0x8769, 0xa005: if let next = number(at: place, 4) { _ = readDirectory(at: next) }
    case 0x8825:
      problems.insert(.position)
      if let next = number(at: place, 4) { _ = readDirectory(at: next) }
    // Artist, owner of the camera, author as Windows writes it, photographer.
    case 0x013b, 0xa430, 0x9c9d, 0xa437: if !isEmpty { problems.insert(.owner) }
    // Make, model, serial numbers of body and lens, the maker's own data, number of the picture.
    case 0x010f, 0x0110, 0xa431, 0xa435, 0xc62f, 0xc614, 0x927c, 0xa420:
      if !isEmpty { problems.insert(.device) }
    case 0x0201: problems.insert(.thumbnail)
    default: break
    }
    read(tag, type, value)
  }

  private mutating func read(_ tag: Int, _ type: Int, _ value: ArraySlice<UInt8>) {
    switch tag {
    // Titles, remarks, authors, words and subjects as Windows writes them.
    case 0x9c9b...0x9c9f: texts.append(TextGuess.utf16(value, isBigEndian: false))
    // Eight bytes name the encoding of the remark.
    case 0x9286 where value.starts(with: "UNICODE".utf8):
      texts.append(TextGuess.utf16(value.dropFirst(8), isBigEndian: isBigEndian))
      texts.append(TextGuess.utf16(value.dropFirst(8), isBigEndian: !isBigEndian))
    case 0x9286: texts.append(TextGuess.utf8(value.dropFirst(8)))
    default:
      if type == 2 || type == 7 || type == 1, value.count > 4 {
        for part in value.split(separator: 0) { texts.append(TextGuess.utf8(part)) }
      }
    }
  }

  private func number(at place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    let part = bytes[place..<(place + length)]
    return isBigEndian
      ? part.reduce(0) { $0 << 8 | Int($1) } : part.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Bytes of a value of each type.
  private static let sizes = [
    1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1
  ]
}
