import CaseStore
import Disclosure
import GRDB
import Notices
import Reporting
import Testing

/// What is wrong in a store, from the file to the finding: told by case, never quoted, and nothing of it is listed.
@Suite("Bad input")
struct BadInputTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    /// Rows of the case `BAD`; a sound case `GOOD` of the same day and town stands beside it.
    let rows: [String]
    let rule: String
    /// Text of the rows that may stand in no finding.
    var secrets: [String] = []
    var testDescription: String { name }
  }

  private static func file(_ changes: [String: String] = [:]) -> String {
    RowSQL.file(["case_id": "'BAD'"].merging(changes) { $1 })
  }

  private static func event(_ id: String, _ changes: [String: String] = [:]) -> String {
    RowSQL.event(["event_id": "'\(id)'", "case_id": "'BAD'"].merging(changes) { $1 })
  }

  private static let sixty = String(repeating: "欧阳王甲", count: 15)

  static let faults: [Fault] = [
    // Events out of order.
    Fault(
      name: "accepted after the opinion",
      rows: [file(), event("1"), event("2", ["event": "'accepted'", "on_date": "'2026-06-13'"])],
      rule: "disclosure.event-order"),
    Fault(
      name: "an event after the withdrawal",
      rows: [file(), event("1"), event("2", ["event": "'withdrawn'", "on_date": "'2026-06-11'"])],
      rule: "disclosure.event-order"),
    Fault(
      name: "confirmed before the opinion",
      rows: [file(), event("1"), event("2", ["event": "'confirmed'", "on_date": "'2026-06-10'"])],
      rule: "disclosure.event-order"),
    Fault(
      name: "the same event twice on one day", rows: [file(), event("1"), event("2")],
      rule: "disclosure.duplicate-event"),
    // A window without a posting.
    Fault(
      name: "an objection to nothing",
      rows: [
        file(), event("1", ["event": "'objection'", "on_date": "'2026-06-09'", "monthly_amount": "NULL"]),
        event("2", ["event": "'confirmed'"])
      ],
      rule: "disclosure.event-order"),
    Fault(
      name: "confirmed without an opinion",
      rows: [
        file(), event("1", ["event": "'accepted'", "on_date": "'2026-05-09'", "monthly_amount": "NULL"]),
        event("2", ["event": "'confirmed'"])
      ],
      rule: "disclosure.no-posting"),
    Fault(
      name: "confirmed while an objection is open",
      rows: [
        file(), event("1", ["on_date": "'2026-06-01'"]),
        event("2", ["event": "'objection'", "on_date": "'2026-06-03'", "monthly_amount": "NULL"]),
        event("3", ["event": "'confirmed'"])
      ],
      rule: "disclosure.objection-open"),
    // Amounts.
    Fault(
      name: "no amount", rows: [file(), event("1", ["monthly_amount": "NULL"])], rule: "disclosure.amount"),
    Fault(
      name: "a negative amount", rows: [file(), event("1", ["monthly_amount": "-69001"])],
      rule: "disclosure.amount", secrets: ["69001", "690.01"]),
    Fault(
      name: "an amount of nothing", rows: [file(), event("1", ["monthly_amount": "0"])],
      rule: "disclosure.amount"),
    Fault(
      name: "an amount beyond belief", rows: [file(), event("1", ["monthly_amount": "9000000000000017"])],
      rule: "disclosure.amount", secrets: ["9000000000000017"]),
    Fault(
      name: "an amount as text", rows: [file(), event("1", ["monthly_amount": "'69001'"])],
      rule: "cases.wrong-type",
      secrets: ["69001"]),
    // Places.
    Fault(
      name: "a town that is none", rows: [file(["town": "'232762199'"]), event("1")],
      rule: "disclosure.unknown-place"),
    Fault(
      name: "a community that is none", rows: [file(["community": "'232762100999'"]), event("1")],
      rule: "disclosure.unknown-place"),
    Fault(
      name: "a body that is none", rows: [file(), event("1", ["by_body": "'232799'"])],
      rule: "disclosure.unknown-place"),
    Fault(
      name: "a community of another town", rows: [file(["community": "'232762101001'"]), event("1")],
      rule: "disclosure.unknown-place"),
    Fault(
      name: "a town that acts for another", rows: [file(), event("1", ["by_body": "'232762101'"])],
      rule: "disclosure.other-town"),
    Fault(
      name: "a case in two towns",
      rows: [file(), file(["town": "'232762101'", "community": "'232762101001'"]), event("1")],
      rule: "cases.duplicate-key"),
    // Names.
    Fault(name: "an empty name", rows: [file(["applicant_name": "''"]), event("1")], rule: "disclosure.name"),
    Fault(
      name: "a blank name", rows: [file(["applicant_name": "'　 '"]), event("1")], rule: "disclosure.name"),
    Fault(
      name: "a name of 60 characters", rows: [file(["applicant_name": "'\(sixty)'"]), event("1")],
      rule: "disclosure.name", secrets: [sixty, "欧阳王甲"]),
    Fault(
      name: "a name that is markup",
      rows: [file(["applicant_name": "'<script>alert(1)</script>'"]), event("1")], rule: "disclosure.name",
      secrets: ["<script", "alert"]),
    Fault(
      name: "a name that leaves an attribute",
      rows: [file(["applicant_name": "'王\" onload=\"x'"]), event("1")],
      rule: "disclosure.name", secrets: ["onload"]),
    Fault(
      name: "a name that is a template", rows: [file(["applicant_name": "'{{phone}}'"]), event("1")],
      rule: "disclosure.name", secrets: ["{{", "phone}}"]),
    Fault(
      name: "a name with a hidden character",
      rows: [file(["applicant_name": "'王' || char(8238) || '甲'"]), event("1")], rule: "disclosure.name",
      secrets: ["\u{202e}"]),
    Fault(
      name: "a number for a name", rows: [file(["applicant_name": "'232762189901010011'"]), event("1")],
      rule: "disclosure.name", secrets: ["232762189901010011"]),
    // Persons.
    Fault(
      name: "nobody in the household",
      rows: [file(["household_size": "0", "covered_persons": "0"]), event("1")],
      rule: "disclosure.persons"),
    Fault(
      name: "more covered than there are", rows: [file(["covered_persons": "8"]), event("1")],
      rule: "disclosure.persons"),
    // What SQLite lets pass.
    Fault(
      name: "a NUL in a name", rows: [file(["applicant_name": "'王甲' || char(0) || '某某秘密'"]), event("1")],
      rule: "cases.hidden-text", secrets: ["秘密"]),
    Fault(
      name: "a NUL in an address", rows: [file(["address": "'示例' || char(0) || '路7号'"]), event("1")],
      rule: "cases.hidden-text", secrets: ["路7号"]),
    Fault(
      name: "a NUL behind a code", rows: [file(["town": "'232762100' || char(0) || '2'"]), event("1")],
      rule: "cases.hidden-text"),
    Fault(
      name: "a NUL behind a day", rows: [file(), event("1", ["on_date": "'2026-06-12' || char(0)"])],
      rule: "cases.hidden-text"),
    Fault(
      name: "a NUL in the name of a member",
      rows: [file(), event("1"), RowSQL.member(["case_id": "'BAD'", "name": "'王' || char(0) || '秘密'"])],
      rule: "cases.hidden-text", secrets: ["秘密"]),
    Fault(
      name: "bytes that are not UTF-8",
      rows: [file(["applicant_name": "CAST(x'cdf5c3f7' AS TEXT)"]), event("1")],
      rule: "cases.not-utf8"),
    Fault(
      name: "30 February", rows: [file(), event("1", ["on_date": "'2026-02-30'"])], rule: "cases.not-a-date",
      secrets: ["2026-02-30"]),
    Fault(
      name: "29 February of an ordinary year", rows: [file(), event("1", ["on_date": "'2026-02-29'"])],
      rule: "cases.not-a-date", secrets: ["2026-02-29"]),
    Fault(
      name: "a programme that is none", rows: [file(["programme": "'秘密'"]), event("1")],
      rule: "cases.unknown-word",
      secrets: ["秘密"]),
    Fault(
      name: "spending or urgent, nobody knows",
      rows: [
        file(["programme": "'linshi'"]), event("1", ["one_off_amount": "60000", "monthly_amount": "NULL"])
      ],
      rule: "disclosure.relief-kind-missing")
  ]

  private func store(_ rows: [String], as form: String = "TABLE") throws -> Scratch {
    let scratch = Scratch()
    let good = [
      RowSQL.file(["case_id": "'GOOD'", "applicant_name": "'李乙'"]),
      RowSQL.event(["case_id": "'GOOD'", "event_id": "'G1'"])
    ]
    try scratch.store(rows: good + rows).close()
    return scratch
  }

  private func reading(_ scratch: Scratch) -> (findings: [Diagnostic], notices: [PublicNotice]) {
    let report = scratch.database.snapshot()
    // As a build does: of a store that breaks the contract nothing is cleared.
    guard let snapshot = report.value, !report.hasErrors else { return (report.diagnostics, []) }
    let cleared = clear(snapshot, under: World.policy, asOf: World.day("2026-06-15"))
    return (report.diagnostics + cleared.diagnostics, cleared.value.notices.notices)
  }

  @Test("is told by case and never by value, stops the build, and is on no list", arguments: faults)
  func told(fault: Fault) throws {
    let (findings, notices) = reading(try store(fault.rows))
    let finding = try #require(findings.first { $0.rule.id == fault.rule }, "\(findings.map(\.rule.id))")
    #expect(finding.severity == .error)
    #expect(finding.summary.zh.contains("BAD") && finding.summary.en.contains("BAD"))
    // The other case is as it was; whether anything is published is for the severity to say.
    let listed = notices.flatMap(\.rows).compactMap(\.name?.text)
    #expect(listed == (fault.rule.hasPrefix("cases.") ? [] : ["李**"]))
    for language in Language.allCases {
      let text = DiagnosticFormat.text.write(findings, language: language) + "\(notices)"
      for secret in fault.secrets + [
        "王甲子", "李乙", "15400000001", "232762189901010011", "示例路7号", "9000000000000000017"
      ] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }

  @Test("of which every kind that the issue names is among the tests, and a sound store is none")
  func sound() throws {
    #expect(Set(Self.faults.map(\.rule)).count >= 14)
    let (findings, notices) = reading(try store([Self.file(), Self.event("1")]))
    #expect(findings.isEmpty)
    #expect(notices.flatMap(\.rows).count == 2)
  }

  @Test(
    "is not that two people are alike: each has a line and a number, though nothing else tells them apart")
  func alike() throws {
    let twins = [Self.file(["applicant_name": "'李乙'"]), Self.event("1")]
    let (findings, notices) = reading(try store(twins))
    #expect(findings.isEmpty)
    let rows = notices.flatMap(\.rows)
    #expect(rows.compactMap(\.name?.text) == ["李**", "李**"])
    #expect(rows[0].number != rows[1].number)
    #expect(rows[0].monthlyAmount == rows[1].monthlyAmount && rows[0].community == rows[1].community)
  }

  @Test("is not a name of one character: it is listed with nothing but the mask")
  func oneCharacter() throws {
    let (findings, notices) = reading(try store([Self.file(["applicant_name": "'王'"]), Self.event("1")]))
    #expect(findings.isEmpty)
    #expect(Set(notices.flatMap(\.rows).compactMap(\.name?.text)) == ["李**", "**"])
  }

  @Test("is not a view in the place of a table, and a view shows its faults as a table does")
  func views() throws {
    for (name, isSound) in [("'王甲子'", true), ("'<script>'", false)] {
      let scratch = try store([Self.file(["applicant_name": name]), Self.event("1")])
      let queue = try DatabaseQueue(path: scratch.path)
      try queue.write { database in
        for table in Scratch.tables {
          try database.execute(sql: "ALTER TABLE \(table) RENAME TO inner_\(table)")
          try database.execute(sql: "CREATE VIEW \(table) AS SELECT * FROM inner_\(table)")
        }
      }
      try queue.close()
      let (findings, notices) = reading(scratch)
      #expect(findings.map(\.rule.id) == (isSound ? [] : ["disclosure.name"]))
      #expect(notices.flatMap(\.rows).count == (isSound ? 2 : 1))
    }
  }
}
