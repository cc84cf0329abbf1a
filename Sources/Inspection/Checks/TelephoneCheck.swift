import Notices
import Reporting

extension GateCheck {
  /// Telephone numbers that are not on the public list: mobile numbers, landlines with their area codes, and
  /// seven or eight digits right after a word for telephone.
  static let telephoneNumbers = GateCheck { file, context in
    file.numbers { text, number in
      if text.part == .scattered || context.isPublicPhone(number.digits) { return false }
      if TelephoneNumber.kind(of: number) != nil { return !context.isPlaceCode(number.digits) }
      return TelephoneNumber.isLocal(number) && follows(telephoneWords, number.start, in: text.bytes)
    } finding: { text, offset in
      GateFinding(
        .gatePhone, at: offset, isInName: text.part == .name, zh: "有不在公开名录里的电话号码",
        en: "a telephone number that is not on the public list")
    }
  }

  private static let telephoneWords = ["电话", "手机", "手机号", "座机", "热线", "传真", "tel", "phone", "mobile"]
    .map { Array($0.utf8) }

  private static func follows(_ words: [[UInt8]], _ index: Int, in bytes: [UInt8]) -> Bool {
    words.contains { bytes[..<index].suffix($0.count).elementsEqual($0) }
  }
}
