import CaseStore
import Disclosure
import Dispatch
import Foundation
import GRDB
import Notices
import Reporting
import Synchronization
import Testing

/// Somebody writes while we read: what is read is what stood there at one moment, or it is refused.
@Suite("A store that is written all the time")
struct ConcurrentWriterTests {
  /// What a writer has been told and has done.
  private final class Shift: Sendable {
    let isOver = Atomic(false)
    let commits = Atomic(0)
  }

  @Test("is never read half-way through a change", arguments: ["WAL", "DELETE"])
  func consistent(mode: String) throws {
    let scratch = Scratch()
    let queue = try scratch.store(rows: [RowSQL.file(), RowSQL.event()])
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = \(mode)") }
    try queue.close()

    // Each commit adds a case with three events and a member, and moves all cases to another size: a reading that
    // mixes two moments has a case without its events, or two sizes.
    let shift = Shift()
    let path = scratch.path
    let done = DispatchGroup()
    done.enter()
    // A thread of its own: the queues of the process are full of other tests.
    Thread.detachNewThread {
      defer { done.leave() }
      var configuration = Configuration()
      configuration.busyMode = .timeout(1)
      guard let writer = try? DatabaseQueue(path: path, configuration: configuration) else { return }
      var index = 1
      while !shift.isOver.load(ordering: .relaxed), index < 1_000 {
        index += 1
        let id = "'C\(index)'"
        let written: ()? = try? writer.write { database in
          try database.execute(sql: RowSQL.file(["case_id": id]))
          for number in 1...3 {
            try database.execute(sql: RowSQL.event(["case_id": id, "event_id": "'\(index)-\(number)'"]))
          }
          try database.execute(sql: RowSQL.member(["case_id": id]))
          try database.execute(sql: "UPDATE case_file SET household_size = 3 + \(index) % 40")
        }
        if written != nil { shift.commits.wrappingAdd(1, ordering: .relaxed) }
      }
      try? writer.close()
    }

    var readings = 0
    var sizes: Set<Int> = []
    let clock = ContinuousClock()
    let deadline = clock.now.advanced(by: .seconds(120))
    while clock.now < deadline,
      readings < 8 || sizes.count < 2 || shift.commits.load(ordering: .relaxed) < 8
    {
      let report = scratch.database.snapshot()
      var people = 0
      var cases: [CaseRecord] = []
      var broken = Set(report.ruleIDs)
      if let snapshot = report.value {
        broken.formUnion(snapshot.forEachPerson { _ in people += 1 }.map(\.rule.id))
        broken.formUnion(snapshot.forEachCase { cases.append($0) }.map(\.rule.id))
      }
      guard report.value != nil, broken.isEmpty else {
        // Refused for what it is, and nothing else.
        #expect(!broken.isEmpty && broken.isSubset(of: ["cases.locked", "cases.changed", "cases.unfinished"]))
        continue
      }
      readings += 1
      #expect(Set(cases.map(\.householdSize)).count == 1)
      #expect(cases.allSatisfy { $0.events.count == ($0.id == CaseID("C1") ? 1 : 3) })
      #expect(people == 2 * cases.count - 1)
      sizes.insert(cases.count)
    }
    shift.isOver.store(true, ordering: .relaxed)
    done.wait()
    #expect(
      readings >= 8 && shift.commits.load(ordering: .relaxed) >= 8 && sizes.count > 1,
      "\(readings) \(sizes)")
  }
}
