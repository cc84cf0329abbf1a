import GRDB

/// Writes the households of a sample, one after the other, into a new file.
struct SampleWriter {
  let rows: SampleRows

  /// Writes the file and says how many rows it has.
  func write(to path: String) throws -> CaseStoreSummary {
    let queue = try DatabaseQueue(path: path)
    let summary = try queue.writeWithoutTransaction { database in
      // Nobody reads the file before it is done, and a half one is thrown away: no journal is needed.
      try database.execute(
        sql: """
          PRAGMA journal_mode = OFF;
          PRAGMA synchronous = OFF;
          PRAGMA application_id = \(SampleStore.applicationID);
          PRAGMA user_version = \(CaseStoreContract.version);
          """)
      var summary: CaseStoreSummary?
      try database.inTransaction {
        try database.execute(sql: Self.schema)
        summary = try insertAll(into: database)
        return .commit
      }
      return summary
    }
    try queue.close()
    return summary ?? CaseStoreSummary(cases: 0, members: 0, events: 0, isSample: true)
  }

  private func insertAll(into database: Database) throws -> CaseStoreSummary {
    let file = try database.makeStatement(sql: Self.insert(CaseStoreContract.CaseFile.table))
    let member = try database.makeStatement(sql: Self.insert(CaseStoreContract.CaseMember.table))
    let event = try database.makeStatement(sql: Self.insert(CaseStoreContract.CaseEventTable.table))
    var (cases, members, events) = (0, 0, 0)
    for index in 0..<max(0, rows.settings.households) {
      guard let household = rows.household(at: index) else { continue }
      try file.execute(arguments: Self.arguments(rows.file(household)))
      for row in rows.members(household) { try member.execute(arguments: Self.arguments(row)) }
      for row in rows.events(household) { try event.execute(arguments: Self.arguments(row)) }
      (cases, members, events) = (
        cases + 1, members + household.members.count, events + household.steps.count
      )
    }
    return CaseStoreSummary(cases: cases, members: members, events: events, isSample: true)
  }

  private static func arguments(_ row: [SampleRows.Value]) -> StatementArguments {
    StatementArguments(
      row.map { value -> (any DatabaseValueConvertible)? in
        switch value {
        case .null: nil
        case .text(let text): text
        case .integer(let number): number
        }
      })
  }

  private static func insert(_ table: ContractTable) -> String {
    let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
    let names = table.columns.map(\.name).joined(separator: ", ")
    return "INSERT INTO \(table.name) (\(names)) VALUES (\(marks))"
  }

  /// The tables, made of the contract so that they can not differ from it.
  static let schema: String = {
    let tables = CaseStoreContract.tables.map { table in
      let columns = table.columns.map { column in
        "\(column.name) \(column.kind.storage.rawValue)\(column.isNullable ? "" : " NOT NULL")"
      }
      return "CREATE TABLE \(table.name) (\(columns.joined(separator: ", ")));"
    }
    return tables.joined(separator: "\n") + """

      CREATE UNIQUE INDEX case_file_key ON case_file (case_id);
      CREATE INDEX case_member_case ON case_member (case_id);
      CREATE UNIQUE INDEX case_event_key ON case_event (case_id, event_id);
      """
  }()
}
