import Digests
import Notices
import Testing

@testable import Ledger

@Suite("What a list looked like")
struct ListPrintTests {
  private func print(_ amounts: [String: Int], names: [String: String] = [:]) throws -> ListPrint {
    let key = try #require(LedgerFixture.key)
    return try #require(ListPrint(try LedgerFixture.notice(amounts, names: names), key: key))
  }

  @Test("the same list is no change")
  func same() throws {
    let (a, b) = (try print(["A": 1, "B": 2]), try print(["B": 2, "A": 1]))
    #expect(a == b && a.changes(since: b).isEmpty)
  }

  @Test("an amount, a name and a new line are changes of their kinds, and going back is one, too")
  func kinds() throws {
    let before = try print(["A": 1, "B": 2])
    let amount = try print(["A": 1, "B": 3])
    #expect(amount.changes(since: before) == [.monthlyAmount])
    #expect(before.changes(since: amount) == [.monthlyAmount])
    #expect(try print(["A": 1, "B": 2], names: ["A": "王**"]).changes(since: before) == [.name])
    #expect(try print(["A": 5, "B": 2, "C": 1]).changes(since: before) == [.line, .monthlyAmount])
  }

  @Test("a line that is gone is no correction, but another list")
  func gone() throws {
    let (before, after) = (try print(["A": 1, "B": 2]), try print(["A": 1]))
    #expect(after.changes(since: before).isEmpty && after.content != before.content)
    #expect(before.changes(since: after) == [.line])
  }

  @Test("two amounts changed for one another are a change")
  func swapped() throws {
    #expect(try print(["A": 2, "B": 1]).changes(since: try print(["A": 1, "B": 2])) == [.monthlyAmount])
  }

  @Test("another key gives other digests, so that nobody can try values without it")
  func keyed() throws {
    let other = try #require(SecretKey([UInt8](repeating: 8, count: 32)))
    let notice = try LedgerFixture.notice(["A": 1])
    #expect(ListPrint(notice, key: other)?.content != (try print(["A": 1])).content)
  }
}
