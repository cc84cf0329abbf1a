import Disclosure
import Notices
import Reporting

/// Reads the cases with their events: of all columns only those that notices and statistics need.
struct SnapshotReader {
  private typealias File = CaseStoreContract.CaseFile

  let location: SourceLocation
  /// The town to which reading is limited; `nil` for the whole store.
  let town: PlaceCode?

  /// Goes through the cases with their events, ordered by key.
  ///
  /// - Parameter take: is given each case that keeps the contract.
  /// - Returns: what is wrong with them.
  func read(_ store: some StoreAccess, _ take: (CaseRecord) -> Void) throws -> [Diagnostic] {
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

    let filter = town.map { " WHERE \(store.dialect.isOf($0))" } ?? ""
    let order = " ORDER BY \(store.dialect.inByteOrder(File.id))"
    var rows = try store.rows(select.sql(store.dialect) + filter + order)
    var events = try EventReader(store, at: location, town: town)
    var reader = RowReader(store: location, table: File.table.name)
    var last: CaseID?
    while try rows.next() {
      let key = reader.begin(rows, id)
      if let key, key == last {
        reader.report(
          Diagnostic(
            .casesDuplicateKey, at: location, zh: "\(File.table.name)：案件 \(key) 有重复的行",
            en: "\(File.table.name): case \(key) has a second row"))
      }
      let record = CaseRecord.Draft(
        programme: reader.word(programme, of: rows), town: reader.code(townCode, of: rows),
        community: reader.code(community, of: rows), applicantName: reader.personal(name, of: rows),
        householdSize: reader.integer(size, of: rows), coveredPersons: reader.integer(covered, of: rows),
        reliefKind: reader.word(relief, of: rows), reason: reader.word(reason, of: rows),
        protection: reader.word(protection, of: rows))
      let own = try key.map { try events.events(of: $0) } ?? []
      if let key, reader.isSound, let record = record.record(id: key, events: own) { take(record) }
      last = key ?? last
    }
    try events.finish()
    return events.findings + reader.findings.diagnostics + events.orphans.diagnostics
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
