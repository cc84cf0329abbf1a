import Archives

// Source: Portable Network Graphics (third edition), 5, 11.
extension PictureReader {
  /// Reads the chunks of a PNG file up to its end.
  mutating func readPNG(_ bytes: [UInt8]) {
    var index = 8
    while index + 12 <= bytes.count {
      let length = bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - index - 12 else { return opened.report(.damaged) }
      let type = String(decoding: bytes[(index + 4)..<(index + 8)], as: UTF8.self)
      let data = Array(bytes[(index + 8)..<(index + 8 + length)])
      index += 12 + length
      readChunk(type, data)
      if type == "IEND" {
        if index < bytes.count { opened.report(.trailingBytes) }
        return
      }
    }
    opened.report(.damaged)
  }

  private mutating func readChunk(_ type: String, _ data: [UInt8]) {
    switch type {
    case "tEXt": data.split(separator: 0).forEach { note(TextGuess.utf8($0)) }
    case "zTXt":
      guard let end = data.firstIndex(of: 0) else { return opened.report(.damaged) }
      note(TextGuess.utf8(data[..<end]))
      if let text = inflated(data.dropFirst(end + 2)) { note(TextGuess.utf8(text)) }
    case "iTXt": readInternationalText(data)
    case "eXIf": readExif(data)
    case "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST",
      "pHYs",
      "sPLT", "tIME", "acTL", "fcTL", "fdAT", "cICP", "mDCV", "cLLI", "mDCv", "cLLi":
      break
    default: opened.report(.unknownPart)
    }
  }

  /// Keyword, 0, whether packed, method, language, 0, keyword in that language, 0, text.
  private mutating func readInternationalText(_ data: [UInt8]) {
    guard let end = data.firstIndex(of: 0), end + 3 <= data.count else { return opened.report(.damaged) }
    let rest = data[(end + 3)...]
    guard let language = rest.firstIndex(of: 0),
      let keyword = rest[(language + 1)...].firstIndex(of: 0)
    else { return opened.report(.damaged) }
    note(TextGuess.utf8(data[..<end]))
    note(TextGuess.utf8(rest[..<language]))
    note(TextGuess.utf8(rest[(language + 1)..<keyword]))
    let text = rest[(keyword + 1)...]
    guard let plain = data[end + 1] == 1 ? inflated(text) : Array(text) else { return }
    if data[..<end].elementsEqual("XML:com.adobe.xmp".utf8) {
      readXMP(plain)
    } else {
      note(TextGuess.utf8(plain))
    }
  }

  private mutating func inflated(_ data: ArraySlice<UInt8>) -> [UInt8]? {
    do throws(Inflation.Failure) {
      return try Inflation.inflate(Array(data), limit: 4 << 20)
    } catch {
      opened.report(error == .tooLarge ? .tooLarge : .damaged)
      return nil
    }
  }
}
