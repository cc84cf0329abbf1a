import Notices
import Reporting

extension GateCheck {
  /// Citizen identity numbers, whoever's they are.
  static let citizenNumbers = GateCheck { file, context in
    file.numbers { text, number in
      if isEighteen(number, in: text, asOf: context.policy.asOf), !number.isParted || isWrittenAs18(number) {
        return true
      }
      return CitizenNumber.isValid15(number.digits) && isWrittenAs15(number) && text.part != .scattered
        && !context.isPlaceCode(number.digits)
    } finding: { text, offset in
      GateFinding(
        .gateIDNumber, at: offset, isInName: text.part == .name, zh: "有公民身份号码",
        en: "a citizen identity number")
    }
  }

  /// Whether the digits are a number of eighteen, read from the left or, as some programs show them, from the
  /// right.
  private static func isEighteen(_ number: WrittenNumber, in text: InspectedText, asOf: CivilDate) -> Bool {
    if CitizenNumber.isValid18(number.digits, asOf: asOf) { return true }
    if number.count == 18 { return CitizenNumber.isValid18(Array(number.digits.reversed())[...], asOf: asOf) }
    let hasX = number.count == 17 && number.start > 0 && text.bytes[number.start - 1] == UInt8(ascii: "x")
    return hasX
      && CitizenNumber.isValid18(Array(number.digits.reversed() + [UInt8(ascii: "x")])[...], asOf: asOf)
  }

  /// Whether the groups are the parts of a number of eighteen: district, date, serial number. A list of other
  /// numbers is seldom cut so and has the check digit in one of eleven cases.
  private static func isWrittenAs18(_ number: WrittenNumber) -> Bool {
    let shapes = [
      [6, 8, 4], [6, 8, 3], [6, 8, 3, 1], [6, 4, 4, 4], [6, 4, 4, 3], [6, 4, 2, 2, 4], [6, 4, 2, 2, 3],
      [6, 12],
      [14, 4], [14, 3], [6, 6, 6], [3, 3, 4, 4, 4], [9, 9]
    ]
    return number.isSpelledOut || shapes.contains(number.shape)
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
