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

  private let current: CivilMonth
  private let checks: CaseChecks
  private var tally = FindingTally()

  /// Counts the cases confirmed in months that are over by `asOf`: a month that still grows would tell, from one day to
  /// the next, who was added.
  init(places: PlaceTree, asOf: CivilDate) {
    current = CivilMonth(of: asOf)
    checks = CaseChecks(places: places)
  }

  /// The cases that could not be counted.
  var findings: [Diagnostic] { tally.diagnostics }

  /// Counts a case.
  ///
  /// - Parameter postings: its lines in notices, those to come included.
  mutating func count(_ record: CaseRecord, postings: [Posting]) {
    let listed = Set(
      postings.filter { $0.event.kind == .confirmed }.map { CivilMonth(of: $0.event.onDate) })
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
        tally.add(Self.notCounted(event, of: record, obstacle))
        continue
      }
      let isListed = listed.contains(month)
      let amount = AmountTotals(event.amount(in: record.programme) ?? Money(fen: 0))
      let counted = CaseTotals(
        listed: isListed ? 1 : 0, unlisted: isListed ? 0 : 1,
        persons: event.coveredPersons ?? record.coveredPersons, amount: amount,
        unlistedAmount: isListed ? AmountTotals() : amount)
      let group = Group(month: month, programme: record.programme)
      totals[group, default: [:]][record.community, default: CaseTotals()] += counted
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
