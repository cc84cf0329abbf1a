import Notices
import Reporting

/// The confirmed cases of each month, community and programme, as they are; nothing of it is public yet.
///
/// Persons who are never listed, such as minors and those who got 小额快救, are counted here, and apart: whoever has
/// kept the lists can take them away from a number, and what is left is then known.
struct ConfirmedCases {
  /// A month and a programme: what is protected together.
  struct Group: Hashable, Comparable {
    let month: CivilMonth
    let programme: Programme

    static func < (a: Group, b: Group) -> Bool { (a.month, a.programme) < (b.month, b.programme) }
  }

  /// Totals of each group by community.
  private(set) var totals: [Group: [PlaceCode: CaseTotals]] = [:]

  /// Counts the cases confirmed in months that are over by `asOf`: a month that still grows would tell, from one day to
  /// the next, who was added.
  ///
  /// - Parameter postings: the lines of the notices, those to come included.
  init(
    _ cases: [CaseRecord], postings: [Posting], places: PlaceTree, asOf: CivilDate,
    findings: inout FindingTally
  ) {
    var listed: [CaseID: Set<CivilMonth>] = [:]
    for posting in postings where posting.event.kind == .confirmed {
      listed[posting.record.id, default: []].insert(CivilMonth(of: posting.event.onDate))
    }
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
          checks.placeObstacle(record) ?? checks.personsObstacle(event, of: record)
          ?? checks.amountObstacle(event, of: record, fields: [])
        if let obstacle {
          findings.add(Self.notCounted(event, of: record, obstacle))
          continue
        }
        let isListed = listed[record.id]?.contains(month) ?? false
        let amount = AmountTotals(event.amount(in: record.programme) ?? Money(fen: 0))
        let counted = CaseTotals(
          listed: isListed ? 1 : 0, unlisted: isListed ? 0 : 1,
          persons: event.coveredPersons ?? record.coveredPersons, amount: amount,
          unlistedAmount: isListed ? AmountTotals() : amount)
        let group = Group(month: month, programme: record.programme)
        totals[group, default: [:]][record.community, default: CaseTotals()] += counted
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
