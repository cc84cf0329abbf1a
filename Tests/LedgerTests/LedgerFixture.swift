import Digests
import Foundation
@_spi(Disclosure) import Notices
import Reporting
import Testing

@testable import Ledger

/// A ledger in a folder of its own.
final class LedgerFixture {
  let folder: String
  let file: LedgerFile
  static let key = SecretKey([UInt8](repeating: 7, count: 32))

  init() throws {
    var template = Array("/tmp/gongshi-ledger-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    file = LedgerFile(path: folder + "/ledger.sqlite")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: 20_780 + number) }

  /// A notice of a town, posted on a day, with lines of amounts.
  static func notice(
    _ amounts: [String: Int], posted: Int = 0, town: String = "232762100", names: [String: String] = [:],
    corrections: [NoticeCorrection] = []
  ) throws -> PublicNotice {
    let code = try #require(PlaceCode(town))
    let rule = PeriodRule(days: 7, unit: .calendar, rollover: .none)
    let period = try NoticePeriod(postedOn: day(posted), rule: rule, calendar: WorkCalendar([]))
    let rows = amounts.sorted { $0.key < $1.key }.map { number, fen in
      NoticeRow(
        number: number, name: MaskedName(masked: names[number] ?? "示**"), community: code, householdSize: 2,
        coveredPersons: nil, monthlyAmount: Money(fen: fen), oneOffAmount: nil, reason: nil)
    }
    return PublicNotice(
      id: NoticeID(postedOn: day(posted), programme: .dibao, event: .opinion, act: .preDecision, town: code),
      programme: .dibao, event: .opinion, act: .preDecision, town: code, period: period, state: .open,
      content: .list(rows), fields: [.name, .monthlyAmount], signer: code,
      objection: ObjectionRule(how: "说", body: .town), objectionBody: code, boards: [.community],
      provenance: Provenance(rule: "dibao-opinion", basis: [Citation("57号 第十九条")], authority: []),
      corrections: corrections)
  }

  /// Records a build of some notices and confirms it.
  @discardableResult
  func record(
    _ notices: [PublicNotice], on number: Int, beginning: Bool? = nil, store: CaseStoreKind = .real,
    confirms: Bool = true
  ) throws -> Ledger {
    let key = try #require(Self.key)
    var ledger = try #require(file.read().value)
    let prints = notices.compactMap { ListPrint($0, key: key) }
    let versions = notices.map {
      LedgerVersion($0, title: "标题", signer: "某镇", cite: \.article, day: Self.day(number))
    }
    let facts = ReleaseFacts(
      release: "r\(number)", day: Self.day(number), cause: .build, store: store, beginning: beginning,
      pages: notices.map { ListedPage(notice: $0.id, page: Self.page($0, number)) })
    let drafts = try #require(ledger.announcement(of: facts, versions: versions, prints: prints))
    ledger = try #require(file.append(drafts, after: ledger.head, lists: prints).value)
    guard confirms else { return ledger }
    return try #require(file.append(ledger.conclusion(isOnline: true), after: ledger.head).value)
  }

  /// What the page of a notice would have as its digest on a day.
  static func page(_ notice: PublicNotice, _ number: Int) -> SHA256Digest {
    SHA256Digest(of: Array("\(notice.id) \(number)".utf8))
  }

  /// Changes the file behind the ledger's back.
  func tamper(_ sql: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sqlite3,sys;d=sqlite3.connect(sys.argv[1]);d.executescript(sys.argv[2]);d.commit()",
      file.path, sql
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
