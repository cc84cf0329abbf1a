import Notices

/// Applicants who are children by their date of birth, whether or not the store marks them.
///
/// The mark of the store may have been forgotten, and a child's name that was listed can not be taken back. Somebody
/// counts as a child to the end of the eighteenth birthday.
/// Source: 民法典 第十七条; 个人信息保护法 第二十八条、第三十一条.
struct Minors {
  private static let ageOfMajority = 18

  private var majorities: [CaseID: CivilDate] = [:]
  /// Postings of the last years matter; whoever came of age before them does not.
  private let earliest: Int

  /// Nobody yet.
  init(asOf: CivilDate) { earliest = asOf.year - Self.ageOfMajority - 3 }

  /// Takes a person of the store; nobody's date is kept who is not young.
  mutating func add(_ person: PersonalDetails) {
    guard let id = person.applicantOf else { return }
    // The later of the two dates counts: where they differ, nobody knows which is wrong.
    let dates = [
      person.birthDate.flatMap { CivilDate(iso: $0.read()) },
      person.idNumber.flatMap { Self.birth(in: $0.read()) }
    ].compactMap(\.self)
    guard let born = dates.max(), born.year >= earliest else { return }
    let (year, month, day) = born.components
    // Who was born on 29 February comes of age on 1 March where there is none.
    let majority =
      CivilDate(year: year + Self.ageOfMajority, month: month, day: day)
      ?? CivilDate(year: year + Self.ageOfMajority, month: 3, day: 1)
    majorities[id] = majority
  }

  /// The day of birth within an identity number of 18 digits. Source: GB 11643-1999, 4.2.2.
  private static func birth(in number: String) -> CivilDate? {
    let digits = Array(number.utf8)
    guard digits.count == 18 else { return nil }
    let day = String(decoding: digits[6..<14], as: UTF8.self)
    return CivilDate(iso: "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))")
  }

  /// Whether the applicant of a case is a child on a day.
  func contains(_ id: CaseID, on day: CivilDate) -> Bool { majorities[id].map { day <= $0 } ?? false }
}
