import SiteModel

/// The words that a search knows: synonyms, keywords, and what people put around the word they mean.
struct SearchLexicon: Sendable {
  /// Groups of words that mean the same, as staff wrote them.
  let synonyms: [[String]]
  /// Keywords of the site, those of most articles first.
  let keywords: [String]
  /// Words of questions that carry no meaning of their own, such as 怎么.
  let fillers = [
    "为什么", "什么时候", "是什么", "有什么", "要什么", "什么", "怎么样", "怎么办", "怎么", "怎样", "如何", "多少", "多久",
    "哪里", "在哪", "哪些", "哪个", "可以", "能不能", "可不可以", "是不是", "有没有", "要不要", "需要", "请问", "我想", "我要",
    "的", "吗", "呢", "吧", "我家", "我们"
  ]

  private let groups: [[UInt32]: Int]
  private let known: Set<[UInt32]>
  private let skipped: Set<[UInt32]>
  private let longest: Int

  /// Keywords that a browser is told of, at most.
  private static let keywordLimit = 200

  /// Takes the words of the index of keywords.
  init(_ page: SearchPage) { self.init(synonyms: page.synonyms, keywords: page.keywords.map(\.word)) }

  /// Makes a lexicon.
  ///
  /// - Parameters:
  ///   - synonyms: groups of words that mean the same; of a word in two groups the first counts.
  ///   - keywords: words that staff chose, those of most articles first.
  init(synonyms: [[String]], keywords: [String]) {
    self.synonyms = synonyms
    self.keywords = Array(keywords.prefix(Self.keywordLimit))
    var groups: [[UInt32]: Int] = [:]
    for (index, group) in synonyms.enumerated() {
      for word in group.map(SearchText.folded) where groups[word] == nil { groups[word] = index }
    }
    self.groups = groups
    known = Set((synonyms.flatMap(\.self) + self.keywords).map(SearchText.folded).filter { $0.count > 1 })
    skipped = Set(fillers.map(SearchText.folded))
    longest = (Array(known) + Array(skipped)).map(\.count).max() ?? 0
  }

  /// The group of synonyms to which a folded word belongs; one character alone stands for itself.
  func group(of word: [UInt32]) -> Int? { word.count > 1 ? groups[word] : nil }

  /// The words of a group that stand for it in a text, folded.
  ///
  /// One character alone does not: 村 is a synonym of 村委会, but not each 村 in a text speaks of one.
  static func members(of group: [String]) -> [[UInt32]] {
    group.map(SearchText.folded).filter { $0.count > 1 }
  }

  /// Cuts a word of a query into words that are known and what lies between them; fillers are dropped.
  ///
  /// Chinese is written without spaces: 低保怎么申请 asks for 低保 and 申请.
  func segments(of word: [UInt32]) -> [[UInt32]] {
    if word.count < 3 || known.contains(word) { return [word] }
    var out: [[UInt32]] = []
    var rest: [UInt32] = []
    var index = 0
    while index < word.count {
      guard let (piece, isKnown) = longestPiece(of: word, at: index) else {
        rest.append(word[index])
        index += 1
        continue
      }
      if !rest.isEmpty { out.append(rest) }
      rest = []
      if isKnown { out.append(piece) }
      index += piece.count
    }
    if !rest.isEmpty { out.append(rest) }
    return out.isEmpty ? [word] : out
  }

  private func longestPiece(of word: [UInt32], at index: Int) -> (piece: [UInt32], isKnown: Bool)? {
    for length in stride(from: min(longest, word.count - index), to: 0, by: -1) {
      let piece = Array(word[index..<index + length])
      if known.contains(piece), Self.isWhole(piece, in: word, at: index) { return (piece, true) }
      if skipped.contains(piece) { return (piece, false) }
    }
    return nil
  }

  /// Whether a piece cuts no word of letters and digits in two.
  static func isWhole(_ piece: [UInt32], in text: [UInt32], at index: Int) -> Bool {
    func joins(_ a: UInt32, _ b: UInt32) -> Bool {
      a != 0 && b != 0 && !SearchText.isHan(a) && !SearchText.isHan(b)
    }
    let end = index + piece.count
    return !(index > 0 && joins(text[index - 1], text[index]))
      && !(end < text.count && joins(text[end - 1], text[end]))
  }
}
