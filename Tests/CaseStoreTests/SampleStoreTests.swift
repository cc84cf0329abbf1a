import CaseStore
import Disclosure
import GRDB
import Glibc
import Notices
import Reporting
import Testing

@Suite("A sample store")
struct SampleStoreTests {
  private func sample(_ households: Int, seed: UInt64 = 7, asOf: String = "2026-06-15") -> Scratch {
    let scratch = Scratch()
    let report = SampleStore.write(path: scratch.path, World.settings(households, seed: seed, asOf: asOf))
    #expect(report.diagnostics.isEmpty && report.value?.cases == households)
    return scratch
  }

  private func strings(_ scratch: Scratch, _ sql: String) throws -> [String] {
    let queue = try DatabaseQueue(path: scratch.path)
    defer { try? queue.close() }
    return try queue.read { try String.fetchAll($0, sql: sql) }
  }

  @Test("has the same bytes for the same settings, and others for other settings")
  func determinism() {
    func bytes(_ scratch: Scratch) -> [UInt8] { Scratch.bytes(scratch.path) }
    let first = bytes(sample(120))
    #expect(first.count > 10_000)
    #expect(first == bytes(sample(120)))
    #expect(first != bytes(sample(120, seed: 8)))
    #expect(first != bytes(sample(120, asOf: "2026-06-16")))
    #expect(first != bytes(sample(121)))
  }

  @Test("begins with the households of a smaller one")
  func prefix() throws {
    let sql = "SELECT case_id || applicant_name || applicant_id_number FROM case_file ORDER BY 1 LIMIT 80"
    #expect(try strings(sample(80), sql) == strings(sample(200), sql))
  }

  @Test("keeps the contract and is known for what it is")
  func contract() {
    let scratch = sample(100)
    let report = scratch.database.check()
    #expect(report.ruleIDs == ["cases.sample-store"])
    #expect(report.value?.isSample == true)
    #expect((report.value?.members ?? 0) > 100 && (report.value?.events ?? 0) > 300)
  }

  @Test("of a hundred households shows every programme, event, relief, protection, reason and town")
  func coverage() throws {
    let scratch = sample(100)
    func all(_ column: String, _ table: String) throws -> Set<String> {
      Set(try strings(scratch, "SELECT DISTINCT \(column) FROM \(table) WHERE \(column) IS NOT NULL"))
    }
    #expect(try all("programme", "case_file") == Set(Programme.allCases.map(\.rawValue)))
    #expect(try all("event", "case_event") == Set(CaseEventKind.allCases.map(\.rawValue)))
    #expect(try all("relief_kind", "case_file") == Set(ReliefKind.allCases.map(\.rawValue)))
    #expect(try all("reason_category", "case_file") == Set(ReasonCategory.allCases.map(\.rawValue)))
    #expect(try all("protection", "case_file") == Set(Protection.allCases.map(\.rawValue)))
    #expect(try all("residence", "case_file") == ["urban", "rural"])
    #expect(try all("town", "case_file") == Set(World.places.places(at: .town).map(\.code.rawValue)))
    #expect(
      try all("community", "case_file") == Set(World.places.places(at: .community).map(\.code.rawValue)))
    #expect(try all("batch", "case_event").count > 10)
    let pairs = try strings(
      scratch,
      "SELECT DISTINCT programme || ' ' || event FROM case_file JOIN case_event USING (case_id) ORDER BY 1")
    for programme in Programme.allCases {
      for event in [CaseEventKind.accepted, .opinion, .confirmed, .refused, .stopped, .adjusted, .withdrawn] {
        #expect(pairs.contains("\(programme.rawValue) \(event.rawValue)"))
      }
    }
  }

  @Test("has names of every kind that troubles software")
  func names() throws {
    let names = try strings(sample(100), "SELECT applicant_name FROM case_file")
    #expect(
      names.contains { $0.hasPrefix("欧阳") || $0.hasPrefix("诸葛") || $0.hasPrefix("司马") || $0.count == 4 })
    #expect(names.contains { $0.contains("·") })
    #expect(names.contains { $0.count == 1 })
    #expect(names.contains { $0.unicodeScalars.contains { $0.value > 0xffff } })
    #expect(names.contains { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(names.contains { $0.contains(" ") })
    #expect(Set(names).count < names.count, "two persons of one name")
  }

  @Test("has people who never lived: sound identity numbers, birth years before 1900, unassigned prefixes")
  func impossible() throws {
    let scratch = sample(300)
    let numbers = try strings(
      scratch, "SELECT applicant_id_number FROM case_file UNION ALL SELECT id_number FROM case_member")
    #expect(numbers.count > 600)
    for number in numbers {
      #expect(IDNumberForTests.isSound(number), "\(number)")
      #expect((1800...1899).contains(Int(number.dropFirst(6).prefix(4)) ?? 0))
      #expect(
        CivilDate(
          iso:
            "\(number.dropFirst(6).prefix(4))-\(number.dropFirst(10).prefix(2))-\(number.dropFirst(12).prefix(2))"
        ) != nil)
    }
    let births = try strings(
      scratch, "SELECT applicant_birth_date FROM case_file UNION ALL SELECT birth_date FROM case_member")
    #expect(births.allSatisfy { $0 < "1900-01-01" })
    let matching = try strings(
      scratch,
      "SELECT case_id FROM case_file WHERE substr(applicant_id_number, 7, 8) = replace(applicant_birth_date, '-', '')"
    )
    #expect(matching.count == 300)
    for phone in try strings(scratch, "SELECT phone FROM case_file") {
      #expect(phone.utf8.count == 11 && phone.hasPrefix("154"))
    }
    for card in try strings(scratch, "SELECT bank_account FROM case_file") {
      #expect(card.utf8.count == 19 && card.hasPrefix("9000") && isLuhn(card))
    }
    #expect(try strings(scratch, "SELECT address FROM case_file").allSatisfy { $0.contains("示例路") })
  }

  /// The check of ISO/IEC 7812-1 from its words: from the right, every second digit doubled, digits added, tens.
  private func isLuhn(_ text: String) -> Bool {
    let digits = text.compactMap(\.wholeNumberValue)
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let doubled = item.offset % 2 == 1 ? item.element * 2 : item.element
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
  }

  @Test(
    "clears without an error on its day, with open, ended and withdrawn notices, whatever the day",
    arguments: ["2026-06-15", "2026-10-05", "2026-01-01", "2026-02-28", "2026-11-23", "2025-03-01"])
  func clears(asOf: String) throws {
    let scratch = sample(200, asOf: asOf)
    let snapshot = try #require(scratch.database.snapshot().value)
    let report = clear(snapshot, under: World.policy, asOf: World.day(asOf))
    #expect(!report.hasErrors, "\(report.diagnostics.filter { $0.severity == .error }.map(\.summary.en))")
    let notices = report.value.notices.notices
    #expect(Set(notices.map(\.state)).isSuperset(of: [.open, .ended]))
    #expect(Set(notices.map(\.act)) == [.preDecision, .publication])
    #expect(Set(notices.map(\.town)).count == 3)
    #expect(notices.contains { $0.event == .terminationOpinion && $0.state == .open })
    #expect(notices.contains { $0.signer == World.code("232762") })
    // Over a long holiday the second posting of a case may fall on the day of the first, and then there is but one.
    #expect(
      Set(report.value.refusals.map(\.reason)).subtracting([.reposted])
        == [.notPosted, .minor, .protected, .smallUrgent, .withdrawn])
    #expect(notices.contains { !$0.reposts.isEmpty } && notices.contains { !$0.repostedAs.isEmpty })
    #expect(report.diagnostics.contains { $0.rule.id == "disclosure.objection-pending" })
    #expect(!report.value.notices.statistics.isEmpty)
    // Some of it is still to come.
    let later = clear(snapshot, under: World.policy, asOf: World.day(asOf).adding(days: 12))
    #expect(later.value.notices.notices.contains { $0.period.postedOn > World.day(asOf) })
  }

  /// The heart of the matter: no name of a person of the store stands in anything that was cleared.
  @Test("gives notices in which nobody's whole name stands")
  func noNames() throws {
    let scratch = sample(200)
    let snapshot = try #require(scratch.database.snapshot().value)
    let names = try strings(
      scratch, "SELECT DISTINCT applicant_name FROM case_file UNION SELECT DISTINCT name FROM case_member")
    let cleared = clear(snapshot, under: World.policy, asOf: World.day("2026-06-15")).value.notices
    // All texts of the value, each once: what stands between quotation marks, and what does not.
    let text = Set("\(cleared)".split(separator: "\"")).sorted().joined(separator: "\n")
    #expect(text.contains("**") && names.count > 100)
    for name in names where name.count >= 2 { #expect(!holds(text, name), "\(name)") }
    let details = try strings(
      scratch,
      "SELECT applicant_id_number FROM case_file UNION SELECT phone FROM case_file UNION SELECT address FROM case_file "
        + "UNION SELECT bank_account FROM case_file UNION SELECT id_number FROM case_member")
    for detail in details { #expect(!holds(text, detail)) }
    #expect(holds(text, "**"))
  }

  private func holds(_ text: String, _ part: String) -> Bool { strstr(text, part) != nil }

  @Test("is written in place of an older sample")
  func replaces() {
    let scratch = sample(10)
    let report = SampleStore.write(path: scratch.path, World.settings(20))
    #expect(report.value?.cases == 20)
    #expect(scratch.names.count == 1)
    #expect(scratch.database.check().value?.cases == 20)
  }

  @Test("is not written over anything else", arguments: ["text", "database", "folder"])
  func refuses(kind: String) throws {
    let scratch = Scratch()
    var path = scratch.path
    switch kind {
    case "text": Scratch.write(Array("不要动".utf8), to: path)
    case "database": try scratch.store(rows: [RowSQL.file()]).close()
    default: path = scratch.folder
    }
    let before = scratch.contents
    let report = SampleStore.write(path: path, World.settings(5))
    #expect(report.value == nil && report.ruleIDs == ["cases.sample-refused"])
    #expect(scratch.contents == before)
  }

  @Test("is told when it can not be written")
  func unwritable() {
    let report = SampleStore.write(path: "/nonexistent/folder/store.sqlite", World.settings(5))
    #expect(report.value == nil && report.ruleIDs == ["cases.sample-unwritable"])
    #expect(report.diagnostics.exitStatus == FailureClass.inputOutput.rawValue)
  }

  @Test("needs a community in each town")
  func places() {
    let bare = PlaceTree(World.places.places.filter { $0.level <= .town })
    let scratch = Scratch()
    let settings = SampleStore.Settings(
      households: 5, seed: 1, asOf: World.day("2026-06-15"), places: bare, calendar: World.calendar,
      rules: World.rules)
    #expect(SampleStore.write(path: scratch.path, settings).ruleIDs == ["cases.sample-places"])
    #expect(scratch.names.isEmpty)
  }

  @Test("of no households is an empty store that keeps the contract")
  func empty() {
    let scratch = sample(0)
    #expect(scratch.database.snapshot().value?.cases.isEmpty == true)
    #expect(!scratch.database.check().hasErrors)
  }
}
