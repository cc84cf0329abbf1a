/// Finds the words of all groups of synonyms in a folded text, in one pass.
struct SynonymTrie: Sendable {
  private struct Node {
    var next: [(character: UInt32, node: Int32)] = []
    /// The groups of the word that ends here.
    var groups: [Int] = []
    var word: [UInt32] = []
  }

  private var nodes: [Node] = [Node()]
  /// The nodes of first characters, by character; 0 where no word begins with it.
  private var first = [Int32](repeating: 0, count: 0x1_0000)

  /// Takes the groups.
  init(_ groups: [[String]]) {
    for (group, words) in groups.enumerated() {
      for word in SearchLexicon.members(of: words) where word.allSatisfy({ $0 != 0 && $0 < 0x1_0000 }) {
        insert(word, group: group)
      }
    }
    for (character, node) in nodes[0].next { first[Int(character)] = node }
  }

  private mutating func insert(_ word: [UInt32], group: Int) {
    var node = 0
    for character in word {
      if let next = nodes[node].next.first(where: { $0.character == character })?.node {
        node = Int(next)
      } else {
        nodes.append(Node())
        nodes[node].next.append((character, Int32(nodes.count - 1)))
        node = nodes.count - 1
      }
    }
    if !nodes[node].groups.contains(group) { nodes[node].groups.append(group) }
    nodes[node].word = word
  }

  /// Calls `found` with the group of each word that begins at a place of a text, and whether it is the longest there.
  ///
  /// 低保 in 低保边缘家庭 is another word than 低保; it can be found, but counts for little.
  @inline(__always)
  func match(_ text: [UInt32], at index: Int, _ found: (_ group: Int, _ isLongest: Bool) -> Void) {
    let character = text[index]
    guard character < 0x1_0000, first[Int(character)] != 0 else { return }
    walk(text, from: index, found)
  }

  private func walk(_ text: [UInt32], from start: Int, _ found: (Int, Bool) -> Void) {
    var node = Int(first[Int(text[start])])
    var index = start + 1
    var longest = 0
    while index < text.count {
      let character = text[index]
      guard let next = nodes[node].next.first(where: { $0.character == character })?.node else { break }
      node = Int(next)
      index += 1
      if !nodes[node].groups.isEmpty, SearchLexicon.isWhole(nodes[node].word, in: text, at: start) {
        for group in nodes[longest].groups { found(group, false) }
        longest = node
      }
    }
    for group in nodes[longest].groups { found(group, true) }
  }
}
