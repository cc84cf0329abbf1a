public import Notices

/// Everything that was read from a case store at one moment.
public struct CaseSnapshot: Sendable {
  /// The cases; those of one town only when `town` is set. In any order.
  public let cases: [CaseRecord]
  /// All persons of the whole store, whatever `town` says: their details may stand on no page.
  public let people: [PersonalDetails]
  /// The town to which the reading was limited.
  public let town: PlaceCode?
  /// Whether the store is a synthetic one.
  public let isSample: Bool

  /// Makes a snapshot.
  public init(cases: [CaseRecord], people: [PersonalDetails], town: PlaceCode? = nil, isSample: Bool = false)
  {
    self.cases = cases
    self.people = people
    self.town = town
    self.isSample = isSample
  }
}
