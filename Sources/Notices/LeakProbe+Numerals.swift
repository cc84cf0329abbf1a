extension LeakProbe {
  /// Chinese numerals in folded text, plain and as on banknotes.
  enum Numeral {
    /// All have three bytes in UTF-8.
    static let width = 3

    /// The value of the numeral at a place, 十 being 10; `nil` when none stands there.
    static func value(_ bytes: borrowing Span<UInt8>, _ index: Int) -> Int? {
      guard index + width <= bytes.count else { return nil }
      return switch code(bytes, index) {
      case 0xe38087, 0xe99bb6: 0  // 〇 零
      case 0xe4b880, 0xe5a3b9: 1  // 一 壹
      case 0xe4ba8c, 0xe8b4b0: 2  // 二 贰
      case 0xe4b889, 0xe58f81: 3  // 三 叁
      case 0xe59b9b, 0xe88286: 4  // 四 肆
      case 0xe4ba94, 0xe4bc8d: 5  // 五 伍
      case 0xe585ad, 0xe99986: 6  // 六 陆
      case 0xe4b883, 0xe69f92: 7  // 七 柒
      case 0xe585ab, 0xe68d8c: 8  // 八 捌
      case 0xe4b99d, 0xe78e96: 9  // 九 玖
      case 0xe58d81, 0xe68bbe: 10  // 十 拾
      default: nil
      }
    }

    /// The three bytes at a place as one number.
    static func code(_ bytes: borrowing Span<UInt8>, _ index: Int) -> UInt32 {
      UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    }
  }
}
