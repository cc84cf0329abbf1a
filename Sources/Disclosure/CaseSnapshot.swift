public import Notices
public import Reporting

/// Goes through persons and cases of one moment of a store, as often as it is asked; each time gives the same.
///
/// A store of a million households fits into no memory that a small machine has, so nothing that works on all of it
/// keeps more than it must.
public protocol CaseSource: Sendable {
  /// Goes through all persons of the whole store, all applicants among them, in any order.
  ///
  /// - Returns: errors, if the store could not be read to its end: what was given then is not all.
  func forEachPerson(_ body: (PersonalDetails) -> Void) -> [Diagnostic]

  /// Goes through the cases, ordered by key.
  ///
  /// - Returns: errors, if the store could not be read to its end: what was given then is not all.
  func forEachCase(_ body: (CaseRecord) -> Void) -> [Diagnostic]
}

/// Everything that was read from a case store at one moment.
public struct CaseSnapshot: Sendable {
  private let source: any CaseSource
  /// The town to which the reading was limited.
  public let town: PlaceCode?
  /// Whether the store is a synthetic one.
  public let isSample: Bool

  /// Makes a snapshot of what is read when it is needed.
  ///
  /// - Parameters:
  ///   - source: what is read.
  ///   - town: the town to which the cases are limited; persons are those of the whole store all the same.
  ///   - isSample: whether the store is a synthetic one.
  public init(source: any CaseSource, town: PlaceCode? = nil, isSample: Bool = false) {
    self.source = source
    self.town = town
    self.isSample = isSample
  }

  /// Makes a snapshot of what is held in memory; cases in any order.
  public init(
    cases: [CaseRecord], people: [PersonalDetails], town: PlaceCode? = nil, isSample: Bool = false
  ) {
    self.init(source: HeldCases(cases, people), town: town, isSample: isSample)
  }

  /// Goes through all persons of the whole store, whatever `town` says: their details may stand on no page.
  ///
  /// - Returns: errors, if the store could not be read to its end; nothing may be made of what was given then.
  public func forEachPerson(_ body: (PersonalDetails) -> Void) -> [Diagnostic] { source.forEachPerson(body) }

  /// Goes through the cases, ordered by key; those of one town only when `town` is set.
  ///
  /// - Returns: errors, if the store could not be read to its end; nothing may be made of what was given then.
  public func forEachCase(_ body: (CaseRecord) -> Void) -> [Diagnostic] { source.forEachCase(body) }

  /// The cases, all in memory; none when they can not be read. For small stores and for tests.
  public var cases: [CaseRecord] {
    var cases: [CaseRecord] = []
    return forEachCase { cases.append($0) }.isEmpty ? cases : []
  }

  /// The persons, all in memory; none when they can not be read. For small stores and for tests.
  public var people: [PersonalDetails] {
    var people: [PersonalDetails] = []
    return forEachPerson { people.append($0) }.isEmpty ? people : []
  }
}

/// Cases and persons in memory.
private struct HeldCases: CaseSource {
  private let cases: [CaseRecord]
  private let people: [PersonalDetails]

  init(_ cases: [CaseRecord], _ people: [PersonalDetails]) {
    self.cases = cases.sorted { $0.id < $1.id }
    self.people = people
  }

  /// Who applied is a person of the store, even where no details of anybody are given.
  func forEachPerson(_ body: (PersonalDetails) -> Void) -> [Diagnostic] {
    people.forEach(body)
    for record in cases { body(PersonalDetails(name: record.applicantName, idNumber: nil, birthDate: nil)) }
    return []
  }

  func forEachCase(_ body: (CaseRecord) -> Void) -> [Diagnostic] {
    cases.forEach(body)
    return []
  }
}
