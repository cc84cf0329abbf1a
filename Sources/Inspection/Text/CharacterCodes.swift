/// Text hidden in a script or in data as the numbers of its characters: `49, 51, 56`, as `String.fromCharCode` takes.
enum CharacterCodes {
  /// The shortest text of interest.
  static let minimumCount = 6

  /// Every row of numbers, decoded as far as they are characters.
  static func all(in bytes: [UInt8]) -> [EncodedRuns.Run] {
    var out: [EncodedRuns.Run] = []
    var decoded: [UInt8] = []
    var count = 0
    var first = 0
    var last = 0
    func end() {
      if count >= minimumCount { out.append(EncodedRuns.Run(offset: first, decoded: decoded)) }
      decoded = []
      count = 0
    }
    var index = 0
    while index < bytes.count {
      guard DigitRun.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      var value: UInt32 = 0
      while index < bytes.count, DigitRun.isDigit(bytes[index]) {
        value = min(value * 10 + UInt32(bytes[index] - UInt8(ascii: "0")), 0x11_0000)
        index += 1
      }
      if !bytes[last..<start].allSatisfy(isBetween) { end() }
      if value >= 0x20, let scalar = Unicode.Scalar(value) {
        if count == 0 { first = start }
        decoded += String(scalar).utf8
        count += 1
      } else {
        end()
      }
      last = index
    }
    end()
    return out
  }

  static func isBetween(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte <= 0x20 || byte == UInt8(ascii: ";")
  }
}
