import Digests
import Foundation
import Notices
import Reporting
import Testing

@testable import Ledger

@Suite("The ledger's file")
struct LedgerFileTests {
  let fixture: LedgerFixture

  init() throws { fixture = try LedgerFixture() }

  @Test("a ledger that is not there is empty, and reading it makes nothing")
  func missing() throws {
    let ledger = try #require(fixture.file.read().value)
    #expect(ledger.entries.isEmpty && ledger.head == LedgerEntry.origin)
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder) == [])
  }

  @Test("what was written is read again, and the file is its owner's alone")
  func roundTrip() throws {
    let notice = try LedgerFixture.notice(["A": 100, "B": 200])
    let written = try fixture.record([notice], on: 0, beginning: false)
    let read = try #require(fixture.file.read().value)
    #expect(read.entries == written.entries && read.lists == written.lists)
    #expect(read.entries.map(\.draft.kind) == [.begin, .build, .version, .shown, .confirmed])
    let version = try #require(read.account.versions[notice.id]?.first)
    #expect(version.basis == ["第十九条"] && version.lastDay == notice.period.lastDay)
    let mode = try FileManager.default.attributesOfItem(atPath: fixture.file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder) == ["ledger.sqlite"])
  }

  @Test(
    "entries can be neither changed nor deleted",
    arguments: [
      "UPDATE entry SET day = '2020-01-01' WHERE sequence = 2", "DELETE FROM entry WHERE sequence = 5"
    ])
  func appendOnly(sql: String) throws {
    let before = try fixture.record([try LedgerFixture.notice(["A": 1])], on: 0, beginning: false)
    #expect(try fixture.tamper(sql) != 0)
    #expect(try #require(fixture.file.read().value).entries == before.entries)
  }

  @Test(
    "an edit behind the triggers' back shows, whatever column it is in",
    arguments: [
      "kind = 'abandoned' WHERE sequence = 5", "day = '2026-01-01' WHERE sequence = 3",
      "build = 9 WHERE sequence = 4", "notice = '20200101-dibao-gongshi-1' WHERE sequence = 4",
      "version = 3 WHERE sequence = 4",
      "details = replace(details, 'last-day: 2', 'last-day: 3') WHERE sequence = 3",
      "details = details || 'x: y' || char(10) WHERE sequence = 3", "previous = digest WHERE sequence = 2",
      "digest = previous WHERE sequence = 5", "sequence = 6 WHERE sequence = 5",
      "kind = 'x' WHERE sequence = 1"
    ])
  func altered(edit: String) throws {
    try fixture.record([try LedgerFixture.notice(["A": 1])], on: 0, beginning: false)
    let sql = "DROP TRIGGER entry_is_not_changed; UPDATE entry SET \(edit);"
    #expect(try fixture.tamper(sql) == 0)
    let report = fixture.file.read()
    #expect(report.value == nil && report.diagnostics.map(\.rule.id) == ["ledger.altered"])
  }

  @Test("an entry taken out of the middle shows")
  func deleted() throws {
    try fixture.record([try LedgerFixture.notice(["A": 1])], on: 0, beginning: false)
    #expect(
      try fixture.tamper("DROP TRIGGER entry_is_not_deleted; DELETE FROM entry WHERE sequence = 3;") == 0)
    #expect(fixture.file.read().diagnostics.map(\.rule.id) == ["ledger.altered"])
  }

  @Test("entries for a ledger that has grown in the meantime are refused, and none is written")
  func changed() throws {
    let stale = try fixture.record([try LedgerFixture.notice(["A": 1])], on: 0, beginning: false)
    let id = try LedgerFixture.notice(["A": 1]).id
    let draft = Ledger.withdrawal(of: id, on: LedgerFixture.day(0), cause: .error, reason: "错")
    let fresh = try #require(fixture.file.append([draft], after: stale.head).value)
    let report = fixture.file.append([draft], after: stale.head)
    #expect(report.value == nil && report.diagnostics.map(\.rule.id) == ["ledger.changed"])
    #expect(try #require(fixture.file.read().value).entries == fresh.entries)
  }

  @Test(
    "a file that is no ledger is told", arguments: ["", "nothing of the kind, and long enough to be read"])
  func foreign(text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: fixture.file.path))
    let report = fixture.file.read()
    if text.isEmpty {
      // An empty file is what a run leaves that was stopped before its first entry.
      #expect(report.value?.entries.isEmpty == true)
    } else {
      #expect(report.value == nil && report.diagnostics.map(\.rule.id) == ["ledger.file"])
    }
  }

  @Test("nothing of a list's values is in the file")
  func impersonal() throws {
    let notice = try LedgerFixture.notice(["QX7Z2K": 98_765_432], names: ["QX7Z2K": "欧阳**"])
    try fixture.record([notice], on: 0, beginning: false)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.file.path))
    for value in ["QX7Z2K", "98765432", "欧阳"] { #expect(bytes.range(of: Data(value.utf8)) == nil) }
    #expect(bytes.range(of: Data("dibao-opinion".utf8)) != nil)
  }

  @Test("what the lists looked like is forgotten once they have left")
  func forgotten() throws {
    let notice = try LedgerFixture.notice(["A": 1])
    let other = try LedgerFixture.notice(["A": 1], posted: 5, town: "232762101")
    #expect(try fixture.record([notice], on: 0, beginning: false).lists.keys.sorted() == [notice.id])
    #expect(try fixture.record([notice, other], on: 5).lists.count == 2)
    #expect(try fixture.record([other], on: 8).lists.keys.sorted() == [other.id])
  }
}
