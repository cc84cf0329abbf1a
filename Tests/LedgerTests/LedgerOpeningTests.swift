import Notices
import Reporting
import Testing

@testable import Ledger

@Suite("Who may write into a ledger")
struct LedgerOpeningTests {
  private func opening(
    _ ledger: Ledger, day: Int, isRehearsal: Bool, store: CaseStoreKind
  ) -> (beginning: Bool?, rules: [String]) {
    let report = ledger.opening(
      asOf: LedgerFixture.day(day), isRehearsal: isRehearsal, store: store, file: "Site")
    return (report.value?.beginning, report.diagnostics.map(\.rule.id))
  }

  @Test("a real site goes forward in time, and neither samples nor rehearsals take its place")
  func real() throws {
    let fixture = try LedgerFixture()
    let ledger = try fixture.record([try LedgerFixture.notice(["A": 1])], on: 3, beginning: false)
    #expect(opening(ledger, day: 3, isRehearsal: false, store: .real) == (nil, []))
    #expect(opening(ledger, day: 2, isRehearsal: false, store: .real) == (nil, ["ledger.clock-went-back"]))
    #expect(opening(ledger, day: 3, isRehearsal: false, store: .sample) == (nil, ["ledger.sample-over-real"]))
    #expect(opening(ledger, day: 9, isRehearsal: true, store: .real) == (nil, ["ledger.rehearsal-over-real"]))
    #expect(opening(ledger, day: 4, isRehearsal: false, store: .none) == (nil, []))
  }

  @Test("what was tried out counts no more once it is earnest, and withdrawals stay")
  func trials() throws {
    let fixture = try LedgerFixture()
    let notice = try LedgerFixture.notice(["A": 1])
    var ledger = try fixture.record([notice], on: 5, beginning: true, store: .sample)
    #expect(opening(ledger, day: 1, isRehearsal: true, store: .sample) == (true, []))
    #expect(opening(ledger, day: 1, isRehearsal: false, store: .real) == (false, []))
    let draft = Ledger.withdrawal(of: notice.id, on: LedgerFixture.day(5), cause: .other, reason: "试")
    ledger = try #require(fixture.file.append([draft], after: ledger.head).value)
    let blank = try #require(
      ledger.opening(asOf: LedgerFixture.day(1), isRehearsal: false, store: .real, file: "Site").value)
    #expect(blank.ledger.register(asOf: LedgerFixture.day(1))[notice.id]?.withdrawnOn != nil)
    #expect(blank.ledger.lists.isEmpty && !blank.ledger.knows(notice.id))
  }

  @Test("a sample published in earnest gives way to real cases")
  func sampleFirst() throws {
    let fixture = try LedgerFixture()
    let ledger = try fixture.record(
      [try LedgerFixture.notice(["A": 1])], on: 5, beginning: false, store: .sample)
    #expect(opening(ledger, day: 5, isRehearsal: false, store: .sample) == (nil, []))
    #expect(opening(ledger, day: 5, isRehearsal: false, store: .real) == (false, []))
  }
}
