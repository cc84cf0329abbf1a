import Testing

@testable import CaseStore

/// The check character computed in the slow way of the standard: the sum of digit times weight, weights 2^(17-i).
enum IDNumberForTests {
  static func isSound(_ number: String) -> Bool {
    let characters = Array(number)
    guard characters.count == 18 else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, characters).reduce(0) { $0 + $1.0 * ($1.1.wholeNumberValue ?? 0) }
    return characters[17] == Array("10X98765432")[sum % 11]
  }
}

@Suite("An identity number")
struct IDNumberTests {
  @Test("has the check character of the standard's table")
  func check() throws {
    for index in 0..<2_000 {
      var random = SplitMix64(seed: 5, stream: UInt64(index))
      let digits = random.digits(17)
      let check = try #require(IDNumber.checkCharacter(of: digits))
      #expect(IDNumberForTests.isSound(String(decoding: digits + [check], as: UTF8.self)))
    }
    #expect(IDNumber.checkCharacter(of: Array("1234".utf8)) == nil)
    #expect(IDNumber.checkCharacter(of: Array("2327621899010A001".utf8)) == nil)
  }

  @Test("is taken for a living person's only with a sound check character and a birth date of our time")
  func living() {
    func sound(_ digits: String) -> String {
      digits
        + String(decoding: IDNumber.checkCharacter(of: Array(digits.utf8)).map { [$0] } ?? [], as: UTF8.self)
    }
    let living = sound("23276219500101001")
    #expect(IDNumber.isOfLivingPerson(living))
    #expect(!IDNumber.isOfLivingPerson(String(living.dropLast()) + (living.hasSuffix("1") ? "2" : "1")))
    #expect(!IDNumber.isOfLivingPerson(sound("23276218500101001")))
    // The number of a file: place, day, serial number.
    #expect(!IDNumber.isOfLivingPerson(sound("23276220261103001")))
    #expect(!IDNumber.isOfLivingPerson("SAMPLE-00000001"))
  }
}
