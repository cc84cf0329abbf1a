public import Notices

/// Why a person's name may not be listed anywhere (保护对象).
public enum Protection: String, Sendable, CaseIterable {
  /// 未成年人. Source: 个人信息保护法 第二十八条、第三十一条.
  case minor
  /// Protected for another reason, such as a court order or domestic violence.
  case protected
}

/// One case, as far as notices need it: nothing is here that no notice and no statistic uses.
public struct CaseRecord: Sendable {
  /// Its key.
  public let id: CaseID
  /// The programme.
  public let programme: Programme
  /// The town in charge.
  public let town: PlaceCode
  /// The community of the household.
  public let community: PlaceCode
  /// The applicant's name.
  public let applicantName: Personal<String>
  /// Persons in the household.
  public let householdSize: Int
  /// Persons covered.
  public let coveredPersons: Int
  /// The kind of temporary assistance; `nil` for other programmes.
  public let reliefKind: ReliefKind?
  /// Category of the reason.
  public let reason: ReasonCategory?
  /// Why the name may not be listed; `nil` if it may.
  public let protection: Protection?
  /// What happened in the case, in any order.
  public let events: [CaseEvent]

  /// Makes a record.
  public init(
    id: CaseID, programme: Programme, town: PlaceCode, community: PlaceCode,
    applicantName: Personal<String>, householdSize: Int, coveredPersons: Int, reliefKind: ReliefKind?,
    reason: ReasonCategory?, protection: Protection?, events: [CaseEvent]
  ) {
    self.id = id
    self.programme = programme
    self.town = town
    self.community = community
    self.applicantName = applicantName
    self.householdSize = householdSize
    self.coveredPersons = coveredPersons
    self.reliefKind = reliefKind
    self.reason = reason
    self.protection = protection
    self.events = events
  }
}
