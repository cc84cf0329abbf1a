/// What a store holds about one person, an applicant or a member of a household.
///
/// Nothing is made of it but the leak probe, which looks for these values in the finished site, and the knowledge which
/// applicants are children, who are on no list.
public struct PersonalDetails: Sendable {
  /// Name.
  public let name: Personal<String>?
  /// Citizen identity number (公民身份号码).
  public let idNumber: Personal<String>?
  /// Date of birth, `YYYY-MM-DD`.
  public let birthDate: Personal<String>?
  /// Telephone number.
  public let phone: Personal<String>?
  /// Street and door.
  public let address: Personal<String>?
  /// Bank account.
  public let bankAccount: Personal<String>?
  /// The case for which the person applied; `nil` for other members of a household.
  public let applicantOf: CaseID?

  /// Makes a person's details; what the store does not hold is `nil`.
  public init(
    name: Personal<String>?, idNumber: Personal<String>?, birthDate: Personal<String>?,
    phone: Personal<String>? = nil, address: Personal<String>? = nil, bankAccount: Personal<String>? = nil,
    applicantOf: CaseID? = nil
  ) {
    self.name = name
    self.idNumber = idNumber
    self.birthDate = birthDate
    self.phone = phone
    self.address = address
    self.bankAccount = bankAccount
    self.applicantOf = applicantOf
  }
}
