import Foundation
import Ledger
import Notices
import Pipeline
import Publishing
import Reporting
import TestSupport
import Testing

@Suite("A site with notices is delivered")
struct SiteDeliveryTests {
  let life: LifeSite
  let www: String

  init() throws {
    life = try LifeSite(households: 40)
    www = life.site.folder.path + "/www"
    try FileManager.default.createDirectory(atPath: www, withIntermediateDirectories: true)
  }

  private func deliver(
    _ day: Int, of site: LifeSite? = nil, rehearsal: Bool = false,
    _ change: (inout DeliveryOptions) -> Void = { _ in }
  ) -> Report<DeliveryOutcome?> {
    var options = DeliveryOptions()
    change(&options)
    return SiteDelivery((site ?? life).request(day), isRehearsal: rehearsal).run(
      to: .folder(www), options: options)
  }

  /// The files online and on the target.
  private func isDelivered() throws -> Bool {
    func text(_ files: [(path: String, bytes: [UInt8])]) -> [String: [UInt8]] {
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    }
    return text(try life.site.folder.contents(of: "Site/current"))
      == text(
        try life.site.folder.contents(of: "www").filter { !$0.path.hasPrefix(".gongshi-delivery/") })
  }

  /// The pages online that show some of the lists: their own, and the sheets for boards.
  private func pages(with ids: some Sequence<NoticeID>) throws -> Set<String> {
    let numbers = try ids.flatMap { life.numbers(try life.page($0)) }
    return Set(
      try life.site.folder.contents(of: "Site/current").filter { file in
        let text = String(decoding: file.bytes, as: UTF8.self)
        return file.path.hasSuffix(".html") && numbers.contains { text.contains($0) }
      }.map(\.path))
  }

  @Test("a withdrawal is sent by itself, and a whole release after it")
  func withdrawal() throws {
    try life.build(0)
    let first = try #require(deliver(0).value)
    #expect(try first.unchanged == 0 && isDelivered())
    let id = try #require(try life.openNotices().first)
    let numbers = life.numbers(try life.page(id))
    let pages = try pages(with: [id])
    #expect(pages.contains("\(id.folder)/index.html") && pages.contains { $0.contains("/gongshilan/") })
    #expect(NoticeLife(life.request(0)).withdraw(id, cause: .error, reason: "有误").value != nil)
    let plan = try #require(deliver(0) { $0.isPlanOnly = true }.value)
    let urgent = plan.actions.prefix { $0.phase == .withdrawals }
    #expect(Set(urgent.map(\.path)) == pages)
    #expect(try !isDelivered())
    let only = try #require(deliver(0) { $0.isWithdrawalsOnly = true }.value)
    #expect(only.sent == pages.count && only.withdrawn == pages.count)
    for file in try life.site.folder.contents(of: "www") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for number in numbers { #expect(!text.contains(number), "\(file.path)") }
    }
    try life.build(1)
    let whole = try #require(deliver(1).value)
    #expect(try whole.sent < first.sent && isDelivered())
    #expect(deliver(1).value?.actions.isEmpty == true)
  }

  @Test("lists that are over go even where nothing else may: the day after, and nobody has built")
  func notBuilt() throws {
    try life.build(0)
    _ = deliver(0)
    let lastDays = try life.lastDays()
    let first = try #require(lastDays.values.min())
    let day = first.adding(days: 1).days(since: LifeSite.start)
    let ended = lastDays.filter { $0.value == first }.keys
    let pages = try pages(with: ended)
    let report = deliver(day)
    #expect(report.diagnostics.map(\.rule) == [.deliveryListsOver])
    #expect(report.diagnostics.exitStatus == 77)
    #expect(try #require(report.value).removed == pages.count && pages.count > ended.count)
    for page in pages { #expect(!FileManager.default.fileExists(atPath: "\(www)/\(page)")) }
    for id in lastDays.keys where !ended.contains(id) {
      #expect(FileManager.default.fileExists(atPath: "\(www)/\(id.folder)/index.html"))
    }
    try life.build(day)
    #expect(deliver(day).diagnostics.isEmpty)
    #expect(try isDelivered())
  }

  @Test("if the ledger can not be read only lists that have ended go")
  func noLedger() throws {
    try life.build(0)
    _ = deliver(0)
    let lastDays = try life.lastDays()
    let first = try #require(lastDays.values.min())
    let day = first.adding(days: 1).days(since: LifeSite.start)
    let pages = try pages(with: lastDays.filter { $0.value == first }.keys)
    try life.site.folder.write(Array("no ledger".utf8), to: "Site/.state/ledger.sqlite")
    #expect(deliver(0).value?.actions.isEmpty == true)
    let report = deliver(day)
    #expect(report.hasErrors)
    #expect(report.value?.removed == pages.count)
  }

  @Test("an older release is sent with a warning, as after a rollback")
  func notToday() throws {
    try life.build(0)
    try life.sql("DELETE FROM case_event")
    try life.sql("DELETE FROM case_file")
    var request = life.request(0)
    request.isWithoutNotices = true
    _ = BuildPipeline.build(request)
    #expect(deliver(1).diagnostics.map(\.rule) == [.deliveryNotToday])
    #expect(try isDelivered())
  }

  @Test("a sample and a rehearsal go nowhere unless it is said, and never over the real site")
  func sample() throws {
    let sample = try LifeSite(households: 20, isReal: false)
    try sample.build(0)
    #expect(deliver(0, of: sample).diagnostics.map(\.rule) == [.deliveryRehearsal])
    #expect(try life.site.folder.contents(of: "www").isEmpty)
    try life.build(0)
    #expect(deliver(0).value != nil)
    #expect(deliver(0, of: sample, rehearsal: true).diagnostics.map(\.rule) == [.deliveryRehearsal])
    #expect(try isDelivered())
    // A target for trials takes both.
    try FileManager.default.removeItem(atPath: www)
    try FileManager.default.createDirectory(atPath: www, withIntermediateDirectories: true)
    #expect(deliver(0, of: sample, rehearsal: true).value != nil)
    #expect(deliver(0).value != nil)
    #expect(try isDelivered())
  }

  @Test("before the first build, and beside another delivery, nothing is sent")
  func refused() throws {
    #expect(deliver(0).diagnostics.first?.rule == .publishingCannotRead)
    #expect(ReleaseStore(root: life.site.output, program: "test").prepare().diagnostics.isEmpty)
    #expect(deliver(0).diagnostics.map(\.rule) == [.deliveryNoRelease])
    try life.build(0)
    try life.site.folder.write([], to: "Site/.delivery/lock")
    let lock = open(life.site.output + "/.delivery/lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    #expect(deliver(0).diagnostics.map(\.rule) == [.deliveryLocked])
  }

  @Test("a release that was altered is not sent, but lists that have gone go")
  func altered() throws {
    try life.build(0)
    _ = deliver(0)
    let id = try #require(try life.openNotices().first)
    let pages = try pages(with: [id])
    _ = NoticeLife(life.request(0)).withdraw(id, cause: .error, reason: "有误")
    let home = life.site.output + "/current/index.html"
    try FileManager.default.removeItem(atPath: home)
    try Data("altered".utf8).write(to: URL(fileURLWithPath: home))
    let report = deliver(0)
    #expect(report.diagnostics.map(\.rule) == [.publishingDamagedRelease])
    #expect(Set(report.value?.actions.map(\.path) ?? []) == pages)
  }
}
