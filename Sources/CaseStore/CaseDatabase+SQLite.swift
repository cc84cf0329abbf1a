import Disclosure
import GRDB
import Notices
import Reporting

extension CaseDatabase {
  /// A store in an SQLite file. Nothing of it and nothing beside it is ever written.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - patience: how long to wait for somebody who writes, in seconds.
  public static func sqlite(path: String, patience: Double = 5) -> CaseDatabase {
    let store = SQLiteStore(file: StoreFile(path: path), patience: patience)
    return CaseDatabase(check: { check(store) }, snapshot: { town in snapshot(store, town: town) })
  }

  private static func snapshot(_ store: SQLiteStore, town: PlaceCode?) -> Report<CaseSnapshot?> {
    store.read { database in
      let structure = try ContractCheck(store: store.location).findings(in: database)
      guard !structure.contains(where: { $0.severity == .error }) else { return Report(nil, structure) }
      let keys = try PersonalKeys(store: store.location).findings(in: database)
      guard keys.isEmpty else { return Report(nil, structure + keys) }
      let cases = try SnapshotReader(store: store.location, town: town).cases(in: database)
      let people = try PeopleReader(store: store.location).people(in: database)
      var diagnostics = structure + cases.diagnostics + people.diagnostics
      diagnostics += try HiddenText(store: store.location).findings(in: database)
      let isSample = try isSample(database)
      if isSample { diagnostics.append(sampleNote(store.location)) }
      if let town, cases.value.isEmpty { diagnostics.append(nothing(of: town, in: store.location)) }
      return Report(
        CaseSnapshot(cases: cases.value, people: people.value, town: town, isSample: isSample), diagnostics)
    }
  }

  private static func check(_ store: SQLiteStore) -> Report<CaseStoreSummary?> {
    store.read { database in
      var diagnostics = try ContractCheck(store: store.location).findings(in: database)
      guard !diagnostics.contains(where: { $0.severity == .error }) else { return Report(nil, diagnostics) }
      let keys = try PersonalKeys(store: store.location).findings(in: database)
      guard keys.isEmpty else { return Report(nil, diagnostics + keys) }
      if try damage(database) { diagnostics.append(store.finding(.damaged)) }
      diagnostics += try SnapshotReader(store: store.location, town: nil).cases(in: database).diagnostics
      diagnostics += try PeopleReader(store: store.location).people(in: database).diagnostics
      diagnostics += try HiddenText(store: store.location).findings(in: database)
      for table in CaseStoreContract.tables {
        diagnostics += try UnusedColumns(store: store.location, table: table).findings(in: database)
      }
      let isSample = try isSample(database)
      if isSample { diagnostics.append(sampleNote(store.location)) }
      let summary = CaseStoreSummary(
        cases: try count(CaseStoreContract.CaseFile.table, database),
        members: try count(CaseStoreContract.CaseMember.table, database),
        events: try count(CaseStoreContract.CaseEventTable.table, database), isSample: isSample)
      return Report(summary, diagnostics)
    }
  }

  private static func damage(_ database: Database) throws -> Bool {
    guard let row = try Row.fetchOne(database, sql: "PRAGMA quick_check(1)") else { return true }
    return try StrictDecoding.text(row[0]) != "ok"
  }

  private static func count(_ table: ContractTable, _ database: Database) throws -> Int {
    try Row.fetchOne(database, sql: "SELECT COUNT(*) FROM \(table.name)")
      .flatMap { try StrictDecoding.integer($0[0]) } ?? 0
  }

  private static func isSample(_ database: Database) throws -> Bool {
    try Row.fetchOne(database, sql: "PRAGMA application_id")
      .flatMap { try StrictDecoding.integer($0[0]) } == Int(SampleStore.applicationID)
  }

  private static func sampleNote(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .casesSampleStore, at: location, zh: "这是示例库，其中的人都是编造的",
      en: "this is a sample store; its people are made up")
  }

  private static func nothing(of town: PlaceCode, in location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .casesUnknownTown, at: location, zh: "案件库中没有镇 \(town) 的案件", en: "the store has no case of town \(town)")
  }
}

/// Looks at the columns that nothing is made of, so that a check covers the whole contract.
private struct UnusedColumns {
  let store: SourceLocation
  let table: ContractTable

  private static let names: Set<String> = ["residence", "grid", "relation", "batch"]

  func findings(in database: Database) throws -> [Diagnostic] {
    let unused = table.columns.filter { Self.names.contains($0.name) }
    guard !unused.isEmpty, let key = table.columns.first(where: { $0.kind == .caseKey }) else { return [] }
    var select = ColumnSelection(table)
    let id = select.take(key)
    let columns = unused.map { select.take($0) }
    let rows = try Row.fetchCursor(database, sql: select.sql)
    var reader = RowReader(store: store, table: table.name)
    while let row = try rows.next() {
      _ = reader.begin(row, id)
      for column in columns { reader.check(column, of: row) }
    }
    return reader.findings.diagnostics
  }
}
