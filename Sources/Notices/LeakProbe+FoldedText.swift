extension LeakProbe {
  /// Text with the disguises of a value taken off: full-width, circled and foreign digits become ASCII digits,
  /// capitals small letters, second encodings of a Chinese character that character; spaces, punctuation, symbols and
  /// invisible characters are gone.
  ///
  /// It remembers where each byte came from, and what was left out where that tells two words or numbers apart.
  public struct FoldedText: Sendable {
    /// What was left out at a place.
    public enum Gap: Sendable, Hashable {
      /// White space.
      case space
      /// A hyphen, a dash or a low line, with or without spaces.
      case hyphen
      /// A dot of any height, with or without spaces.
      case dot
      /// Any other mark.
      case mark
    }

    /// The folded text in UTF-8; `blockBreak` stands between blocks.
    public private(set) var bytes: [UInt8] = []
    /// Something visible was left out before byte `index`: anything after a digit, a mark anywhere; by rising index.
    public private(set) var gaps: [(index: Int, gap: Gap)] = []
    /// From byte `folded` on, byte `i` stands at `source + i - folded` of the file.
    private var anchors: [(folded: Int32, source: Int32)] = []

    /// Stands where one block, such as a cell or a paragraph, ends and the next begins.
    public static let blockBreak = UInt8(ascii: "\n")

    /// No text yet.
    public init() {}

    /// A whole text; places are offsets into its UTF-8.
    public init(_ text: String) {
      let bytes = Array(text.utf8)
      append(bytes, in: 0..<bytes.count)
    }

    /// Forgets the text but keeps its memory, for the next file.
    public mutating func removeAll() {
      bytes.removeAll(keepingCapacity: true)
      gaps.removeAll(keepingCapacity: true)
      anchors.removeAll(keepingCapacity: true)
    }

    /// Makes room for a text of so many bytes.
    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// What was left out inside a part of the folded text, and before which byte; by rising index.
    public func gaps(inside range: Range<Int>) -> ArraySlice<(index: Int, gap: Gap)> {
      let first = firstGap(after: range.lowerBound)
      var end = first
      while end < gaps.count, gaps[end].index < range.upperBound { end += 1 }
      return gaps[first..<end]
    }

    /// Where a byte of the folded text stands in the file; 0 for an empty text.
    public func sourceOffset(of index: Int) -> Int {
      var low = 0
      var high = anchors.count
      while low < high {
        let middle = (low + high) / 2
        if Int(anchors[middle].folded) <= index { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return 0 }
      let anchor = anchors[low - 1]
      return Int(anchor.source) + index - Int(anchor.folded)
    }

    /// Ends a block: a number or a word does not go on beyond it.
    public mutating func breakBlock(at source: Int) {
      guard let last = bytes.last, last != Self.blockBreak else { return }
      anchor(source)
      bytes.append(Self.blockBreak)
    }

    /// Appends a part of a file as it stands there. Bytes that are not UTF-8 are left out.
    public mutating func append(_ file: [UInt8], in range: Range<Int>) {
      let ascii = Folding.ascii
      var plainStart = range.lowerBound
      var index = range.lowerBound
      while index < range.upperBound {
        let lead = file[index]
        if Folding.isPlain(lead) {
          index += 1
        } else if lead >= 0xe4, lead <= 0xe9,
          Self.isComplete(3, at: index, in: file, before: range.upperBound)
        {
          // U+4000 to U+9FFF: Chinese characters stand for themselves.
          index += 3
        } else if lead < 0x80 {
          copy(file, plainStart..<index)
          let entry = ascii[Int(lead)]
          if entry >= 0x10 {
            anchor(index)
            bytes.append(entry)
          } else {
            note(Folding.Gap(rawValue: entry) ?? .mark)
          }
          index += 1
          plainStart = index
        } else {
          copy(file, plainStart..<index)
          index += fold(file, at: index, before: range.upperBound)
          plainStart = index
        }
      }
      copy(file, plainStart..<range.upperBound)
    }

    /// Appends a character for which the file has a longer spelling, such as a character reference, at `source`.
    public mutating func append(_ scalar: Unicode.Scalar, at source: Int) {
      switch Folding.fold(scalar) {
      case .keep(let folded):
        anchor(source)
        bytes += UTF8.encode(folded).map { Array($0) } ?? []
      case .drop(let gap): note(gap)
      }
    }

    private mutating func copy(_ file: [UInt8], _ range: Range<Int>) {
      if range.isEmpty { return }
      anchor(range.lowerBound)
      bytes += file[range]
    }

    private mutating func anchor(_ source: Int) {
      if let last = anchors.last, Int(last.source) + bytes.count - Int(last.folded) == source { return }
      anchors.append((Int32(truncatingIfNeeded: bytes.count), Int32(truncatingIfNeeded: source)))
    }

    /// Folds the character at `index` and gives its length in bytes.
    private mutating func fold(_ file: [UInt8], at index: Int, before end: Int) -> Int {
      let lead = file[index]
      let length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
      guard length > 0, Self.isComplete(length, at: index, in: file, before: end) else {
        note(.mark)
        return 1
      }
      var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7f >> UInt32(length))
      for step in 1..<Swift.max(length, 2) where length > 1 {
        value = value << 6 | UInt32(file[index + step] & 0x3f)
      }
      if let scalar = Unicode.Scalar(value) { append(scalar, at: index) }
      return length
    }

    private static func isComplete(_ length: Int, at index: Int, in file: [UInt8], before end: Int) -> Bool {
      guard index + length <= end else { return false }
      for step in 1..<Swift.max(length, 2) where length > 1 {
        if file[index + step] & 0xc0 != 0x80 { return false }
      }
      return true
    }

    private mutating func note(_ dropped: Folding.Gap) {
      guard let gap = Gap(dropped), let last = bytes.last,
        gap == .mark || (last >= UInt8(ascii: "0") && last <= UInt8(ascii: "9"))
      else { return }
      if let known = gaps.last, known.index == bytes.count {
        gaps[gaps.count - 1].gap = known.gap.joined(with: gap)
      } else {
        gaps.append((bytes.count, gap))
      }
    }

    /// The first gap that lies after a byte.
    private func firstGap(after index: Int) -> Int {
      var low = 0
      var high = gaps.count
      while low < high {
        let middle = (low + high) / 2
        if gaps[middle].index <= index { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// A whole value folded, without places.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    if text.allSatisfy(Folding.isPlain) { return text }
    var out = FoldedText()
    out.append(text, in: 0..<text.count)
    return out.bytes
  }
}

extension LeakProbe.FoldedText.Gap {
  fileprivate init?(_ dropped: Folding.Gap) {
    switch dropped {
    case .invisible: return nil
    case .space: self = .space
    case .hyphen: self = .hyphen
    case .dot: self = .dot
    case .mark: self = .mark
    }
  }

  /// What two neighbouring gaps are together: spaces around a mark do not change it, two marks are more than one.
  fileprivate func joined(with other: Self) -> Self {
    if self == .space { return other }
    return other == .space || other == self ? self : .mark
  }
}
