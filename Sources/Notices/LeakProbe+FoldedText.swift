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
    private var places = Places()

    /// Stands where one block, such as a cell or a paragraph, ends and the next begins.
    public static let blockBreak = UInt8(ascii: "\n")

    /// No text yet.
    public init() {}

    /// A whole text; places are offsets into its UTF-8.
    public init(_ text: String) {
      let bytes = Array(text.utf8)
      append(bytes, in: 0..<bytes.count)
    }

    /// Makes room for a text of so many bytes.
    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// What was left out inside a part of the folded text, and before which byte: anything that follows a digit, and
    /// marks anywhere.
    public func gaps(inside range: Range<Int>) -> ArraySlice<(index: Int, gap: Gap)> {
      places.gaps(inside: range)
    }

    /// Where a byte of the folded text stands in the file; 0 for an empty text.
    public func sourceOffset(of index: Int) -> Int { places.sourceOffset(of: index) }

    /// Ends a block: a number or a word does not go on beyond it.
    public mutating func breakBlock(at source: Int) {
      guard let last = bytes.last, last != Self.blockBreak else { return }
      places.anchor(bytes.count, at: source)
      bytes.append(Self.blockBreak)
    }

    /// Appends a character for which the file has a longer spelling, such as a character reference, at `source`.
    public mutating func append(_ scalar: Unicode.Scalar, at source: Int) {
      switch Folding.fold(scalar) {
      case .keep(let folded):
        places.anchor(bytes.count, at: source)
        bytes += UTF8.encode(folded).map { Array($0) } ?? []
      case .drop(let gap): places.note(gap, before: bytes.count, after: bytes.last)
      }
    }

    /// Appends a part of a file as it stands there. Bytes that are not UTF-8 are left out.
    public mutating func append(_ file: [UInt8], in range: Range<Int>) {
      // The two are changed side by side, which Swift allows of local variables only.
      var places = places
      self.places = Places()
      let start = bytes.count
      let last = bytes.last
      // The longest a character can become is half as long again: U+023A, from two bytes to three.
      bytes.append(addingCapacity: range.count + range.count / 2 + 4) { output in
        Self.fold(file.span, range, into: &output, startingAt: start, after: last, &places)
      }
      self.places = places
    }

    private static func fold(
      _ file: Span<UInt8>, _ range: Range<Int>, into output: inout OutputSpan<UInt8>, startingAt start: Int,
      after before: UInt8?, _ places: inout Places
    ) {
      let ascii = Folding.ascii
      var last = before
      var isAnchored = false
      var index = range.lowerBound
      while index < range.upperBound {
        let lead = file[index]
        if lead < 0x80 {
          let entry = ascii[Int(lead)]
          if entry >= 0x10 {
            if !isAnchored { places.anchor(start + output.count, at: index) }
            isAnchored = true
            output.append(entry)
            last = entry
          } else {
            places.note(Folding.Gap(rawValue: entry) ?? .mark, before: start + output.count, after: last)
            isAnchored = false
          }
          index += 1
        } else if lead >= 0xe4, lead <= 0xe9, isComplete(3, at: index, in: file, before: range.upperBound) {
          // U+4000 to U+9FFF: Chinese characters stand for themselves.
          if !isAnchored { places.anchor(start + output.count, at: index) }
          isAnchored = true
          output.append(lead)
          output.append(file[index + 1])
          output.append(file[index + 2])
          last = lead
          index += 3
        } else {
          let (scalar, length) = decode(file, at: index, before: range.upperBound)
          switch scalar.map(Folding.fold) ?? .drop(.mark) {
          case .keep(let folded):
            places.anchor(start + output.count, at: index)
            for byte in UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter {
              output.append(byte)
              last = byte
            }
          case .drop(let gap): places.note(gap, before: start + output.count, after: last)
          }
          isAnchored = false
          index += length
        }
      }
    }

    /// The character at a place and its length in bytes; no character and one byte for what is not UTF-8.
    private static func decode(_ file: Span<UInt8>, at index: Int, before end: Int) -> (Unicode.Scalar?, Int)
    {
      let lead = file[index]
      let length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
      guard length > 0, isComplete(length, at: index, in: file, before: end) else { return (nil, 1) }
      var value = UInt32(lead) & (0x7f >> UInt32(length))
      for step in 1..<length { value = value << 6 | UInt32(file[index + step] & 0x3f) }
      return (Unicode.Scalar(value), length)
    }

    private static func isComplete(
      _ length: Int, at index: Int, in file: Span<UInt8>, before end: Int
    ) -> Bool {
      guard index + length <= end else { return false }
      for step in 1..<length where file[index + step] & 0xc0 != 0x80 { return false }
      return true
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
