import CaseStore
import Content
import Disclosure
import Foundation
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

/// A real server, started for the tests: what is read from it is what SQLite gives, and nothing can be written.
@Suite("A store in PostgreSQL")
struct PostgresStoreTests {
  private static let rows = [RowSQL.file(), RowSQL.member(), RowSQL.event()]

  @Test("gives the same site as the same store in SQLite, byte for byte", arguments: [false, true])
  func sameBytes(isOneTown: Bool) throws {
    let site = try FixtureSite()
    try site.fixKey()
    let content = try #require(ContentReader.read(.onDisk(site.folder.path + "/Content")).value)
    let settings = SampleStore.Settings(
      households: 240, seed: 1, asOf: try #require(FixtureSite.day), places: content.places,
      calendar: content.calendar, rules: content.rules)
    let paths = (file: site.folder.path + "/cases.sqlite", dump: site.folder.path + "/cases.sql")
    let written = SampleStore.write(path: paths.file, settings)
    let dumped = SampleStore.write(path: paths.dump, settings, as: .sql)
    #expect(written.value == dumped.value && written.value?.cases == 240)
    let server = try PostgresServer.shared.get()
    let name = try server.database()
    try server.sql(try String(contentsOfFile: paths.dump, encoding: .utf8), database: name)

    let town = isOneTown ? content.places.places(at: .town).first?.code.rawValue : nil
    #expect((town != nil) == isOneTown)
    func build(_ store: String) throws -> [(path: String, bytes: [UInt8])] {
      let report = BuildPipeline.build(site.request(caseStore: store, town: town))
      try #require(report.value != nil, "\(report.diagnostics)")
      return try site.folder.contents(of: "Site/current")
    }
    let first = try build(paths.file)
    let second = try build(server.address(name))
    #expect(first.map(\.path) == second.map(\.path) && first.count > 30)
    for (a, b) in zip(first, second) { #expect(a.bytes == b.bytes, "\(a.path)") }
    let listed = first.filter { $0.path.hasPrefix("gongshi/") }
    #expect(listed.count > 5)
  }

  @Test("is sound as a check finds it, with days, words and padded codes in types of their own")
  func types() throws {
    let scratch = try PostgresScratch(types: [
      "case_event.on_date": "date", "case_file.applicant_birth_date": "date", "case_file.town": "char(9)",
      "case_file.case_id": "varchar(40)", "case_event.event_id": "integer",
      "case_file.household_size": "smallint"
    ])
    try scratch.run(
      """
      CREATE TYPE programme AS ENUM ('dibao', 'tekun');
      CREATE DOMAIN fen AS bigint CHECK (VALUE >= 0);
      ALTER TABLE case_file ALTER COLUMN programme TYPE programme USING programme::programme;
      ALTER TABLE case_event ALTER COLUMN monthly_amount TYPE fen;
      \(RowSQL.file()); \(RowSQL.member()); \(RowSQL.event(["event_id": "7"]));
      """)
    let report = scratch.database().check()
    #expect(report.ruleIDs == ["cases.writable-role"])
    #expect(report.value == CaseStoreSummary(cases: 1, members: 1, events: 1, isSample: false))
    let snapshot = try #require(scratch.database().snapshot().value)
    let record = try #require(snapshot.cases.first)
    #expect(record.town.rawValue == "232762100" && record.programme == .dibao && record.householdSize == 3)
    #expect(record.events.map(\.id) == ["7"])
    #expect(record.events.map(\.onDate) == [World.day("2026-06-12")])
    #expect(record.events.map(\.monthlyAmount) == [Money(fen: 69000)])
    #expect(snapshot.people.count == 2)
  }

  @Test("tells everything that the store lacks in one run")
  func contract() throws {
    let scratch = try PostgresScratch(
      types: [
        "case_event.on_date": "timestamp", "case_event.monthly_amount": "numeric(12, 2)",
        "case_file.case_id": "uuid", "case_file.phone": "bigint"
      ], without: ["protection", "by_body"], tables: ["case_file", "case_event"])
    try scratch.run("ALTER TABLE case_file ADD diagnosis text; ALTER TABLE case_file RENAME town TO \"Town\"")
    for report in [scratch.database().check().diagnostics, scratch.database().snapshot().diagnostics] {
      let ids = report.map(\.rule.id)
      #expect(ids.filter { $0 == "cases.missing-table" }.count == 1)
      #expect(ids.filter { $0 == "cases.missing-column" }.count == 3)
      #expect(ids.filter { $0 == "cases.wrong-type" }.count == 4)
      #expect(ids.filter { $0 == "cases.unknown-column" }.count == 2)
      let text = report.map(\.summary.en).joined(separator: "\n")
      for words in [
        "case_event.on_date is of type timestamp", "numeric", "uuid", "case_file.phone", "case_file.town"
      ] {
        #expect(text.contains(words), "\(words)")
      }
    }
  }

  @Test("reads the cases of one town and the people of all, and says when a town has none")
  func town() throws {
    let other = ["case_id": "'C2'", "town": "'232762101'", "community": "'232762101001'"]
    let scratch = try PostgresScratch(
      rows: Self.rows + [
        RowSQL.file(other),
        RowSQL.event(["case_id": "'C2'", "event_id": "'E2'", "by_body": "'232762101'"])
      ])
    let report = scratch.database().snapshot(town: World.code("232762101"))
    #expect(report.diagnostics.isEmpty)
    #expect(report.value?.cases.map(\.id.rawValue) == ["C2"])
    #expect(report.value?.cases.first?.events.map(\.id) == ["E2"])
    #expect(report.value?.people.count == 3)
    #expect(scratch.database().snapshot(town: World.code("232762109")).ruleIDs == ["cases.unknown-town"])
  }

  @Test("can be gone through again and gives one moment, whatever others write meanwhile")
  func oneMoment() throws {
    let scratch = try PostgresScratch(rows: Self.rows)
    let snapshot = try #require(scratch.database().snapshot().value)
    try scratch.run(
      "UPDATE case_file SET household_size = 9; \(RowSQL.file(["case_id": "'C2'"])); DELETE FROM case_event;")
    #expect(snapshot.cases.map(\.householdSize) == [3])
    #expect(snapshot.cases.map(\.events.count) == [1])
    #expect(snapshot.people.count == 2)
    let later = try #require(scratch.database().snapshot().value)
    #expect(later.cases.map(\.householdSize) == [9, 3] && later.cases.allSatisfy(\.events.isEmpty))
  }

  @Test(
    "is written in pieces: a thousand rows and one are as many as a thousand",
    arguments: [999, 1000, 1001, 2500])
  func portions(count: Int) throws {
    let scratch = try PostgresScratch()
    try scratch.run(
      """
      \(RowSQL.file()); \(RowSQL.event());
      INSERT INTO case_file SELECT 'D' || n, programme, residence, town, community, grid, applicant_name,
        applicant_id_number, applicant_birth_date, phone, address, bank_account, household_size, covered_persons,
        relief_kind, reason_category, protection FROM case_file, generate_series(2, \(count)) n WHERE case_id = 'C1';
      INSERT INTO case_event SELECT e.event_id, f.case_id, e.event, e.on_date, e.by_body, e.monthly_amount,
        e.one_off_amount, e.covered_persons, e.batch FROM case_event e, case_file f WHERE f.case_id <> 'C1';
      """)
    let report = scratch.database().snapshot()
    #expect(report.diagnostics.isEmpty)
    let cases = try #require(report.value).cases
    #expect(cases.count == count && cases.allSatisfy { $0.events.count == 1 })
    #expect(cases.map(\.id) == cases.map(\.id).sorted())
  }

  @Test("has its cases in the order of their bytes, whatever the language and the encoding of the database")
  func order() throws {
    let keys = ["'b1'", "'A2'", "'案1'", "'a-1'", "'阿3'", "'Ä'", "'a1'"]
    for encoding in ["UTF8", "EUC_CN"] {
      let rows = keys.filter { encoding == "UTF8" || $0 != "'Ä'" }.enumerated().flatMap { index, key in
        [RowSQL.file(["case_id": key]), RowSQL.event(["case_id": key, "event_id": "'\(index)'"])]
      }
      let scratch = try PostgresScratch(rows: ["SET client_encoding = 'UTF8'"] + rows, encoding: encoding)
      let report = scratch.database().snapshot()
      #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
      let cases = try #require(report.value).cases
      #expect(cases.count * 2 == rows.count && cases.allSatisfy { $0.events.count == 1 })
      #expect(cases.map(\.id) == cases.map(\.id).sorted())
    }
  }
}
