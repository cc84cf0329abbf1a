import Foundation
import Notices
import Reporting
import TestSupport
import Testing

@testable import Ledger
@testable import Pipeline
@testable import Publishing

@Suite("Stopped at any moment")
struct KilledTests {
  /// Kills the process when the store is about to take a step.
  private static func store(_ request: BuildRequest, killedAt index: Int) -> ReleaseStore {
    var store = request.store
    store.isDurable = false
    store.willTake = { step throws(PublishingFailure) in
      if step == ReleaseStore.Step.allCases[index] { kill(getpid(), SIGKILL) }
    }
    return store
  }

  private static func request(_ root: String, day: Int) -> BuildRequest {
    BuildRequest(
      root: root, output: root + "/Site", caseStore: root + "/cases.sqlite",
      asOf: LifeSite.start.adding(days: day), version: "test")
  }

  @Test("the ledger tells what is online, wherever a build was killed", arguments: ReleaseStore.Step.allCases)
  func build(_ step: ReleaseStore.Step) async throws {
    let life = try LifeSite(households: 20)
    try life.build(0)
    let root = life.site.folder.path
    let index = try #require(ReleaseStore.Step.allCases.firstIndex(of: step))
    await #expect(processExitsWith: .signal(SIGKILL)) { [root = root as String, index = index as Int] in
      let request = Self.request(root, day: 1)
      _ = BuildPipeline.build(request, store: Self.store(request, killedAt: index))
    }
    let file = LedgerFile(path: life.site.output + "/.state/ledger.sqlite")
    let online = try FileManager.default.destinationOfSymbolicLink(atPath: life.site.output + "/current")
    let isSwitched = [.record, .prune].contains(step)
    #expect(online.hasPrefix(isSwitched ? "releases/20261124" : "releases/20261123"))
    // The next run finds out, whatever it does; here it builds for the day after.
    try life.build(2)
    let ledger = try #require(file.read().value)
    #expect(ledger.pending == nil)
    let days = ledger.account.builds.map { $0.day.days(since: LifeSite.start) }
    #expect(days == (isSwitched ? [0, 1, 2] : [0, 2]))
    #expect(ledger.account.builds.last?.release.hasPrefix("20261125") == true)
  }

  @Test("a withdrawal that was recorded holds, wherever it was killed", arguments: ReleaseStore.Step.allCases)
  func withdrawal(_ step: ReleaseStore.Step) async throws {
    let life = try LifeSite(households: 40)
    try life.build(0)
    let id = try #require(try life.openNotices().first)
    let numbers = life.numbers(try life.page(id))
    let root = life.site.folder.path
    let index = try #require(ReleaseStore.Step.allCases.firstIndex(of: step))
    let name = id.rawValue
    _ = await #expect(processExitsWith: .failure) {
      [
        root = root as String, index = index as Int, name = name as String
      ] in
      let request = Self.request(root, day: 0)
      if let id = NoticeID(name) {
        _ = NoticeLife(request, store: Self.store(request, killedAt: index))
          .withdraw(id, cause: .error, reason: "有误")
      }
      // A step that a withdrawal does not take: there is nothing to be killed at.
      kill(getpid(), SIGKILL)
    }
    // Either it was not recorded, and the person runs it again, or it was, and the next build keeps it.
    let ledger = try #require(LedgerFile(path: life.site.output + "/.state/ledger.sqlite").read().value)
    if ledger.withdrawals[id] == nil {
      #expect(step == .adopt)
      #expect(NoticeLife(life.request(0)).withdraw(id, cause: .error, reason: "有误").value != nil)
    } else {
      try life.build(0)
    }
    #expect(try life.files(with: numbers) == [])
  }
}
