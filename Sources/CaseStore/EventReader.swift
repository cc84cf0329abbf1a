import Disclosure
import Notices
import Reporting

/// Reads events in the order of their cases, in step with the cases: of a million cases never more than the events of
/// one are held.
struct EventReader<Rows: StoredRows> {
  private typealias Event = CaseStoreContract.CaseEventTable

  private let location: SourceLocation
  private var rows: Rows
  private var reader: RowReader
  /// The case of the row that is next; `nil` behind the last.
  private var next: CaseID?
  private(set) var orphans = FindingTally()

  private let id: BoundColumn
  private let caseID: BoundColumn
  private let kind: BoundColumn
  private let onDate: BoundColumn
  private let byBody: BoundColumn
  private let monthly: BoundColumn
  private let oneOff: BoundColumn
  private let covered: BoundColumn

  /// Starts reading the events of a store, or of the cases of one town.
  init<Store: StoreAccess>(
    _ store: Store, at location: SourceLocation, town: PlaceCode?
  ) throws where Store.Rows == Rows {
    var select = ColumnSelection(Event.table)
    id = select.take(Event.id)
    caseID = select.take(Event.caseID)
    kind = select.take(Event.event)
    onDate = select.take(Event.onDate)
    byBody = select.take(Event.byBody)
    monthly = select.take(Event.monthlyAmount)
    oneOff = select.take(Event.oneOffAmount)
    covered = select.take(Event.coveredPersons)
    let key = CaseStoreContract.CaseFile.id.name
    let file = CaseStoreContract.CaseFile.table.name
    let filter =
      town.map { " WHERE \(key) IN (SELECT \(key) FROM \(file) WHERE \(store.dialect.isOf($0)))" } ?? ""
    let order = " ORDER BY \(store.dialect.inByteOrder(Event.caseID)), \(Event.id.name)"
    rows = try store.rows(select.sql(store.dialect) + filter + order)
    reader = RowReader(store: location, table: Event.table.name)
    self.location = location
    try advance()
  }

  /// What is wrong with the events read so far.
  var findings: [Diagnostic] { reader.findings.diagnostics }

  /// The events of a case. Those of cases before it that were not asked for belong to no case.
  mutating func events(of key: CaseID) throws -> [CaseEvent] {
    try skip { $0 < key }
    var events: [CaseEvent] = []
    while next == key {
      if let event = event(of: key, after: events.last) { events.append(event) }
      try advance()
    }
    return events
  }

  /// Goes on to the end: what is left belongs to no case.
  mutating func finish() throws { try skip { _ in true } }

  private mutating func skip(while isMeant: (CaseID) -> Bool) throws {
    var last: CaseID?
    while let key = next, isMeant(key) {
      if key != last {
        orphans.add(
          Diagnostic(
            .casesOrphan, at: location, zh: "case_event：案件 \(key) 不在 case_file 中",
            en: "case_event: case \(key) is not in case_file"),
          part: CaseStoreContract.CaseFile.table.name)
      }
      last = key
      // What is wrong with the row itself is told all the same.
      _ = event(of: key, after: nil)
      try advance()
    }
  }

  /// Goes on to the next row that has a case.
  private mutating func advance() throws {
    next = nil
    while next == nil, try rows.next() { next = reader.begin(rows, caseID) }
  }

  /// The event of the row; `nil` when it breaks the contract.
  private mutating func event(of key: CaseID, after last: CaseEvent?) -> CaseEvent? {
    let eventID = reader.key(id, of: rows)
    if let eventID, last?.id == eventID {
      reader.report(
        Diagnostic(
          .casesDuplicateKey, at: location, zh: "\(Event.table.name)：案件 \(key) 有重复的行",
          en: "\(Event.table.name): case \(key) has a second row"))
    }
    let kind: CaseEventKind? = reader.word(kind, of: rows)
    let date = reader.date(onDate, of: rows)
    let body = reader.code(byBody, of: rows)
    let monthly = reader.money(monthly, of: rows)
    let oneOff = reader.money(oneOff, of: rows)
    let covered = reader.integer(covered, of: rows)
    guard let eventID, let kind, let date, let body, reader.isSound else { return nil }
    return CaseEvent(
      id: eventID, kind: kind, onDate: date, byBody: body, monthlyAmount: monthly, oneOffAmount: oneOff,
      coveredPersons: covered)
  }
}
