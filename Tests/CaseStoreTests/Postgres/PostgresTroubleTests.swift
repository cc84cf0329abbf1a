import CaseStore
import Content
import Disclosure
import Foundation
import Notices
import Pipeline
import Reporting
import TestSupport
import Testing

/// What goes wrong between us and a server: told in words, and nothing is published.
@Suite("Trouble with PostgreSQL")
struct PostgresTroubleTests {
  private static let rows = [RowSQL.file(), RowSQL.member(), RowSQL.event()]

  @Test(
    "an address that can not be used, or holds a password, is refused before anything is sent",
    arguments: [
      ("postgres://gongshi:geheim-77@127.0.0.1/minzheng", "cases.password-in-address"),
      ("postgres://127.0.0.1/minzheng?password=geheim-77", "cases.password-in-address"),
      ("postgresql://127.0.0.1:geheim-77/minzheng", "cases.no-connection"),
      ("postgres://127.0.0.1/minzheng?geheim-77=1", "cases.bad-address"),
      ("postgres://127.0.0.1/minzheng?schema=a;geheim-77", "cases.bad-address"),
      ("postgres://127.0.0.1/minzheng?schema=", "cases.bad-address"),
      ("postgres://[::1/minzheng?x=geheim-77", "cases.bad-address"),
      ("postgres://db.example/minzheng", "cases.insecure-connection"),
      ("postgres://db.example/minzheng?sslmode=require", "cases.insecure-connection"),
      ("postgres://db.example/minzheng?sslmode=verify-ca", "cases.insecure-connection"),
      ("postgres://127.0.0.1,db.example/minzheng", "cases.insecure-connection"),
      ("postgres://localhost/minzheng?hostaddr=192.0.2.7", "cases.insecure-connection"),
      ("postgres://127.0.0.1.example/minzheng", "cases.insecure-connection")
    ])
  func addresses(address: String, rule: String) {
    let database = CaseDatabase.named(address)
    for findings in [database.check().diagnostics, database.snapshot().diagnostics] {
      #expect(findings.map(\.rule.id) == [rule])
      #expect(findings.exitStatus == FailureClass.inputOutput.rawValue)
      if !address.contains(":geheim-77/") {
        #expect(!DiagnosticFormat.text.write(findings, language: .chinese).contains("geheim"))
      }
    }
  }

  @Test("a server that is not there is told")
  func nobody() throws {
    let folder = try TemporaryFolder()
    let report = CaseDatabase.named("postgres://tester@/x?host=\(folder.path)&port=5999").check()
    #expect(report.ruleIDs == ["cases.no-connection"])
  }

  @Test("a wrong password is told, and the right one comes from the file of passwords")
  func passwords() throws {
    let scratch = try PostgresScratch(rows: Self.rows)
    let role = "r" + scratch.name
    try scratch.run(
      """
      CREATE ROLE \(role) LOGIN PASSWORD 'richtig';
      GRANT USAGE ON SCHEMA gongshi TO \(role); GRANT SELECT ON ALL TABLES IN SCHEMA gongshi TO \(role);
      """)
    let folder = try TemporaryFolder()
    func database(_ password: String?) throws -> CaseDatabase {
      let file = folder.path + "/pgpass-\(password?.utf8.count ?? 0)"
      try Data("*:*:*:*:\(password ?? "")\n".utf8).write(to: URL(fileURLWithPath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
      let port = scratch.server.port
      return .postgres("postgres://\(role)@127.0.0.1:\(port)/\(scratch.name)?passfile=\(file)", patience: 5)
    }
    let wrong = try database("falsch").check()
    #expect(wrong.ruleIDs == ["cases.no-connection"])
    #expect(wrong.diagnostics.first?.summary.en.contains("password") == true)
    #expect(wrong.diagnostics.first?.summary.en.contains("falsch") == false)
    #expect(try database(nil).check().ruleIDs == ["cases.no-connection"])
    let right = try database("richtig").check()
    #expect(right.diagnostics.isEmpty && right.value?.cases == 1)
  }

  @Test("a service file and the environment mean what they mean to psql, and are held to the same")
  func service() throws {
    let scratch = try PostgresScratch(rows: Self.rows)
    let folder = try TemporaryFolder()
    try folder.write(
      Array(
        """
        [near]
        host=\(scratch.server.socket)
        port=\(scratch.server.port)
        user=tester
        dbname=\(scratch.name)
        [far]
        host=192.0.2.7
        user=tester
        dbname=\(scratch.name)

        """.utf8), to: "services")
    func check(_ address: String, _ environment: [String: String]) throws -> Shell.Result {
      try Shell.run(
        [Program.path, "cases", "check", address, "--language", "en"],
        environment: environment.merging(["PGSERVICEFILE": folder.path + "/services"]) { $1 })
    }
    for near in [
      try check("postgres:///?service=near", [:]), try check("postgres://", ["PGSERVICE": "near"]),
      try check(
        "postgres:///\(scratch.name)",
        ["PGHOST": scratch.server.socket, "PGPORT": "\(scratch.server.port)", "PGUSER": "tester"])
    ] {
      #expect(near.output == "sound: 1 cases, 1 members, 1 events\n", "\(near.errors)")
    }
    for far in [
      try check("postgres:///?service=far", [:]), try check("postgres://", ["PGSERVICE": "far"]),
      try check("postgres:///x", ["PGHOST": "192.0.2.7"])
    ] {
      #expect(far.status == FailureClass.inputOutput.rawValue)
      #expect(far.errors.contains("cases.insecure-connection"), "\(far.errors)")
    }
  }

  @Test("a role that may only read is enough, and no role can write through us")
  func leastPrivilege() throws {
    let scratch = try PostgresScratch(rows: Self.rows)
    let role = "r" + scratch.name
    try scratch.run(
      """
      CREATE ROLE \(role) LOGIN;
      GRANT USAGE ON SCHEMA gongshi TO \(role); GRANT SELECT ON ALL TABLES IN SCHEMA gongshi TO \(role);
      """)
    let report = scratch.database(user: role).check()
    #expect(report.diagnostics.isEmpty && report.value?.events == 1)
    #expect(scratch.database().check().ruleIDs == ["cases.writable-role"])
    // A view that writes when it is read is stopped by the transaction, even for a role that may.
    try scratch.run(
      """
      CREATE FUNCTION spy() RETURNS text LANGUAGE plpgsql AS
        $$ BEGIN DELETE FROM gongshi.case_member; RETURN 'x'; END $$;
      ALTER TABLE case_file RENAME TO inner_file;
      CREATE VIEW case_file AS SELECT case_id, programme, residence, town, community, grid, applicant_name,
        applicant_id_number, applicant_birth_date, phone, address, spy() AS bank_account, household_size,
        covered_persons, relief_kind, reason_category, protection FROM inner_file;
      """)
    let spied = scratch.database().snapshot()
    #expect(spied.value == nil && spied.ruleIDs == ["cases.unreadable"])
    #expect(spied.diagnostics.first?.summary.en.contains("25006") == true)
    #expect(try scratch.run("SELECT count(*) FROM case_member") == "1\n")
  }

  @Test("a column that may not be read, a table that may not, and a schema that may not are told")
  func denied() throws {
    let scratch = try PostgresScratch(rows: Self.rows)
    let role = "r" + scratch.name
    try scratch.run("CREATE ROLE \(role) LOGIN")
    let outside = scratch.database(user: role).check()
    #expect(outside.value == nil && outside.hasErrors)
    #expect(Set(outside.ruleIDs).isSubset(of: ["cases.denied", "cases.missing-table"]))
    try scratch.run(
      "GRANT USAGE ON SCHEMA gongshi TO \(role); GRANT SELECT ON case_event, case_member TO \(role)")
    let columns = scratch.database(user: role).check()
    #expect(Set(columns.ruleIDs) == ["cases.denied"])
    let all = try #require(CaseStoreContract.tables.first { $0.name == "case_file" }).columns.map(\.name)
    try scratch.run(
      "GRANT SELECT (\(all.filter { $0 != "phone" }.joined(separator: ", "))) ON case_file TO \(role)")
    let phone = scratch.database(user: role).check()
    #expect(phone.ruleIDs == ["cases.denied"])
    #expect(phone.diagnostics.first?.summary.en.contains("case_file.phone") == true)
    #expect(phone.diagnostics.exitStatus == FailureClass.inputOutput.rawValue)
  }

  @Test("rows that are hidden from a role are told, unless one town was asked for")
  func rowSecurity() throws {
    let other = ["case_id": "'C2'", "town": "'232762101'", "community": "'232762101001'"]
    let scratch = try PostgresScratch(rows: Self.rows + [RowSQL.file(other)])
    let role = "r" + scratch.name
    try scratch.run(
      """
      CREATE ROLE \(role) LOGIN;
      GRANT USAGE ON SCHEMA gongshi TO \(role); GRANT SELECT ON ALL TABLES IN SCHEMA gongshi TO \(role);
      ALTER TABLE case_file ENABLE ROW LEVEL SECURITY;
      CREATE POLICY town ON case_file FOR SELECT TO \(role) USING (town = '232762101');
      """)
    let whole = scratch.database(user: role).snapshot()
    #expect(whole.value == nil && whole.ruleIDs == ["cases.denied"])
    let town = scratch.database(user: role).snapshot(town: World.code("232762101"))
    #expect(town.diagnostics.isEmpty && town.value?.cases.map(\.id.rawValue) == ["C2"])
  }

  @Test("a table that somebody holds is waited for, and then told")
  func locked() throws {
    let scratch = try PostgresScratch(rows: Self.rows)
    let holder = Thread {
      _ = try? scratch.run("BEGIN; LOCK TABLE case_event IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(20);")
    }
    holder.start()
    for _ in 0..<100 {
      let held = try scratch.server.sql(
        "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND relation IS NOT NULL",
        database: scratch.name)
      if held != "0\n" { break }
      Thread.sleep(forTimeInterval: 0.1)
    }
    let report = scratch.database().snapshot()
    #expect(report.value == nil && report.ruleIDs == ["cases.locked"])
    try scratch.server.sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%' AND pid <> pg_backend_pid()"
    )
  }

  @Test("a query that takes for ever is ended")
  func slow() throws {
    let scratch = try PostgresScratch(rows: Self.rows)
    try scratch.run(
      "ALTER TABLE case_member RENAME TO inner_member; "
        + "CREATE VIEW case_member AS SELECT m.* FROM inner_member m, pg_sleep(30)")
    let report = scratch.database(longest: 1).snapshot()
    #expect(report.value == nil && report.ruleIDs == ["cases.timeout"])
  }

  @Test(
    "a server that dies while it is read ends the build, and what is online stays", arguments: [true, false])
  func dies(whole: Bool) throws {
    // A server of its own: all its connections end with it.
    let server = whole ? try PostgresServer() : try PostgresServer.shared.get()
    let name = try server.database()
    let site = try FixtureSite()
    try site.fixKey()
    let path = site.folder.path + "/cases.sql"
    let content = try site.content()
    _ = SampleStore.write(
      path: path,
      SampleStore.Settings(
        households: 60, seed: 1, asOf: try #require(FixtureSite.day), places: content.places,
        calendar: content.calendar, rules: content.rules), as: .sql)
    try server.sql(try String(contentsOfFile: path, encoding: .utf8), database: name)
    let first = BuildPipeline.build(site.request(caseStore: server.address(name)))
    try #require(first.value != nil, "\(first.diagnostics)")
    let online = try site.folder.contents(of: "Site/current")
    // The view sleeps in the midst of the rows, and the server goes then.
    try server.sql(
      """
      SET search_path = gongshi;
      ALTER TABLE case_event RENAME TO inner_event;
      CREATE VIEW case_event AS SELECT e.* FROM inner_event e
        WHERE pg_sleep(CASE WHEN e.case_id LIKE '%30' THEN 0.7 ELSE 0 END) IS NOT NULL;
      """, database: name)
    let killer = Thread {
      for _ in 0..<200 {
        let busy = try? server.sql(
          "SELECT pid FROM pg_stat_activity WHERE application_name = 'gongshi' AND datname = '\(name)' AND wait_event = 'PgSleep'"
        ).trimmingCharacters(in: .whitespacesAndNewlines)
        if let busy, let pid = busy.split(separator: "\n").first {
          if whole { try? server.kill() } else { _ = try? server.sql("SELECT pg_terminate_backend(\(pid))") }
          return
        }
        Thread.sleep(forTimeInterval: 0.05)
      }
    }
    killer.start()
    let second = BuildPipeline.build(site.request(caseStore: server.address(name)))
    #expect(second.value == nil)
    #expect(second.diagnostics.contains { $0.rule == .casesConnectionLost })
    let after = try site.folder.contents(of: "Site/current")
    #expect(after.map(\.path) == online.map(\.path) && zip(after, online).allSatisfy { $0.bytes == $1.bytes })
  }

  @Test("a certificate that was made for another host is refused, one that fits is not")
  func certificates() throws {
    let folder = try TemporaryFolder()
    let key = folder.path + "/key", certificate = folder.path + "/crt"
    let made = try Shell.run([
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
      "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate
    ])
    try #require(made.status == 0, "\(made.errors)")
    let server = try PostgresServer(
      settings: ["ssl=on", "ssl_cert_file=DATA/crt", "ssl_key_file=DATA/key"],
      files: [
        "crt": [UInt8](try Data(contentsOf: URL(fileURLWithPath: certificate))),
        "key": [UInt8](try Data(contentsOf: URL(fileURLWithPath: key)))
      ])
    try server.sql("CREATE ROLE reader LOGIN PASSWORD 'richtig'")
    let passwords = folder.path + "/pgpass"
    try Data("*:*:*:*:richtig\n".utf8).write(to: URL(fileURLWithPath: passwords))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: passwords)
    func check(_ host: String, root: String) -> [Diagnostic] {
      CaseDatabase.named(
        "postgres://reader@\(host):\(server.port)/postgres?sslmode=verify-full&sslrootcert=\(root)&passfile=\(passwords)"
      ).check().diagnostics
    }
    // The name fits: the store is reached, and has no tables.
    let fitting = check("localhost", root: certificate)
    #expect(Set(fitting.map(\.rule.id)) == ["cases.missing-table"])
    let misfitting = check("127.0.0.1", root: certificate)
    #expect(misfitting.map(\.rule.id) == ["cases.no-connection"])
    #expect(misfitting.first?.summary.en.contains("certificate") == true)
    let unknown = check("localhost", root: folder.path + "/nothing")
    #expect(unknown.map(\.rule.id) == ["cases.no-connection"])
  }
}

extension FixtureSite {
  /// What the folder says.
  func content() throws -> SiteContent {
    try #require(ContentReader.read(.onDisk(folder.path + "/Content")).value)
  }
}
