import Foundation
import Ledger
import Notices
import Pipeline
import Publishing
import Reporting
import TestSupport
import Testing

@Suite("The life of a list on the sheets of boards")
struct BoardLifeTests {
  /// The pages of boards in the release online, by path.
  private func boards(_ life: LifeSite) throws -> [String: String] {
    let files = try life.site.folder.contents(of: "Site/current").filter {
      $0.path.contains("/gongshilan/")
    }
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private func boards(_ life: LifeSite, with numbers: [String]) throws -> [String] {
    try boards(life).filter { page in numbers.contains { page.value.contains(">\($0)<") } }.map(\.key)
      .sorted()
  }

  @Test("a withdrawn list leaves the boards at once; boards without it stay as they were")
  func withdrawal() throws {
    let life = try LifeSite()
    try life.build(0)
    let id = try life.openDibao()
    let numbers = life.numbers(try life.page(id))
    let before = try boards(life)
    let with = try boards(life, with: numbers)
    #expect(with.count >= 2 && with.count < before.count)
    #expect(NoticeLife(life.request(0)).withdraw(id, cause: .privacy, reason: "投诉").value != nil)
    let after = try boards(life)
    #expect(after.keys.sorted() == before.keys.sorted())
    for (path, page) in after {
      if with.contains(path) {
        #expect(page.contains("有名单刚刚撤下") && !page.contains("<table") && page.contains("</html>"), "\(path)")
      } else {
        #expect(page == before[path], "\(path)")
      }
    }
    let online = try #require(
      ReleaseStore(root: life.site.output, program: "test").releases().value.first { $0.isCurrent })
    #expect(ReleaseStore(root: life.site.output, program: "test").verify(online.id).diagnostics.isEmpty)
    // The next build has the other lists of these boards back, and not this one.
    try life.build(0)
    #expect(try boards(life, with: numbers) == [])
    let town = try #require(with.first { $0.split(separator: "/").count == 4 })
    #expect(try #require(boards(life)[town]).contains("<table"))
  }

  @Test("on the night on which no build succeeds, boards with a list that ended lose all their lists")
  func failedBuild() throws {
    let life = try LifeSite()
    try life.build(0)
    let lastDays = try life.lastDays()
    let first = try #require(lastDays.min { ($0.value, $0.key) < ($1.value, $1.key) })
    let numbers = life.numbers(try life.page(first.key))
    let with = try boards(life, with: numbers)
    #expect(!with.isEmpty)
    try life.sql("update case_event set monthly_amount = -5 where event = 'opinion'")
    let day = first.value.days(since: LifeSite.start)
    #expect(BuildPipeline.build(life.request(day)).value == nil)
    #expect(try boards(life, with: numbers) == with)
    #expect(BuildPipeline.build(life.request(day + 1)).value == nil)
    #expect(try boards(life, with: numbers) == [])
    #expect(try life.files(with: numbers) == [])
    for path in with { #expect(try boards(life)[path]?.contains("有名单刚刚撤下") == true) }
  }

  @Test("a release may come back with its boards, unless one of their lists does not stand any more")
  func rollback() throws {
    let life = try LifeSite()
    try life.build(0)
    let older = try #require(
      ReleaseStore(root: life.site.output, program: "test").releases().value.first { $0.isCurrent }?.id)
    let text = try String(contentsOfFile: life.site.folder.path + "/Content/site.yaml", encoding: .utf8)
    try life.site.folder.write(
      Array((text + "\n").replacing("footer_note:", with: "footer_note: 改").utf8), to: "Content/site.yaml")
    try life.build(0)
    let back = NoticeLife(life.request(0)).rollback(to: older)
    #expect(back.value?.id == older, "\(back.diagnostics)")
    let id = try life.openDibao()
    #expect(NoticeLife(life.request(0)).withdraw(id, cause: .error, reason: "误").value != nil)
    #expect(NoticeLife(life.request(0)).rollback(to: older).value == nil)
  }

  @Test(
    "what is printed is what is online: never a list that has ended, and not without a word on an old site")
  func published() throws {
    let life = try LifeSite()
    #expect(PublishedBoard.read("jia", life.request(0)).value == nil)
    try life.build(0)
    let town = try #require(try boards(life).keys.sorted().first { $0.split(separator: "/").count == 4 })
    let slug = String(town.split(separator: "/")[1])
    let board = PublishedBoard.read(slug, life.request(0))
    #expect(board.diagnostics.isEmpty && board.value?.pages.map(\.path) == [town])
    #expect(board.value?.styles.isEmpty == false && board.value?.name == slug)
    let lastDay = try #require(board.value?.lastDay).days(since: LifeSite.start)
    #expect(PublishedBoard.read(slug, life.request(lastDay)).diagnostics.map(\.rule) == [.pipelineOldBoard])
    let ended = PublishedBoard.read(slug, life.request(lastDay + 1))
    #expect(ended.value == nil && ended.diagnostics.map(\.rule) == [.pipelineEndedBoard])
    #expect(ended.diagnostics.exitStatus == 65)
    let path = life.site.output + "/current/" + town
    try FileManager.default.removeItem(atPath: path)
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    let damaged = PublishedBoard.read(slug, life.request(0))
    #expect(damaged.value == nil && damaged.diagnostics.map(\.rule.id) == ["publishing.damaged-release"])
  }
}
