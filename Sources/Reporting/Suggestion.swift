/// Finds what a person probably meant by a misspelt word.
public enum Suggestion {
  /// The nearest candidate to `word`, if one is near enough to be offered and no other is equally near.
  ///
  /// Near enough means an edit distance (Damerau-Levenshtein, adjacent swaps count once) of at most a third
  /// of the longer word, and at least 1.
  /// Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", 1964.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let target = Array(word.unicodeScalars)
    var best: (distance: Int, word: String)?
    var tied = false
    for candidate in Set(candidates).sorted() where candidate != word {
      let other = Array(candidate.unicodeScalars)
      let limit = Swift.max(1, Swift.max(target.count, other.count) / 3)
      guard abs(target.count - other.count) <= limit else { continue }
      let distance = editDistance(target, other)
      guard distance <= limit else { continue }
      if let known = best, known.distance <= distance {
        tied = tied || known.distance == distance
      } else {
        best = (distance, candidate)
        tied = false
      }
    }
    return tied ? nil : best?.word
  }

  /// The hint "did you mean …" for the nearest candidate, if there is one.
  public static func hint(for word: String, in candidates: some Sequence<String>) -> LocalizedText? {
    nearest(to: word, in: candidates).map {
      LocalizedText(zh: "是否想写“\($0)”？", en: "Did you mean '\($0)'?")
    }
  }

  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return Swift.max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = Swift.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = Swift.min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
