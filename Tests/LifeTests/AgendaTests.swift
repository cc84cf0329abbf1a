import Foundation
import Ledger
import Notices
import Pipeline
import Reporting
import Testing

@Suite("What is due")
struct AgendaTests {
  /// Builds on each day and notes which lists come and go.
  private func reality(_ life: LifeSite, days: Int) throws -> (begins: [String], leaves: [String]) {
    var (begins, leaves): ([String], [String]) = ([], [])
    var open = try listed(life)
    for ahead in 1...days {
      try life.build(ahead)
      let now = try listed(life)
      let day = LifeSite.start.adding(days: ahead)
      begins += now.subtracting(open).map { "\(day) \($0)" }
      leaves += open.subtracting(now).map { "\(day) \($0)" }
      open = now
    }
    return (begins.sorted(), leaves.sorted())
  }

  /// The notices of both acts whose lists are online.
  private func listed(_ life: LifeSite) throws -> Set<String> {
    Set(
      try life.pages().filter { $0.text.contains("table-notice") }
        .map { String($0.path.split(separator: "/")[1]) })
  }

  private func told(_ agenda: NoticeAgenda, _ kind: NoticeAgenda.Kind) -> [String] {
    agenda.items.filter { $0.kind == kind }.map { "\($0.day) \($0.notice?.rawValue ?? "")" }.sorted()
  }

  @Test("is what the builds of the days to come do; without a case store, which lists leave")
  func agreesWithBuilds() throws {
    let days = 9
    let life = try LifeSite()
    try life.build(0)
    let ahead = try #require(NoticeAgenda.ahead(life.request(0), days: days).value)
    var blind = life.request(0)
    blind.caseStore = nil
    let report = NoticeAgenda.ahead(blind, days: days)
    let recorded = try #require(report.value)
    #expect(!report.hasErrors)
    let known = try listed(life)

    let reality = try reality(life, days: days)
    #expect(!reality.begins.isEmpty && !reality.leaves.isEmpty)
    #expect(told(ahead, .begins) == reality.begins)
    #expect(told(ahead, .leaves) == reality.leaves)
    #expect(told(recorded, .begins) == [])
    #expect(
      told(recorded, .leaves) == reality.leaves.filter { line in known.contains { line.hasSuffix($0) } })
  }

  @Test("tells from which day on no last day can be counted")
  func calendarEnd() throws {
    let life = try LifeSite()
    try life.build(0)
    let agenda = try #require(NoticeAgenda.ahead(life.request(0), days: 60).value)
    let end = try #require(agenda.items.first { $0.kind == .calendarEnds })
    #expect(end.day > LifeSite.start && end.text.zh.contains("Content/calendars/"))
  }
}
