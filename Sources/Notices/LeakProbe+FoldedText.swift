extension LeakProbe {
  /// Text with the disguises of a value taken off: full-width, circled and foreign digits become ASCII
  /// digits, capitals small letters, second encodings of a Chinese character that character; spaces,
  /// punctuation, symbols and invisible characters are gone.
  ///
  /// It remembers where each byte came from, and what was left out where that tells two words or numbers
  /// apart.
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

    /// A piece of what is to be folded.
    public enum Piece: Sendable, Hashable {
      /// A part of the file as it stands there; bytes that are not UTF-8 are left out.
      case text(Range<Int>)
      /// A character for which the file has a longer spelling, such as a character reference.
      case scalar(Unicode.Scalar, at: Int)
      /// The end of a block: a number or a word does not go on beyond it.
      case blockBreak(at: Int)
    }

    /// The folded text in UTF-8; `blockBreak` stands between blocks.
    public let bytes: [UInt8]
    /// Where in the file characters stand that turn the order of a text around (U+202D, U+202E).
    public let overrides: [Int]
    private let places: Places

    /// Stands where one block, such as a cell or a paragraph, ends and the next begins.
    public static let blockBreak = UInt8(ascii: "\n")

    /// Folds parts of a file, in their order.
    public init(_ file: [UInt8], _ pieces: [Piece]) {
      var writing = Writing()
      // The longest a character can become is half as long again: U+023A, from two bytes to three.
      let capacity = pieces.reduce(0) { capacity, piece in
        if case .text(let range) = piece { return capacity + range.count + range.count / 2 + 4 }
        return capacity + 4
      }
      bytes = [UInt8](capacity: capacity) { output in
        for piece in pieces {
          switch piece {
          case .text(let range): writing.fold(file.span, range, into: &output)
          case .scalar(let scalar, let source): writing.fold(scalar, at: source, into: &output)
          case .blockBreak(let source): writing.breakBlock(at: source, into: &output)
          }
        }
      }
      places = writing.places
      overrides = writing.overrides
    }

    /// A whole text; places are offsets into its UTF-8.
    public init(_ text: String) {
      let bytes = Array(text.utf8)
      self.init(bytes, [.text(0..<bytes.count)])
    }

    /// What was left out inside a part of the folded text, and before which byte: anything that follows a
    /// digit, and anywhere what parts two words.
    public func gaps(inside range: Range<Int>) -> ArraySlice<(index: Int, gap: Gap)> {
      places.gaps(inside: range)
    }

    /// Where a byte of the folded text stands in the file; 0 for an empty text.
    public func sourceOffset(of index: Int) -> Int { places.sourceOffset(of: index) }
  }

  /// A whole value folded, without places.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    text.allSatisfy(Folding.isPlain) ? text : FoldedText(text, [.text(0..<text.count)]).bytes
  }
}

/// The state of a text that is being folded.
private struct Writing {
  private(set) var places = LeakProbe.FoldedText.Places()
  private(set) var overrides: [Int] = []
  private let ascii = Folding.ascii
  /// The last byte written.
  private var last: UInt8?
  /// Whether the next byte of the file, if it stays as it is, follows the one that was written last.
  private var goesOn = false

  mutating func breakBlock(at source: Int, into output: inout OutputSpan<UInt8>) {
    guard last != nil, last != LeakProbe.FoldedText.blockBreak else { return }
    places.anchor(output.count, at: source)
    output.append(LeakProbe.FoldedText.blockBreak)
    last = LeakProbe.FoldedText.blockBreak
    goesOn = false
  }

  mutating func fold(_ scalar: Unicode.Scalar?, at source: Int, into output: inout OutputSpan<UInt8>) {
    if scalar == "\u{202d}" || scalar == "\u{202e}" { overrides.append(source) }
    switch scalar.map(Folding.fold) ?? .drop(.mark) {
    case .keep(let folded):
      places.anchor(output.count, at: source)
      for byte in UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter {
        output.append(byte)
        last = byte
      }
    case .drop(let gap): places.note(gap, before: output.count, after: last)
    }
    goesOn = false
  }

  mutating func fold(_ file: Span<UInt8>, _ range: Range<Int>, into output: inout OutputSpan<UInt8>) {
    goesOn = false
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = file[index]
      if lead < 0x80 {
        let entry = ascii[Int(lead)]
        if entry >= Folding.gapLimit {
          if !goesOn { places.anchor(output.count, at: index) }
          goesOn = true
          output.append(entry)
          last = entry
        } else {
          places.note(Folding.Gap(rawValue: entry) ?? .mark, before: output.count, after: last)
          goesOn = false
        }
        index += 1
      } else if lead >= 0xe4, lead <= 0xe9, Self.isComplete(3, at: index, in: file, before: range.upperBound)
      {
        // U+4000 to U+9FFF: Chinese characters stand for themselves.
        if !goesOn { places.anchor(output.count, at: index) }
        goesOn = true
        output.append(lead)
        output.append(file[index + 1])
        output.append(file[index + 2])
        last = lead
        index += 3
      } else {
        let (scalar, length) = Self.decode(file, at: index, before: range.upperBound)
        fold(scalar, at: index, into: &output)
        index += length
      }
    }
  }

  /// The character at a place and its length in bytes; no character and one byte for what is not UTF-8.
  private static func decode(_ file: Span<UInt8>, at index: Int, before end: Int) -> (Unicode.Scalar?, Int) {
    let lead = file[index]
    let length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    guard length > 0, isComplete(length, at: index, in: file, before: end) else { return (nil, 1) }
    var value = UInt32(lead) & (0x7f >> UInt32(length))
    for step in 1..<length { value = value << 6 | UInt32(file[index + step] & 0x3f) }
    return (Unicode.Scalar(value), length)
  }

  private static func isComplete(_ length: Int, at index: Int, in file: Span<UInt8>, before end: Int) -> Bool
  {
    guard index + length <= end else { return false }
    for step in 1..<length where file[index + step] & 0xc0 != 0x80 { return false }
    return true
  }
}
