import Notices
import Reporting

/// Households, persons and money: what a statistic counts.
struct CaseTotals: Hashable {
  var households = 0
  var persons = 0
  var amount = Money(fen: 0)

  static func + (a: CaseTotals, b: CaseTotals) -> CaseTotals {
    CaseTotals(
      households: a.households + b.households, persons: a.persons + b.persons, amount: a.amount + b.amount)
  }
}

/// The confirmed cases of each month, town and programme, as they are; nothing of it is public yet.
///
/// Persons who are never listed, such as minors and those who got 小额快救, are counted here.
struct ConfirmedCases {
  /// A month and a programme: what is protected together.
  struct Group: Hashable, Comparable {
    let month: CivilMonth
    let programme: Programme

    static func < (a: Group, b: Group) -> Bool { (a.month, a.programme) < (b.month, b.programme) }
  }

  /// Totals of each group by town.
  private(set) var totals: [Group: [PlaceCode: CaseTotals]] = [:]

  /// Counts the cases confirmed in months that are over by `asOf`: a month that still grows would tell, from one day to
  /// the next, who was added.
  init(_ cases: [CaseRecord], places: PlaceTree, asOf: CivilDate, findings: inout FindingTally) {
    let current = CivilMonth(of: asOf)
    let checks = CaseChecks(places: places)
    for record in cases {
      // A case that was confirmed twice in a month is one household, with what was said last.
      var last: [CivilMonth: CaseEvent] = [:]
      for event in record.events.sorted(by: CaseEvent.inTime) where event.kind == .confirmed {
        let month = CivilMonth(of: event.onDate)
        if month < current { last[month] = event }
      }
      for (month, event) in last.sorted(by: { $0.key < $1.key }) {
        let obstacle =
          checks.townObstacle(record) ?? checks.personsObstacle(event, of: record)
          ?? checks.amountObstacle(event, of: record, fields: [])
        if let obstacle {
          findings.add(Self.notCounted(event, of: record, obstacle))
          continue
        }
        let counted = CaseTotals(
          households: 1, persons: event.coveredPersons ?? record.coveredPersons,
          amount: event.amount(in: record.programme) ?? Money(fen: 0))
        let group = Group(month: month, programme: record.programme)
        let known = totals[group, default: [:]][record.town, default: CaseTotals()]
        totals[group, default: [:]][record.town] = known + counted
      }
    }
  }

  private static func notCounted(
    _ event: CaseEvent, of record: CaseRecord, _ obstacle: Obstacle
  ) -> Diagnostic {
    let why = obstacle.detail ?? obstacle.reason.sentence
    return Diagnostic(
      .disclosureNotCounted,
      zh: "案件 \(record.id) 在 \(event.onDate) 的确认没有计入统计：\(why.zh)",
      en: "case \(record.id), confirmed on \(event.onDate), is not counted: \(why.en)")
  }
}
