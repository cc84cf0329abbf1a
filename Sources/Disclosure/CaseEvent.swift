public import Notices

/// Something that happened in a case.
public struct CaseEvent: Sendable, Hashable {
  /// Its key.
  public let id: String
  /// What happened.
  public let kind: CaseEventKind
  /// When.
  public let onDate: CivilDate
  /// Who did it.
  public let byBody: PlaceCode
  /// Amount a month that it sets.
  public let monthlyAmount: Money?
  /// Amount paid once that it sets.
  public let oneOffAmount: Money?
  /// Persons covered from then on; `nil` when it leaves the case's number as it is.
  public let coveredPersons: Int?

  /// Makes an event.
  public init(
    id: String, kind: CaseEventKind, onDate: CivilDate, byBody: PlaceCode, monthlyAmount: Money?,
    oneOffAmount: Money?, coveredPersons: Int?
  ) {
    self.id = id
    self.kind = kind
    self.onDate = onDate
    self.byBody = byBody
    self.monthlyAmount = monthlyAmount
    self.oneOffAmount = oneOffAmount
    self.coveredPersons = coveredPersons
  }

  /// Orders events in time; those of one day by kind, as a case goes through them, then by key.
  static func inTime(_ a: CaseEvent, _ b: CaseEvent) -> Bool {
    if a.onDate != b.onDate { return a.onDate < b.onDate }
    if a.kind != b.kind { return a.kind.stage < b.kind.stage }
    return a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
  }
}

extension CaseEventKind {
  /// The place of the event in the course of a case, from 0.
  var stage: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
