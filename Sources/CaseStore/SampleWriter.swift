import Disclosure
import GRDB
import Notices

/// Writes the households of a sample, one after the other, into a new file.
struct SampleWriter {
  let settings: SampleStore.Settings
  let district: PlaceCode
  let towns: [SampleHousehold.Town]

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
    // A week of decisions for every forty households, up to nine months.
    let weeks = min(38, max(6, settings.households / 40))
    let course = SampleCourse(asOf: settings.asOf, calendar: settings.calendar, weeks: weeks)
    var (cases, members, events) = (0, 0, 0)
    for index in 0..<max(0, settings.households) {
      guard
        let household = SampleHousehold(
          at: index, seed: settings.seed, district: district, towns: towns, course: course)
      else { continue }
      try file.execute(arguments: row(of: household))
      for person in household.members {
        try member.execute(arguments: [
          household.caseID, person.name, person.idNumber, person.born.description, "家庭成员"
        ])
      }
      for (number, step) in household.steps.enumerated() {
        try event.execute(arguments: row(of: step, number: number + 1, in: household))
      }
      (cases, members, events) = (
        cases + 1, members + household.members.count, events + household.steps.count
      )
    }
    return CaseStoreSummary(cases: cases, members: members, events: events, isSample: true)
  }

  private func row(of household: SampleHousehold) -> StatementArguments {
    [
      household.caseID, household.scenario.programme.rawValue, household.residence,
      household.town.code.rawValue, household.community.code.rawValue, household.grid?.rawValue,
      household.applicant.name, household.applicant.idNumber, household.applicant.born.description,
      household.phone, household.address, household.bankAccount, household.size, household.coveredPersons,
      household.scenario.relief?.rawValue, household.reason?.rawValue,
      household.scenario.protection?.rawValue
    ]
  }

  private func row(of step: SampleStep, number: Int, in household: SampleHousehold) -> StatementArguments {
    let setsAmount = [.opinion, .confirmed, .adjusted, .paid].contains(step.kind)
    let day = step.onDate
    return [
      "\(household.caseID)-\(number)", household.caseID, step.kind.rawValue, day.description,
      body(of: step, in: household).rawValue, setsAmount ? household.monthlyAmount?.fen : nil,
      setsAmount ? household.oneOffAmount?.fen : nil, setsAmount ? household.coveredPersons : nil,
      "\(day.compact)-\(household.scenario.programme.slug)"
    ]
  }

  /// Decisions are the decider's, everything else the town's.
  private func body(of step: SampleStep, in household: SampleHousehold) -> PlaceCode {
    guard [.confirmed, .refused, .adjusted, .stopped].contains(step.kind) else { return household.town.code }
    let programme = household.scenario.programme
    let amount = household.oneOffAmount ?? household.monthlyAmount ?? Money(fen: 0)
    let delegation = settings.rules.decider(for: programme, amount: amount, on: step.onDate)
    return delegation?.decider == .town ? household.town.code : district
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
