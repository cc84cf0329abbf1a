import Notices

// Days and names that are broken into pieces of which no one is the value.
extension StoreEvidence {
  /// Days of birth whose year, month and day are set off from one another by whatever it be: `1899 3 5`,
  /// `５／３／１８９９`.
  func brokenDates() -> [LeakProbe.Finding] {
    var out: [LeakProbe.Finding] = []
    let bytes = text.bytes
    var index = 0
    while index < bytes.count {
      guard DigitRun.isDigit(bytes[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, DigitRun.isDigit(bytes[end]) { end += 1 }
      // A year, a month and a day have six digits at least.
      if end - index >= 6 {
        let run = DigitRun(index..<end, in: text.folded)
        if run.groups.count > 2 {
          for first in 0...run.groups.count - 3 { out += date(Array(run.groups[first..<first + 3])) }
        }
      }
      index = end
    }
    return out
  }

  /// What the store knows of the day that three groups of digits are, read in any order in which people write.
  private func date(_ groups: [DigitRun.Group]) -> [LeakProbe.Finding] {
    let texts = groups.map { Array(text.bytes[$0.start..<$0.end]) }
    let orders = [[0, 1, 2], [2, 1, 0], [2, 0, 1]]
    for order in orders where texts[order[0]].count == 4 && [1, 2].allSatisfy({ texts[order[$0]].count < 3 })
    {
      let written = order.map { texts[$0].count == 1 ? [UInt8(ascii: "0")] + texts[$0] : texts[$0] }
      let iso = Array(written.joined(separator: [UInt8(ascii: "-")]))
      let found = context.probe.findings(in: iso, kinds: [.birthDate])
      let place = LeakProbe.Finding(
        kind: .birthDate, offset: groups[0].start, length: groups[2].end - groups[0].start)
      let day = LeakProbe.Finding(kind: .birthDate, offset: 0, length: iso.count)
      if !found.isEmpty, !file.isPublicDate(day, in: iso, context) { return [place] }
    }
    return []
  }

  /// Names of which each cell, item or line holds a part and nothing else: a surname and a given name in two
  /// columns, a character in each cell.
  func brokenNames() -> [LeakProbe.Finding] {
    var out: [LeakProbe.Finding] = []
    var row: [Range<Int>] = []
    let bytes = text.bytes
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: LeakProbe.FoldedText.blockBreak, in: start..<bytes.count) ?? bytes.count
      let isPart = end - start <= Self.longestPart && bytes[start..<end].allSatisfy { $0 >= 0x80 }
      // What is masked stands before a mark: 王** and 高** in two rows are not one name.
      if isPart, end > start, text.folded.gaps(inside: max(0, start - 1)..<min(bytes.count, end + 1)).isEmpty
      {
        row.append(start..<end)
        if let name = name(endingIn: row) { out.append(name) }
      } else {
        row = []
      }
      start = end + 1
    }
    return out
  }

  /// A part of a name has two Chinese characters at most, a given name after a surname of two.
  static let longestPart = 6
  /// The longest name looked for has four characters.
  private static let mostParts = 4

  private func name(endingIn row: [Range<Int>]) -> LeakProbe.Finding? {
    for count in 2...max(2, min(Self.mostParts, row.count)) where count <= row.count {
      let joined = row.suffix(count).flatMap { text.bytes[$0] }
      let first = row[row.count - count]
      let found = context.probe.findings(in: joined, kinds: [.name])
      if found.contains(where: { $0.length == joined.count }), !PublicWords.isPublic(joined) {
        return LeakProbe.Finding(
          kind: .name, offset: first.lowerBound, length: row[row.count - 1].upperBound - first.lowerBound)
      }
    }
    return nil
  }
}
