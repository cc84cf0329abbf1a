import Testing

@testable import SiteModel

@Suite("Pages of a board")
struct BoardPartsTests {
  @Test(
    "every sheet is on one page, in its order, and no page of several is over its size",
    arguments: [
      ([], [[]]), ([3], [[3]]), ([30], [[30]]), ([4, 6], [[4, 6]]), ([4, 6, 1], [[4, 6], [1]]),
      ([30, 1, 30], [[30], [1], [30]]), ([5, 5, 5, 5], [[5, 5], [5, 5]])
    ] as [([Int], [[Int]])])
  func parts(sizes: [Int], pages: [[Int]]) {
    #expect(SiteBuilder.parts(of: sizes, limit: 10) { $0 } == pages)
  }
}
