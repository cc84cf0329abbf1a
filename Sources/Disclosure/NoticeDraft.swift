import Notices

/// A notice while its lines come in: what of them it needs, and no more. Of lists that have ended, no row is kept.
struct NoticeDraft {
  /// One line, as far as it is shown.
  struct Row {
    let name: MaskedName?
    let community: PlaceCode
    let householdSize: Int
    let coveredPersons: Int
    let monthlyAmount: Money?
    let oneOffAmount: Money?
    let reason: ReasonCategory?
    /// Whether the line stands: its case has not ended since.
    let isStanding: Bool

    init(_ posting: Posting) {
      let (record, event) = (posting.record, posting.event)
      name = posting.name
      community = record.community
      householdSize = record.householdSize
      coveredPersons = event.coveredPersons ?? record.coveredPersons
      monthlyAmount = event.monthlyAmount
      oneOffAmount = event.oneOffAmount
      reason = record.reason
      isStanding = posting.takenDown == nil
    }
  }

  /// What a line stands on; all lines of a notice should stand on the same.
  private struct Ground: Hashable {
    let rule: String
    let event: CaseEventKind
  }

  /// The first line, by case.
  let first: Posting
  /// Whether any line stands.
  private(set) var isStanding = false
  /// The cases of all lines, those that are gone included.
  private(set) var cases: [CaseID] = []
  /// The rows of all lines; none if the window is over.
  private(set) var rows: [Row] = []
  private var grounds: [Ground] = []
  /// For each line its ground; empty as long as there is but one.
  private var groundOfLine: [UInt8] = []
  private let keepsRows: Bool

  /// Begins a notice with its first line.
  init(_ first: Posting, asOf: CivilDate) {
    self.first = first
    keepsRows = first.period.state(on: asOf) == .open
    add(first)
  }

  /// Takes the next line.
  mutating func add(_ posting: Posting) {
    let ground = Ground(rule: posting.rule.id, event: posting.event.kind)
    let index = grounds.firstIndex(of: ground) ?? grounds.count
    if index == grounds.count {
      if index == 1 { groundOfLine = [UInt8](repeating: 0, count: cases.count) }
      grounds.append(ground)
    }
    if grounds.count > 1 { groundOfLine.append(UInt8(clamping: index)) }
    cases.append(posting.record.id)
    if posting.takenDown == nil { isStanding = true }
    if keepsRows { rows.append(Row(posting)) }
  }

  /// Whether its lines stand on different rules, so that it can not be told which holds.
  var isClash: Bool { grounds.count > 1 }

  /// The rules on which its lines stand.
  var rules: Set<String> { Set(grounds.map(\.rule)) }

  /// The refusals of all its lines.
  func refused(_ reason: RefusalReason) -> [Refusal] {
    cases.indices.map { index in
      let ground = groundOfLine.isEmpty ? grounds[0] : grounds[Int(groundOfLine[index])]
      return Refusal(
        caseID: cases[index], event: ground.event, onDate: first.event.onDate, rule: ground.rule,
        reason: reason, notice: first.noticeID)
    }
  }
}
