import Notices

/// Numbers written with something other than digits only: Chinese numerals (一三八〇〇…), letters that look like
/// digits (l38OO…), or a mixture.
enum SpelledDigits {
  /// The shortest number looked for; years have four numerals, and no number in words has as many as eleven.
  static let minimumCount = 11
  /// All numerals have three bytes in UTF-8.
  static let width = 3

  /// Each such number as a text of its own, in ASCII digits.
  ///
  /// - Parameters:
  ///   - text: what to look at.
  ///   - part: what it is; only names of files are told apart.
  ///   - place: where it stands in the file, if all of it stands for one place there.
  static func texts(
    in text: LeakProbe.FoldedText, part: InspectedText.Part, place: Range<Int>?
  ) -> [InspectedText] {
    var out: [InspectedText] = []
    let bytes = text.bytes
    // So many digits, of one byte or more each, cover one of as many places.
    var index = minimumCount - 1
    while index < bytes.count {
      guard let range = run(around: index, in: bytes) else {
        index += minimumCount
        continue
      }
      let digits = digits(of: bytes, range)
      if digits.count >= minimumCount, !bytes[range].allSatisfy(DigitRun.isDigit) {
        // An X after it may be the check digit.
        let hasX = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "x")
        let joined = digits + (hasX ? [UInt8(ascii: "x")] : [])
        let folded = LeakProbe.FoldedText(joined, [.text(0..<joined.count)])
        let start = text.sourceOffset(of: range.lowerBound)
        out.append(InspectedText(part == .name ? .name : .hidden, folded, place: place ?? start..<start + 1))
      }
      index = max(range.upperBound, index) + minimumCount
    }
    return out
  }

  /// The neighbouring digits around a byte; `nil` when it belongs to none.
  private static func run(around index: Int, in bytes: [UInt8]) -> Range<Int>? {
    var start = index
    // The character there may have begun up to two bytes before.
    while start > 0, index - start < width - 1, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    guard length(bytes, start) > 0 else { return nil }
    var end = start
    while end < bytes.count, case let length = length(bytes, end), length > 0 { end += length }
    while start > 0 {
      if length(bytes, start - 1) == 1 {
        start -= 1
      } else if start >= width, length(bytes, start - width) == width {
        start -= width
      } else {
        break
      }
    }
    return start..<end
  }

  private static func digits(of bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      out.append(numeral(bytes, index) ?? letter(bytes[index]) ?? bytes[index])
      index += max(1, length(bytes, index))
    }
    return out
  }

  /// How many bytes the digit has that begins at a place; 0 for anything else.
  private static func length(_ bytes: [UInt8], _ index: Int) -> Int {
    if DigitRun.isDigit(bytes[index]) || letter(bytes[index]) != nil { return 1 }
    return numeral(bytes, index) == nil ? 0 : width
  }

  /// The digit that a small letter looks like.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "l"), UInt8(ascii: "i"): UInt8(ascii: "1")
    default: nil
    }
  }

  /// The ASCII digit of the numeral that begins at a place.
  static func numeral(_ bytes: [UInt8], _ index: Int) -> UInt8? {
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
