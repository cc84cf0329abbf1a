import Notices
import Reporting

extension GateCheck {
  /// Citizen identity numbers, whoever's they are.
  static let citizenNumbers = GateCheck { file, context in
    file.numbers { text, number in
      if CitizenNumber.isValid18(number.digits, asOf: context.policy.asOf), !number.isParted { return true }
      return CitizenNumber.isValid15(number.digits) && isWrittenAs15(number) && text.part != .scattered
        && !context.isPlaceCode(number.digits)
    } finding: { text, offset in
      GateFinding(
        .gateIDNumber, at: offset, isInName: text.part == .name, zh: "有公民身份号码",
        en: "a citizen identity number")
    }
  }

  /// Fifteen digits have no check digit, so they must look like one number.
  private static func isWrittenAs15(_ number: WrittenNumber) -> Bool {
    number.shape.count == 1 || number.isSpelledOut || (number.shape == [6, 6, 3] && !number.isParted)
  }
}

extension ReadFile {
  /// A finding for each number of the file that a check recognises, digests left out.
  func numbers(
    _ matches: (InspectedText, WrittenNumber) -> Bool, finding: (InspectedText, Int) -> GateFinding
  ) -> [GateFinding] {
    var out: [GateFinding] = []
    for text in texts {
      for run in text.runs {
        for number in WrittenNumber.all(in: run, of: text.bytes) where matches(text, number) {
          let offset = text.offset(of: number.start)
          if !HexadecimalDigest.contains(offset, of: bytes) || text.part == .name {
            out.append(finding(text, offset))
          }
        }
      }
    }
    return out
  }
}
