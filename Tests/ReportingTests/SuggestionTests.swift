import Reporting
import Testing

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "the nearest word is offered",
    arguments: [
      ("titel", ["title", "body"], "title"), ("tilte", ["title"], "title"), ("title", ["titles"], "titles"),
      ("sumary", ["summary"], "summary"),
      ("发布日其", ["发布日期", "发文字号"], "发布日期"), ("a", ["b"], "b"), ("ab", ["a"], "a"), ("", ["a"], "a")
    ] as [(String, [String], String)])
  func near(word: String, candidates: [String], expected: String) {
    #expect(Suggestion.nearest(to: word, in: candidates) == expected)
    #expect(Suggestion.hint(for: word, in: candidates)?.en == "Did you mean '\(expected)'?")
    #expect(Suggestion.hint(for: word, in: candidates)?.zh == "是否想写“\(expected)”？")
  }

  @Test(
    "a word that is too far away, or one of two equally near, is not",
    arguments: [
      ("title", ["body", "date"]), ("title", []), ("cat", ["hat", "bat"]), ("abc", ["xyz"]),
      ("title", ["title"]), ("ab", ["cd"]),
      ("abcdef", ["abcxyz"])
    ] as [(String, [String])])
  func far(word: String, candidates: [String]) {
    #expect(Suggestion.nearest(to: word, in: candidates) == nil)
    #expect(Suggestion.hint(for: word, in: candidates) == nil)
  }

  @Test("the order and repetition of candidates change nothing")
  func order() {
    let candidates = ["table", "title", "titles", "tile", "title"]
    #expect(Suggestion.nearest(to: "titel", in: candidates) == "title")
    #expect(Suggestion.nearest(to: "titel", in: candidates.reversed()) == "title")
  }

  @Test("a swap of neighbours counts as one step, however long the word", arguments: 1..<9)
  func swap(position: Int) {
    let word = Array("informatie".unicodeScalars)
    var swapped = word
    swapped.swapAt(position - 1, position)
    let text = String(String.UnicodeScalarView(swapped))
    #expect(Suggestion.nearest(to: text, in: ["informatie"]) == (swapped == word ? nil : "informatie"))
  }
}
