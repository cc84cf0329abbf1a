import Digests
import Notices
import Reporting
import Testing

@testable import Ledger

@Suite("Days online")
struct LedgerDaysTests {
  private func days(_ ledger: Ledger, _ id: NoticeID, _ range: ClosedRange<Int>) -> [DayStatus] {
    range.map { ledger.status(of: id, on: LedgerFixture.day($0)) }
  }

  @Test("a day without a build is told from a day without the list")
  func gaps() throws {
    let fixture = try LedgerFixture()
    let notice = try LedgerFixture.notice(["A": 1])
    try fixture.record([notice], on: 1, beginning: false)
    try fixture.record([notice], on: 3)
    try fixture.record([], on: 4)
    try fixture.record([notice], on: 6)
    let ledger = try fixture.record([], on: 8)
    #expect(
      days(ledger, notice.id, 0...8) == [
        .missing, .built, .carried, .built, .missing, .missing, .built, .carried, .missing
      ])
    let certificate = try #require(ledger.certificate(of: notice.id, asOf: LedgerFixture.day(20)))
    #expect(certificate.versions.first?.missing == 3 && certificate.versions.first?.online == 5)
    #expect(certificate.leftOn == LedgerFixture.day(8) && certificate.overdue == 0)
  }

  @Test("random courses of builds agree with a slow account of each day")
  func reference() throws {
    var random = SystemRandomNumberGenerator()
    let notice = try LedgerFixture.notice(["A": 1])
    for _ in 0..<12 {
      let fixture = try LedgerFixture()
      var online: [Int: DayStatus] = [:]
      var shows: Bool?
      var ledger: Ledger?
      for day in 0...9 {
        guard Bool.random(using: &random) || day == 0 else {
          online[day] = shows == true ? .carried : .missing
          continue
        }
        let has = Bool.random(using: &random)
        ledger = try fixture.record(has ? [notice] : [], on: day, beginning: day == 0 ? false : nil)
        shows = has
        online[day] = has ? .built : .missing
      }
      let recorded = days(try #require(ledger), notice.id, 0...9)
      #expect(recorded == (0...9).map { online[$0] ?? .missing })
    }
  }

  @Test("a list that nobody took down in time is told with its days")
  func overdue() throws {
    let fixture = try LedgerFixture()
    let notice = try LedgerFixture.notice(["A": 1])
    let ledger = try fixture.record([notice], on: 0, beginning: false)
    #expect(ledger.overdue(asOf: LedgerFixture.day(8)).isEmpty)
    #expect(ledger.overdue(asOf: LedgerFixture.day(10)).map(\.days) == [2])
    let after = try fixture.record([], on: 10)
    #expect(after.certificate(of: notice.id, asOf: LedgerFixture.day(11))?.overdue == 2)
  }

  @Test("a build that never went online counts for nothing")
  func abandoned() throws {
    let fixture = try LedgerFixture()
    let notice = try LedgerFixture.notice(["A": 1])
    try fixture.record([], on: 0, beginning: false)
    var ledger = try fixture.record([notice], on: 1, confirms: false)
    #expect(ledger.pending?.release == "r1" && !ledger.knows(notice.id))
    ledger = try #require(fixture.file.append(ledger.conclusion(isOnline: false), after: ledger.head).value)
    #expect(ledger.pending == nil && !ledger.knows(notice.id) && ledger.lists.isEmpty)
    #expect(ledger.account.lastDay == LedgerFixture.day(0))
  }

  @Test("pages stand while they show the list as it is now, and no longer")
  func standing() throws {
    let fixture = try LedgerFixture()
    let whole = try LedgerFixture.notice(["A": 1, "B": 2])
    let shorter = try LedgerFixture.notice(["A": 1])
    try fixture.record([whole], on: 0, beginning: false)
    var ledger = try fixture.record([whole], on: 1)
    #expect(
      ledger.standingPages(asOf: LedgerFixture.day(1))
        == [LedgerFixture.page(whole, 0), LedgerFixture.page(whole, 1)])
    ledger = try fixture.record([shorter], on: 2)
    #expect(ledger.standingPages(asOf: LedgerFixture.day(2)) == [LedgerFixture.page(shorter, 2)])
    #expect(ledger.standingPages(asOf: LedgerFixture.day(8)).isEmpty)
    let draft = Ledger.withdrawal(of: whole.id, on: LedgerFixture.day(2), cause: .privacy, reason: "投诉")
    ledger = try #require(fixture.file.append([draft], after: ledger.head).value)
    #expect(ledger.standingPages(asOf: LedgerFixture.day(2)).isEmpty)
    #expect(ledger.register(asOf: LedgerFixture.day(2))[whole.id]?.withdrawnOn == LedgerFixture.day(2))
  }
}
