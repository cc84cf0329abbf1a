import Notices

/// Numbers written in Chinese numerals, digit by digit: 一三八〇〇….
enum ChineseDigits {
  /// The shortest number looked for; years have four numerals, and no number in words has as many as eleven.
  private static let minimumCount = 11
  /// All numerals have three bytes in UTF-8.
  private static let width = 3

  /// Each such number as a text of its own, in ASCII digits.
  static func texts(in text: LeakProbe.FoldedText) -> [InspectedText] {
    var out: [InspectedText] = []
    let bytes = text.bytes
    let step = minimumCount * width
    var place = step - 1
    while place < bytes.count {
      // So many numerals cover one of as many places; the character there begins up to two bytes before.
      var index = place
      while index > 0, bytes[index] & 0xc0 == 0x80 { index -= 1 }
      guard digit(bytes, index) != nil else {
        place += step
        continue
      }
      var start = index
      while start >= width, digit(bytes, start - width) != nil { start -= width }
      var end = start
      var digits: [UInt8] = []
      while let digit = digit(bytes, end) {
        digits.append(digit)
        end += width
      }
      if digits.count >= minimumCount {
        let joined = LeakProbe.FoldedText(digits, [.text(0..<digits.count)])
        out.append(InspectedText(.visible, joined, place: text.sourceOffset(of: start)))
      }
      place = end + step
    }
    return out
  }

  /// The ASCII digit of the numeral that begins at a place.
  private static func digit(_ bytes: [UInt8], _ index: Int) -> UInt8? {
    guard index + width <= bytes.count, bytes[index] >= 0xe3, bytes[index] <= 0xe9 else { return nil }
    let high = UInt32(bytes[index] & 0x0f) << 12
    switch high | UInt32(bytes[index + 1] & 0x3f) << 6 | UInt32(bytes[index + 2] & 0x3f) {
    case 0x3007, 0x96f6: return UInt8(ascii: "0")  // 〇零
    case 0x4e00, 0x58f9, 0x5e7a: return UInt8(ascii: "1")  // 一壹幺
    case 0x4e8c, 0x8d30, 0x4e24: return UInt8(ascii: "2")  // 二贰两
    case 0x4e09, 0x53c1: return UInt8(ascii: "3")  // 三叁
    case 0x56db, 0x8086: return UInt8(ascii: "4")  // 四肆
    case 0x4e94, 0x4f0d: return UInt8(ascii: "5")  // 五伍
    case 0x516d, 0x9646: return UInt8(ascii: "6")  // 六陆
    case 0x4e03, 0x67d2: return UInt8(ascii: "7")  // 七柒
    case 0x516b, 0x634c: return UInt8(ascii: "8")  // 八捌
    case 0x4e5d, 0x7396: return UInt8(ascii: "9")  // 九玖
    default: return nil
    }
  }
}
