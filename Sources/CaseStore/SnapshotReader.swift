import Disclosure
import GRDB
import Notices
import Reporting

/// Reads the cases and their events: of all columns only those that notices and statistics need.
struct SnapshotReader {
  private typealias File = CaseStoreContract.CaseFile
  private typealias Event = CaseStoreContract.CaseEventTable

  let store: SourceLocation
  /// The town to which reading is limited; `nil` for the whole store.
  let town: PlaceCode?

  /// The cases with their events, ordered by key, and all that is wrong with them.
  func cases(in database: Database) throws -> Report<[CaseRecord]> {
    let events = try events(in: database)
    var diagnostics = events.diagnostics
    let records = try records(in: database, events: events.value)
    diagnostics += records.diagnostics
    return Report(records.value, diagnostics)
  }

  // MARK: - Cases

  private func records(
    in database: Database, events: [CaseID: [CaseEvent]]
  ) throws -> Report<[CaseRecord]> {
    var select = ColumnSelection(File.table)
    let id = select.take(File.id)
    let programme = select.take(File.programme)
    let townCode = select.take(File.town)
    let community = select.take(File.community)
    let name = select.take(File.name)
    let size = select.take(File.householdSize)
    let covered = select.take(File.coveredPersons)
    let relief = select.take(File.reliefKind)
    let reason = select.take(File.reason)
    let protection = select.take(File.protection)

    let filter = town == nil ? "" : " WHERE town = ?"
    let rows = try Row.fetchCursor(
      database, sql: select.sql + filter + " ORDER BY case_id COLLATE BINARY", arguments: arguments)
    var reader = RowReader(store: store, table: File.table.name)
    var records: [CaseRecord] = []
    var left = events
    var last: CaseID?
    while let row = try rows.next() {
      let key = reader.begin(row, id)
      if let key, key == last { reader.report(duplicate(key, File.table.name)) }
      let record = CaseRecord.Draft(
        programme: reader.word(programme, of: row), town: reader.code(townCode, of: row),
        community: reader.code(community, of: row), applicantName: reader.personal(name, of: row),
        householdSize: reader.integer(size, of: row), coveredPersons: reader.integer(covered, of: row),
        reliefKind: reader.word(relief, of: row), reason: reader.word(reason, of: row),
        protection: reader.word(protection, of: row))
      let own = key.flatMap { left.removeValue(forKey: $0) } ?? []
      if let key, reader.isSound, let record = record.record(id: key, events: own) { records.append(record) }
      last = key ?? last
    }
    for orphan in left.keys.sorted() { reader.report(self.orphan(orphan)) }
    return Report(records, reader.findings.diagnostics)
  }

  // MARK: - Events

  private func events(in database: Database) throws -> Report<[CaseID: [CaseEvent]]> {
    var select = ColumnSelection(Event.table)
    let id = select.take(Event.id)
    let caseID = select.take(Event.caseID)
    let kind = select.take(Event.event)
    let onDate = select.take(Event.onDate)
    let byBody = select.take(Event.byBody)
    let monthly = select.take(Event.monthlyAmount)
    let oneOff = select.take(Event.oneOffAmount)
    let covered = select.take(Event.coveredPersons)

    let filter = town == nil ? "" : " WHERE case_id IN (SELECT case_id FROM case_file WHERE town = ?)"
    let order = " ORDER BY case_id COLLATE BINARY, event_id"
    let rows = try Row.fetchCursor(database, sql: select.sql + filter + order, arguments: arguments)
    var reader = RowReader(store: store, table: Event.table.name)
    var events: [CaseID: [CaseEvent]] = [:]
    var current: (key: CaseID, events: [CaseEvent])?
    while let row = try rows.next() {
      guard let key = reader.begin(row, caseID) else { continue }
      if current?.key != key {
        if let done = current { events[done.key, default: []] += done.events }
        current = (key, [])
      }
      let eventID = reader.key(id, of: row)
      if let eventID, current?.events.last?.id == eventID { reader.report(duplicate(key, Event.table.name)) }
      let kind: CaseEventKind? = reader.word(kind, of: row)
      let date = reader.date(onDate, of: row)
      let body = reader.code(byBody, of: row)
      let monthly = reader.money(monthly, of: row)
      let oneOff = reader.money(oneOff, of: row)
      let covered = reader.integer(covered, of: row)
      guard let eventID, let kind, let date, let body, reader.isSound else { continue }
      current?.events.append(
        CaseEvent(
          id: eventID, kind: kind, onDate: date, byBody: body, monthlyAmount: monthly, oneOffAmount: oneOff,
          coveredPersons: covered))
    }
    if let done = current { events[done.key, default: []] += done.events }
    return Report(events, reader.findings.diagnostics)
  }

  private var arguments: StatementArguments { town.map { [$0.rawValue] } ?? [] }

  private func duplicate(_ key: CaseID, _ table: String) -> Diagnostic {
    Diagnostic(
      .casesDuplicateKey, at: store, zh: "\(table)：案件 \(key) 有重复的行",
      en: "\(table): case \(key) has a second row")
  }

  private func orphan(_ key: CaseID) -> Diagnostic {
    Diagnostic(
      .casesOrphan, at: store, zh: "case_event：案件 \(key) 不在 case_file 中",
      en: "case_event: case \(key) is not in case_file")
  }
}

extension CaseRecord {
  /// A record in the making: a cell that broke the contract is `nil`.
  fileprivate struct Draft {
    let programme: Programme?
    let town: PlaceCode?
    let community: PlaceCode?
    let applicantName: Personal<String>?
    let householdSize: Int?
    let coveredPersons: Int?
    let reliefKind: ReliefKind?
    let reason: ReasonCategory?
    let protection: Protection?

    func record(id: CaseID, events: [CaseEvent]) -> CaseRecord? {
      guard let programme, let town, let community, let applicantName, let householdSize, let coveredPersons
      else { return nil }
      return CaseRecord(
        id: id, programme: programme, town: town, community: community, applicantName: applicantName,
        householdSize: householdSize, coveredPersons: coveredPersons, reliefKind: reliefKind, reason: reason,
        protection: protection, events: events)
    }
  }
}
